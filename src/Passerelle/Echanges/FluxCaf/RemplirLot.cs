using System.Threading.Channels;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>Prend au producteur les foyers d'un lot. Un foyer inchangé, dont seule la présence s'écrit, y coûte peu.</summary>
internal static class RemplirLot
{
    /// <summary>Foyers d'un lot, au plus.</summary>
    public const int Maximum = 5000;

    /// <summary>Foyers à écrire d'un lot, au plus : borne la mémoire.</summary>
    private const int AEcrire = 1000;

    /// <summary>Vide puis remplit ; faux quand il n'y a plus de foyer.</summary>
    public static async Task<bool> ExecuterAsync(ChannelReader<FoyerControle[]> foyers, List<FoyerControle> lot, int taille, CancellationToken ct)
    {
        lot.Clear();
        var aEcrire = 0;
        while (lot.Count < taille && aEcrire < AEcrire && await foyers.WaitToReadAsync(ct))
        {
            while (lot.Count < taille && aEcrire < AEcrire && foyers.TryRead(out var paquet))
            {
                lot.AddRange(paquet);
                aEcrire += paquet.Count(f => f.Recu is not null);
            }
        }
        return lot.Count > 0;
    }
}
