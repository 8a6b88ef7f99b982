using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;
using Socle.Bases;

namespace Passerelle.Parcours.Droits;

/// <summary>
/// Applique un lot de foyers d'un flux de droits, dans la transaction du lot : un foyer inchangé ne coûte que sa présence ; un
/// foyer nouveau ou changé donne une version, rapproche ses personnes et les inscrit au recalcul de leurs entrées, sauf celles dont l'entrée se calcule aussitôt.
/// </summary>
public sealed class AppliquerLotDroits(RapprocherLot rapprocher, EcrirePersonnes ecrire)
{
    /// <summary>Applique le lot.</summary>
    /// <param name="session">Transaction du lot.</param>
    /// <param name="flux">Flux qui porte ces foyers.</param>
    /// <param name="lot">Foyers contrôlés, sans doublon de NUMDEMRSA.</param>
    /// <param name="nouvelles">Pour un import entier, qui ne montre pas deux fois un dossier : ce qu'il a écrit d'une base neuve. Nul : tout se cherche en base.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<ResultatLot> ExecuterAsync(SessionLot session, FluxRecu flux, IReadOnlyList<FoyerRecu> lot, IdentitesNouvelles? nouvelles, CancellationToken ct)
    {
        var reserves = lot.Sum(f => 2 + (3 * f.Personnes.Count));
        var suivant = await session.ReserverAsync(reserves, ct);
        long ProchainId() => suivant++;
        if (nouvelles is not null)
            await nouvelles.ReserverAsync(suivant, reserves, async () => await session.LireEntierAsync("SELECT COUNT(*) FROM (SELECT 1 FROM dossier_rsa UNION ALL SELECT 1 FROM identite LIMIT 1) x", ct) == 0);
        var dossiers = await SituerAsync(session, lot, nouvelles?.Vaut is true, ProchainId, ct);
        var inchanges = dossiers.Where(d => d.Inchange).ToList();
        var changes = dossiers.Where(d => !d.Inchange).ToList();

        await MarquerInchangesAsync(session, flux, inchanges.ConvertAll(d => (d.DossierId, d.Reveil)), ct);
        var resultat = new ResultatLot(lot.Sum(f => f.Personnes.Count), 0, 0, inchanges.Sum(d => d.Foyer.Personnes.Count), 0, 0);
        if (changes.Count > 0)
        {
            var personnes = changes.SelectMany(d => d.Foyer.Personnes.Select(p => new PersonneARapprocher(d.DossierId, p))).ToList();
            var rapproche = await rapprocher.ExecuterAsync(session, personnes, changes.Where(d => d.Connu).Select(d => d.DossierId).ToList(), ProchainId, nouvelles, ct);
            await EcrireFoyersAsync(session, changes, ct);
            var droits = changes.SelectMany(d => d.Foyer.Personnes.Select(p => (Identite: rapproche.Identites[p], Dossier: d, Recue: p))).ToList();
            await session.InsererAsync("droit_personne", ["identite_id", "version_id", "soumis", "activite"], droits, (l, d) =>
            {
                l.Entier(d.Identite.Id);
                l.Entier(d.Dossier.VersionId);
                l.Booleen(d.Recue.Soumis);
                l.Texte(d.Recue.Activite);
            }, ct);
            var entrees = EntreesImmediates.Calculer(flux, rapproche, droits);
            var aRecalculer = rapproche.NouvellesPersonnes.Select(p => p.Id).Where(id => !entrees.ContainsKey(id)).ToList();
            await ecrire.ExecuterAsync(session, flux, rapproche, droits.ToDictionary(d => d.Identite.Id, d => d.Dossier.VersionId), aRecalculer, ct);
            var ouvertes = await EntreesImmediates.EcrireAsync(session, entrees, ct);
            await AttacherFaits.ExecuterAsync(session, rapproche.NouvellesIdentites.Select(i => i.Connue).ToList(), ct);
            await ReconnaitreContacts.RevoirAsync(session, [.. rapproche.Identites.Values.Select(i => i.Id).Distinct()], ct);
            // Les fiches nouvelles y sont déjà, ou n'en ont pas besoin.
            var creees = rapproche.NouvellesPersonnes.Select(p => p.Id).ToHashSet();
            await InscrireAuRecalculAsync(session, changes.Where(d => d.Connu || d.Foyer.Personnes.Any(p => !creees.Contains(rapproche.Identites[p].PersonneId))).Select(d => d.DossierId).ToList(), ct);
            resultat = resultat with
            {
                Creees = rapproche.NouvellesPersonnes.Count,
                Modifiees = personnes.Count - rapproche.NouvellesPersonnes.Count,
                Doutes = rapproche.Doutes.Count,
                Entrees = ouvertes,
            };
        }
        await session.InsererAsync("presence_foyer", ["version_id", "flux_id"], dossiers, (l, d) =>
        {
            l.Entier(d.VersionId);
            l.Entier(flux.Id);
        }, ct);
        return resultat;
    }

