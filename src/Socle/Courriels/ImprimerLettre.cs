using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Documents;
using Socle.Journal;
using Socle.Resultats;

namespace Socle.Courriels;

/// <summary>Imprime en PDF une lettre de la boîte d'envoi, tant que son texte y est ; chaque impression s'inscrit au journal.</summary>
public sealed class ImprimerLettre(DbContext contexte, ImprimerPdf imprimer, Trousseau trousseau, IJournal journal)
{
    private const string Expediteur = "Le Département";
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Le PDF ; refuse quand la lettre n'existe pas, est partie ou annulée.</summary>
    /// <param name="id">Message.</param>
    /// <param name="objet">Ce qu'il doit annoncer ; nul : n'importe quoi.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<Resultat<byte[]>> ExecuterAsync(Guid id, Guid? objet, CancellationToken ct)
    {
        if (await contexte.Set<Courriel>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Canal == CanalMessage.Lettre && (objet == null || c.Objet == objet), ct) is not { Contenu: { } contenu } lettre)
            return new Erreur("COURRIEL-002", "Cette lettre n'est plus à imprimer : elle est postée, annulée ou périmée, et son texte est effacé.");
        var texte = JsonSerializer.Deserialize<TexteCourriel>(chiffrement.DechiffrerTexte(contenu))!;
        var jour = DateOnly.FromDateTime(HeureLegale.VersParis(lettre.CreeLe));
        await journal.EcrireAsync(ActeJournal.Export, nameof(ImprimerLettre), lettre.Personne?.ToString(), $"{lettre.Nature}, message {id}", ct);
        return await imprimer.ExecuterAsync(EcrireLettre.Executer(Expediteur, chiffrement.DechiffrerTexte(lettre.Destinataire), jour, texte.Sujet, texte.Corps), ct);
    }
}
