using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Une correction : la donnée, le champ, sa valeur nouvelle, l'avenant qui la porte.</summary>
public sealed record CorrigerParAvenantCommand
{
    /// <summary>Constat que l'avenant règle.</summary>
    public required string Constat { get; init; }

    /// <summary>Tableau de la donnée.</summary>
    public required string Tableau { get; init; }

    /// <summary>Clé de la donnée.</summary>
    public required string Cle { get; init; }

    /// <summary>Champ corrigé.</summary>
    public required string Champ { get; init; }

    /// <summary>Valeur nouvelle.</summary>
    public required string Valeur { get; init; }

    /// <summary>Avenant, « Avenant n° 1 ».</summary>
    public string? Avenant { get; init; }

    /// <summary>Motif.</summary>
    public string? Motif { get; init; }
}

/// <summary>Corrige une donnée signée par un avenant : une version de plus, qui nomme l'avenant ; l'ancienne reste. Le journal dit l'avant et l'après.</summary>
public sealed class CorrigerParAvenant(PasserelleContexte contexte, VerifierPacte verifier, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Corrige.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(CorrigerParAvenantCommand commande, CancellationToken ct)
    {
        if (commande.Avenant?.Trim() is not { Length: >= 3 and <= 100 } avenant)
            return ContractualisationErreurs.AvenantAbsent();
        if (commande.Motif?.Trim() is not { Length: >= 5 and <= 300 } motif)
            return ContractualisationErreurs.MotifAbsent();
        var bilan = await verifier.ExecuterAsync(ct);
        if (!bilan.Reussi)
            return bilan.Erreurs.ToList();
        if (bilan.Valeur.Constats.SingleOrDefault(c => c.Constat.Cle == commande.Constat) is not { Constat: var constat })
            return ContractualisationErreurs.ConstatRegle();
        var donnees = contexte.DonneesSignees;
        var (tableau, cle) = (commande.Tableau, commande.Cle);
        var versions = await donnees.Where(d => d.Tableau == tableau && d.Cle == cle).OrderBy(d => d.Version).ToListAsync(ct);
        if (versions.LastOrDefault(d => d.RemplaceeLe is null) is not { } active || active.Rangee() is not { } rangee || rangee.Ligne is not { } ligne || !constat.Lignes.Contains(ligne))
            return ContractualisationErreurs.DonneeHorsConstat();
        var colonne = SchemaSigne.Tableaux.Single(t => t.Nom == tableau).Colonnes.SingleOrDefault(c => c.Nom == commande.Champ && !c.EstCle);
        var valeur = commande.Valeur.Trim();
        if (colonne is null || LireDonneesSignees.Attendu(colonne.Nature, valeur) is not null)
            return ContractualisationErreurs.ValeurIllisible(commande.Champ, colonne is null ? "un champ de cette donnée" : LireDonneesSignees.Attendu(colonne.Nature, valeur)!);
        if (rangee[commande.Champ] == valeur)
            return ContractualisationErreurs.ValeurInchangee();

        var instant = horloge.GetUtcNow().UtcDateTime;
        active.RemplaceeLe = instant;
        donnees.Add(new DonneeSignee
        {
            Id = Guid.CreateVersion7(),
            Tableau = tableau,
            Cle = cle,
            Version = versions[^1].Version + 1,
            Rang = active.Rang,
            Champs = DonneeSignee.Ecrire(new Dictionary<string, string>(rangee.Champs) { [commande.Champ] = valeur }),
            Avenant = avenant,
            EnregistreeLe = instant,
        });
        contexte.DecisionsConstats.Add(new DecisionConstat
        {
            Id = Guid.CreateVersion7(),
            Cle = constat.Cle,
            Empreinte = constat.Empreinte,
            Ou = constat.Ou,
            Motif = motif,
            Avenant = avenant,
            Auteur = acteur.Id,
            PriseLe = instant,
        });
        journal.Noter(ActeJournal.Changement, nameof(CorrigerParAvenant), $"{tableau}/{cle}", $"{avenant}, {commande.Champ} : « {rangee[commande.Champ]} » → « {valeur} » ({motif})");
        await contexte.SaveChangesAsync(ct);
        return true;
    }
}
