using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Journal;

namespace Passerelle.Echanges.Partages;

/// <summary>Le partage et le destinataire que désigne un lien.</summary>
/// <param name="Partage">Partage, non suivi.</param>
/// <param name="Destinataire">Destinataire, non suivi.</param>
public sealed record LienPartage(Partage Partage, DestinatairePartage Destinataire)
{
    /// <summary>Vrai quand ce lien donne encore le fichier.</summary>
    public bool DonneAcces(DateTime maintenant) => Vivant(maintenant) && Destinataire.Restants > 0;

    /// <summary>Vrai tant que le partage n'est ni fermé ni expiré, même si ce lien est épuisé.</summary>
    public bool Vivant(DateTime maintenant) => Partage is { Statut: StatutPartage.Ouvert, CleEnveloppee: not null } && Partage.ExpireLe > maintenant;
}

/// <summary>
/// Cherche ce que désigne un lien. Connu ou non, il coûte le même travail : une empreinte, la même requête, et une ligne au journal
/// quand il ne donne rien.
/// </summary>
public sealed class LienPresente(PasserelleContexte contexte, IJournal journal)
{
    /// <summary>Cherche ; nul quand le lien ne désigne rien.</summary>
    public async Task<LienPartage?> ChercherAsync(string jeton, CancellationToken ct)
    {
        var hache = JetonLien.Hacher(jeton);
        var (partages, destinataires) = (contexte.Partages.AsNoTracking(), contexte.DestinatairesPartage.AsNoTracking());
        var trouve = await (from d in destinataires
                            join p in partages on d.PartageId equals p.Id
                            where d.JetonHache == hache
                            select new { p, d }).SingleOrDefaultAsync(ct);
        return trouve is null ? null : new LienPartage(trouve.p, trouve.d);
    }

    /// <summary>Inscrit qu'un lien présenté n'a rien donné : le partage s'il est connu, jamais le lien.</summary>
    public Task RefuserAsync(LienPartage? lien, string acte, CancellationToken ct) =>
        journal.EcrireAsync(ActeJournal.Refus, acte, lien?.Partage.Id.ToString(), lien is null ? "lien inconnu" : $"destinataire {lien.Destinataire.Rang} : lien expiré, épuisé ou fermé", ct);
}
