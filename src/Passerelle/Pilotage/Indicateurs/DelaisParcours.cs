using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Délais des entrées dont le terme tombe dans la période, en jours : de l'ouverture du droit (DTODRSA, sinon DTDEMRSA) au premier
/// rendez-vous d'accompagnement honoré ; du premier diagnostic à la première activité ce jour-là ou après.
/// </summary>
internal sealed class DelaisParcours(Periode periode) : IIndicateur
{
    private readonly List<int> premierEntretien = [];
    private readonly List<int> premiereAction = [];

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        foreach (var entree in parcours.Entrees)
        {
            Compter(premierEntretien, parcours.OuvertureDroit, entree.PremierEntretien);
            Compter(premiereAction, entree.PremierDiagnostic, entree.PremiereActionApresDiagnostic);
        }
    }

    /// <summary>De l'ouverture du droit au premier entretien.</summary>
    public Duree PremierEntretien => Duree.De(premierEntretien);

    /// <summary>Du diagnostic à la première action.</summary>
    public Duree PremiereAction => Duree.De(premiereAction);

    private void Compter(List<int> durees, DateOnly? debut, DateOnly? fin)
    {
        if (debut is { } d && fin is { } f && periode.Contient(f))
            durees.Add(f.DayNumber - d.DayNumber);
    }
}
