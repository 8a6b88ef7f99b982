using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Socle.Courriels;

/// <summary>Ce que le serveur de messagerie a fait d'un courriel.</summary>
public enum IssueRemise
{
    /// <summary>Accepté.</summary>
    Accepte,

    /// <summary>Refusé pour l'instant : à réessayer.</summary>
    Differe,

    /// <summary>Refusé pour de bon.</summary>
    Refuse,

    /// <summary>Aucune réponse : peut-être accepté.</summary>
    SansReponse,
}

/// <summary>Une liaison ouverte avec le serveur de messagerie, pour une passe d'envoi.</summary>
public sealed class RemiseSmtp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SmtpClient client = new() { Timeout = (int)Patience.TotalMilliseconds };
    private readonly ReglagesCourriels reglages;

    private RemiseSmtp(ReglagesCourriels reglages) => this.reglages = reglages;

    /// <summary>Vrai tant que la liaison tient.</summary>
    public bool Ouverte => client.IsConnected;

    /// <summary>Ouvre la liaison, et s'identifie ; nul, avec la raison, quand le serveur ne répond pas ou refuse.</summary>
    public static async Task<(RemiseSmtp? Liaison, string? Raison)> OuvrirAsync(ReglagesCourriels reglages, CancellationToken ct)
    {
        var remise = new RemiseSmtp(reglages);
        try
        {
            await remise.client.ConnectAsync(reglages.Hote!, reglages.Port, reglages.Tls switch
            {
                TlsCourriel.Implicite => SecureSocketOptions.SslOnConnect,
                TlsCourriel.Starttls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            }, ct);
            if (reglages.Compte is { } compte)
                await remise.client.AuthenticateAsync(compte, reglages.MotDePasse ?? "", ct);
            return (remise, null);
        }
        catch (Exception panne) when (panne is SocketException or IOException or TimeoutException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            remise.Dispose();
            return (null, panne switch
            {
                AuthenticationException => "Le serveur de messagerie refuse le compte ou son mot de passe.",
                SslHandshakeException => "La liaison chiffrée avec le serveur de messagerie n'a pu s'établir (certificat).",
                NotSupportedException => "Le serveur de messagerie n'offre pas le chiffrement demandé.",
                _ => "Le serveur de messagerie ne répond pas.",
            });
        }
    }

    /// <summary>Remet un courriel. Ne s'annule pas : une remise commencée doit dire comment elle finit.</summary>
    public async Task<(IssueRemise Issue, string? Raison)> RemettreAsync(Guid id, DateTimeOffset date, string destinataire, string sujet, string corps)
    {
        var expediteur = new MailboxAddress(reglages.Nom, reglages.Expediteur!);
        using var message = new MimeMessage
        {
            MessageId = $"{id:N}@{expediteur.Domain}",
            Date = date,
            Subject = sujet,
            Body = new TextPart("plain") { Text = corps },
        };
        message.From.Add(expediteur);
        message.To.Add(new MailboxAddress(null, destinataire));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        try
        {
            await client.SendAsync(message, CancellationToken.None);
            return (IssueRemise.Accepte, null);
        }
        catch (SmtpCommandException refus)
        {
            var code = (int)refus.StatusCode;
            // Le texte du serveur peut répéter l'adresse : seul son code est gardé.
            return (code < 500 ? IssueRemise.Differe : IssueRemise.Refuse, $"Le serveur de messagerie a répondu {code} ({Etape(refus.ErrorCode)}).");
        }
        catch (ServiceNotConnectedException)
        {
            return (IssueRemise.Differe, "La liaison avec le serveur de messagerie s'est fermée avant la remise.");
        }
        catch (Exception panne) when (panne is SmtpProtocolException or IOException or SocketException or TimeoutException or OperationCanceledException)
        {
            return (IssueRemise.SansReponse, "La liaison s'est coupée pendant la remise, sans réponse du serveur de messagerie.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static string Etape(SmtpErrorCode code) => code switch
    {
        SmtpErrorCode.RecipientNotAccepted => "destinataire refusé",
        SmtpErrorCode.SenderNotAccepted => "expéditeur refusé",
        SmtpErrorCode.MessageNotAccepted => "message refusé",
        _ => "commande refusée",
    };
}
