using Passerelle.Parcours.Droits;
using Socle.Bases;
using Socle.Cles;

namespace Passerelle.Parcours.Personnes;

/// <summary>Écrit ce qu'un rapprochement a décidé : fiches nouvelles, inscrites au recalcul, identités, doutes, fusions prouvées par un flux.</summary>
public sealed class EcrirePersonnes(CoffreNir coffre, FusionnerPersonnes fusionner, IEnumerable<ISuiteIdentites> suites, TimeProvider horloge)
{
    /// <summary>Écrit dans la transaction du lot.</summary>
    /// <param name="session">Transaction du lot.</param>
    /// <param name="flux">Flux lu.</param>
    /// <param name="lot">Rapprochement.</param>
    /// <param name="versions">Version du foyer par identité ; vide pour un flux d'instruction.</param>
    /// <param name="aRecalculer">Fiches nouvelles dont les entrées sont à calculer.</param>
    /// <param name="ct">Annulation.</param>
    internal async Task ExecuterAsync(SessionLot session, FluxRecu flux, LotRapproche lot, IReadOnlyDictionary<long, long> versions, IReadOnlyCollection<long> aRecalculer, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow();
        await session.InsererAsync("personne", ["id", "cle", "identite_id", "version_id"], lot.NouvellesPersonnes, (l, p) =>
        {
            l.Entier(p.Id);
            l.Cle(Guid.CreateVersion7(instant));
            l.Entier(p.IdentiteId);
            l.Entier(versions.TryGetValue(p.IdentiteId, out var version) ? version : null);
        }, ct);
        await session.InsererAsync("recalcul", ["personne_id"], aRecalculer, (l, id) => l.Entier(id), ct);
        await session.InsererAsync("identite",
            ["id", "personne_id", "dossier_id", "role", "empreinte", "nir_empreinte", "nir_chiffre", "nir_etat", "date_naissance", "civilite", "sexe", "nom", "nom_naissance", "prenom", "recherche"],
            lot.NouvellesIdentites, (l, i) => EcrireIdentite(l, i.Connue, i.Recue), ct);
        await LeverDoutesAsync(session, flux, lot, instant.UtcDateTime, ct);
        foreach (var (gardee, absorbee) in lot.Fusions)
            await fusionner.ExecuterAsync(session, gardee, absorbee, null, ct);
        foreach (var suite in suites)
            await suite.RevoirAsync(session, [.. lot.NouvellesIdentites.Select(i => i.Connue.Id)], ct);
    }

    private void EcrireIdentite(IEcrivainLigne l, IdentiteConnue connue, PersonneRecue recue)
    {
        l.Entier(connue.Id);
        l.Entier(connue.PersonneId);
        l.Entier(connue.DossierId);
        l.Texte(connue.Role);
        l.Octets(Convert.FromBase64String(connue.Empreinte));
        l.Octets(connue.Nir is { } empreinte ? Convert.FromBase64String(empreinte) : null);
        l.Octets(recue.Reperes(coffre).NirChiffre);
        l.Petit(recue.Nir is { } lu ? (int)lu.Etat : null);
        l.Date(recue.DateNaissance);
        l.Texte(recue.Civilite);
        l.Texte(recue.Sexe);
        l.Texte(recue.Nom);
        l.Texte(recue.NomNaissance);
        l.Texte(recue.Prenom);
        l.Texte(connue.Recherche);
    }

    private static async Task LeverDoutesAsync(SessionLot session, FluxRecu flux, LotRapproche lot, DateTime instant, CancellationToken ct)
    {
        foreach (var (connue, nouvelle, nature) in lot.Doutes.Where(d => d.Connue.PersonneId != d.Nouvelle.PersonneId))
        {
            var dansLeFichier = connue.DuFichier || await session.LireEntierAsync(
                "SELECT COUNT(*) FROM droit_personne d JOIN presence_foyer p ON p.version_id = d.version_id WHERE d.identite_id = @identite AND p.flux_id = @flux",
                ct, ("identite", connue.Id), ("flux", flux.Id)) > 0;
            await session.ExecuterAsync("""
                INSERT INTO doute_identite (id, personne_id, autre_personne_id, nature, dans_le_fichier, flux_id, leve_le, statut)
                VALUES (@id, @une, @autre, @nature, @fichier, @flux, @instant, 1) ON CONFLICT DO NOTHING
                """, ct,
                ("id", Guid.CreateVersion7()), ("une", Math.Min(connue.PersonneId, nouvelle.PersonneId)), ("autre", Math.Max(connue.PersonneId, nouvelle.PersonneId)),
                ("nature", (int)nature), ("fichier", dansLeFichier), ("flux", flux.Id), ("instant", instant));
        }
    }
}
