using System.Globalization;
using System.Net;

namespace Socle.Courriels;

/// <summary>Chiffrement de la liaison avec le serveur de messagerie.</summary>
public enum TlsCourriel
{
    /// <summary>TLS demandé après la connexion, et exigé (port 587).</summary>
    Starttls,

    /// <summary>TLS dès la connexion (port 465).</summary>
    Implicite,

    /// <summary>En clair : permis seulement vers cette machine même.</summary>
    Aucun,
}

/// <summary>
/// Le serveur de messagerie, par variables d'environnement : <c>PASSERELLE_SMTP_HOTE</c>, <c>_PORT</c>, <c>_TLS</c> (starttls, implicite,
/// aucun), <c>_COMPTE</c>, <c>_MOT_DE_PASSE_FICHIER</c>, et <c>PASSERELLE_COURRIEL_EXPEDITEUR</c> (<c>PLATEFORME_…</c> pour l'autre programme). Sans hôte,
/// les courriels attendent.
/// </summary>
public sealed record ReglagesCourriels
{
    /// <summary>Hôte ; nul tant que rien n'est réglé.</summary>
    public string? Hote { get; init; }

    /// <summary>Port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Chiffrement.</summary>
    public TlsCourriel Tls { get; init; } = TlsCourriel.Starttls;

    /// <summary>Compte ; nul quand le serveur n'en demande pas.</summary>
    public string? Compte { get; init; }

    /// <summary>Mot de passe du compte.</summary>
    public string? MotDePasse { get; init; }

    /// <summary>Adresse de l'expéditeur.</summary>
    public string? Expediteur { get; init; }

    /// <summary>Nom de l'expéditeur.</summary>
    public string Nom { get; init; } = "Passerelle";

    /// <summary>Vrai quand les courriels peuvent partir.</summary>
    public bool Regles => Hote is not null && Expediteur is not null;

    /// <summary>Lit les variables du programme.</summary>
    /// <exception cref="InvalidOperationException">Un réglage est faux : le message dit lequel et ce qui est attendu.</exception>
    public static ReglagesCourriels Lire(Func<string, string?> environnement, string programme = "Passerelle")
    {
        var prefixe = programme.ToUpperInvariant();
        string? Variable(string nom) => environnement($"{prefixe}_{nom}");
        InvalidOperationException Faux(string nom, string attendu) => new($"Réglage {prefixe}_{nom} : {attendu}.");
        var hote = Variable("SMTP_HOTE");
        if (string.IsNullOrEmpty(hote))
            return new ReglagesCourriels();
        var tls = (Variable("SMTP_TLS") ?? "starttls") switch
        {
            "starttls" => TlsCourriel.Starttls,
            "implicite" => TlsCourriel.Implicite,
            "aucun" when hote == "localhost" || (IPAddress.TryParse(hote, out var ip) && IPAddress.IsLoopback(ip)) => TlsCourriel.Aucun,
            "aucun" => throw Faux("SMTP_TLS", "« aucun » n'est permis que vers cette machine même (127.0.0.1) : les courriels portent des liens d'accès"),
            _ => throw Faux("SMTP_TLS", "attendu starttls, implicite ou aucun"),
        };
        var port = Variable("SMTP_PORT") is { Length: > 0 } ecrit
            ? int.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) && lu is > 0 and < 65536 ? lu : throw Faux("SMTP_PORT", "attendu un port, de 1 à 65535")
            : tls == TlsCourriel.Implicite ? 465 : 587;
        var fichier = Variable("SMTP_MOT_DE_PASSE_FICHIER");
        return new ReglagesCourriels
        {
            Nom = programme,
            Hote = hote,
            Port = port,
            Tls = tls,
            Compte = Variable("SMTP_COMPTE") is { Length: > 0 } compte ? compte : null,
            MotDePasse = string.IsNullOrEmpty(fichier) ? null : File.ReadLines(fichier).FirstOrDefault() ?? throw Faux("SMTP_MOT_DE_PASSE_FICHIER", "le fichier est vide"),
            Expediteur = AdresseCourriel.Lire(Variable("COURRIEL_EXPEDITEUR")) ?? throw Faux("COURRIEL_EXPEDITEUR", "attendu l'adresse électronique de l'expéditeur"),
        };
    }
}
