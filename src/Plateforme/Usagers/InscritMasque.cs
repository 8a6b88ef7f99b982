using Plateforme.FichierRetour;
using Socle.Ecrans;

namespace Plateforme.Usagers;

/// <summary>Un inscrit, comme l'écran le montre : ni nom entier, ni jour de naissance, ni NIR.</summary>
public sealed class InscritMasque
{
    internal InscritMasque(Usager usager, SituationUsager situation)
    {
        Identifiant = usager.Identifiant;
        Initiales = $"{usager.Prenom[0]}. {usager.Nom[0]}.";
        AnneeNaissance = usager.DateNaissance.Year;
        Categorie = usager.Categorie.Libelle();
        InscritLe = usager.InscritLe;
        Parcours = ColonnesRetour.Parcours(situation.Parcours) ?? "inconnu";
        Agence = situation.Agence;
        Inscription = situation.Inscription;
    }

    /// <summary>Identifiant France Travail.</summary>
    public string Identifiant { get; }

    /// <summary>Initiales.</summary>
    public string Initiales { get; }

    /// <summary>Année de naissance.</summary>
    public int AnneeNaissance { get; }

    /// <summary>Catégorie d'inscription.</summary>
    public string Categorie { get; }

    /// <summary>Date d'inscription.</summary>
    public DateOnly InscritLe { get; }

    /// <summary>Parcours actuel.</summary>
    public string Parcours { get; }

    /// <summary>Agence ; nulle quand on ne la sait pas.</summary>
    public string? Agence { get; }

    /// <summary>Inscrit, Cessé ou Radié.</summary>
    public string Inscription { get; }

    /// <summary>Sens de l'inscription.</summary>
    public Sens Sens => Inscription switch { "Radié" => Sens.Bloque, "Cessé" => Sens.Neutre, _ => Sens.Fait };
}
