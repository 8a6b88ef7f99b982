using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Acces;

/// <summary>Ce qu'on règle d'une application : débit, panne demandée.</summary>
public sealed record ReglerApplicationCommand
{
    /// <summary>Application.</summary>
    public required long Id { get; init; }

    /// <summary>Appels par seconde et par API.</summary>
    public required int AppelsParSeconde { get; init; }

    /// <summary>Panne.</summary>
    public required Panne Panne { get; init; }

    /// <summary>API touchée ; toutes quand elle est nulle.</summary>
    public string? PanneApi { get; init; }

    /// <summary>Attente ajoutée, en millisecondes.</summary>
    public required int AttenteMs { get; init; }
}

/// <summary>Renouvelle ou retire le secret d'une application, règle son débit et ses pannes.</summary>
public sealed class GererApplication(PlateformeContexte contexte, RegistreApplications registre, IJournal journal, TimeProvider horloge)
{
    /// <summary>Délivre un nouveau secret ; l'ancien ne vaut plus rien, les jetons déjà délivrés courent jusqu'à leur terme.</summary>
    public async Task<Resultat<ApplicationCreee>> RenouvelerAsync(long id, CancellationToken ct)
    {
        if (await contexte.Applications.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } application)
            return AccesErreurs.Introuvable();
        if (application.RevoqueeLe is not null)
            return AccesErreurs.DejaRevoquee();
        var secret = SecretApplication.Tirer();
        (application.SecretSel, application.SecretEmpreinte) = SecretApplication.Hacher(secret);
        application.SecretLe = horloge.GetUtcNow().UtcDateTime;
        await ConclureAsync("RenouvelerSecret", application, null, ct);
        return new ApplicationCreee(application.Id, application.IdentifiantClient, secret);
    }

    /// <summary>Retire tout accès, jetons compris.</summary>
    public async Task<Resultat<ApplicationPartenaire>> RevoquerAsync(long id, CancellationToken ct)
    {
        if (await contexte.Applications.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } application)
            return AccesErreurs.Introuvable();
        application.RevoqueeLe ??= horloge.GetUtcNow().UtcDateTime;
        await ConclureAsync("RevoquerApplication", application, null, ct);
        return application;
    }

    /// <summary>Règle le débit et les pannes.</summary>
    public async Task<Resultat<ApplicationPartenaire>> ReglerAsync(ReglerApplicationCommand commande, CancellationToken ct)
    {
        if (await contexte.Applications.FirstOrDefaultAsync(a => a.Id == commande.Id, ct) is not { } application)
            return AccesErreurs.Introuvable();
        var erreurs = new List<Erreur>();
        if (commande.AppelsParSeconde is < 1 or > 100_000)
            erreurs.Add(AccesErreurs.DebitFautif());
        if (commande.AttenteMs is < 0 or > 60_000)
            erreurs.Add(AccesErreurs.AttenteFautive());
        if (commande.PanneApi is { } api && !ApiServie.Toutes.Any(a => a.Cle == api))
            erreurs.Add(AccesErreurs.ApiInconnue());
        if (erreurs.Count > 0)
            return erreurs;
        (application.AppelsParSeconde, application.AttenteMs) = (commande.AppelsParSeconde, commande.AttenteMs);
        (application.Panne, application.PanneApi) = (commande.Panne, commande.PanneApi);
        await ConclureAsync("ReglerApplication", application, $"{application.AppelsParSeconde} appels par seconde, panne {application.Panne}, attente {application.AttenteMs} ms", ct);
        return application;
    }

    private async Task ConclureAsync(string operation, ApplicationPartenaire application, string? detail, CancellationToken ct)
    {
        journal.Noter(ActeJournal.Changement, operation, application.IdentifiantClient, detail);
        await contexte.SaveChangesAsync(ct);
        registre.Oublier();
    }
}
