using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Partages;

/// <summary>Envoie au destinataire, à l'adresse connue, un code à usage unique. Le précédent ne vaut plus.</summary>
public sealed class DemanderCode(PasserelleContexte contexte, LienPresente liens, BoiteEnvoi boite, Trousseau trousseau, IJournal journal, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Envoie ; nul quand le lien ne donne rien. La valeur est l'adresse, masquée.</summary>
    public async Task<Resultat<string>?> ExecuterAsync(string jeton, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var lien = await liens.ChercherAsync(jeton, ct);
        if (lien?.DonneAcces(maintenant) != true || !lien.Partage.AvecCode)
        {
            await liens.RefuserAsync(lien, nameof(DemanderCode), ct);
            return null;
        }
        var (partage, destinataire) = lien;
        var (code, expireLe) = (CodeUnique.Tirer(), maintenant + CodeUnique.Vie);
        var condense = CodeUnique.Condenser(code);
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);
        // Deux demandes ensemble n'en font qu'une : la seconde ne trouve plus le compte qu'elle a lu.
        var pris = await contexte.DestinatairesPartage.Where(d => d.Id == destinataire.Id && d.CodesDemandes == destinataire.CodesDemandes && d.CodesDemandes < CodeUnique.Demandes)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.Code, condense).SetProperty(x => x.CodeExpireLe, expireLe).SetProperty(x => x.CodeEssais, 0)
                .SetProperty(x => x.CodesDemandes, x => x.CodesDemandes + 1), ct);
        if (pris == 0)
            return EchangesErreurs.TropDeCodes();
        var adresse = chiffrement.DechiffrerTexte(destinataire.Courriel);
        boite.Ajouter(TextesPartage.Code(partage, destinataire, adresse, code, expireLe));
        journal.Noter(ActeJournal.Changement, nameof(DemanderCode), partage.Id.ToString(), $"destinataire {destinataire.Rang} : code demandé");
        await contexte.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return AdresseCourriel.Masquer(adresse);
    }
}
