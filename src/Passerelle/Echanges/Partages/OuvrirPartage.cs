using Socle.Journal;

namespace Passerelle.Echanges.Partages;

/// <summary>Un destinataire ouvre la page de son lien : rien n'est consommé, un robot de messagerie peut l'ouvrir aussi.</summary>
public sealed class OuvrirPartage(LienPresente liens, IJournal journal, TimeProvider horloge)
{
    /// <summary>Ouvre ; nul quand le lien ne donne rien.</summary>
    public async Task<LienPartage?> ExecuterAsync(string jeton, CancellationToken ct)
    {
        var lien = await liens.ChercherAsync(jeton, ct);
        if (lien?.DonneAcces(horloge.GetUtcNow().UtcDateTime) != true)
        {
            await liens.RefuserAsync(lien, nameof(OuvrirPartage), ct);
            return null;
        }
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(OuvrirPartage), lien.Partage.Id.ToString(), $"destinataire {lien.Destinataire.Rang} : page ouverte", ct);
        return lien;
    }
}
