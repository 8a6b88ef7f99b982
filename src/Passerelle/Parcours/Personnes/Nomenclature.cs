using Socle.Fichiers;

namespace Passerelle.Parcours.Personnes;

/// <summary>Une liste de codes des flux CNAF, en mots (<c>donnees/nomenclatures</c>). Un code inconnu se montre tel quel : l'expéditeur peut en créer.</summary>
public sealed class Nomenclature
{
    private readonly Dictionary<string, string> libelles;

    private Nomenclature(string nom) =>
        libelles = DonneesEmbarquees.Lire(typeof(Nomenclature).Assembly, $"nomenclatures/{nom}", "code", "libelle").ToDictionary(l => l[0], l => l[1]);

    /// <summary>ETATDOSRSA.</summary>
    public static Nomenclature EtatDroit { get; } = new("etat-droit");

    /// <summary>MOTISUSDRORSA.</summary>
    public static Nomenclature SuspensionDroit { get; } = new("motif-suspension-droit");

    /// <summary>MOTISUSVERSRSA.</summary>
    public static Nomenclature SuspensionVersement { get; } = new("motif-suspension-versement");

    /// <summary>MOTICLORSA.</summary>
    public static Nomenclature Cloture { get; } = new("motif-cloture");

    /// <summary>SITFAM.</summary>
    public static Nomenclature SituationFamille { get; } = new("situation-famille");

    /// <summary>NATI.</summary>
    public static Nomenclature Nationalite { get; } = new("nationalite");

    /// <summary>NIVETU.</summary>
    public static Nomenclature NiveauEtude { get; } = new("niveau-etude");

    /// <summary>Vrai quand ce code est de la liste.</summary>
    public bool Connait(string code) => libelles.ContainsKey(code);

    /// <summary>Le code en mots ; nul sans code.</summary>
    public string? Dire(string? code) => string.IsNullOrWhiteSpace(code) ? null : libelles.GetValueOrDefault(code, $"code {code}");

    /// <summary>
    /// Motifs de suspension en mots. Trois codes (DA, DB, DC) sont des deux listes : l'état 4 suspend le versement, l'état 3 le droit.
    /// </summary>
    public static string? DireSuspension(string etat, string? motifs)
    {
        if (motifs is null)
            return null;
        var (premiere, seconde) = etat == "4" ? (SuspensionVersement, SuspensionDroit) : (SuspensionDroit, SuspensionVersement);
        return string.Join(" ; ", motifs.Split(',').Select(m => premiere.Connait(m) ? premiere.Dire(m) : seconde.Dire(m)).Distinct());
    }
}
