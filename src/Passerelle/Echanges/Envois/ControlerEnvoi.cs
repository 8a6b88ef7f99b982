using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>
/// Contrôle un envoi préparé : relit le fichier même qui partira, ligne à ligne et champ à champ, le compare au précédent, et fige fautes
/// et différences avec lui. Arrêté en route, il n'a rien écrit.
/// </summary>
public sealed class ControlerEnvoi(PasserelleContexte contexte, LireEnvoi lire, IJournal journal, TimeProvider horloge)
{
    /// <summary>Contrôle, ou rend l'envoi déjà contrôlé.</summary>
    public async Task<Resultat<Envoi>> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        if (await contexte.Envois.AsNoTracking().SingleOrDefaultAsync(e => e.Cle == cle, ct) is not { } envoi)
            return EchangesErreurs.EnvoiInconnu();
        if (envoi.Statut != StatutEnvoi.Prepare)
            return envoi;
        if (!Departement.Regle().Essayer(out var departement, out var refus) || !Territoire.Lire(envoi.Territoire, departement).Essayer(out var territoire, out refus))
            return refus;
        var controle = await ExaminerAsync(envoi, territoire, ct);

        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var pris = await session.ExecuterAsync($"""
            UPDATE envoi SET statut = {(int)StatutEnvoi.Controle}, controle_le = @instant, precedent_id = @precedent, bloquantes = @bloquantes, a_voir = @a_voir, informations = @informations,
              entrees = @entrees, sorties = @sorties, changees = @changees, empreinte_controle = @empreinte
            WHERE id = @id AND statut = {(int)StatutEnvoi.Prepare} AND version = @version
            """, ct, ("instant", horloge.GetUtcNow().UtcDateTime), ("precedent", controle.PrecedentId), ("bloquantes", controle.Compter(GraviteFaute.Bloquante)),
            ("a_voir", controle.Compter(GraviteFaute.AVoir)), ("informations", controle.Compter(GraviteFaute.Information)), ("entrees", controle.Compter(NatureDifference.Entree)),
            ("sorties", controle.Compter(NatureDifference.Sortie)), ("changees", controle.Compter(NatureDifference.Changee)), ("empreinte", controle.Empreinte()), ("id", envoi.Id), ("version", envoi.Version));
        if (pris == 0)
            return EchangesErreurs.EnvoiChange();
        await RangerAsync(session, envoi.Id, controle, ct);
        journal.Noter(ActeJournal.Changement, nameof(ControlerEnvoi), cle.ToString(), $"{controle.Compter(GraviteFaute.Bloquante)} fautes bloquantes, {controle.Compter(GraviteFaute.AVoir)} à voir");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return await contexte.Envois.AsNoTracking().SingleAsync(e => e.Cle == cle, ct);
    }

    private async Task<Constat> ExaminerAsync(Envoi envoi, Territoire territoire, CancellationToken ct)
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        var fautes = new List<FauteTrouvee>();
        var lignes = await LignesAsync(photo, envoi.Id, ct);
        var controler = ControlerLignesEnvoi.Pour(envoi.Genre, new ContexteControle
        {
            Au = envoi.Au,
            Aujourdhui = horloge.Aujourdhui(),
            Territoire = territoire,
            Refus = await RefusAsync(photo, envoi.Id, ct),
        }, fautes);
        var rang = 0;
        foreach (var ligne in lire.Lignes(envoi.Genre, envoi.Depot))
        {
            ct.ThrowIfCancellationRequested();
            controler.Voir(rang + 1, lignes[rang].PersonneId, ligne);
            rang++;
        }
        fautes.AddRange(await DoutesAsync(photo, envoi.Id, ct));
        if (rang == 0)
            fautes.Add(new FauteTrouvee(FautesConnues.FichierVide, 0, null));
        if (await photo.LireEntierAsync($"SELECT COUNT(*) FROM rejet WHERE statut = {(int)StatutRejet.ATraiter}", ct) is > 0 and var rejets)
            fautes.Add(new FauteTrouvee(FautesConnues.RejetsATraiter, 0, null, Forme: rejets.ToString("N0", CultureInfo.GetCultureInfo("fr-FR"))));

        var precedentId = await DernierScelleAsync(photo, envoi, ct);
        List<DifferenceTrouvee> differences = [];
        if (precedentId is { } precedent)
        {
            differences = new ComparerEnvois(envoi.Genre, fautes).Executer(lignes, await LignesAsync(photo, precedent, ct), await HorsPeriodeAsync(envoi, precedent, ct));
            // Un flux ne reprend pas les personnes de la semaine d'avant : seul un fichier d'état peut en perdre une.
            if (FabriquerEnvoi.EstEtat(envoi.Genre))
            {
                var parties = differences.Where(d => d.Nature == NatureDifference.Sortie).Select(d => d.PersonneId).ToList();
                fautes.AddRange((await ComparerEnvois.PartiesSansRaisonAsync(photo, parties, envoi.Au, territoire, ct)).Select(p => new FauteTrouvee(FautesConnues.PartieSansRaison, 0, p)));
            }
        }
        return new Constat(fautes, differences, precedentId);
    }

    /// <summary>Le dernier scellé du même genre et du même territoire.</summary>
    internal static async Task<long?> DernierScelleAsync(SessionLot session, Envoi envoi, CancellationToken ct) =>
        (await session.LireAsync("SELECT id FROM envoi WHERE genre = @genre AND territoire = @territoire AND rang_sceau IS NOT NULL ORDER BY rang_sceau DESC LIMIT 1",
            l => (long?)l.GetInt64(0), ct, ("genre", (int)envoi.Genre), ("territoire", envoi.Territoire))).FirstOrDefault();

    /// <summary>Les rangs du précédent dont l'évènement est d'un jour que cet envoi ne couvre pas ; les autres genres n'en ont pas.</summary>
    private async Task<HashSet<int>> HorsPeriodeAsync(Envoi envoi, long precedent, CancellationToken ct)
    {
        if (envoi.Genre != GenreEnvoi.Volet3)
            return [];
        var depot = await contexte.Envois.Where(e => e.Id == precedent).Select(e => e.Depot).SingleAsync(ct);
        var date = Array.IndexOf(FabriquerEnvoi.Colonnes(envoi.Genre), "date");
        return [.. lire.Lignes(envoi.Genre, depot).Select((l, i) => (Rang: i + 1, Jour: DateCsv.Essayer(l.Champs[date], out var jour) ? jour : (DateOnly?)null))
            .Where(l => l.Jour < envoi.Du || l.Jour > envoi.Au).Select(l => l.Rang)];
    }

    private static Task<List<(long PersonneId, byte[] Champs)>> LignesAsync(SessionLot photo, long envoi, CancellationToken ct) =>
        photo.LireAsync("SELECT personne_id, champs FROM ligne_envoyee WHERE envoi_id = @id ORDER BY rang", l => (l.GetInt64(0), l.Octets(1)!), ct, ("id", envoi));

    private static async Task<Dictionary<long, (bool Telephone, bool Courriel)>> RefusAsync(SessionLot photo, long envoi, CancellationToken ct) =>
        (await photo.LireAsync($"""
            SELECT DISTINCT c.personne_id, c.refus_telephone, c.refus_courriel FROM ({ContactsConnus.Requete(photo)}) c
            JOIN ligne_envoyee l ON l.personne_id = c.personne_id AND l.envoi_id = @id
            WHERE c.refus_telephone = 1 OR c.refus_courriel = 1
            """, l => (Id: l.GetInt64(0), Telephone: l.GetInt32(1) == 1, Courriel: l.GetInt32(2) == 1), ct, ("id", envoi))).ToDictionary(r => r.Id, r => (r.Telephone, r.Courriel));

    private static Task<List<FauteTrouvee>> DoutesAsync(SessionLot photo, long envoi, CancellationToken ct) => photo.LireAsync($"""
        SELECT MIN(l.rang), l.personne_id, d.id FROM doute_identite d JOIN ligne_envoyee l ON l.personne_id = d.personne_id WHERE l.envoi_id = @id AND d.statut = {(int)StatutDoute.Ouvert} GROUP BY l.personne_id, d.id
        UNION SELECT MIN(l.rang), l.personne_id, d.id FROM doute_identite d JOIN ligne_envoyee l ON l.personne_id = d.autre_personne_id WHERE l.envoi_id = @id AND d.statut = {(int)StatutDoute.Ouvert} GROUP BY l.personne_id, d.id
        ORDER BY 1, 3
        """, l => new FauteTrouvee(FautesConnues.DouteOuvert, l.GetInt32(0), l.GetInt64(1), DouteId: l.GetGuid(2)), ct, ("id", envoi));

    private static async Task RangerAsync(SessionLot session, long envoi, Constat constat, CancellationToken ct)
    {
        var numero = 0;
        await session.InsererAsync("faute_envoi", ["envoi_id", "numero", "rang", "personne_id", "code", "gravite", "champ", "forme", "doute_id"], constat.Fautes, (l, f) =>
        {
            l.Entier(envoi);
            l.Petit(++numero);
            l.Petit(f.Rang);
            l.Entier(f.PersonneId);
            l.Texte(f.Faute.Code);
            l.Petit((int)f.Faute.Gravite);
            l.Texte(f.Champ);
            l.Texte(f.Forme);
            if (f.DouteId is { } doute)
                l.Cle(doute);
            else
                l.Octets(null);
        }, ct);
        numero = 0;
        await session.InsererAsync("difference_envoi", ["envoi_id", "numero", "nature", "personne_id", "rang", "rang_avant", "champs"], constat.Differences, (l, d) =>
        {
            l.Entier(envoi);
            l.Petit(++numero);
            l.Petit((int)d.Nature);
            l.Entier(d.PersonneId);
            l.Petit(d.Rang);
            l.Petit(d.RangAvant);
            l.Texte(d.Champs);
        }, ct);
    }

    /// <summary>Ce qu'un contrôle a trouvé.</summary>
    private sealed record Constat(List<FauteTrouvee> Fautes, List<DifferenceTrouvee> Differences, long? PrecedentId)
    {
        public int Compter(GraviteFaute gravite) => Fautes.Count(f => f.Faute.Gravite == gravite);

        public int Compter(NatureDifference nature) => Differences.Count(d => d.Nature == nature);

        public string Empreinte()
        {
            using var empreinte = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var f in Fautes)
                empreinte.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"F{f.Rang}|{f.PersonneId}|{f.Faute.Code}|{f.Champ}|{f.Forme}|{f.DouteId}\n")));
            foreach (var d in Differences)
                empreinte.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"D{(int)d.Nature}|{d.PersonneId}|{d.Rang}|{d.RangAvant}|{d.Champs}\n")));
            return Convert.ToHexStringLower(empreinte.GetHashAndReset());
        }
    }
}
