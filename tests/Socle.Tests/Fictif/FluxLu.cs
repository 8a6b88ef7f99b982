using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Socle.Fictif;

namespace Socle.Tests.Fictif;

/// <summary>Adulte lu dans un flux ; l'état civil de naissance suffit à le reconnaître dans une population inventée.</summary>
internal sealed record AdulteLu(string Role, string NomNaissance, string Prenom, string Naissance, string? Nir, bool SoumisDroitsEtDevoirs)
{
    public string Cle => $"{NomNaissance}|{Prenom}|{Naissance}";
}

internal sealed record FoyerLu(string Numero, string Matricule, string Organisme, char Etat, string? Commune, int Enfants, IReadOnlyList<AdulteLu> Adultes, XElement Xml)
{
    public bool Eligible(AdulteLu adulte) => Etat == '2' && adulte.SoumisDroitsEtDevoirs;
}

/// <summary>Lecture naïve d'un flux bénéficiaire, sans rien partager avec ce qui l'écrit.</summary>
internal sealed record FluxLu(FichierFictif Fichier, XElement Racine, IReadOnlyList<FoyerLu> Foyers)
{
    static FluxLu() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Octets(FichierFictif fichier)
    {
        using var memoire = new MemoryStream();
        fichier.Ecrire(memoire);
        return memoire.ToArray();
    }

    public static XElement Charger(byte[] octets) => XDocument.Load(new MemoryStream(octets)).Root!;

    public static FluxLu Lire(FichierFictif fichier)
    {
        var racine = Charger(Octets(fichier));
        return new FluxLu(fichier, racine, [.. racine.Elements("InfosFoyerRSA").Select(Foyer)]);
    }

    public static DateOnly Date(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FoyerLu Foyer(XElement foyer)
    {
        var identification = foyer.Element("IdentificationRSA")!;
        var personnes = foyer.Elements("Personne").Select(p => (Xml: p, Role: Role(p))).ToArray();
        return new FoyerLu(
            identification.Element("DemandeRSA")!.Element("NUMDEMRSA")!.Value,
            identification.Element("Organisme")!.Element("MATRICULE")!.Value,
            identification.Element("Organisme")!.Element("FONORG")!.Value,
            foyer.Descendants("ETATDOSRSA").Single().Value[0],
            foyer.Descendants("Adresse").First().Descendants("NUMCOM").FirstOrDefault()?.Value,
            personnes.Count(p => p.Role == "ENF"),
            [.. personnes.Where(p => p.Role is "DEM" or "CJT").Select(p => Adulte(p.Xml, p.Role))],
            foyer);
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
            personne.Descendants("TOPPERSDRODEVORSA").Single().Value == "1");
    }
}