    private static async Task<List<DossierDuLot>> SituerAsync(SessionLot session, IReadOnlyList<FoyerRecu> lot, bool tousNouveaux, Func<long> prochainId, CancellationToken ct)
    {
        var dossiers = lot.Select(f => new DossierDuLot(f)).ToList();
        if (!tousNouveaux)
            await RetrouverAsync(session, dossiers, ct);
        foreach (var dossier in dossiers)
        {
            if (!dossier.Connu)
                dossier.DossierId = prochainId();
            if (!dossier.Inchange)
                dossier.VersionId = prochainId();
        }
        return dossiers;
    }

    private static async Task RetrouverAsync(SessionLot session, List<DossierDuLot> dossiers, CancellationToken ct)
    {
        var parNumero = dossiers.ToDictionary(d => d.Foyer.NumeroDemande);
        await session.RemplirTemporaireAsync("lot_numero", "numero text", dossiers, (l, d) => l.Texte(d.Foyer.NumeroDemande), ct);
        foreach (var (numero, id, empreinte, version, reveil) in await session.LireAsync(
                     "SELECT d.numero_demande, d.id, d.empreinte, d.version_id, d.reveil FROM lot_numero l CROSS JOIN dossier_rsa d WHERE d.numero_demande = l.numero",
                     l => (l.GetString(0), l.GetInt64(1), l.Octets(2)!, l.GetInt64(3), l.Date(4)), ct))
        {
            var dossier = parNumero[numero];
            dossier.Connu = true;
            dossier.DossierId = id;
            dossier.VersionId = version;
            dossier.Reveil = reveil;
            dossier.Inchange = empreinte.AsSpan().SequenceEqual(dossier.Foyer.Empreinte);
        }
    }

    /// <summary>Applique les foyers reconnus : leur présence seule. Faux, et rien n'est fait, si la base a changé depuis qu'ils le furent.</summary>
    public static async Task<bool> AppliquerReconnusAsync(SessionLot session, FluxRecu flux, IReadOnlyCollection<FoyerReconnu> reconnus, CancellationToken ct)
    {
        if (reconnus.Count == 0)
            return true;
        await session.RemplirTemporaireAsync("lot_reconnu", "version_id bigint", reconnus, (l, r) => l.Entier(r.VersionId), ct);
        var dossiers = await session.LireAsync(
            "SELECT d.id, d.reveil FROM lot_reconnu l CROSS JOIN version_foyer v CROSS JOIN dossier_rsa d WHERE v.id = l.version_id AND d.id = v.dossier_id AND d.version_id = l.version_id",
            l => (Id: l.GetInt64(0), Reveil: l.Date(1)), ct);
        if (dossiers.Count != reconnus.Count)
            return false;
        await MarquerInchangesAsync(session, flux, dossiers, ct);
        await session.ExecuterAsync("INSERT INTO presence_foyer (version_id, flux_id) SELECT version_id, @flux FROM lot_reconnu", ct, ("flux", flux.Id));
        return true;
    }

