using Microsoft.EntityFrameworkCore;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Deux fiches qu'un agent a jugées distinctes le restent, même quand un flux semble prouver le contraire.</summary>
public sealed class FichesDistinctesTests
{
    private static readonly AdulteDeTest SansNir = new("HÉRONVAL", "ÉLOÏSE", "1990-05-12", null);
    private static readonly AdulteDeTest AvecNir = SansNir with { Nir = "2900555545001" };
    private static readonly FoyerDeTest Ancien = new("00000000001", SansNir);
    private static readonly FoyerDeTest Autre = new("00000000002", AvecNir) { Matricule = "222" };

    [Theory]
    [ChaqueMoteur]
    public async Task Un_flux_ne_reunit_pas_ce_qu_un_agent_a_separe(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Ancien, Autre).En());
        await imports.LireAsync(c => c.Doutes.ExecuteUpdateAsync(d => d.SetProperty(x => x.Statut, StatutDoute.Distinct)));
        var avant = await PersonneAsync(imports, "00000000002");

        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-02-05", 'M', Ancien with { Demandeur = AvecNir }, Autre with { Demandeur = AvecNir with { Nom = "VALDONCEL" } }).En());

        Assert.Empty(await imports.LireAsync(c => c.Fusions.ToListAsync()));
        Assert.Equal(2, await imports.LireAsync(c => c.Identites.Select(i => i.PersonneId).Distinct().CountAsync()));
        Assert.Equal(avant, await PersonneAsync(imports, "00000000002"));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Sans_ce_jugement_le_meme_flux_les_reunit(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-01-05", 'M', Ancien, Autre).En());

        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-02-05", 'M', Ancien with { Demandeur = AvecNir }, Autre).En());

        Assert.Single(await imports.LireAsync(c => c.Fusions.ToListAsync()));
        Assert.Equal(1, await imports.LireAsync(c => c.Identites.Select(i => i.PersonneId).Distinct().CountAsync()));
    }

    private static async Task<long> PersonneAsync(ImportsDeTest imports, string demande) => Assert.Single(await imports.LireAsync(c =>
        (from i in c.Set<Identite>()
         join d in c.Set<Passerelle.Parcours.Droits.DossierRsa>() on i.DossierId equals d.Id
         where d.NumeroDemande == demande
         select i.PersonneId).Distinct().ToListAsync()));
}
