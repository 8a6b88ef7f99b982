using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Personnes;
using Socle.Courriels;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Comment joindre une personne.</summary>
public sealed record CoordonneesPersonne
{
    /// <summary>Clé de la fiche.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Fiche.</summary>
    public required long PersonneId { get; init; }

    /// <summary>« Mme Prénom NOM », pour une enveloppe.</summary>
    public required string Appel { get; init; }

    /// <summary>Mobile qui reçoit des SMS, « +336… » ; nul s'il n'y en a pas.</summary>
    public string? Mobile { get; init; }

    /// <summary>Adresse électronique.</summary>
    public string? Courriel { get; init; }

    /// <summary>Appel et adresse postale, une ligne par ligne ; nul sans adresse connue.</summary>
    public string? Postale { get; init; }

    /// <summary>Canaux qu'elle refuse.</summary>
    public required IReadOnlySet<CanalMessage> Refuses { get; init; }

    /// <summary>L'adresse de ce canal, s'il est permis ; nulle sinon.</summary>
    public string? Pour(CanalMessage canal) => Refuses.Contains(canal) ? null : canal switch
    {
        CanalMessage.Sms => Mobile,
        CanalMessage.Courriel => Courriel,
        _ => Postale,
    };

    /// <summary>Le canal à prendre quand rien n'est choisi : SMS, à défaut courriel, à défaut lettre ; nul si aucun n'est possible.</summary>
    public CanalMessage? Prefere => Pour(CanalMessage.Sms) is not null ? CanalMessage.Sms
        : Pour(CanalMessage.Courriel) is not null ? CanalMessage.Courriel
        : Pour(CanalMessage.Lettre) is not null ? CanalMessage.Lettre : null;
}

/// <summary>Lit comment joindre une personne : les contacts reçus, et les refus de toute origine.</summary>
public sealed class LireCoordonnees(PasserelleContexte contexte, ConsulterPersonne consulter) : ISourceRefus
{
    /// <summary>Lit ; nul quand la personne n'existe pas. Une fiche absorbée mène à celle qui la garde.</summary>
    public async Task<CoordonneesPersonne?> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        var lue = await (
            from a in contexte.Personnes.AsNoTracking()
            where a.Cle == cle
            join p in contexte.Personnes on a.FusionneeDansId ?? a.Id equals p.Id
            join i in contexte.Identites on p.IdentiteId equals i.Id
            join v in contexte.Versions on p.VersionId equals v.Id into versions
            from v in versions.DefaultIfEmpty()
            select new { p.Id, p.Cle, i.Civilite, i.Nom, i.Prenom, v.Adresse, v.ComplementAdresse, v.CodePostal, v.Commune }).SingleOrDefaultAsync(ct);
        if (lue is null)
            return null;
        var contacts = await consulter.ContactsAsync(lue.Id, ct);
        var (telephone, courriel) = (ContactRetenu.Telephone(contacts), ContactRetenu.Courriel(contacts));
        var refuses = (await (
            from r in contexte.RefusCanaux.AsNoTracking()
            where r.LeveLe == null
            join p in contexte.Personnes on r.PersonneId equals p.Id
            where p.Id == lue.Id || p.FusionneeDansId == lue.Id
            select r.Canal).ToListAsync(ct)).ToHashSet();
        if (telephone.Refusee)
            refuses.Add(CanalMessage.Sms);
        if (courriel.Refusee)
            refuses.Add(CanalMessage.Courriel);
        var appel = string.Join(' ', new[] { lue.Civilite switch { "M" or "M." => "M.", null or "" => null, _ => "Mme" }, lue.Prenom, lue.Nom }.OfType<string>());
        return new CoordonneesPersonne
        {
            Cle = lue.Cle,
            PersonneId = lue.Id,
            Appel = appel,
            Mobile = NumeroSms.Lire(telephone.Valeur),
            Courriel = AdresseCourriel.Lire(courriel.Valeur),
            Postale = lue.CodePostal is null || lue.Commune is null ? null : string.Join('\n', new[] { appel, lue.ComplementAdresse, lue.Adresse, $"{lue.CodePostal} {lue.Commune}" }.Where(l => !string.IsNullOrWhiteSpace(l))),
            Refuses = refuses,
        };
    }

    /// <inheritdoc/>
    public async Task<bool> RefuseAsync(Guid personne, CanalMessage canal, CancellationToken ct) => canal != CanalMessage.Lettre && await ExecuterAsync(personne, ct) is { } lue && lue.Refuses.Contains(canal);
}
