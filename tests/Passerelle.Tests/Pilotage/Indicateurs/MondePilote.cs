using Passerelle.Pilotage.Indicateurs;
using Passerelle.Tests.Donnees;
using Socle.Ports;
using Socle.Territoires;

namespace Passerelle.Tests.Pilotage.Indicateurs;

/// <summary>Les indicateurs d'un monde d'essai.</summary>
internal static class MondePilote
{
    public static Task<TableauIndicateurs> ChiffrerAsync(MondeDeTest monde, Periode periode, string territoire = "55", DateOnly? connuAu = null) =>
        monde.Service<CalculerIndicateurs>().ExecuterAsync(new CalculerIndicateursQuery
        {
            Periode = periode,
            Territoire = Territoire.Lire(territoire, Departement.Lire("55").Valeur).Valeur,
            ConnuAu = connuAu,
        }, CancellationToken.None);
}
