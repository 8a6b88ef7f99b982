using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Socle.Fichiers;

namespace Socle.Fictif;

/// <summary>
/// Un flux quotidien tel qu'il en arrive : quatre foyers repris d'un vrai, dont deux illisibles (naissance impossible, NIR trop
/// court) et deux dont l'identité fait douter (naissance différente, demandeur remplacé sans NIR). Il donne à voir rejets et doutes.
/// </summary>
public static class FluxAccidente
{
    private const int Foyers = 4;

    /// <summary>Écrit le flux accidenté tiré d'un flux de droits lisible.</summary>
    /// <param name="source">Flux VRSB0801 ou VRSD0301 d'au moins quatre foyers.</param>
    /// <param name="sortie">Où l'écrire.</param>
    /// <param name="cree">Jour de création.</param>
    public static void Ecrire(Stream source, Stream sortie, DateOnly cree)
    {
        Windows1252.Enregistrer();
        var document = XDocument.Load(source);
        var foyers = document.Descendants("InfosFoyerRSA").Where(f => Demandeur(f).Element("NIR") is { Value.Length: >= 13 }).ToList();
        if (foyers.Count < Foyers)
            throw new InvalidDataException("Il faut au moins quatre foyers au NIR connu pour en accidenter.");
        document.Descendants("InfosFoyerRSA").Except(foyers.Take(Foyers)).Remove();
        Demandeur(foyers[0]).Element("DTNAI")!.Value = "1981-02-30";
        var nir = Demandeur(foyers[1]).Element("NIR")!;
        nir.Value = nir.Value[..12];
        Vieillir(Demandeur(foyers[2]));
        foyers[2].Descendants("NUMDEMRSA").First().Value = "55999000001";
        foyers[2].Descendants("MATRICULE").First().Value = "9990001";
        Vieillir(Demandeur(foyers[3]));
        Demandeur(foyers[3]).Element("NIR")!.Remove();
        Demandeur(foyers[3]).Element("PRENOM")!.Value = "THALIE";
        foreach (var (champ, valeur) in new[] { ("NATFLUX", "J"), ("DTCREAFLUX", cree.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("HEUCREAFLUX", "23:59:00") })
            document.Descendants(champ).First().Value = valeur;
        foreach (var total in document.Descendants("NBTOTDOSRSATRANSM"))
            total.Value = Foyers.ToString(CultureInfo.InvariantCulture);
        document.Save(sortie);
    }

    private static XElement Demandeur(XElement foyer) =>
        foyer.Elements("Personne").First(p => p.Descendants("ROLEPERS").Any(r => r.Value.Trim() == "DEM")).Element("Identification")!;

    private static void Vieillir(XElement identification)
    {
        var naissance = identification.Element("DTNAI")!;
        naissance.Value = DateOnly.ParseExact(naissance.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(-1).AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
