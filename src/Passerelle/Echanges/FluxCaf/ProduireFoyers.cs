using System.Threading.Channels;
using Socle.Cles;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Lit et contrôle les foyers pendant que le lot précédent s'écrit : un canal borné tient la mémoire, et le lecteur attend
/// quand la base est plus lente que lui.
/// </summary>
internal sealed class ProduireFoyers(CoffreNir coffre, Func<Stream> ouvrir, EnTeteFlux enTete)
{
    private const int Avance = 2000;

    /// <summary>Commence la lecture après les foyers déjà faits.</summary>
    public ChannelReader<FoyerControle> Commencer(int dejaFaits, CancellationToken ct)
    {
        var canal = Channel.CreateBounded<FoyerControle>(new BoundedChannelOptions(Avance) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => ProduireAsync(canal.Writer, dejaFaits, ct), ct);
        return canal.Reader;
    }

    private async Task ProduireAsync(ChannelWriter<FoyerControle> canal, int dejaFaits, CancellationToken ct)
    {
        Exception? panne = null;
        LireFluxCaf? relecture = null;
        try
        {
            using var lecteur = new LireFluxCaf(ouvrir());
            var controle = new ControlerFoyer(coffre, enTete.Instruction);
            foreach (var foyer in lecteur.Lire(dejaFaits))
            {
                var dossier = foyer[Champ.NUMDEMRSA];
                var resultat = enTete.Doublons.TryGetValue(foyer.Rang, out var premier) ? EchangesErreurs.FoyerEnDouble(premier, foyer.Ligne) : controle.Executer(foyer);
                if (resultat.Essayer(out var recu, out var erreur))
                {
                    await canal.WriteAsync(new FoyerControle(foyer.Rang, dossier, recu, null, null), ct);
                    continue;
                }
                // Le contenu d'un rejet se relit à part : le cas courant ne garde le texte d'aucun foyer.
                relecture ??= new LireFluxCaf(ouvrir());
                await canal.WriteAsync(new FoyerControle(foyer.Rang, dossier?.Length <= 11 ? dossier : null, null, erreur, relecture.LireContenu(foyer.Rang)), ct);
            }
        }
        // Toute panne du lecteur est rendue à qui consomme le canal, qui la relance.
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            panne = cause;
        }
        finally
        {
            relecture?.Dispose();
            canal.Complete(panne);
        }
    }
}