    /// <summary>
    /// Un foyer inchangé ne touche aucune entrée, sauf : reprise de stock, flux arrivé après un plus récent, ou réveil atteint
    /// (12 mois de suspension, retour attendu).
    /// </summary>
    private static async Task MarquerInchangesAsync(SessionLot session, FluxRecu flux, List<(long Id, DateOnly? Reveil)> inchanges, CancellationToken ct)
    {
        if (inchanges.Count == 0)
            return;
        var tous = flux.Stock || await session.LireEntierAsync(
            "SELECT COUNT(*) FROM flux_recu WHERE NOT instruction AND (recu_le > @recu OR (recu_le = @recu AND ordre > @ordre))",
            ct, ("recu", flux.RecuLe), ("ordre", flux.Ordre)) > 0;
        await InscrireAuRecalculAsync(session, inchanges.Where(d => tous || d.Reveil <= flux.RecuLe).Select(d => d.Id).ToList(), ct);
    }

    private static async Task InscrireAuRecalculAsync(SessionLot session, List<long> dossiers, CancellationToken ct)
    {
        if (dossiers.Count == 0)
            return;
        await session.RemplirTemporaireAsync("lot_dossier", "id bigint", dossiers, (l, id) => l.Entier(id), ct);
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) SELECT DISTINCT i.personne_id FROM lot_dossier l CROSS JOIN identite i WHERE i.dossier_id = l.id ON CONFLICT DO NOTHING", ct);
        // Le recalcul repose le réveil de chaque personne du dossier.
        await session.ExecuterAsync("UPDATE dossier_rsa SET reveil = NULL WHERE reveil IS NOT NULL AND id IN (SELECT id FROM lot_dossier)", ct);
    }

    private static async Task EcrireFoyersAsync(SessionLot session, List<DossierDuLot> changes, CancellationToken ct)
    {
        await session.InsererAsync("dossier_rsa", ["id", "numero_demande", "empreinte", "version_id"], changes.Where(d => !d.Connu).ToList(), (l, d) =>
        {
            l.Entier(d.DossierId);
            l.Texte(d.Foyer.NumeroDemande);
            l.Octets(d.Foyer.Empreinte);
            l.Entier(d.VersionId);
        }, ct);
        var connus = changes.Where(d => d.Connu).ToList();
        if (connus.Count > 0)
        {
            await session.RemplirTemporaireAsync("lot_version", "id bigint, empreinte binaire, version_id bigint", connus, (l, d) =>
            {
                l.Entier(d.DossierId);
                l.Octets(d.Foyer.Empreinte);
                l.Entier(d.VersionId);
            }, ct);
            await session.ExecuterAsync("UPDATE dossier_rsa SET empreinte = l.empreinte, version_id = l.version_id FROM lot_version l WHERE dossier_rsa.id = l.id", ct);
        }
        await session.InsererAsync("version_foyer",
            ["id", "dossier_id", "organisme", "numero_organisme", "matricule", "date_demande", "date_ouverture", "etat", "debut_suspension", "motifs_suspension", "motif_cloture", "date_cloture", "situation_famille", "enfants", "adresse", "complement_adresse", "code_postal", "commune", "code_insee", "anomalies"],
            changes, (l, d) => EcrireVersion(l, d), ct);
    }

    private static void EcrireVersion(IEcrivainLigne l, DossierDuLot dossier)
    {
        var foyer = dossier.Foyer;
        l.Entier(dossier.VersionId);
        l.Entier(dossier.DossierId);
        l.Texte(foyer.Organisme);
        l.Texte(foyer.NumeroOrganisme);
        l.Texte(foyer.Matricule);
        l.Date(foyer.DateDemande);
        l.Date(foyer.DateOuverture);
        l.Texte(foyer.Etat);
        l.Date(foyer.DebutSuspension);
        l.Texte(foyer.MotifsSuspension);
        l.Texte(foyer.MotifCloture);
        l.Date(foyer.DateCloture);
        l.Texte(foyer.SituationFamille);
        l.Petit(foyer.Enfants);
        l.Texte(foyer.Adresse);
        l.Texte(foyer.ComplementAdresse);
        l.Texte(foyer.CodePostal);
        l.Texte(foyer.Commune);
        l.Texte(foyer.CodeInsee);
        l.Texte(foyer.Anomalies);
    }
}
