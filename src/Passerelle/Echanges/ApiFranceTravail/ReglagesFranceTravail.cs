using System.Globalization;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>
/// L'accès aux API de France Travail (lignes 2188-2198), par variables d'environnement : <c>PASSERELLE_FT_APPLICATION</c> (client_id),
/// <c>_SECRET_FICHIER</c> ou <c>_SECRET</c>, <c>_API</c> et <c>_JETONS</c> (hôtes), <c>_ROYAUME</c>, <c>_VERSIONS</c>
/// (« contrat-usager=v3 … »), <c>_APPELS_PAR_SECONDE</c>. Sans application, rien n'est appelé. Le secret ne paraît nulle part ailleurs qu'ici.
/// </summary>
public sealed record ReglagesFranceTravail
{
    /// <summary>Débit par défaut, un choix de prudence : France Travail ne publie pas les quotas des API d'agent.</summary>
    public const int DebitParDefaut = 10;

    private const string Prefixe = "PASSERELLE_FT_";

    /// <summary>client_id ; nul tant que rien n'est réglé.</summary>
    public string? Application { get; init; }

    /// <summary>client_secret.</summary>
    public string? Secret { private get; init; }

    /// <summary>Hôte des API.</summary>
    public Uri Api { get; init; } = new("https://api.francetravail.io");

    /// <summary>Hôte des jetons d'accès.</summary>
    public Uri Jetons { get; init; } = new("https://proxyproconnect.francetravail.net");

    /// <summary>Royaume des jetons.</summary>
    public string Royaume { get; init; } = "/agent";

    /// <summary>Versions dites autrement que celles que nous connaissons, par API.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>Appels par seconde, toutes API ensemble.</summary>
    public int AppelsParSeconde { get; init; } = DebitParDefaut;

    /// <summary>Délai d'un essai : au-delà des six secondes d'une requête complexe (ligne 2207).</summary>
    public TimeSpan DelaiEssai { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Attente avant la première reprise ; elle double ensuite.</summary>
    public TimeSpan PremiereReprise { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Vrai quand les API peuvent être appelées.</summary>
    public bool Regles => Application is not null && Secret is not null;

    /// <summary>Les champs de la demande de jeton : seul endroit où le secret sort.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Demande() =>
    [
        new("grant_type", "client_credentials"),
        new("client_id", Application!),
        new("client_secret", Secret!),
        new("scope", string.Join(' ', ApiAppelee.Scopes(this))),
    ];

    /// <summary>Sans le secret.</summary>
    public override string ToString() => $"{Application} sur {Api}";

    /// <summary>Lit les variables.</summary>
    /// <exception cref="InvalidOperationException">Un réglage est faux : le message dit lequel et ce qui est attendu.</exception>
    public static ReglagesFranceTravail Lire(Func<string, string?> variable)
    {
        string? Dit(string nom) => variable(Prefixe + nom) is { Length: > 0 } valeur ? valeur : null;
        var defaut = new ReglagesFranceTravail();
        if (Dit("APPLICATION") is not { } application)
            return defaut;
        var secret = Dit("SECRET_FICHIER") is { } fichier ? File.ReadLines(fichier).FirstOrDefault() : Dit("SECRET");
        if (string.IsNullOrWhiteSpace(secret))
            throw Faux("SECRET_FICHIER", "attendu un fichier dont la première ligne est le secret de l'application");
        var debit = DebitParDefaut;
        if (Dit("APPELS_PAR_SECONDE") is { } ecrit && !(int.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out debit) && debit is > 0 and <= 1000))
            throw Faux("APPELS_PAR_SECONDE", "attendu un nombre de 1 à 1000");
        return defaut with
        {
            Application = application,
            Secret = secret,
            Api = Dit("API") is { } api ? Hote("API", api) : defaut.Api,
            Jetons = Dit("JETONS") is { } jetons ? Hote("JETONS", jetons) : defaut.Jetons,
            Royaume = Dit("ROYAUME") ?? defaut.Royaume,
            Versions = LireVersions(Dit("VERSIONS")),
            AppelsParSeconde = debit,
        };
    }

    /// <summary>Un hôte : en clair, seulement vers cette machine même — ces appels portent des NIR et le secret.</summary>
    private static Uri Hote(string nom, string ecrit) => Uri.TryCreate(ecrit, UriKind.Absolute, out var hote) && (hote.Scheme == "https" || (hote.Scheme == "http" && hote.IsLoopback))
        ? hote
        : throw Faux(nom, "attendu une adresse https (http n'est permis que vers 127.0.0.1)");

    private static Dictionary<string, string> LireVersions(string? ecrites)
    {
        var versions = new Dictionary<string, string>();
        foreach (var mot in ecrites?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (mot.Split('=') is not [var api, ['v', .. { Length: > 0 } rang]] || !rang.All(char.IsAsciiDigit) || !ApiAppelee.Toutes.Any(a => a.Nom == api))
                throw Faux("VERSIONS", $"attendu API=vN, séparés par des espaces, parmi {string.Join(", ", ApiAppelee.Toutes.Select(a => a.Nom))}");
            versions[api] = $"v{rang}";
        }
        return versions;
    }

    private static InvalidOperationException Faux(string nom, string attendu) => new($"Réglage {Prefixe}{nom} : {attendu}.");
}
