using System.CommandLine;
using System.Globalization;
using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Collecte;
using Plateforme.FichierRetour;
using Plateforme.Jeux;
using Plateforme.Receptions;
using Plateforme.Supervision;
using Plateforme.VieSimulee;
using Socle.Commandes;

// L'aide et les erreurs d'usage, en français quelle que soit la machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
var execution = new ExecutionPlateforme();
var racine = new RootCommand("Plateforme : le côté France Travail de la convention, pour qualifier les échanges chez soi.")
{
    execution.Base,
    execution.EnJson,
    ServirVerbe.Creer(execution),
    DeposerVerbe.Creer(execution),
    RetourVerbe.Creer(execution),
    VivreVerbe.Creer(execution),
    ApplicationVerbes.Creer(execution),
    JeuVerbes.Creer(execution),
    CollecteVerbes.Collecter(execution),
    CollecteVerbes.Remettre(execution),
};
var lue = racine.Parse(args);
var code = await lue.InvokeAsync();
return lue.Errors.Count > 0 ? CodeSortie.Usage : code;
