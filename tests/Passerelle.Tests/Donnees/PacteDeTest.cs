using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Tests.Donnees;

/// <summary>Le pacte signé, tel qu'embarqué, et ce qu'il devient quand on y change une donnée.</summary>
public static class PacteDeTest
{
    /// <summary>Rangées embarquées.</summary>
    public static IReadOnlyList<RangeeSignee> Rangees { get; } = LireDonneesSignees.Embarquees().Valeur;

    /// <summary>Le pacte signé.</summary>
    public static PacteSigne Signe { get; } = PacteSigne.Composer(Rangees);

    /// <summary>Les rangées, un champ changé.</summary>
    public static IReadOnlyList<RangeeSignee> Changer(string tableau, string cle, string champ, string valeur)
    {
        Assert.Single(Rangees, r => r.Tableau == tableau && r.Cle == cle);
        return [.. Rangees.Select(r => r.Tableau == tableau && r.Cle == cle ? r with { Champs = new SortedDictionary<string, string>(r.Champs.ToDictionary()) { [champ] = valeur } } : r)];
    }

    /// <summary>Charge les données signées dans une application d'essai.</summary>
    public static async Task<ResultatChargement> ChargerPacteAsync(this ApplicationDeTest application, IReadOnlyList<RangeeSignee>? rangees = null)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<ChargerPacte>().ExecuterAsync(rangees ?? Rangees, CancellationToken.None);
    }
}
