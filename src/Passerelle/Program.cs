using System.CommandLine;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Habilitations;
using Passerelle.Parcours;
using Passerelle.Pilotage;

IModulePasserelle[] modules =
[
    new HabilitationsModule(),
    new ParcoursModule(),
    new EchangesModule(),
    new PilotageModule(),
];
var execution = new Execution(modules);
var racine = new RootCommand("Passerelle : le système d'information du département pour l'accompagnement des allocataires du RSA.");
racine.Add(execution.Base);
racine.Add(execution.EnJson);
racine.Add(execution.Agent);
ServirApplication.AjouterVerbe(racine, execution);
foreach (var module in modules)
    module.AjouterVerbes(racine, execution);
return await racine.Parse(args).InvokeAsync();
