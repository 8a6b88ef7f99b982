using System.Threading.Channels;
using Passerelle.Parcours.Droits;
using Socle.Cles;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Lit, puis contrôle les foyers pendant que le lot précédent s'écrit : deux étages reliés par des canaux bornés, qui tiennent
/// la mémoire et font attendre le lecteur quand la base est plus lente que lui.
/// </summary>
/// <param name="coffre">Empreintes.</param>
/// <param name="ouvrir">Contenu.</param>
/// <param name="enTete">Ce que la première passe en sait.</param>
/// <param name="reconnus">Par rang (de 0), les foyers à ne pas relire ; vide : tout est à lire.</param>
internal sealed class ProduireFoyers(CoffreNir coffre, Func<Stream> ouvrir, EnTeteFlux enTete, IReadOnlyList<FoyerReconnu> reconnus)
{
    private const int Paquet = 50;
    private const int PaquetsDAvance = 8;

    /// <summary>Commence la lecture après les foyers déjà faits.</summary>
    public ChannelReader<FoyerControle[]> Commencer(int dejaFaits, CancellationToken ct)
    {
        var lus = Canal<(int, FoyerLu?)[]>();
        var controles = Canal<FoyerControle[]>();
        _ = Task.Run(() => MenerAsync(lus.Writer, () => LireAsync(lus.Writer, dejaFaits, ct)), ct);
        _ = Task.Run(() => MenerAsync(controles.Writer, () => ControlerAsync(lus.Reader, controles.Writer, ct)), ct);
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

    private async Task LireAsync(ChannelWriter<(int, FoyerLu?)[]> canal, int dejaFaits, CancellationToken ct)
    {
        using var lecteur = new LireFluxCaf(ouvrir());
        foreach (var paquet in lecteur.Lire(dejaFaits, rang => Reconnu(rang).VersionId != 0).Chunk(Paquet))
            await canal.WriteAsync(paquet, ct);
    }

    private async Task ControlerAsync(ChannelReader<(int, FoyerLu?)[]> lus, ChannelWriter<FoyerControle[]> canal, CancellationToken ct)
    {
        var controle = new ControlerFoyer(coffre, enTete.Instruction);
        LireFluxCaf? relecture = null;
        try
        {
            await foreach (var paquet in lus.ReadAllAsync(ct))
                await canal.WriteAsync(Array.ConvertAll(paquet, lu => lu.Item2 is { } foyer
                    ? Controler(controle, foyer, ref relecture)
                    : new FoyerControle(lu.Item1, null, null, null, null) { Reconnu = Reconnu(lu.Item1) }), ct);
        }
        finally
        {
            relecture?.Dispose();
        }
    }

    private FoyerReconnu Reconnu(int rang) => rang <= reconnus.Count ? reconnus[rang - 1] : default;

    private FoyerControle Controler(ControlerFoyer controle, FoyerLu foyer, ref LireFluxCaf? relecture)
    {
        Resultat<FoyerRecu> resultat = enTete.Doublons.TryGetValue(foyer.Rang, out var premier) ? EchangesErreurs.FoyerEnDouble(premier, foyer.Ligne) : controle.Executer(foyer);
        var dossier = foyer[Champ.NUMDEMRSA];
        if (resultat.Essayer(out var recu, out var erreur))
            return new FoyerControle(foyer.Rang, dossier, recu, null, null);
        // Le contenu d'un rejet se relit à part : le cas courant ne garde le texte d'aucun foyer.
        relecture ??= new LireFluxCaf(ouvrir());
        return new FoyerControle(foyer.Rang, dossier?.Length <= 11 ? dossier : null, null, erreur, relecture.LireContenu(foyer.Rang));
    }
}
