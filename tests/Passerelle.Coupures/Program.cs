using Microsoft.Extensions.DependencyInjection;
using Passerelle;
using Passerelle.Bases;
using Passerelle.Coupures;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Socle.Bases;

// Passerelle.Coupures BASE QUAND FICHIER… : importe flux et reprises l'un après l'autre, les flux en lots courts, et se tue quand c'est dit (rang d'un
// avancement, délai, jamais). Relancé, il retrouve faits les premiers fichiers.
var execution = new Execution(ModulesPasserelle.Tous);
return await execution.LancerSurAsync(ChoixBase.Lire(args[0]).Valeur, async (services, ct) =>
{
    using var progres = new ProgresMortel(args[1]);
    foreach (var fichier in args[2..])
    {
        using var portee = services.CreateScope();
        if (!await ImporterAsync(portee.ServiceProvider, fichier, progres, ct))
            return 1;
    }
    return 0;
}, CancellationToken.None);

static async Task<bool> ImporterAsync(IServiceProvider services, string fichier, ProgresMortel progres, CancellationToken ct)
{
    var nom = Path.GetFileName(fichier);
    if (Path.GetExtension(fichier) == ".csv")
        return (await services.GetRequiredService<ImporterReprise>().ExecuterAsync(new ImporterRepriseCommand { Ouvrir = () => File.OpenRead(fichier), Nom = nom }, progres, ct)).Reussi;
    var importer = services.GetRequiredService<ImporterFluxCaf>();
    importer.DureeVisee = TimeSpan.Zero;
    return (await importer.ExecuterAsync(new ImporterFluxCommand { Ouvrir = () => File.OpenRead(fichier), Nom = nom }, progres, ct)).Reussi;
}
