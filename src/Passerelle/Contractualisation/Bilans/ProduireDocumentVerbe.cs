using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Financements;
using Socle.Commandes;
using Socle.Documents;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Les verbes qui écrivent un document : <c>passerelle pacte bilan</c>, et <c>pacte tableau … --sortie</c>. L'extension de <c>--sortie</c> décide du format.</summary>
internal static class ProduireDocumentVerbe
{
    /// <summary><c>passerelle pacte bilan --volet V --annee A --sortie F.xlsx</c>.</summary>
    public static Command Bilan(Execution execution)
    {
        var volet = new Option<int>("--volet") { Description = "1, 2 ou 3", Required = true };
        var annee = new Option<int>("--annee") { Description = "Exercice", Required = true };
        var sortie = OptionSortie(obligatoire: true);
        var verbe = new Command("bilan", "Écrire le bilan financier d'un volet sur la trame de la convention.\nExemple : passerelle pacte bilan --volet 2 --annee 2024 --sortie bilan-volet2.xlsx") { volet, annee, sortie };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            return options.GetValue(volet) is >= 1 and <= 3 and var v
                ? EcrireAsync(services, FormattableString.Invariant($"bilan{v}"), options.GetValue(annee), options.GetRequiredValue(sortie)!, json, ct)
                : Task.FromResult(Sortie.Refus([ContractualisationErreurs.VoletInconnu()], json));
        }, annulation));
        return verbe;
    }

    /// <summary><c>passerelle pacte rapport avancement|mi-parcours --annee A --sortie F.docx</c>.</summary>
    public static Command Rapport(Execution execution)
    {
        var nom = new Argument<string>("RAPPORT") { Description = "avancement | mi-parcours" };
        nom.AcceptOnlyFromAmong("avancement", "mi-parcours");
        var annee = new Option<int>("--annee") { Description = "Année ; pour mi-parcours, la seconde des deux (2025)", Required = true };
        var sortie = OptionSortie(obligatoire: true);
        var verbe = new Command("rapport", "Écrire un rapport du contrat local, chiffres remplis, récit à rédiger.\nExemple : passerelle pacte rapport mi-parcours --annee 2025 --sortie rapport.docx") { nom, annee, sortie };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, (services, ct) =>
            EcrireAsync(services, options.GetRequiredValue(nom), options.GetValue(annee), options.GetRequiredValue(sortie)!, options.GetValue(execution.EnJson), ct), annulation));
        return verbe;
    }

    /// <summary><c>--sortie FICHIER</c>.</summary>
    public static Option<string?> OptionSortie(bool obligatoire = false) =>
        new("--sortie") { Description = $"Fichier à écrire ; son extension décide : {string.Join(", ", FormatDocument.Tous.Select(f => "." + f.Extension))}", Required = obligatoire };

    /// <summary>Écrit le document demandé et rend le code de sortie.</summary>
    public static async Task<int> EcrireAsync(IServiceProvider services, string nom, int annee, string chemin, bool json, CancellationToken ct)
    {
        if (FormatDocument.De(chemin) is not { } format)
            return Sortie.Refus([DocumentsErreurs.FormatInconnu()], json, chemin);
        if (Path.GetDirectoryName(Path.GetFullPath(chemin)) is not { } dossier || !Directory.Exists(dossier))
            return Sortie.Refus([ContractualisationErreurs.SortieImpossible()], json, chemin);
        Resultat<DocumentProduit> produit = await services.GetRequiredService<ProduireDocument>().ExecuterAsync(new(nom, annee, format), ct);
        if (!produit.Reussi)
            return Sortie.Refus(produit.Erreurs, json, chemin);
        await File.WriteAllBytesAsync(chemin, produit.Valeur.Contenu, ct);
        var comptes = produit.Valeur.Comptes;
        if (json)
            Sortie.Json(new { fichier = Path.GetFileName(chemin), document = nom, annee, octets = produit.Valeur.Contenu.Length, comptes?.Depenses, comptes?.Total, comptes?.NonEligibles });
        else
            Sortie.Texte($"{Path.GetFileName(chemin)} est écrit ({(produit.Valeur.Contenu.Length / 1024) + 1} Ko){(comptes is null ? "" : $" : {comptes.Depenses} dépenses, {comptes.Total.Euros()}, {comptes.NonEligibles} non éligibles à part")}.");
        return CodeSortie.Fait;
    }
}
