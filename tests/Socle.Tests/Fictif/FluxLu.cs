using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Socle.Fichiers;
using Socle.Fictif;

namespace Socle.Tests.Fictif;

/// <summary>Adulte lu dans un flux ; l'état civil de naissance suffit à le reconnaître dans une population inventée.</summary>
internal sealed record AdulteLu(
    string Role, string NomNaissance, string Prenom, string Naissance, string? Nir, bool SoumisDroitsEtDevoirs, DateOnly DernierJourTravaille)
{
    public string Cle => $"{NomNaissance}|{Prenom}|{Naissance}";
}

/// <summary>Foyer lu dans un flux, réduit à ce que les tests comptent : douze mois d'XML ne tiendraient pas en mémoire.</summary>
internal sealed record FoyerLu
{
    public required string Numero { get; init; }

    public required string Matricule { get; init; }

    public required string Organisme { get; init; }

    public required char Etat { get; init; }

    public required string? Commune { get; init; }

    public required int Enfants { get; init; }

    public required IReadOnlyList<AdulteLu> Adultes { get; init; }

    public required IReadOnlyList<string> Nirs { get; init; }

    public required DateOnly? DebutSuspension { get; init; }

    public required string? MotifFin { get; init; }

    public required bool VientAilleurs { get; init; }

    public required bool PartAilleurs { get; init; }

    public required bool AdresseHorsFrance { get; init; }

    public bool Eligible(AdulteLu adulte) => Etat == '2' && adulte.SoumisDroitsEtDevoirs;
}

/// <summary>Lecture naïve d'un flux bénéficiaire, sans rien partager avec ce qui l'écrit.</summary>
internal sealed record FluxLu(FichierFictif Fichier, IReadOnlyList<FoyerLu> Foyers)
{
    private static readonly string[] Travaux = ["CDI", "CDD", "INT", "CUI", "APP", "AEN", "SAL"];

    static FluxLu() => Windows1252.Enregistrer();

    public static byte[] Octets(FichierFictif fichier)
    {
        using var memoire = new MemoryStream();
        fichier.Ecrire(memoire);
        return memoire.ToArray();
    }

    public static XElement Charger(byte[] octets) => XDocument.Load(new MemoryStream(octets)).Root!;

    public static FluxLu Lire(FichierFictif fichier) =>
        new(fichier, [.. Charger(Octets(fichier)).Elements("InfosFoyerRSA").Select(Foyer)]);

    public static DateOnly Date(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FoyerLu Foyer(XElement foyer)
    {
        var identification = foyer.Element("IdentificationRSA")!;
        var personnes = foyer.Elements("Personne").Select(p => (Xml: p, Role: Role(p))).ToArray();
        return new FoyerLu
        {
            Numero = identification.Element("DemandeRSA")!.Element("NUMDEMRSA")!.Value,
            Matricule = identification.Element("Organisme")!.Element("MATRICULE")!.Value,
            Organisme = identification.Element("Organisme")!.Element("FONORG")!.Value,
            Etat = foyer.Descendants("ETATDOSRSA").Single().Value[0],
            Commune = foyer.Descendants("Adresse").First().Descendants("NUMCOM").FirstOrDefault()?.Value,
            Enfants = personnes.Count(p => p.Role == "ENF"),
            Adultes = [.. personnes.Where(p => p.Role is "DEM" or "CJT").Select(p => Adulte(p.Xml, p.Role))],
            Nirs = [.. foyer.Descendants("NIR").Select(n => n.Value)],
            DebutSuspension = foyer.Descendants().FirstOrDefault(e => e.Name.LocalName is "DDSUSDRORSA" or "DDSUSVERSRSA") is { } debut ? Date(debut.Value) : null,
            MotifFin = foyer.Descendants("MOTICLORSA").SingleOrDefault()?.Value,
            VientAilleurs = identification.Element("OrganismeCedant") is not null,
            PartAilleurs = identification.Element("OrganismePrenant") is not null,
            AdresseHorsFrance = foyer.Descendants("AdresseHorsFrance").Any(),
        };
    }

    private static string Role(XElement personne) =>
        personne.Element("FonctionPersonneRSA")?.Element("ROLEPERS")?.Value
        ?? personne.Elements("Prestations").Single(p => p.Element("NATPREST")!.Value == "RSA").Element("ROLEPERS")!.Value;

    private static AdulteLu Adulte(XElement personne, string role)
    {
        var identite = personne.Element("Identification")!;
        return new AdulteLu(
            role,
            identite.Element("NOMNAI")!.Value,
            identite.Element("PRENOM")!.Value,
            identite.Element("DTNAI")!.Value,
            identite.Element("NIR")?.Value,
            personne.Descendants("TOPPERSDRODEVORSA").Single().Value == "1",
            personne.Elements("Activite").Where(a => Travaux.Contains(a.Element("ACT")!.Value))
                .Select(a => a.Element("DFACT") is { } fin ? Date(fin.Value) : DateOnly.MaxValue)
                .DefaultIfEmpty(DateOnly.MinValue)
                .Max());
    }
}
