using System.Globalization;
using System.Text;
using Passerelle.Bench;
using Socle.Bases;

CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
// Les flux CAF sont en windows-1252, que .NET ne connaît pas seul.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var rapide = args.Contains("--rapide");
var nombre = args.Skip(1).FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal));
var foyers = nombre is null ? (rapide ? 10_000 : 100_000) : int.Parse(nombre, NumberStyles.None, CultureInfo.InvariantCulture);
if (args is ["serveur-nu", var port, var choixNu, .. var lectureNue] && ChoixBase.Lire(choixNu).Essayer(out var baseNue, out _))
{
    await ServeurNu.ServirAsync(int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture), baseNue, lectureNue.FirstOrDefault() ?? ServeurNu.Lecture);
    return 0;
}
await using var atelier = await Atelier.OuvrirAsync();
var releve = new Releve();
switch (args.FirstOrDefault())
{
    case "importer-flux":
        await BancImporterFlux.ExecuterAsync(atelier, releve, foyers);
        break;
    case "annexe1":
        await BancAnnexe1.ExecuterAsync(atelier, releve, foyers);
        break;
    case "annexe4":
        await BancAnnexe4.ExecuterAsync(atelier, releve, foyers);
        break;
    case "controle":
        await BancControle.ExecuterAsync(atelier, releve, foyers);
        break;
    case "retour":
        await BancRetour.ExecuterAsync(atelier, releve, foyers);
        break;
    case "volet2":
        await BancVolet2.ExecuterAsync(atelier, releve, foyers);
        break;
    case "bilan":
        await BancBilan.ExecuterAsync(atelier, releve, nombre is null ? 300 : foyers);
        break;
    case "recherche":
        await BancRecherche.ExecuterAsync(atelier, releve, foyers);
        break;
    case "pages":
        await BancPages.ExecuterAsync(atelier, releve, nombre is null ? (rapide ? 7_500 : 75_000) : foyers);
        break;
    case "partages":
        await BancPartages.ExecuterAsync(atelier, releve, nombre is null ? (rapide ? 100 : 500) : foyers);
        break;
    case "recherche-usager":
        await BancRechercheUsager.ExecuterAsync(atelier, releve, nombre is null ? (rapide ? 200_000 : 2_000_000) : foyers);
        break;
    default:
        Console.Error.WriteLine("Attendu : importer-flux, annexe1, annexe4, controle, retour, volet2, bilan, recherche, pages, partages ou recherche-usager, puis un nombre (de foyers ; de dépenses pour bilan ; de Mo pour partages) ou --rapide.");
        return 2;
}
return releve.Conclure();
