using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Socle.Commandes;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Les verbes <c>passerelle pacte …</c>.</summary>
internal static class PacteVerbes
{
    public static Command Creer(Execution execution) => new("pacte", "Les contrats du Pacte des solidarités : données signées, tableaux, contrôles")
    {
        Charger(execution),
        VerifierPacteVerbe.Creer(execution),
        Tableau(execution),
        ProduireDocumentVerbe.Bilan(execution),
        ProduireDocumentVerbe.Rapport(execution),
        ImporterDepensesVerbe.Creer(execution),
        ImporterResultatsVerbe.Creer(execution),
    };

    private static Command Charger(Execution execution)
    {
        var dossier = new Argument<string?>("DOSSIER") { Description = "Dossier de données signées (défaut : celles du recueil du 20 juin 2024, embarquées)", Arity = ArgumentArity.ZeroOrOne };
        var verbe = new Command("charger", "Charger les données signées ; recommencer ne change rien.\nExemple : passerelle pacte charger donnees/pacte-meuse-2024") { dossier };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetValue(dossier);
            var lues = chemin is null ? LireDonneesSignees.Embarquees() : LireDonneesSignees.Dossier(chemin);
            if (!lues.Reussi)
                return Sortie.Refus(lues.Erreurs, json, chemin);
            var resultat = await services.GetRequiredService<ChargerPacte>().ExecuterAsync(lues.Valeur, ct);
            if (json)
            {
                Sortie.Json(resultat);
                return CodeSortie.Fait;
            }
            Sortie.Texte($"{resultat.Donnees} données signées : {resultat.Creees} nouvelles, {resultat.Modifiees.Count} champs changés, {resultat.Retirees} retirées, {resultat.Inchangees} inchangées.");
            foreach (var c in resultat.Modifiees)
                Sortie.Texte($"  {c.Donnee}, {c.Champ} : « {c.Avant} » devient « {c.Apres} »");
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private static Command Tableau(Execution execution)
    {
        var nom = new Argument<string>("TABLEAU") { Description = string.Join(" | ", ConstruireTableau.Noms.Keys) };
        var annee = new Option<int>("--annee") { Description = "Année du tableau", Required = true };
        var sortie = ProduireDocumentVerbe.OptionSortie();
        var verbe = new Command("tableau", "Reconstruire un tableau du recueil depuis les fiches, à côté de ce qui est signé ; avec --sortie, l'écrire pour l'envoyer.\nExemple : passerelle pacte tableau synthese --annee 2024 --sortie synthese.xlsx") { nom, annee, sortie };
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            if (options.GetValue(sortie) is { } chemin)
                return await ProduireDocumentVerbe.EcrireAsync(services, options.GetRequiredValue(nom), options.GetValue(annee), chemin, json, ct);
            var resultat = await services.GetRequiredService<ConstruireTableau>().ExecuterAsync(options.GetRequiredValue(nom), options.GetValue(annee), ct);
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                RaconterTableau.Executer(resultat.Valeur);
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }
}
