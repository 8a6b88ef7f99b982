using System.Globalization;
using Plateforme.Usagers;

namespace Plateforme.FichierRetour;

/// <summary>Où en est un inscrit à un jour donné, d'après ses orientations et ses évènements datés de ce jour ou d'avant.</summary>
internal sealed class SituationUsager
{
    private readonly List<OrientationRecue> orientations;
    private readonly List<Evenement> evenements;
    private readonly DateOnly inscritLe;
    private readonly DateOnly au;

    public SituationUsager(DateOnly inscritLe, IEnumerable<OrientationRecue> orientations, IEnumerable<Evenement> evenements, DateOnly au)
    {
        (this.inscritLe, this.au) = (inscritLe, au);
        this.orientations = [.. orientations.Where(o => o.RecueLe <= au).OrderBy(o => o.Date).ThenBy(o => o.RecueLe).ThenBy(o => o.Id)];
        this.evenements = [.. evenements.Where(e => e.Date <= au).OrderBy(e => e.Date).ThenBy(e => e.Id)];
    }

    /// <summary>Première orientation connue.</summary>
    public OrientationRecue? Entree => orientations.FirstOrDefault();

    /// <summary>Parcours actuel : celui de la dernière orientation, sauf changement par l'agence, plus récent.</summary>
    public string? Parcours
    {
        get
        {
            var change = Dernier(TypeEvenement.Parcours);
            return change is not null && (orientations.Count == 0 || change.Date >= orientations[^1].Date) ? change.Valeur : orientations.LastOrDefault()?.TypeParcours;
        }
    }

    /// <summary>Agence : celle d'un évènement, sinon la structure quand la personne est orientée vers France Travail.</summary>
    public string? Agence => Dernier(TypeEvenement.Agence)?.Valeur ?? (orientations.LastOrDefault() is { Organisme: "FT" } derniere ? derniere.Structure : null);

    /// <summary>Statut : Inscrit, Cessé (sortie) ou Radié.</summary>
    public string Inscription => Fin?.Type switch { TypeEvenement.Radiation => "Radié", TypeEvenement.Sortie => "Cessé", _ => "Inscrit" };

    /// <summary>Sortie ou radiation.</summary>
    public Evenement? Fin => evenements.LastOrDefault(e => e.Type is TypeEvenement.Sortie or TypeEvenement.Radiation);

    /// <summary>Sortie du parcours.</summary>
    public Evenement? Sortie => Dernier(TypeEvenement.Sortie);

    /// <summary>Métier recherché, code ROME.</summary>
    public string? Rome => Dernier(TypeEvenement.MetierRecherche)?.Valeur;

    /// <summary>Vrai quand un diagnostic est connu ; sinon on ne sait pas.</summary>
    public bool Diagnostic => Dernier(TypeEvenement.Diagnostic) is not null;

    /// <summary>Catégorie d'inscription, de la dernière orientation (ligne 2092).</summary>
    public CategorieInscription Categorie => CategorieSelonOrientation.Choisir(orientations.LastOrDefault()?.Organisme);

    /// <summary>Demandeur d'emploi de longue durée : inscrit en catégorie 1 à 3 depuis un an ou plus ; nul pour les autres, et une fois l'inscription finie.</summary>
    public bool? LongueDuree()
    {
        if (Categorie != CategorieInscription.UnDeuxOuTrois || Fin is not null)
            return null;
        var depuis = Dernier(TypeEvenement.InscriptionAnterieure) is { Valeur: { } jour } ? DateOnly.ParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture) : inscritLe;
        return depuis.AddYears(1) <= au;
    }

    private Evenement? Dernier(TypeEvenement type) => evenements.LastOrDefault(e => e.Type == type);
}
