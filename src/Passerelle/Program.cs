using System.CommandLine;
using System.Globalization;
using Passerelle;
using Passerelle.Bases;
using Passerelle.Demonstration;
using Socle.Commandes;

// L'aide et les erreurs d'usage de la ligne de commande, en français quelle que soit la machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
var execution = new Execution(ModulesPasserelle.Tous);
var racine = new RootCommand("Passerelle : le système d'information du département pour l'accompagnement des allocataires du RSA.");
racine.Add(execution.Base);
racine.Add(execution.EnJson);
racine.Add(execution.Agent);
ServirApplication.AjouterVerbe(racine, execution);
DemoVerbe.Ajouter(racine, execution);
racine.Add(new Command("generer", "Écrire des fichiers inventés") { GenererFluxVerbe.Creer(execution) });
foreach (var module in execution.Modules)
    module.AjouterVerbes(racine, execution);
var lue = racine.Parse(args);
var code = await lue.InvokeAsync();
return lue.Errors.Count > 0 ? CodeSortie.Usage : code;
