using Passerelle.Echanges.Retours;
using Socle.Ecrans;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Les codes de France Travail en mots ; un code inconnu se montre tel quel, et se dit inconnu.</summary>
internal static class MotsFranceTravail
{
    private static readonly Dictionary<string, string> Mots = new()
    {
        ["OUI"] = "oui",
        ["NON"] = "non",
        ["NE_SAIT_PAS"] = "ne sait pas",
        ["CLOTUREE"] = "close",
        ["SUPPRIMEE"] = "supprimée",
        ["SUPPRIME"] = "supprimé",
        ["ARCHIVE"] = "archivé",
        ["NON_ABORDEE"] = "non abordée",
        ["NON_ABORDE"] = "non abordé",
        ["EN_COURS"] = "en cours",
        ["REALISE"] = "réalisé",
        ["ABANDONNE"] = "abandonné",
        ["BESOIN"] = "besoin",
        ["POINT_FORT"] = "point fort",
        ["FORT"] = "fort",
        ["MOYEN"] = "moyen",
        ["FAIBLE"] = "faible",
        ["PRECONISE"] = "préconisée",
        ["DECIDE"] = "décidée",
        ["EN_ATTENTE"] = "en attente",
        ["OUVERT"] = "ouverte",
        ["CLOTURE"] = "close",
        ["BROUILLON"] = "brouillon",
        ["A_SIGNER"] = "à signer",
        ["SIGNE"] = "signé",
        ["REFUSE"] = "refusé",
        ["SUSPENDU"] = "suspendu",
        ["CD"] = "Département",
        ["FT"] = "France Travail",
        ["ML"] = "mission locale",
        ["CE"] = "Cap emploi",
        ["CAF"] = "CAF",
        ["IND"] = "indéterminé",
        ["DCD"] = "délégataire du Département",
        ["PRIS"] = "pris",
        ["EFFECTUE"] = "honoré",
        ["MODIFIE"] = "déplacé",
        ["ABSENT"] = "absence",
        ["ANNULE"] = "annulé",
        ["VISIO"] = "en visio",
        ["TELEPHONE"] = "par téléphone",
        ["PHYSIQUE"] = "sur place",
        ["ACC"] = "accompagnement",
        ["ORI"] = "orientation",
        ["AUT"] = "autre motif",
    };

    private static readonly Dictionary<string, string> ParcoursConnus = new() { ["PED"] = "EMPLOI", ["PSP"] = "SOCIO_PRO", ["PSO"] = "SOCIAL" };

    /// <summary>Un code en mots.</summary>
    public static string Dire(string? code) => code is null ? "—" : Mots.GetValueOrDefault(code, $"« {code} », code inconnu");

    /// <summary>Un type de parcours, de leur code vers le nôtre ; nul quand il n'a pas son pareil.</summary>
    public static string? TypeParcours(string? code) => code is null ? null : ParcoursConnus.GetValueOrDefault(code);

    /// <summary>Notre type de parcours, dans leur code.</summary>
    public static string CodeParcours(string type) => ParcoursConnus.Single(p => p.Value == type).Key;

    /// <summary>Un parcours en mots.</summary>
    public static string DireParcours(string? code) => TypeParcours(code) is { } type ? VocabulaireRetour.Dire(type) : Dire(code);

    /// <summary>Le statut d'inscription.</summary>
    public static Sens SensStatut(string? statut) => statut switch { "Inscrit" => Sens.Fait, "Cessé" or "Radié" => Sens.EnRetard, _ => Sens.Neutre };

    /// <summary>Une partie.</summary>
    public static string Dire(this PartieDossier partie) => partie switch
    {
        PartieDossier.Recherche => "Recherche",
        PartieDossier.Statut => "Statut",
        PartieDossier.Diagnostic => "Diagnostic",
        PartieDossier.Metiers => "Métiers recherchés",
        PartieDossier.Projets => "Projets d'entreprise",
        PartieDossier.Orientation => "Orientation",
        PartieDossier.Contrat => "Contrat d'engagement",
        _ => "Rendez-vous",
    };
}
