using System.CommandLine;
using Plateforme.Supervision;

var racine = new RootCommand("Plateforme : le côté France Travail de la convention, pour qualifier les échanges chez soi.")
{
    ServirVerbe.Creer(),
};
return await racine.Parse(args).InvokeAsync();
