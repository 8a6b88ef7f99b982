using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Partages;

/// <summary>Un contenu prêt à partir.</summary>
/// <param name="Lien">Partage et destinataire.</param>
/// <param name="Contenu">Octets en clair, à fermer.</param>
public sealed record ContenuPartage(LienPartage Lien, Stream Contenu);

/// <summary>
/// Consomme un téléchargement et ouvre le contenu. Le contenu est relu entier d'abord : altéré, il ne part pas, même en partie, et rien
/// n'est consommé. Code et compteur tombent ensemble, par UPDATE conditionnels, dans une transaction.
/// </summary>
public sealed class TelechargerPartage(
    PasserelleContexte contexte, LienPresente liens, CoffreContenus coffre, FermerPartage fermer, BoiteEnvoi boite, Trousseau trousseau, IJournal journal, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Ouvre ; nul quand le lien ne donne rien ; une erreur quand c'est le code qui manque ou qui est faux.</summary>
    public async Task<Resultat<ContenuPartage>?> ExecuterAsync(string jeton, string? code, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var lien = await liens.ChercherAsync(jeton, ct);
        if (lien?.DonneAcces(maintenant) != true)
        {
            await liens.RefuserAsync(lien, nameof(TelechargerPartage), ct);
            return null;
        }
        if (lien.Partage.AvecCode && await VerifierCodeAsync(lien, code, maintenant, ct) is { } faute)
            return faute;
        var (partage, destinataire) = lien;
        if (!coffre.EstIntact(partage.Id, partage.CleEnveloppee!))
        {
            await fermer.ExecuterAsync(partage.Id, StatutPartage.Altere, "contenu altéré sur le disque", ct);
            return null;
        }
        if (!await ConsommerAsync(lien, maintenant, ct))
        {
            await liens.RefuserAsync(lien, nameof(TelechargerPartage), ct);
            return null;
        }
        return new ContenuPartage(new LienPartage(partage, destinataire), coffre.Lire(partage.Id, partage.CleEnveloppee!));
    }

    /// <summary>Inscrit comment le téléchargement a fini.</summary>
    public Task ConclureAsync(LienPartage lien, bool entier) => journal.EcrireAsync(
        ActeJournal.Export, nameof(TelechargerPartage), lien.Partage.Id.ToString(), $"destinataire {lien.Destinataire.Rang} : {(entier ? "téléchargement achevé" : "téléchargement interrompu")}", CancellationToken.None);

    private async Task<Erreur?> VerifierCodeAsync(LienPartage lien, string? code, DateTime maintenant, CancellationToken ct)
    {
        var destinataire = lien.Destinataire;
        if (string.IsNullOrWhiteSpace(code))
            return EchangesErreurs.CodeAbsent();
        // L'essai est compté avant de comparer : cent essais lancés ensemble n'en font que cinq.
        var compte = await contexte.DestinatairesPartage.Where(d => d.Id == destinataire.Id && d.Code != null && d.CodeExpireLe > maintenant && d.CodeEssais < CodeUnique.Essais)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.CodeEssais, x => x.CodeEssais + 1), ct);
        if (compte == 1 && destinataire.Code is { } condense && CodeUnique.Verifier(code, condense))
            return null;
        await journal.EcrireAsync(ActeJournal.Refus, nameof(TelechargerPartage), lien.Partage.Id.ToString(), $"destinataire {destinataire.Rang} : code faux ou périmé", ct);
        return EchangesErreurs.CodeFaux();
    }

    private async Task<bool> ConsommerAsync(LienPartage lien, DateTime maintenant, CancellationToken ct)
    {
        var (partage, destinataire) = lien;
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        var (partages, choisis) = (contexte.Partages, contexte.DestinatairesPartage.Where(d => d.Id == destinataire.Id && d.JetonHache == destinataire.JetonHache && d.Restants > 0));
        if (partage.AvecCode)
            choisis = choisis.Where(d => d.Code == destinataire.Code);
        var pris = await choisis.Where(d => partages.Any(p => p.Id == d.PartageId && p.Statut == StatutPartage.Ouvert && p.ExpireLe > maintenant))
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Restants, x => x.Restants - 1).SetProperty(x => x.Code, (byte[]?)null)
                .SetProperty(x => x.CollecteLe, x => x.CollecteLe ?? maintenant), ct);
        if (pris == 0)
            return false;
        var premiere = await partages.Where(p => p.Id == partage.Id && p.CollecteLe == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.CollecteLe, maintenant), ct);
        if (premiere == 1 && partage.Accuse is { } accuse)
            boite.Ajouter(TextesPartage.Accuse(partage, chiffrement.DechiffrerTexte(accuse), destinataire.Rang, maintenant));
        journal.Noter(ActeJournal.Export, nameof(TelechargerPartage), partage.Id.ToString(), $"destinataire {destinataire.Rang} : téléchargement commencé");
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
