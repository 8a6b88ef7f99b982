using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Habilitations.Comptes;
using Socle.Calendrier;
using Socle.Courriels;
using Socle.Journal;

namespace Passerelle.Habilitations.Connexion;

/// <summary>
/// Les sessions d'un compte : une heure sans passage ou huit heures en tout les ferment, l'agent aussi. Un témoin d'appareil, illisible du script, dit
/// qu'un compte est déjà entré d'ici ; une entrée d'ailleurs est annoncée par courriel.
/// </summary>
public sealed class SessionsCompte(PasserelleContexte contexte, BoiteEnvoi boite, IJournal journal, TimeProvider horloge)
{
    /// <summary>Sans passage pendant ce temps, la session se ferme.</summary>
    public static readonly TimeSpan Inactivite = TimeSpan.FromHours(1);

    /// <summary>Une session ne dure pas plus, même employée.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromHours(8);

    /// <summary>Au-delà sans y entrer, un appareil n'est plus connu et la session est oubliée.</summary>
    public static readonly TimeSpan Memoire = TimeSpan.FromDays(90);

    /// <summary>Revendication qui porte l'identifiant de session.</summary>
    public const string Revendication = "passerelle:session";

    private const string Temoin = "passerelle-appareil";

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>Empreinte de l'appareil quand ce compte y est déjà entré ; nulle sinon.</summary>
    public async Task<string?> AppareilConnuAsync(HttpContext http, Guid compte, CancellationToken ct)
    {
        var depuis = Maintenant - Memoire;
        return Appareil(http) is { } appareil && await contexte.Set<SessionCompte>().AnyAsync(s => s.CompteId == compte && s.Appareil == appareil && s.OuverteLe > depuis, ct)
            ? appareil
            : null;
    }

    /// <summary>Ouvre une session et l'enregistre ; d'un appareil nouveau, l'annonce par courriel.</summary>
    public async Task<Guid> OuvrirAsync(HttpContext http, Compte compte)
    {
        var ct = http.RequestAborted;
        var connu = await AppareilConnuAsync(http, compte.Id, ct);
        var dejaVenu = await contexte.Set<SessionCompte>().AnyAsync(s => s.CompteId == compte.Id, ct);
        var oubli = Maintenant - Memoire;
        await contexte.Set<SessionCompte>().Where(s => s.CompteId == compte.Id && s.OuverteLe < oubli).ExecuteDeleteAsync(ct);
        var session = new SessionCompte
        {
            Id = Guid.CreateVersion7(horloge.GetUtcNow()),
            CompteId = compte.Id,
            Appareil = connu ?? Marquer(http),
            Navigateur = NomNavigateur.Lire(http.Request.Headers.UserAgent),
            OuverteLe = Maintenant,
            VueLe = Maintenant,
        };
        contexte.Add(session);
        if (dejaVenu && connu is null)
        {
            journal.Noter(ActeJournal.Connexion, "NouvelAppareil", compte.Id.ToString());
            if (AdresseCourriel.Lire(compte.Email) is { } adresse)
                boite.Ajouter(Annoncer(session, adresse));
        }
        await contexte.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>Vrai quand la session vaut encore ; son passage est alors noté.</summary>
    public async Task<bool> PasserAsync(Guid id, CancellationToken ct)
    {
        var (maintenant, inactive, finie) = (Maintenant, Maintenant - Inactivite, Maintenant - Duree);
        return await contexte.Set<SessionCompte>().Where(s => s.Id == id && s.FermeeLe == null && s.VueLe > inactive && s.OuverteLe > finie)
            .ExecuteUpdateAsync(m => m.SetProperty(s => s.VueLe, maintenant), ct) == 1;
    }

    /// <summary>Sessions qui valent encore, la plus récente d'abord.</summary>
    public Task<List<SessionCompte>> ListerAsync(Guid compte, CancellationToken ct)
    {
        var (inactive, finie) = (Maintenant - Inactivite, Maintenant - Duree);
        return contexte.Set<SessionCompte>().AsNoTracking().Where(s => s.CompteId == compte && s.FermeeLe == null && s.VueLe > inactive && s.OuverteLe > finie)
            .OrderByDescending(s => s.VueLe).ToListAsync(ct);
    }

    /// <summary>Ferme la session d'où l'on sort.</summary>
    public Task SortirAsync(Guid id, CancellationToken ct)
    {
        var maintenant = Maintenant;
        return contexte.Set<SessionCompte>().Where(s => s.Id == id && s.FermeeLe == null).ExecuteUpdateAsync(m => m.SetProperty(s => s.FermeeLe, maintenant), ct);
    }

    /// <summary>Ferme à distance une session du compte, ou toutes sauf la courante ; leurs appareils redeviennent inconnus.</summary>
    public async Task<int> FermerAsync(Guid compte, Guid? seule, Guid? sauf, CancellationToken ct)
    {
        var maintenant = Maintenant;
        var fermees = await contexte.Set<SessionCompte>().Where(s => s.CompteId == compte && s.FermeeLe == null && s.Id != sauf && (seule == null || s.Id == seule))
            .ExecuteUpdateAsync(m => m.SetProperty(s => s.FermeeLe, maintenant).SetProperty(s => s.Appareil, (string?)null), ct);
        await journal.EcrireAsync(ActeJournal.Connexion, "FermerSession", compte.ToString(), string.Create(CultureInfo.InvariantCulture, $"{fermees} à distance"), ct);
        return fermees;
    }

    private static CourrielAEcrire Annoncer(SessionCompte session, string adresse) => new()
    {
        Cle = $"appareil:{session.Id}",
        Nature = "avis de connexion",
        Objet = session.CompteId,
        Destinataire = adresse,
        Sujet = "Connexion à Passerelle depuis un nouvel appareil",
        Corps = string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Votre compte Passerelle vient d'être ouvert depuis un appareil où il ne l'avait pas été ({session.Navigateur}), le {HeureLegale.VersParis(session.OuverteLe):dd/MM/yyyy à HH:mm}.\n\nSi c'est vous, rien à faire. Sinon : dans Passerelle, Mon compte, fermez cette session, changez votre mot de passe, et prévenez le responsable de la sécurité.\n"),
        PerimeLe = session.OuverteLe.AddDays(7),
    };

    private static string? Appareil(HttpContext http) =>
        http.Request.Cookies[Temoin] is { Length: 43 } valeur ? Empreinte(valeur) : null;

    private static string Marquer(HttpContext http)
    {
        if (Appareil(http) is { } deja)
            return deja;
        var valeur = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(Temoin, valeur, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Memoire, IsEssential = true });
        return Empreinte(valeur);
    }

    private static string Empreinte(string valeur) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(valeur)));
}
