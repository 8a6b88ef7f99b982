using System.Threading.Channels;
using Passerelle.Parcours.Droits;
using Socle.Cles;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Produit les foyers contrôlés pendant que le lot précédent s'écrit : ceux que l'examen a retenus, sinon lus puis contrôlés par deux
/// étages. Des canaux bornés tiennent la mémoire et font attendre le lecteur quand la base est plus lente que lui.
/// </summary>
internal sealed class ProduireFoyers(CoffreNir coffre, Func<Stream> ouvrir, FluxExamine examen)
{
    private const int Paquet = 50;
    private const int PaquetsDAvance = 8;
    private LireFluxCaf? relecture;

    /// <summary>Commence après les foyers déjà faits.</summary>
    public ChannelReader<FoyerControle[]> Commencer(int dejaFaits, CancellationToken ct)
    {
        var controles = Canal<FoyerControle[]>();
        if (examen.Retenus is { } retenus)
        {
            _ = Task.Run(() => MenerAsync(controles.Writer, () => FermerApresAsync(RendreAsync(retenus, controles.Writer, dejaFaits, ct))), ct);
            return controles.Reader;
        }
        var lus = Canal<(int, FoyerLu?)[]>();
        _ = Task.Run(() => MenerAsync(lus.Writer, () => LireAsync(lus.Writer, dejaFaits, ct)), ct);
        _ = Task.Run(() => MenerAsync(controles.Writer, () => FermerApresAsync(ControlerAsync(lus.Reader, controles.Writer, ct))), ct);
        return controles.Reader;
    }

    private static Channel<T> Canal<T>() =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(PaquetsDAvance) { SingleReader = true, SingleWriter = true });

    /// <summary>Toute panne d'un étage est rendue à qui consomme son canal, qui la relance.</summary>
    private static async Task MenerAsync<T>(ChannelWriter<T> canal, Func<Task> etage)
    {
        var tache = etage();
        await tache.ContinueWith(finie => canal.Complete(finie.Exception?.InnerException ?? (finie.IsCanceled ? new OperationCanceledException() : null)), TaskScheduler.Default);
    }

    private async Task RendreAsync(IReadOnlyDictionary<int, FoyerControle> retenus, ChannelWriter<FoyerControle[]> canal, int dejaFaits, CancellationToken ct)
    {
        foreach (var rangs in Enumerable.Range(dejaFaits + 1, examen.EnTete.Foyers - dejaFaits).Chunk(Paquet))
            await canal.WriteAsync(Array.ConvertAll(rangs, rang => retenus.TryGetValue(rang, out var retenu) ? Preparer(retenu) : Inchange(rang)), ct);
    }

    private async Task LireAsync(ChannelWriter<(int, FoyerLu?)[]> canal, int dejaFaits, CancellationToken ct)
    {
        using var lecteur = new LireFluxCaf(ouvrir());
        foreach (var paquet in lecteur.Lire(dejaFaits, rang => Reconnu(rang).VersionId != 0).Chunk(Paquet))
            await canal.WriteAsync(paquet, ct);
    }

    private async Task ControlerAsync(ChannelReader<(int, FoyerLu?)[]> lus, ChannelWriter<FoyerControle[]> canal, CancellationToken ct)
    {
        var controler = new ControlerFoyer(coffre);
        await foreach (var paquet in lus.ReadAllAsync(ct))
            await canal.WriteAsync(Array.ConvertAll(paquet, lu => lu.Item2 is { } foyer ? Preparer(controler.Executer(foyer, examen.EnTete.Doublons)) : Inchange(lu.Item1)), ct);
    }

    private async Task FermerApresAsync(Task etage)
    {
        try
        {
            await etage;
        }
        finally
        {
            relecture?.Dispose();
        }
    }

    private FoyerReconnu Reconnu(int rang) => rang <= examen.Reconnus.Count ? examen.Reconnus[rang - 1] : default;

    private FoyerControle Inchange(int rang) => new(rang, null, null, null, null) { Reconnu = Reconnu(rang) };

    private FoyerControle Preparer(FoyerControle foyer)
    {
        // Le contenu d'un rejet se relit à part : le cas courant ne garde le texte d'aucun foyer.
        if (foyer.Rejet is not null)
            return foyer with { Contenu = (relecture ??= new LireFluxCaf(ouvrir())).LireContenu(foyer.Rang) };
        foreach (var personne in foyer.Recu!.Personnes)
            personne.Reperes(coffre);
        return foyer;
    }
}
