using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Portail;
using Socle.Journal;

namespace Plateforme.Dossiers;

/// <summary>
/// Lit et écrit les parties d'un dossier. Une écriture se fait une à la fois par usager, en une transaction avec sa ligne de journal ; une lecture
/// se journalise par lot.
/// </summary>
internal sealed class TenirDossier(PlateformeContexte contexte, VerrousUsagers verrous, IJournal journal, TraceAppels traces, TimeProvider horloge)
{
    private readonly Dictionary<NatureDocument, DocumentUsager> suivis = [];

    /// <summary>L'instant présent, UTC.</summary>
    public DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    /// <summary>Contexte de l'écriture en cours, pour ce qui s'écrit avec le dossier.</summary>
    public PlateformeContexte Contexte => contexte;

    /// <summary>Lit une partie ; nulle quand l'usager n'en a pas. La lecture se journalise sous le nom dit.</summary>
    public async Task<T?> LireAsync<T>(AppelPartenaire appel, NatureDocument nature, string operation, CancellationToken ct)
        where T : class
    {
        await traces.LireAsync(appel, operation, ct);
        return await LireAsync<T>(appel.UsagerId, nature, ct);
    }

    /// <summary>Lit une partie, sans trace.</summary>
    public async Task<T?> LireAsync<T>(long usager, NatureDocument nature, CancellationToken ct)
        where T : class
    {
        var contenu = await contexte.Documents.AsNoTracking().Where(d => d.UsagerId == usager && d.Nature == nature).Select(d => d.Contenu).FirstOrDefaultAsync(ct);
        return contenu is null ? null : JsonSerializer.Deserialize<T>(contenu, FormatApi.Json);
    }

    /// <summary>Écrit sous le verrou de l'usager : ce que l'acte change est gardé, sauf s'il rend faux.</summary>
    public async Task<bool> EcrireAsync(AppelPartenaire appel, string operation, Func<Task<bool>> acte, CancellationToken ct)
    {
        using var tour = await verrous.PrendreAsync(appel.UsagerId, ct);
        if (!await acte() || appel.Esquisse)
            return false;
        journal.Noter(ActeJournal.Changement, operation, appel.Usager!.Cle.ToString(), traces.Auteur(appel));
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Ouvre une partie pour la changer ; vide quand l'usager n'en avait pas.</summary>
    public async Task<T> OuvrirAsync<T>(long usager, NatureDocument nature, CancellationToken ct)
        where T : class, new()
    {
        if (await contexte.Documents.FirstOrDefaultAsync(d => d.UsagerId == usager && d.Nature == nature, ct) is not { } document)
            return new T();
        suivis[nature] = document;
        return JsonSerializer.Deserialize<T>(document.Contenu, FormatApi.Json)!;
    }

    /// <summary>Remet une partie changée.</summary>
    public void Remettre<T>(long usager, NatureDocument nature, T contenu)
    {
        var json = JsonSerializer.Serialize(contenu, FormatApi.Json);
        if (suivis.TryGetValue(nature, out var document))
        {
            (document.Contenu, document.EcritLe) = (json, Maintenant);
            document.Version++;
            return;
        }
        suivis[nature] = contexte.Add(new DocumentUsager { UsagerId = usager, Nature = nature, Contenu = json, Version = 1, EcritLe = Maintenant }).Entity;
    }
}
