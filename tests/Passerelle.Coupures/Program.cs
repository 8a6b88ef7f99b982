using Microsoft.Extensions.DependencyInjection;
using Passerelle;
using Passerelle.Bases;
using Passerelle.Coupures;
using Passerelle.Echanges.FluxCaf;
using Socle.Bases;

// Passerelle.Coupures BASE FICHIER QUAND : importe en lots courts et se tue quand c'est dit (rang d'un avancement, délai, jamais).
var execution = new Execution(ModulesPasserelle.Tous);
return await execution.LancerSurAsync(ChoixBase.Lire(args[0]).Valeur, async (services, ct) =>
{
    var importer = services.GetRequiredService<ImporterFluxCaf>();
    importer.DureeVisee = TimeSpan.Zero;
    using var progres = new ProgresMortel(args[2]);
    var resultat = await importer.ExecuterAsync(
        new ImporterFluxCommand { Ouvrir = () => File.OpenRead(args[1]), Nom = Path.GetFileName(args[1]) },
        progres, ct);
    return resultat.Reussi ? 0 : 1;
}, CancellationToken.None);
