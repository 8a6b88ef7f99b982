using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;

namespace Passerelle.Contractualisation.Depenses;

/// <summary><c>passerelle pacte depenses FICHIER</c>.</summary>
internal static class ImporterDepensesVerbe
{
    public static Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = "CSV : reference;action;nature;unite;nombre_unites;cout_unitaire;du;au;objet;montant;part_etat;part_departement;justificatif;eligible;non_eligible" };
        var verbe = new Command("depenses", "Importer des dépenses ; la même référence remplace.\nExemple : passerelle pacte depenses trimestre1.csv") { fichier };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            if (!File.Exists(chemin))
                return Sortie.Refus([ContractualisationErreurs.FichierIntrouvable()], json, Path.GetFileName(chemin));
            await using var contenu = File.OpenRead(chemin);
            var resultat = await services.GetRequiredService<ImporterDepenses>().ExecuterAsync(contenu, ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, Path.GetFileName(chemin));
            var r = resultat.Valeur;
            if (json)
                Sortie.Json(r);
            else
                Sortie.Texte($"{r.Lignes} lignes : {r.Creees} dépenses créées, {r.Remplacees} remplacées, {r.Inchangees} inchangées, {r.Rejets.Count} fautes.");
            foreach (var rejet in r.Rejets)
                Sortie.Message($"  {Path.GetFileName(chemin)} : {rejet}");
            return r.Rejets.Count > 0 ? CodeSortie.AvecRejets : CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
