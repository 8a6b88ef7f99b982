using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Passerelle.Echanges.Transmissions;
using Socle.Fictif;
using Socle.Resultats;

namespace Passerelle.Demonstration;

/// <summary>L'année inventée : douze mois de flux et de faits finissant aujourd'hui, importés par les mêmes cas d'usage qu'un vrai.</summary>
internal sealed class AnneeDemo(IServiceProvider services, string recus, DateOnly aujourdhui)
{
    /// <summary>Écrit et importe les fichiers ; reprise, une année entière n'est pas relue.</summary>
    /// <returns>Fichiers importés.</returns>
    public async Task<int> ImporterAsync(int graine, int adultes, CancellationToken ct)
    {
        var profil = new ProfilFictif();
        profil = profil with { Adultes = adultes, DemandesParMois = profil.DemandesParMois * adultes / profil.Adultes };
        var fichiers = JeuDeFichiers.Produire(CommuneFictive.Meuse(), aujourdhui, graine, profil);
        var accidente = Accidenter(fichiers);
        if (await EstImporteAsync(accidente.Nom, ct))
            return fichiers.Count + 1;
        var faits = 0;
        using var barre = new ProgressionConsole();
        foreach (var fichier in fichiers.Append(accidente))
        {
            var chemin = Path.Combine(recus, fichier.Nom);
            await using (var sortie = File.Create(chemin))
                fichier.Ecrire(sortie);
            if (await ImporterAsync(fichier, chemin, ct) is { } refus)
                throw new InvalidOperationException($"{fichier.Nom} refusé : {refus}");
            barre.Report(new AvancementImport("Import d'une année de fichiers", ++faits, fichiers.Count + 1));
        }
        return faits;
    }

    /// <summary>Le fichier du matin qui ne passe pas tout entier : des rejets et des doutes à régler à l'écran. Le dernier importé.</summary>
    private FichierFictif Accidenter(IReadOnlyList<FichierFictif> fichiers)
    {
        var modele = fichiers.Last(f => f.Nature == NatureFichier.FluxMensuel && f.Nom.Contains("CAF", StringComparison.Ordinal));
        return new FichierFictif(string.Create(CultureInfo.InvariantCulture, $"VRSD0301_CAF551_J_{aujourdhui:yyyyMMdd}_accidente.xml"), aujourdhui, Stock: false, NatureFichier.FluxQuotidien, sortie =>
        {
            using var source = File.OpenRead(Path.Combine(recus, modele.Nom));
            FluxAccidente.Ecrire(source, sortie, aujourdhui);
        });
    }

    private async Task<bool> EstImporteAsync(string nom, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        return await portee.ServiceProvider.GetRequiredService<PasserelleContexte>().Transmissions.AnyAsync(t => t.Nom == nom && t.Statut == StatutTransmission.Terminee, ct);
    }

    private async Task<Erreur?> ImporterAsync(FichierFictif fichier, string chemin, CancellationToken ct)
    {
        await using var portee = services.CreateAsyncScope();
        if (fichier.Nature == NatureFichier.Reprise)
        {
            var reprise = await portee.ServiceProvider.GetRequiredService<ImporterReprise>()
                .ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => File.OpenRead(chemin), Nom = fichier.Nom }, null, ct);
            return reprise.Reussi ? null : reprise.Erreurs[0];
        }
        var flux = await portee.ServiceProvider.GetRequiredService<ImporterFluxCaf>()
            .ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => File.OpenRead(chemin), Nom = fichier.Nom, RecuLe = fichier.RecuLe, Stock = fichier.Stock }, null, ct);
        return flux.Reussi ? null : flux.Erreurs[0];
    }
}
