using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Socle.Courriels;

/// <summary>
/// Un serveur SMTP pour la démonstration et les essais, sur cette machine seulement : il accepte tout courriel et l'écrit en
/// <c>.eml</c> dans un dossier. Ni relais, ni compte, ni TLS.
/// </summary>
public sealed class ServeurSmtpLocal : IAsyncDisposable
{
    private const int LigneMaximale = 4096;
    private const int MessageMaximal = 10 * 1024 * 1024;
    private readonly TcpListener ecoute;
    private readonly CancellationTokenSource arret = new();
    private readonly Task travail;
    private readonly string dossier;
    private int recus;

    /// <summary>Écoute sur 127.0.0.1 ; le port 0 en choisit un libre.</summary>
    public ServeurSmtpLocal(int port, string dossier)
    {
        this.dossier = Directory.CreateDirectory(dossier).FullName;
        ecoute = new TcpListener(IPAddress.Loopback, port);
        ecoute.Start();
        travail = AccepterAsync();
    }

    /// <summary>Port écouté.</summary>
    public int Port => ((IPEndPoint)ecoute.LocalEndpoint).Port;

    /// <summary>Appelé pour chaque courriel écrit, avec son chemin, avant que le serveur ne réponde.</summary>
    public Action<string>? Recu { get; init; }

    /// <summary>Réponse à la fin d'un message, pour éprouver l'expéditeur ; nulle, la liaison se coupe sans répondre.</summary>
    public Func<string?> Repondre { get; init; } = () => "250 2.0.0 Pris";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await arret.CancelAsync();
        ecoute.Stop();
        await travail;
        arret.Dispose();
    }

    private async Task AccepterAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await ecoute.AcceptTcpClientAsync(arret.Token);
                conversations.RemoveAll(c => c.IsCompleted);
                conversations.Add(ConverserAsync(client));
            }
        }
        catch (Exception fin) when (fin is OperationCanceledException or SocketException && arret.IsCancellationRequested)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverserAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                // Un octet, un caractère : le message s'écrit tel qu'il est venu.
                await using var flux = client.GetStream();
                using var lecture = new StreamReader(flux, Encoding.Latin1);
                await using var ecriture = new StreamWriter(flux, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await ecriture.WriteLineAsync("220 passerelle.invalid ESMTP");
                while (await lecture.ReadLineAsync(arret.Token) is { Length: <= LigneMaximale } ligne)
                {
                    var reponse = ligne.Split(' ', ':')[0].ToUpperInvariant() switch
                    {
                        "EHLO" => "250-passerelle.invalid\r\n250-8BITMIME\r\n250 SMTPUTF8",
                        "HELO" or "MAIL" or "RCPT" or "RSET" or "NOOP" => "250 2.0.0 Bien",
                        "DATA" => await RecevoirAsync(lecture, ecriture),
                        "QUIT" => "221 2.0.0 Au revoir",
                        _ => "502 5.5.1 Commande inconnue",
                    };
                    if (reponse is null)
                        return;
                    await ecriture.WriteLineAsync(reponse);
                    if (reponse.StartsWith("221", StringComparison.Ordinal))
                        return;
                }
            }
            catch (Exception coupure) when (coupure is IOException or OperationCanceledException)
            {
                // Le client est parti, ou nous partons.
            }
        }
    }

    private async Task<string?> RecevoirAsync(StreamReader lecture, StreamWriter ecriture)
    {
        await ecriture.WriteLineAsync("354 Finir par un point seul");
        var message = new StringBuilder();
        while (await lecture.ReadLineAsync(arret.Token) is var ligne && ligne != ".")
        {
            // Parti avant le point final : rien n'est reçu.
            if (ligne is null)
                return null;
            if (message.Length > MessageMaximal)
                return "552 5.3.4 Trop grand";
            message.Append(ligne.StartsWith('.') ? ligne.AsSpan(1) : ligne).Append("\r\n");
        }
        var reponse = Repondre();
        if (reponse is not (null or ['2', ..]))
            return reponse;
        var rang = Interlocked.Increment(ref recus);
        var chemin = Path.Combine(dossier, string.Create(CultureInfo.InvariantCulture, $"{rang:0000}-{Guid.NewGuid():N}.eml"));
        // Écrit à part puis nommé d'un coup : qui regarde le dossier ne voit que des messages entiers.
        await File.WriteAllTextAsync($"{chemin}.tmp", message.ToString(), Encoding.Latin1, arret.Token);
        File.Move($"{chemin}.tmp", chemin);
        Recu?.Invoke(chemin);
        return reponse;
    }
}
