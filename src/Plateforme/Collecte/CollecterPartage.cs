using System.Security.Cryptography;
using Plateforme.Receptions;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Collecte;

/// <summary>Collecter le fichier d'un partage.</summary>
public sealed record CollecterCommand
{
    /// <summary>Lien reçu.</summary>
    public required Uri Lien { get; init; }

    /// <summary>Dossier où l'écrire.</summary>
    public required string Dossier { get; init; }

    /// <summary>Code à usage unique.</summary>
    public string? Code { get; init; }
}

/// <summary>Fichier collecté.</summary>
/// <param name="Fichier">Chemin.</param>
/// <param name="Octets">Taille.</param>
/// <param name="Empreinte">SHA-256, hexadécimal.</param>
/// <param name="Verifiee">Vrai quand la page affichait cette empreinte ; faux quand elle n'en affichait aucune.</param>
public sealed record FichierCollecte(string Fichier, long Octets, string Empreinte, bool Verifiee);

/// <summary>
/// Collecte un fichier partagé (ligne 2181) comme une personne le ferait : ouvrir la page, qui ne consomme rien, puis envoyer son
/// formulaire. Le fichier est écrit au fil de l'eau, et gardé seulement entier et d'empreinte juste.
/// </summary>
internal sealed class CollecterPartage(IJournal journal)
{
    private const int Tampon = 1 << 16;

    /// <summary>Collecte.</summary>
    public async Task<Resultat<FichierCollecte>> ExecuterAsync(CollecterCommand commande, CancellationToken ct)
    {
        using var navigateur = new NavigateurPartage();
        var ouverte = await navigateur.OuvrirAsync(commande.Lien, ct);
        if (!ouverte.Reussi)
            return ouverte.Erreurs.ToList();
        var (page, adresse) = ouverte.Valeur;
        if (FormulaireLu.DeTelechargement(page, adresse) is not { } formulaire)
            return FormulaireLu.Raison(page) is { } dite ? CollecteErreurs.EnvoiRefuse(dite) : CollecteErreurs.SansFormulaire("de téléchargement");
        if (formulaire.ChampTexte is not null && commande.Code is null)
            return CollecteErreurs.CodeDemande();
        var champs = commande.Code is { } code && formulaire.ChampTexte is { } champ ? formulaire.Caches.Append(KeyValuePair.Create(champ, code)) : formulaire.Caches;
        using var contenu = new FormUrlEncodedContent(champs);
        var envoi = await navigateur.EnvoyerAsync(formulaire.Action, contenu, ct);
        if (!envoi.Essayer(out var reponse, out var panne))
            return panne;
        using (reponse)
        {
            // Un fichier s'annonce comme tel ; toute autre réponse est une page qui refuse.
            if (!reponse.IsSuccessStatusCode || reponse.Content.Headers.ContentDisposition is not { } disposition)
                return CollecteErreurs.EnvoiRefuse(FormulaireLu.Raison(await NavigateurPartage.LireAsync(reponse, ct)));
            return await EcrireAsync(commande.Dossier, Nom(disposition.FileNameStar ?? disposition.FileName), reponse, FormulaireLu.Empreintes(page), ct);
        }
    }

    private async Task<Resultat<FichierCollecte>> EcrireAsync(string dossier, string nom, HttpResponseMessage reponse, IReadOnlyList<string> affichees, CancellationToken ct)
    {
        var (octets, empreinte) = (0L, "");
        var ecrit = await FichierEcrit.EcrireAsync(dossier, nom, async sortie =>
        {
            try
            {
                (octets, empreinte) = await CopierAsync(reponse, sortie, ct);
            }
            catch (Exception panne) when (panne is HttpRequestException or IOException)
            {
                return CollecteErreurs.TransfertCoupe();
            }
            return affichees.Count > 0 && !affichees.Contains(empreinte) ? CollecteErreurs.EmpreinteFausse() : null;
        });
        if (!ecrit.Essayer(out var chemin, out var refus))
            return refus;
        await journal.EcrireAsync(ActeJournal.Changement, nameof(CollecterPartage), nom, $"{octets} octets, SHA-256 {empreinte}", ct);
        return new FichierCollecte(chemin, octets, empreinte, affichees.Count > 0);
    }

    private static async Task<(long Octets, string Empreinte)> CopierAsync(HttpResponseMessage reponse, Stream sortie, CancellationToken ct)
    {
        await using var entree = await reponse.Content.ReadAsStreamAsync(ct);
        using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tampon = new byte[Tampon];
        var octets = 0L;
        int lus;
        while ((lus = await entree.ReadAsync(tampon, ct)) > 0)
        {
            empreinte.AppendData(tampon, 0, lus);
            await sortie.WriteAsync(tampon.AsMemory(0, lus), ct);
            octets += lus;
        }
        return (octets, Convert.ToHexStringLower(empreinte.GetHashAndReset()));
    }

    /// <summary>Le nom annoncé, sans chemin ni caractère qui trompe ; il vient d'ailleurs.</summary>
    private static string Nom(string? annonce)
    {
        var nom = Path.GetFileName((annonce ?? "").Trim('"').Replace('\\', '/'));
        nom = string.Concat(nom.Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')).TrimStart('.');
        return nom.Length == 0 ? "fichier-collecte" : nom;
    }
}
