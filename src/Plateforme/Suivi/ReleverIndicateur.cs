using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Suivi;

/// <summary>Définir un indicateur de sécurité, ou en relever la valeur ; le même nom est le même indicateur.</summary>
public sealed record ReleverIndicateurCommand
{
    /// <summary>Ce qu'il mesure.</summary>
    public required string Nom { get; init; }

    /// <summary>Ce qui en est attendu.</summary>
    public required string Attendu { get; init; }

    /// <summary>Jour de l'accord des parties.</summary>
    public DateOnly? ConvenuLe { get; init; }

    /// <summary>Valeur relevée.</summary>
    public string? Valeur { get; init; }
}

/// <summary>Définit un indicateur de sécurité puis en relève les valeurs, après accord des parties (ligne 2278).</summary>
public sealed class ReleverIndicateur(PlateformeContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Définit ou relève.</summary>
    public async Task<Resultat<IndicateurSecurite>> ExecuterAsync(ReleverIndicateurCommand commande, CancellationToken ct)
    {
        var nom = commande.Nom.Trim();
        var connu = await contexte.IndicateursSecurite.FirstOrDefaultAsync(i => i.Nom == nom, ct);
        if (nom.Length == 0 || (connu is null && string.IsNullOrWhiteSpace(commande.Attendu)))
            return SuiviErreurs.NomAbsent();
        var valeur = string.IsNullOrWhiteSpace(commande.Valeur) ? null : commande.Valeur.Trim();
        if (valeur is not null && (connu?.ConvenuLe ?? commande.ConvenuLe) is null)
            return SuiviErreurs.PasConvenu();
        var indicateur = connu ?? new IndicateurSecurite { Nom = nom, Attendu = "" };
        if (connu is null)
            contexte.Add(indicateur);
        if (!string.IsNullOrWhiteSpace(commande.Attendu))
            indicateur.Attendu = commande.Attendu.Trim();
        indicateur.ConvenuLe ??= commande.ConvenuLe;
        if (valeur is not null)
            (indicateur.Valeur, indicateur.ReleveLe) = (valeur, horloge.Aujourdhui());
        journal.Noter(ActeJournal.Changement, nameof(ReleverIndicateur), null, valeur is null ? "défini" : "relevé");
        await contexte.SaveChangesAsync(ct);
        return indicateur;
    }
}
