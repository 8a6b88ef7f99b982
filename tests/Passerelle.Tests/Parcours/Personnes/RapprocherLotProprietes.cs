using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Quel que soit l'ordre où les identités arrivent, elles se partagent entre les mêmes personnes.</summary>
public sealed class RapprocherLotProprietes(ApplicationsPartagees applications)
{
    private static readonly Gen<PersonneARapprocher> UneIdentite =
        from dossier in Gen.Long[900_001, 900_003]
        from role in Gen.Bool.Select(d => d ? "DEM" : "CJT")
        from nir in Gen.Int[0, 3]
        from jour in Gen.Int[0, 2]
        from nom in Gen.Bool.Select(p => p ? "PÊCHEUR" : "TISSERAND")
        select new PersonneARapprocher(dossier, FluxDEssai.Personne(nom, "LISE", new DateOnly(1980, 1, 1).AddDays(jour), nir == 0 ? null : FluxDEssai.NirDe(900 + nir), role));

    [Fact]
    public async Task L_ordre_des_identites_ne_change_pas_le_partage()
    {
        var application = await applications.PourAsync(Moteur.Sqlite);
        await (from identites in UneIdentite.List[2, 9] from graine in Gen.Int select (identites, graine)).SampleAsync(async essai =>
        {
            var melange = essai.identites.ToArray();
            new Random(essai.graine).Shuffle(melange);
            Assert.Equal(await PartageAsync(application, essai.identites, essai.identites), await PartageAsync(application, melange, essai.identites));
        }, iter: 300, threads: 1);
    }

    /// <summary>Pour chaque identité, la première de sa personne : un partage écrit sans identifiants.</summary>
    private static async Task<string> PartageAsync(ApplicationDeTest application, IReadOnlyList<PersonneARapprocher> ordre, IReadOnlyList<PersonneARapprocher> repere)
    {
        await using var portee = application.Services.CreateAsyncScope();
        await using var session = await SessionLot.OuvrirAsync(portee.ServiceProvider.GetRequiredService<PasserelleContexte>(), CancellationToken.None);
        var suivant = 1_000_000_000L;
        var lot = await portee.ServiceProvider.GetRequiredService<RapprocherLot>().ExecuterAsync(session, ordre, [], () => suivant++, null, CancellationToken.None);
        var personnes = repere.Select(p => lot.Identites[p.Recue].PersonneId).ToList();
        return string.Join(' ', personnes.Select(p => personnes.IndexOf(p)));
    }
}
