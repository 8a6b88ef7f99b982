using System.CommandLine;
using Passerelle;
using Passerelle.Bases;
using Passerelle.Demonstration;
using Socle.Commandes;

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
