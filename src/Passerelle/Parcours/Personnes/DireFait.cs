using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;

namespace Passerelle.Parcours.Personnes;

/// <summary>Faits, entrées et doutes en mots simples.</summary>
public static class DireFait
{
    private static readonly Dictionary<string, string> Mots = new()
    {
        ["HONORE"] = "honoré",
        ["ABSENT"] = "absence",
        ["ANNULE"] = "annulé",
        ["PREVU"] = "prévu",
        ["EXCUSE"] = "absence excusée",
        ["CONVOCATION"] = "sur convocation",
        ["CRENEAU_CHOISI"] = "créneau choisi",
        ["CER"] = "contrat d'engagement réciproque",
        ["PPAE"] = "projet personnalisé d'accès à l'emploi",
        ["CE"] = "contrat d'engagement",
        ["EMPLOI"] = "emploi",
        ["SOCIO_PRO"] = "socioprofessionnel",
        ["SOCIAL"] = "social",
        ["CDI"] = "CDI",
        ["CDD"] = "CDD",
        ["INTERIM"] = "intérim",
        ["IAE"] = "insertion par l'activité",
        ["ALTERNANCE"] = "alternance",
        ["INDEPENDANT"] = "indépendant",
        ["FORMATION"] = "formation",
        ["CREATION"] = "création d'activité",
        ["RETRAITE"] = "retraite",
        ["DEMENAGEMENT"] = "déménagement",
        ["DECES"] = "décès",
        ["RENONCIATION"] = "renonciation",
        ["AUTRE"] = "autre",
        ["INTENSIF"] = "accompagnement intensif",
        ["MISE_EN_SITUATION"] = "mise en situation",
        ["RECHERCHE"] = "recherche d'emploi",
        ["ACCOMPAGNEMENT"] = "accompagnement",
        ["DROITS_FREINS"] = "accès aux droits et levée des freins",
        ["ACTIVITE_PRO"] = "activité professionnelle",
        ["FT"] = "France Travail",
        ["CD"] = "département",
        ["DCD"] = "délégataire du département",
        ["ML"] = "mission locale",
    };

    /// <summary>Nature d'un fait.</summary>
    public static string Nature(TypeFait type) => type switch
    {
        TypeFait.Invitation => "Invitation",
        TypeFait.RdvOrientation => "Rendez-vous d'orientation",
        TypeFait.Orientation => "Orientation",
        TypeFait.RdvAccompagnement => "Rendez-vous d'accompagnement",
        TypeFait.Diagnostic => "Diagnostic",
        TypeFait.Contrat => "Contrat",
        TypeFait.Activite => "Activité",
        TypeFait.Emploi => "Emploi",
        TypeFait.Sortie => "Sortie",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Nature de fait inconnue."),
    };

    /// <summary>Un code en mots ; tel quel s'il est libre.</summary>
    public static string? Mot(string? code) => code is null ? null : Mots.GetValueOrDefault(code, code);

    /// <summary>Ce que dit un fait, sans sa nature ni sa date.</summary>
    public static string Valeur(Fait fait)
    {
        var parties = fait.Type switch
        {
            TypeFait.Orientation => new[] { fait.TypeParcours is { } parcours ? $"parcours {Mot(parcours)}" : null, Mot(fait.Detail) },
            TypeFait.Activite => [fait.Valeur is { } heures ? $"{heures} h" : null, Mot(fait.Detail)],
            TypeFait.Contrat => [Mot(fait.Valeur), fait.Detail is { } heures ? $"{heures} h par semaine" : null],
            TypeFait.Emploi => [Mot(fait.Valeur), fait.Detail is { } fin ? $"jusqu'au {fin}" : null],
            TypeFait.Diagnostic => [fait.Detail is { } contraintes ? $"contraintes {contraintes.Replace(",", ", ", StringComparison.Ordinal)}" : null],
            _ => [Mot(fait.Valeur), Mot(fait.Detail)],
        };
        return string.Join(", ", parties.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>Structure, organisme et référent.</summary>
    public static string Qui(Fait fait) => string.Join(", ", new[] { fait.Structure, fait.Referent, Mot(fait.Organisme) }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Un téléphone par paires de chiffres : « 03 29 00 00 00 » ; tel quel s'il n'a pas dix chiffres.</summary>
    public static string Telephone(string numero) => numero.Length == 10 ? string.Join(' ', numero.Chunk(2).Select(paire => new string(paire))) : numero;

    /// <summary>Ce qui a fermé une entrée.</summary>
    public static string Fermeture(MotifFermeture? motif) => motif switch
    {
        MotifFermeture.Sortie => "sortie du parcours",
        MotifFermeture.FinDroit => "fin de droit",
        MotifFermeture.Suspension => "12 mois de suspension",
        MotifFermeture.Remplacee => "remplacée par une nouvelle entrée",
        _ => "",
    };

    /// <summary>Ce qui fait douter de deux fiches.</summary>
    public static string Doute(NatureDoute nature) => nature switch
    {
        NatureDoute.PlaceEnDesaccord => "Même place dans le dossier, ni le NIR ni la naissance ne concordent",
        NatureDoute.NirDifferent => "Même place, même naissance, deux NIR différents",
        NatureDoute.NaissanceDifferente => "Même NIR, deux dates de naissance",
        NatureDoute.MemeEtatCivil => "Mêmes noms et naissance, un NIR manque",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, "Nature de doute inconnue."),
    };
}
