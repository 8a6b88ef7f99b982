using System.Threading.Channels;
using Passerelle.Parcours.Droits;
using Socle.Cles;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Produit les foyers que l'examen a gardés, et calcule les repères de leurs personnes, pendant que le lot précédent s'écrit. Un canal borné tient la
/// mémoire et fait attendre quand la base est plus lente.
/// </summary>
internal sealed class ProduireFoyers(CoffreNir coffre, Func<Stream> ouvrir, FluxExamine examen)
{
    private const int Paquet = 50;
    private const int PaquetsDAvance = 8;

    /// <summary>Commence après les foyers déjà faits.</summary>
    public ChannelReader<FoyerControle[]> Commencer(int dejaFaits, CancellationToken ct)
    {
        var canal = Channel.CreateBounded<FoyerControle[]>(new BoundedChannelOptions(PaquetsDAvance) { SingleReader = true, SingleWriter = true });
        var etage = Task.Run(() => ProduireAsync(canal.Writer, dejaFaits, ct), ct);
        // Toute panne est rendue à qui consomme, qui la relance.
        _ = etage.ContinueWith(fini => canal.Writer.Complete(fini.Exception?.InnerException ?? (fini.IsCanceled ? new OperationCanceledException() : null)), TaskScheduler.Default);
        return canal.Reader;
    }

    private async Task ProduireAsync(ChannelWriter<FoyerControle[]> canal, int dejaFaits, CancellationToken ct)
    {
        LireFluxCaf? rejets = null;
        try
        {
            foreach (var paquet in examen.Foyers.Lire(examen.EnTete.Foyers).Skip(dejaFaits).Chunk(Paquet))
                await canal.WriteAsync(Array.ConvertAll(paquet, foyer => Preparer(foyer, ref rejets)), ct);
        }
        finally
        {
            rejets?.Dispose();
        }
    }

    private FoyerControle Preparer(FoyerControle foyer, ref LireFluxCaf? rejets)
    {
        // Le contenu d'un rejet se relit à part : le cas courant ne garde le texte d'aucun foyer.
        if (foyer.Rejet is not null)
            return foyer with { Contenu = (rejets ??= new LireFluxCaf(ouvrir())).LireContenu(foyer.Rang) };
        foreach (var personne in foyer.Recu?.Personnes ?? [])
            personne.Reperes(coffre);
        return foyer;
    }
}
