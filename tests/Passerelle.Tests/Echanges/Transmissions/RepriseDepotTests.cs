using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Transmissions;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fictif;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Transmissions;

/// <summary>Un dépôt dont l'import s'est interrompu reprend à son curseur, sous la même transmission.</summary>
public sealed class RepriseDepotTests
{
    [Theory]
    [ChaqueMoteur]
    public async Task Un_depot_interrompu_reprend_et_finit(Moteur moteur)
    {
        using var sortie = new MemoryStream();
        FluxDeMasse.Ecrire(sortie, foyers: 250, graine: 3, mois: 0, partChangee: 0);
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        const long Depot = 900_000_000;
        await imports.LireAsync(async c =>
        {
            c.Add(new TransmissionFichier { Id = Depot, Cle = Guid.CreateVersion7(), Genre = GenreFichier.FluxBeneficiaire, Nom = "flux.xml", Empreinte = "", RecuLe = DateOnly.MinValue, DeposeLe = TimeProvider.System.GetUtcNow().UtcDateTime });
            return await c.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => ImporterAsync(imports, sortie.ToArray(), Depot, new PanneAuDeuxiemeLot()));
        Assert.InRange(await imports.LireAsync(c => c.Transmissions.Select(t => t.Curseur).SingleAsync()), 100, 249);
        var resultat = await ImporterAsync(imports, sortie.ToArray(), Depot, null);

        Assert.True(resultat.Reussi);
        Assert.Equal((250, false), (resultat.Valeur.Foyers, resultat.Valeur.DejaImporte));
        Assert.Equal(StatutTransmission.Terminee, await imports.LireAsync(c => c.Transmissions.Select(t => t.Statut).SingleAsync()));
    }

    private static Task<Resultat<ResultatImportFlux>> ImporterAsync(ImportsDeTest imports, byte[] contenu, long depot, IProgress<AvancementImport>? progres) => imports.AvecAsync(s =>
    {
        var importer = s.GetRequiredService<ImporterFluxCaf>();
        importer.DureeVisee = TimeSpan.Zero;
        return importer.ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => new MemoryStream(contenu), Nom = "flux.xml", TransmissionId = depot }, progres, CancellationToken.None);
    });

    private sealed class PanneAuDeuxiemeLot : IProgress<AvancementImport>
    {
        private int dits;

        public void Report(AvancementImport value)
        {
            if (++dits == 3)
                throw new InvalidOperationException("Panne d'essai.");
        }
    }
}
