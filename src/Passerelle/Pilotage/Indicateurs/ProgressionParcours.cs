using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Progression, en personnes suivies au dernier jour qui ont, dans la période : une ACTIVITE de mise en situation (immersions) ou de
/// formation ; un EMPLOI de moins de six mois qui commence (contrats courts) ; un DIAGNOSTIC où manque une contrainte du précédent
/// (freins levés).
/// </summary>
internal sealed class ProgressionParcours(Periode periode) : IIndicateur
{
    private int immersions;
    private int formations;
    private int contratsCourts;
    private int freinsLeves;

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        if (parcours.EntreeOuverteAu(periode.Au) is null)
            return;
        immersions += ActiviteFaite(parcours, "MISE_EN_SITUATION") ? 1 : 0;
        formations += ActiviteFaite(parcours, "FORMATION") ? 1 : 0;
        contratsCourts += EmploiRepris.De(parcours).Any(e => periode.Contient(e.Debut) && !e.Dure) ? 1 : 0;
        freinsLeves += FreinLeve(parcours) ? 1 : 0;
    }

    /// <summary>Les quatre chiffres.</summary>
    public Progression Chiffrer() => new(immersions, formations, contratsCourts, freinsLeves);

    private bool ActiviteFaite(ParcoursPersonne parcours, string genre) =>
        parcours.Faits.Any(f => f.Nature == NatureFait.Activite && f.Detail == genre && periode.Contient(f.Date));

    private bool FreinLeve(ParcoursPersonne parcours)
    {
        var diagnostics = parcours.Faits.Where(f => f.Nature == NatureFait.Diagnostic).ToList();
        return diagnostics.Zip(diagnostics.Skip(1)).Any(d => periode.Contient(d.Second.Date) && Contraintes(d.First).Except(Contraintes(d.Second)).Any());
    }

    private static string[] Contraintes(FaitParcours diagnostic) =>
        (diagnostic.Detail ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
