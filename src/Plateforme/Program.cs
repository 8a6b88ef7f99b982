using System.CommandLine;
using System.Globalization;
using Plateforme.Supervision;

// L'aide et les erreurs d'usage, en français quelle que soit la machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
var racine = new RootCommand("Plateforme : le côté France Travail de la convention, pour qualifier les échanges chez soi.")
{
    ServirVerbe.Creer(),
};
return await racine.Parse(args).InvokeAsync();
