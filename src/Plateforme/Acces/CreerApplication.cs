using System.Buffers.Text;
using System.Security.Cryptography;
using Plateforme.Bases;
using Socle.Courriels;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Acces;

/// <summary>Inscrire une application.</summary>
public sealed record CreerApplicationCommand
{
    /// <summary>Débit par défaut, en appels par seconde et par API : un réglage de cette plateforme, France Travail ne publie pas les siens.</summary>
    public const int DebitParDefaut = 50;

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Adresse d'accès.</summary>
    public string? Url { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Prénom de l'utilisateur.</summary>
    public string? UtilisateurPrenom { get; init; }

    /// <summary>Nom de l'utilisateur.</summary>
    public string? UtilisateurNom { get; init; }

    /// <summary>Adresse électronique de l'utilisateur.</summary>
    public string? UtilisateurCourriel { get; init; }

    /// <summary>L'utilisateur est d'un sous-traitant.</summary>
    public bool SousTraitant { get; init; }

    /// <summary>Scopes demandés ; tous quand la liste est vide.</summary>
    public IReadOnlyCollection<string> Scopes { get; init; } = [];

    /// <summary>Appels par seconde et par API.</summary>
    public int AppelsParSeconde { get; init; } = DebitParDefaut;
}

/// <summary>Ce qui n'est dit qu'une fois.</summary>
/// <param name="Id">Identifiant interne.</param>
/// <param name="IdentifiantClient">client_id.</param>
/// <param name="Secret">client_secret.</param>
public sealed record ApplicationCreee(long Id, string IdentifiantClient, string Secret);

/// <summary>Inscrit une application et lui délivre son premier secret (lignes 2192-2198).</summary>
public sealed class CreerApplication(PlateformeContexte contexte, RegistreApplications registre, IJournal journal, TimeProvider horloge)
{
    /// <summary>Inscrit.</summary>
    public async Task<Resultat<ApplicationCreee>> ExecuterAsync(CreerApplicationCommand commande, CancellationToken ct)
    {
        var tous = ApiServie.Toutes.SelectMany(a => a.Scopes).Distinct().ToList();
        if (Controler(commande, tous) is { Count: > 0 } erreurs)
            return erreurs;
        var secret = SecretApplication.Tirer();
        var (sel, empreinte) = SecretApplication.Hacher(secret);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var application = new ApplicationPartenaire
        {
            IdentifiantClient = $"PAR_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15))}",
            Nom = commande.Nom.Trim(),
            Url = commande.Url,
            Description = commande.Description,
            UtilisateurPrenom = commande.UtilisateurPrenom,
            UtilisateurNom = commande.UtilisateurNom,
            UtilisateurCourriel = commande.UtilisateurCourriel,
            SousTraitant = commande.SousTraitant,
            Scopes = string.Join(' ', commande.Scopes.Count == 0 ? tous : commande.Scopes.Distinct()),
            AppelsParSeconde = commande.AppelsParSeconde,
            SecretSel = sel,
            SecretEmpreinte = empreinte,
            SecretLe = maintenant,
            CreeeLe = maintenant,
        };
        contexte.Add(application);
        journal.Noter(ActeJournal.Changement, nameof(CreerApplication), application.IdentifiantClient, application.SousTraitant ? "utilisateur d'un sous-traitant" : null);
        await contexte.SaveChangesAsync(ct);
        registre.Oublier();
        return new ApplicationCreee(application.Id, application.IdentifiantClient, secret);
    }

    private static List<Erreur> Controler(CreerApplicationCommand commande, List<string> tous)
    {
        var erreurs = new List<Erreur>();
        if (string.IsNullOrWhiteSpace(commande.Nom))
            erreurs.Add(AccesErreurs.NomAbsent());
        if (commande.Url is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var lue) && lue.Scheme is "http" or "https"))
            erreurs.Add(AccesErreurs.UrlFautive());
        if (commande.UtilisateurCourriel is { Length: > 0 } courriel && AdresseCourriel.Lire(courriel) is null)
            erreurs.Add(AccesErreurs.CourrielFautif());
        if (commande.AppelsParSeconde is < 1 or > 100_000)
            erreurs.Add(AccesErreurs.DebitFautif());
        erreurs.AddRange(commande.Scopes.Where(s => !tous.Contains(s)).Select(AccesErreurs.ScopeInconnu));
        return erreurs;
    }
}
