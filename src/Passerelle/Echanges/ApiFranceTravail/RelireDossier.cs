using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Cles;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Ce qu'une relecture a donné.</summary>
/// <param name="Lues">Parties lues, vides comprises.</param>
/// <param name="Echecs">Parties qui n'ont pas pu l'être.</param>
/// <param name="Raison">Pourquoi, pour la première ; nul sans échec.</param>
public sealed record BilanRelecture(int Lues, int Echecs, string? Raison);

/// <summary>
/// Relit chez France Travail le dossier d'une personne suivie : la recherche d'abord (lignes 2284-2295), puis chaque partie. Ce qui est lu
/// remplace ce qui l'était ; ce qui ne peut l'être garde son état d'avant. Rien de nos données n'en change.
/// </summary>
internal sealed class RelireDossier(PasserelleContexte contexte, ClientFranceTravail client, ReglagesFranceTravail reglages, CoffreNir coffre, Trousseau trousseau, INomsAgents noms, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Nom du traitement dans les en-têtes d'agent, sans agent.</summary>
    public const string Traitement = "PASSERELLE-RELECTURE";

    private const int LongueurNumero = 11;

    /// <summary>Où chaque partie se lit.</summary>
    private static readonly (PartieDossier Partie, ApiAppelee Api, string Ressource)[] Lectures =
    [
        (PartieDossier.Statut, ApiAppelee.Statut, "/contrat"),
        (PartieDossier.Diagnostic, ApiAppelee.Diagnostic, "/dossiers"),
        (PartieDossier.Metiers, ApiAppelee.Metiers, "/metiers-recherches"),
        (PartieDossier.Projets, ApiAppelee.Metiers, "/projets-cref"),
        (PartieDossier.Orientation, ApiAppelee.Orientation, "/lectureOrientation"),
        (PartieDossier.Contrat, ApiAppelee.Contrat, "/lecture"),
        (PartieDossier.RendezVous, ApiAppelee.RendezVous, "/rendez-vous-usager"),
    ];

    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Relit.</summary>
    public async Task<Resultat<BilanRelecture>> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        if (!reglages.Regles)
            return FranceTravailErreurs.NonRegle;
        if (!(await DesignerAsync(cle, ct)).Essayer(out var designee, out var refus))
            return refus;
        var agent = await AgentAppelant.DeAsync(noms, acteur.Id, Traitement, ct);
        var recherche = await ChercherAsync(designee, agent, ct);
        var lues = new List<(PartieDossier Partie, AppelFini Fini)> { (PartieDossier.Recherche, recherche) };
        if (RechercheVue.De(recherche.Corps) is { Jeton: { } jeton })
        {
            foreach (var (partie, api, ressource) in Lectures)
                lues.Add((partie, await client.LireAsync(api, ressource, jeton, agent, ct)));
        }
        await EcrireAsync(designee.PersonneId, cle, lues, ct);
        var echecs = lues.FindAll(l => l.Fini.Issue != IssueAppel.Repondu);
        return new BilanRelecture(lues.Count - echecs.Count, echecs.Count, echecs.FirstOrDefault().Fini?.Raison);
    }

    /// <summary>De quoi désigner une personne suivie à France Travail : son NIR, sinon le numéro qu'ils nous ont dit.</summary>
    public async Task<Resultat<PersonneDesignee>> DesignerAsync(Guid cle, CancellationToken ct)
    {
        var (identites, entrees, numeros) = (contexte.Identites, contexte.Entrees, contexte.IdentifiantsFranceTravail);
        var lue = await contexte.Personnes.AsNoTracking().Where(p => p.Cle == cle && p.FusionneeDansId == null).Select(p => new
        {
            p.Id,
            Suivie = entrees.Any(e => e.PersonneId == p.Id && e.FermeeLe == null),
            Identite = identites.Where(i => i.PersonneId == p.Id && i.NirChiffre != null && i.NirEtat != (int)EtatNir.CleFausse).OrderByDescending(i => i.Id).Select(i => new { i.NirChiffre, i.DateNaissance }).FirstOrDefault(),
            Numero = numeros.Where(n => n.PersonneId == p.Id && n.Numero.Length == LongueurNumero).OrderByDescending(n => n.RecuLe).Select(n => n.Numero).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        return lue switch
        {
            null => FranceTravailErreurs.PersonneAbsente,
            { Suivie: false } => FranceTravailErreurs.PasSuivie,
            { Identite: null, Numero: null } => FranceTravailErreurs.SansNir,
            _ => new PersonneDesignee(lue.Id, lue.Identite is { } i ? (coffre.Dechiffrer(i.NirChiffre!), i.DateNaissance) : null, lue.Numero),
        };
    }

    /// <summary>Cherche une personne désignée.</summary>
    public Task<AppelFini> ChercherAsync(PersonneDesignee designee, AgentAppelant agent, CancellationToken ct) => designee.Nir is var (nir, naissance)
        ? client.ChercherAsync(nir, naissance, agent, ct)
        : client.ChercherAsync(designee.Numero!, agent, ct);

    private async Task EcrireAsync(long personne, Guid cle, List<(PartieDossier Partie, AppelFini Fini)> lues, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var connues = await contexte.PartiesLues.Where(p => p.PersonneId == personne).ToDictionaryAsync(p => p.Partie, ct);
        foreach (var (partie, fini) in lues)
        {
            if (!connues.TryGetValue(partie, out var ligne))
                contexte.PartiesLues.Add(ligne = new PartieLue { PersonneId = personne, Partie = partie, EssayeLe = instant });
            (ligne.EssayeLe, ligne.Echec) = (instant, fini.Raison);
            if (fini.Issue == IssueAppel.Repondu)
                (ligne.LueLe, ligne.Contenu) = (instant, fini.Corps is { } corps ? chiffrement.ChiffrerTexte(RechercheVue.SansJeton(partie, corps)) : null);
        }
        if (RechercheVue.De(lues[0].Fini.Corps) is { Numero: { Length: LongueurNumero } numero })
            await RetenirIdentifiants.ExecuterAsync(session, [(personne, numero)], "api", instant, ct);
        journal.Noter(ActeJournal.Lecture, nameof(RelireDossier), cle.ToString(), $"{lues.Count(l => l.Fini.Issue == IssueAppel.Repondu)} parties lues sur {lues.Count}");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
    }
}

/// <summary>Une personne que nous savons désigner à France Travail.</summary>
/// <param name="PersonneId">Identifiant interne.</param>
/// <param name="Nir">NIR et naissance.</param>
/// <param name="Numero">Numéro France Travail.</param>
internal sealed record PersonneDesignee(long PersonneId, (Nir Nir, DateOnly Naissance)? Nir, string? Numero);
