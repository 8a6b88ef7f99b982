using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Passerelle.Bench;

/// <summary>Ce qu'une charge a donné.</summary>
/// <param name="ParSeconde">Réponses par seconde.</param>
/// <param name="Median">Durée médiane, en millisecondes.</param>
/// <param name="P99">99e centile.</param>
/// <param name="Fautes">Réponses autres que 200.</param>
internal sealed record ResultatCharge(double ParSeconde, double Median, double P99, int Fautes);

/// <summary>
/// Charge fermée sur la boucle locale : des connexions gardées, une demande à la fois chacune, octets préparés d'avance. Le client coûte ainsi peu
/// sur une machine où il partage les cœurs avec le serveur mesuré.
/// </summary>
internal sealed class ChargeHttp(int port, IReadOnlyList<byte[]> demandes)
{
    private const int Connexions = 32;

    /// <summary>Charge pendant cette durée, après une mise en route.</summary>
    public async Task<ResultatCharge> MesurerAsync(TimeSpan miseEnRoute, TimeSpan duree)
    {
        var debut = Stopwatch.GetTimestamp() + (long)(miseEnRoute.TotalSeconds * Stopwatch.Frequency);
        var fin = debut + (long)(duree.TotalSeconds * Stopwatch.Frequency);
        var resultats = await Task.WhenAll(Enumerable.Range(0, Connexions).Select(rang => Task.Run(() => CourirAsync(rang, debut, fin))));
        var durees = resultats.SelectMany(r => r.Durees).Order().ToList();
        return new ResultatCharge(durees.Count / duree.TotalSeconds, Centile(durees, 0.5), Centile(durees, 0.99), resultats.Sum(r => r.Fautes));
    }

    private static double Centile(List<double> durees, double part) => durees.Count == 0 ? double.NaN : durees[Math.Min(durees.Count - 1, (int)(durees.Count * part))];

    private async Task<(List<double> Durees, int Fautes)> CourirAsync(int rang, long debut, long fin)
    {
        using var prise = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await prise.ConnectAsync(IPAddress.Loopback, port);
        var hasard = new Random(rang);
        var tampon = new byte[16384];
        var durees = new List<double>(1 << 16);
        var fautes = 0;
        while (true)
        {
            var depart = Stopwatch.GetTimestamp();
            if (depart >= fin)
                return (durees, fautes);
            await prise.SendAsync(demandes[hasard.Next(demandes.Count)], SocketFlags.None);
            if (!await RecevoirAsync(prise, tampon))
                fautes++;
            if (depart >= debut)
                durees.Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
        }
    }

    /// <summary>Lit une réponse entière : longueur dite, ou morceaux finis par « 0 ».</summary>
    private static async Task<bool> RecevoirAsync(Socket prise, byte[] tampon)
    {
        var recus = 0;
        while (true)
        {
            var lus = await prise.ReceiveAsync(tampon.AsMemory(recus), SocketFlags.None);
            if (lus == 0)
                throw new InvalidOperationException("Le serveur a fermé la connexion.");
            recus += lus;
            if (EstEntiere(tampon.AsSpan(0, recus)))
                return tampon.AsSpan(0, 12).SequenceEqual("HTTP/1.1 200"u8);
        }
    }

    private static bool EstEntiere(ReadOnlySpan<byte> recu)
    {
        var corps = recu.IndexOf("\r\n\r\n"u8);
        if (corps < 0)
            return false;
        var longueur = recu[..corps].IndexOf("Content-Length: "u8);
        if (longueur < 0)
            return recu.EndsWith("0\r\n\r\n"u8);
        return System.Buffers.Text.Utf8Parser.TryParse(recu[(longueur + 16)..corps], out int attendus, out _) && recu.Length >= corps + 4 + attendus;
    }
}
