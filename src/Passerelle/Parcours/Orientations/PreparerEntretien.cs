using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Passerelle.Parcours.Structures;
using Socle.Calendrier;
using Socle.Journal;

namespace Passerelle.Parcours.Orientations;

/// <summary>La personne au bout du fil, et ce qui est déjà décidé pour elle.</summary>
/// <param name="Personne">Personne et son entrée ouverte.</param>
/// <param name="Age">Âge révolu.</param>
/// <param name="Contact">Dernier contact connu.</param>
/// <param name="EnAttente">Décision qui attend sa notification.</param>
public sealed record EntretienPrepare(PersonneSuivie Personne, int Age, Contact? Contact, DecisionOrientation? EnAttente)
{
    /// <summary>Elle a déjà été orientée dans cette entrée.</summary>
    public bool EstReorientation => Personne.Entree.DateOrientation is not null;
}

/// <summary>Lit de quoi mener l'entretien d'orientation ; l'ouverture s'inscrit au journal.</summary>
public sealed class PreparerEntretien(PasserelleContexte contexte, IJournal journal, TimeProvider horloge)
{
    /// <summary>Lit ; nul quand la personne n'existe pas ou n'a pas d'entrée ouverte.</summary>
    public async Task<EntretienPrepare?> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        if (await PersonneAsync(cle, ct) is not { } personne)
            return null;
        var contact = await (
            from c in contexte.Contacts.AsNoTracking()
            join i in contexte.Identites on c.IdentiteId equals i.Id
            join f in contexte.FluxRecus on c.FluxId equals f.Id
            where i.PersonneId == personne.Id
            orderby f.RecuLe descending, f.Ordre descending
            select c).FirstOrDefaultAsync(ct);
        var enAttente = await EnAttenteAsync(personne.Id, ct);
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(PreparerEntretien), cle.ToString(), ct: ct);
        return new EntretienPrepare(personne, AgeRevolu.Au(personne.DateNaissance, horloge.Aujourdhui()), contact, enAttente);
    }

    /// <summary>La personne et son entrée ouverte.</summary>
    internal Task<PersonneSuivie?> PersonneAsync(Guid cle, CancellationToken ct) => (
        from p in contexte.Personnes.AsNoTracking()
        where p.Cle == cle && p.FusionneeDansId == null
        join i in contexte.Identites on p.IdentiteId equals i.Id
        join e in contexte.Entrees.Where(e => e.FermeeLe == null) on p.Id equals e.PersonneId
        join v in contexte.Versions on p.VersionId equals v.Id into versions
        from v in versions.DefaultIfEmpty()
        select new PersonneSuivie { Id = p.Id, Cle = p.Cle, Nom = i.Nom, Prenom = i.Prenom, DateNaissance = i.DateNaissance, Commune = v.Commune, CodeInsee = v.CodeInsee, Entree = e }).FirstOrDefaultAsync(ct);

    /// <summary>Sa décision en attente, fût-elle prise sur une fiche absorbée depuis.</summary>
    internal Task<DecisionOrientation?> EnAttenteAsync(long personne, CancellationToken ct) => (
        from d in contexte.Decisions.AsNoTracking()
        where d.NotifieeLe == null && d.AnnuleeLe == null
        join p in contexte.Personnes on d.PersonneId equals p.Id
        where p.Id == personne || p.FusionneeDansId == personne
        select d).FirstOrDefaultAsync(ct);
}
