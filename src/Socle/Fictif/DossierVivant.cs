namespace Socle.Fictif;

/// <summary>Un foyer en train de vivre : son dernier instantané et ce qu'il reste à transmettre de lui.</summary>
internal sealed class DossierVivant(FoyerFictif foyer)
{
    public FoyerFictif Foyer { get; private set; } = foyer;

    /// <summary>Changé depuis le dernier fichier : à écrire dans le prochain fichier quotidien.</summary>
    public bool Change { get; private set; }

    /// <summary>Ses contacts n'ont pas encore été transmis.</summary>
    public bool InstructionDue { get; set; } = true;

    /// <summary>Ne paraît plus dans aucun fichier à compter de ce jour.</summary>
    public DateOnly InvisibleDes { get; set; } = DateOnly.MaxValue;

    /// <summary>Nouveau dossier, à transmettre.</summary>
    public static DossierVivant Nouveau(FoyerFictif foyer) => new(foyer) { Change = true };

    public void Changer(FoyerFictif foyer, DateOnly jour)
    {
        Foyer = foyer with { Liquidation = jour };
        Change = true;
    }

    /// <summary>Mise à jour de routine (trimestre de ressources) : paraît au prochain fichier mensuel seulement.</summary>
    public void MettreAJour(FoyerFictif foyer) => Foyer = foyer;

    public void Transmis() => Change = false;
}
