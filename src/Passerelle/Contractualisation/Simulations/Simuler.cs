using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>Un mouvement à supposer.</summary>
public sealed record SupposerCommand
{
    /// <summary>Nature.</summary>
    public NatureMouvement? Nature { get; init; }

    /// <summary>Action.</summary>
    public string? Action { get; init; }

    /// <summary>Action où vont les crédits.</summary>
    public string? Vers { get; init; }

    /// <summary>ETAT, CD ou AUTRES.</summary>
    public string? Financeur { get; init; }

    /// <summary>Nom du financeur, ou objet de la dépense.</summary>
    public string? Libelle { get; init; }

    /// <summary>Montant.</summary>
    public decimal? Montant { get; init; }

    /// <summary>Mois de retard.</summary>
    public int? Mois { get; init; }
}

/// <summary>Garde une simulation sous un nom, y suppose des mouvements, en retire. Rien de signé ne change ; le journal dit qui a supposé.</summary>
public sealed class Simuler(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    private static readonly string[] Financeurs = ["ETAT", "CD", "AUTRES"];

    /// <summary>Crée une simulation vide.</summary>
    public async Task<Resultat<SimulationPacte>> CreerAsync(string? nom, int annee, CancellationToken ct)
    {
        if (!Cibles.IndicateurPacte.Annees.Contains(annee))
            return ContractualisationErreurs.SimulationFautive("Annee", "une année du Pacte");
        if (nom?.Trim() is not { Length: >= 3 and <= 80 } dit)
            return ContractualisationErreurs.SimulationFautive("Nom", "un nom de 3 à 80 caractères");
        var simulations = contexte.Simulations;
        if (await simulations.AnyAsync(s => s.Nom == dit, ct))
            return ContractualisationErreurs.SimulationFautive("Nom", "un nom que ne porte pas déjà une autre simulation");
        var simulation = new SimulationPacte { Id = Guid.CreateVersion7(), Nom = dit, Annee = annee, Auteur = acteur.Id, CreeeLe = horloge.GetUtcNow().UtcDateTime };
        simulations.Add(simulation);
        journal.Noter(ActeJournal.Changement, "CreerSimulation", simulation.Id.ToString(), $"{dit}, {annee}");
        await contexte.SaveChangesAsync(ct);
        return simulation;
    }

    /// <summary>Suppose un mouvement.</summary>
    public async Task<Resultat<MouvementSimule>> SupposerAsync(Guid id, SupposerCommand c, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var simulations = contexte.Simulations;
        if (!await simulations.AnyAsync(s => s.Id == id, ct))
            return ContractualisationErreurs.SimulationFautive("", "une simulation gardée");
        var actions = lu.Valeur.Actions.Select(a => a.Code).ToHashSet();
        var erreurs = new List<Erreur>();
        if (c.Action is null || !actions.Contains(c.Action))
            erreurs.Add(ContractualisationErreurs.SimulationFautive("Action", "une action du Pacte"));
        if (c.Montant is not > 0 || c.Montant != Argent.Arrondir(c.Montant.Value))
            erreurs.Add(ContractualisationErreurs.SimulationFautive("Montant", "un montant positif, au centime"));
        switch (c.Nature)
        {
            case NatureMouvement.Deplacer:
                if (c.Vers is null || !actions.Contains(c.Vers) || c.Vers == c.Action)
                    erreurs.Add(ContractualisationErreurs.SimulationFautive("Vers", "une autre action du Pacte"));
                if (!Financeurs.Contains(c.Financeur))
                    erreurs.Add(ContractualisationErreurs.SimulationFautive("Financeur", "le financeur dont les crédits passent"));
                break;
            case NatureMouvement.Cofinancer:
                if (c.Libelle?.Trim() is not { Length: >= 2 and <= 80 })
                    erreurs.Add(ContractualisationErreurs.SimulationFautive("Libelle", "le nom du financeur, en 2 à 80 caractères"));
                if (!string.IsNullOrEmpty(c.Financeur) && !Financeurs.Contains(c.Financeur))
                    erreurs.Add(ContractualisationErreurs.SimulationFautive("Financeur", "le financeur qu'il remplace, ou rien"));
                break;
            case NatureMouvement.Decaler:
                if (c.Mois is not (>= 1 and <= 12))
                    erreurs.Add(ContractualisationErreurs.SimulationFautive("Mois", "de 1 à 12 mois de retard"));
                break;
            default:
                erreurs.Add(ContractualisationErreurs.SimulationFautive("Nature", "un mouvement de la liste"));
                break;
        }
        if (erreurs.Count > 0)
            return erreurs;
        var mouvement = new MouvementSimule
        {
            Id = Guid.CreateVersion7(),
            Simulation = id,
            Nature = c.Nature!.Value,
            Action = c.Action!,
            Vers = c.Nature == NatureMouvement.Deplacer ? c.Vers : null,
            Financeur = c.Nature == NatureMouvement.Decaler || string.IsNullOrEmpty(c.Financeur) ? null : c.Financeur,
            Libelle = string.IsNullOrWhiteSpace(c.Libelle) ? null : c.Libelle.Trim(),
            Montant = c.Montant!.Value,
            Mois = c.Nature == NatureMouvement.Decaler ? c.Mois : null,
            SupposeLe = horloge.GetUtcNow().UtcDateTime,
        };
        contexte.MouvementsSimules.Add(mouvement);
        journal.Noter(ActeJournal.Changement, nameof(Simuler), id.ToString(), Dire(mouvement));
        await contexte.SaveChangesAsync(ct);
        return mouvement;
    }

    /// <summary>Retire un mouvement.</summary>
    public async Task<Resultat<bool>> RetirerAsync(Guid id, Guid mouvement, CancellationToken ct)
    {
        var mouvements = contexte.MouvementsSimules;
        if (await mouvements.SingleOrDefaultAsync(m => m.Id == mouvement && m.Simulation == id, ct) is not { } retire)
            return ContractualisationErreurs.DejaFini();
        mouvements.Remove(retire);
        journal.Noter(ActeJournal.Changement, "RetirerMouvement", id.ToString(), Dire(retire));
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Le mouvement en une phrase.</summary>
    public static string Dire(MouvementSimule m) => m.Nature switch
    {
        NatureMouvement.Deplacer => $"{m.Montant.Euros()} {Chez(m.Financeur!)} passent de {m.Action} à {m.Vers}",
        NatureMouvement.Cofinancer => $"{m.Libelle} apporte {m.Montant.Euros()} à {m.Action}{(m.Financeur is null ? ", en plus" : $", à la place {Chez(m.Financeur)}")}",
        _ => $"{m.Action} : {m.Libelle ?? "dépense"} de {m.Montant.Euros()} par an commence {m.Mois} mois plus tard, soit {Argent.Arrondir(m.Montant * m.Mois!.Value / 12).Euros()} non dépensés",
    };

    private static string Chez(string financeur) => financeur switch
    {
        "ETAT" => "de l'État",
        "CD" => "du Département",
        _ => "des autres financeurs",
    };
}
