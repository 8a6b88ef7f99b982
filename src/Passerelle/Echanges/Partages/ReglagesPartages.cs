using System.Globalization;

namespace Passerelle.Echanges.Partages;

/// <summary>
/// Ce qui règle partages et dépôts, par variables d'environnement : <c>PASSERELLE_ADRESSE_PUBLIQUE</c>, <c>PASSERELLE_PARTAGES_DUREE</c> (heures),
/// <c>PASSERELLE_PARTAGES_TAILLE</c> (Mio), <c>PASSERELLE_PARTAGES_DEBIT</c> (demandes par minute et par adresse).
/// </summary>
public sealed record ReglagesPartages
{
    /// <summary>Adresse du site telle que la voit un destinataire, sans barre finale ; nulle tant qu'elle n'est pas réglée.</summary>
    public string? AdressePublique { get; init; }

    /// <summary>Durée d'un lien quand rien n'est demandé.</summary>
    public TimeSpan Duree { get; init; } = TimeSpan.FromHours(72);

    /// <summary>Durée la plus longue qu'on puisse demander : l'expiration est courte (ligne 2181).</summary>
    public TimeSpan DureeMaximale { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Taille du plus grand fichier, en octets.</summary>
    public long TailleMaximale { get; init; } = 4L << 30;

    /// <summary>Demandes permises par minute et par adresse sur les pages sans compte.</summary>
    public int DemandesParMinute { get; init; } = 60;

    /// <summary>Lit les variables.</summary>
    /// <exception cref="InvalidOperationException">Un réglage est faux : le message dit lequel et ce qui est attendu.</exception>
    public static ReglagesPartages Lire(Func<string, string?> variable)
    {
        var reglages = new ReglagesPartages();
        if (variable("PASSERELLE_ADRESSE_PUBLIQUE") is { Length: > 0 } adresse)
        {
            if (!Uri.TryCreate(adresse, UriKind.Absolute, out var lue) || lue.Scheme is not ("http" or "https") || (lue.Scheme == "http" && !lue.IsLoopback))
                throw new InvalidOperationException("Réglage PASSERELLE_ADRESSE_PUBLIQUE : attendu https://… (http:// n'est permis que vers cette machine même).");
            reglages = reglages with { AdressePublique = adresse.TrimEnd('/') };
        }
        return reglages with
        {
            Duree = TimeSpan.FromHours(Entier("PASSERELLE_PARTAGES_DUREE", (int)reglages.Duree.TotalHours, (int)reglages.DureeMaximale.TotalHours)),
            TailleMaximale = (long)Entier("PASSERELLE_PARTAGES_TAILLE", (int)(reglages.TailleMaximale >> 20), 1 << 20) << 20,
            DemandesParMinute = Entier("PASSERELLE_PARTAGES_DEBIT", reglages.DemandesParMinute, 100_000),
        };

        int Entier(string nom, int defaut, int maximum) => variable(nom) is not { Length: > 0 } ecrit ? defaut
            : int.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) && lu > 0 && lu <= maximum ? lu
            : throw new InvalidOperationException($"Réglage {nom} : attendu un entier de 1 à {maximum}.");
    }
}
