using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Reprise;

/// <summary>
/// Importe les faits tenus dans un autre outil : examiner, appliquer par lots courts validés chacun avec son curseur, puis
/// recalculer les entrées. Interrompu à n'importe quel moment et relancé, il reprend au lot suivant et donne la même base.
/// </summary>
internal sealed class ImporterReprise(
    PasserelleContexte contexte,
    AppliquerLotFaits appliquer,
    RecalculerEntrees recalculer,
    CoffreNir coffre,
    Trousseau trousseau,
    IJournal journal,
    IActeur acteur,
    TimeProvider horloge)
{
    private const string Source = "reprise";
    private const string Version = "REPRISE";
    private static readonly TimeSpan DureeVisee = TimeSpan.FromMilliseconds(120);
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Importe.</summary>
    public async Task<Resultat<ResultatImportReprise>> ExecuterAsync(ImporterRepriseCommand commande, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("contrôle", 0, 0));
        if (await Task.Run(() => ExaminerReprise.Executer(commande.Ouvrir, coffre), ct) is var examen && !examen.Essayer(out var fichier, out var refus))
            return refus;
        var transmission = await CommencerAsync(commande, fichier, ct);
        if (transmission.Statut == StatutTransmission.Terminee)
            return await CompteRenduAsync(transmission.Id, dejaImporte: true, ct);
        if (!await AppliquerAsync(commande, fichier, transmission, progres, ct))
            return EchangesErreurs.RepriseDejaEnCours();

        var aRecalculer = await contexte.Recalculs.CountAsync(ct);
        var recalculees = 0;
        await recalculer.ExecuterAsync(async (session, nouvelles) =>
        {
            await session.ExecuterAsync("UPDATE transmission_fichier SET entrees = entrees + @nouvelles WHERE id = @id", ct, ("nouvelles", nouvelles), ("id", transmission.Id));
            progres?.Report(new AvancementImport("entrées", recalculees = Math.Min(aRecalculer, recalculees + 2000), aRecalculer));
        }, ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        await contexte.Transmissions.Where(t => t.Id == transmission.Id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Statut, StatutTransmission.Terminee).SetProperty(x => x.FinieLe, instant), ct);
        return await CompteRenduAsync(transmission.Id, dejaImporte: false, ct);
    }

    /// <summary>La transmission de ce contenu, reprise ou ouverte. Sous le tour d'écrire : deux processus n'en ouvrent qu'une.</summary>
    private async Task<TransmissionFichier> CommencerAsync(ImporterRepriseCommand commande, FichierReprise fichier, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        var id = await session.ReserverAsync(1, ct);
        var connue = await contexte.Transmissions.AsNoTracking().FirstOrDefaultAsync(
            t => t.Empreinte == fichier.Contenu.Empreinte && (t.Statut == StatutTransmission.EnCours || t.Statut == StatutTransmission.Terminee) && t.Id != commande.TransmissionId, ct);
        if (connue is not null)
            return connue;

        var instant = horloge.GetUtcNow().UtcDateTime;
        var transmission = commande.TransmissionId is { } deposee
            ? await contexte.Transmissions.SingleAsync(t => t.Id == deposee, ct)
            : contexte.Add(new TransmissionFichier
            {
                Id = id,
                Cle = Guid.CreateVersion7(),
                Genre = GenreFichier.Reprise,
                Nom = commande.Nom,
                Empreinte = fichier.Contenu.Empreinte,
                RecuLe = DateOnly.FromDateTime(instant),
                DeposePar = acteur.Id,
                DeposeLe = instant,
            }).Entity;
        transmission.Genre = GenreFichier.Reprise;
        transmission.Empreinte = fichier.Contenu.Empreinte;
        transmission.Version = Version;
        transmission.Attendus = fichier.Lignes;
        transmission.Statut = StatutTransmission.EnCours;
        transmission.BattementLe = instant;
        journal.Noter(ActeJournal.Changement, "ImporterReprise", transmission.Cle.ToString(), $"{Version}, {fichier.Lignes} lignes");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
        return transmission;
    }

    /// <summary>Applique les lots qui restent ; faux quand un autre processus a avancé le curseur.</summary>
    private async Task<bool> AppliquerAsync(ImporterRepriseCommand commande, FichierReprise fichier, TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        using var lecteur = LireReprise.Ouvrir(commande.Ouvrir(), fichier.Contenu.Encodage).Valeur;
        var curseur = transmission.Curseur;
        using var lignes = lecteur.Lire().Skip(curseur).GetEnumerator();
        var taille = 500;
        while (Remplir(lignes, taille) is { Count: > 0 } lot)
        {
            var debut = Stopwatch.GetTimestamp();
            if (!await AppliquerLotAsync(transmission.Id, fichier, lecteur.EnTete, lot, curseur, ct))
                return false;
            curseur += lot.Count;
            progres?.Report(new AvancementImport("import", curseur, fichier.Lignes));
            // Des lots d'environ 120 ms : les écrans écrivent entre deux, un arrêt ne coûte que le dernier.
            taille = Math.Clamp((int)(taille * DureeVisee / Stopwatch.GetElapsedTime(debut)), Math.Max(50, taille / 2), Math.Min(5000, taille * 2));
        }
        return true;
    }

    private static List<LigneCsv> Remplir(IEnumerator<LigneCsv> lignes, int taille)
    {
        var lot = new List<LigneCsv>(taille);
        while (lot.Count < taille && lignes.MoveNext())
            lot.Add(lignes.Current);
        return lot;
    }

    private async Task<bool> AppliquerLotAsync(long transmission, FichierReprise fichier, string enTete, List<LigneCsv> lot, int curseur, CancellationToken ct)
    {
        var (recus, rejets, depassees) = Controler(lot, curseur, fichier.Depassees);
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        // Le curseur d'abord : un processus concurrent qui l'aurait avancé a déjà fait ce lot.
        var pris = await session.ExecuterAsync("UPDATE transmission_fichier SET curseur = @apres WHERE id = @id AND curseur = @avant", ct, ("apres", curseur + lot.Count), ("id", transmission), ("avant", curseur));
        if (pris == 0)
            return false;
        var resultat = await appliquer.ExecuterAsync(session, Source, [.. recus.Keys], ct);
        rejets.AddRange(resultat.Ambigus.Select(f => recus[f] with { Erreurs = [EchangesErreurs.RepriseAmbigue(recus[f].Ligne.Numero)] }));
        await EcrireRejetsAsync(session, transmission, enTete, rejets, ct);
        await session.ExecuterAsync("""
            UPDATE transmission_fichier SET crees = crees + @crees, modifies = modifies + @modifies, inchanges = inchanges + @inchanges,
                en_attente_personne = en_attente_personne + @attente, rejets = rejets + @rejets, battement_le = @instant
            WHERE id = @id
            """, ct,
            ("crees", resultat.Crees), ("modifies", resultat.Modifies), ("inchanges", resultat.Inchanges + depassees), ("attente", resultat.EnAttente),
            ("rejets", rejets.Count), ("instant", horloge.GetUtcNow().UtcDateTime), ("id", transmission));
        await session.ValiderAsync(ct);
        return true;
    }

    private (Dictionary<FaitRecu, LigneLue> Recus, List<LigneLue> Rejets, int Depassees) Controler(List<LigneCsv> lot, int curseur, IReadOnlySet<int> lignesDepassees)
    {
        var controle = new ControlerLigneReprise(coffre);
        var recus = new Dictionary<FaitRecu, LigneLue>(ReferenceEqualityComparer.Instance);
        var rejets = new List<LigneLue>();
        var depassees = 0;
        foreach (var (rang, ligne) in lot.Select((ligne, i) => (curseur + i + 1, ligne)))
        {
            var resultat = controle.Executer(ligne);
            if (!resultat.Reussi)
                rejets.Add(new LigneLue(rang, ligne, resultat.Erreurs));
            else if (lignesDepassees.Contains(rang))
                depassees++;
            else
                recus.Add(resultat.Valeur, new LigneLue(rang, ligne, []));
        }
        return (recus, rejets, depassees);
    }

    /// <summary>L'en-tête accompagne la ligne : le rejet se relit seul, une fois corrigé.</summary>
    private Task EcrireRejetsAsync(SessionLot session, long transmission, string enTete, List<LigneLue> rejets, CancellationToken ct) =>
        session.InsererAsync("rejet", ["id", "transmission_id", "rang", "dossier", "ligne", "code", "message", "champ", "contenu", "statut"], rejets, (l, r) =>
        {
            l.Cle(Guid.CreateVersion7());
            l.Entier(transmission);
            l.Petit(r.Rang);
            l.Texte(r.Reference);
            l.Entier(r.Ligne.Numero);
            l.Texte(r.Erreurs[0].Code);
            l.Texte(string.Join(' ', r.Erreurs.Select(e => e.Message)));
            l.Texte(r.Erreurs[0].Champ);
            l.Octets(chiffrement.Chiffrer(Encoding.UTF8.GetBytes($"{enTete}\n{r.Ligne.Texte}")));
            l.Petit((int)StatutRejet.ATraiter);
        }, ct);

    private async Task<ResultatImportReprise> CompteRenduAsync(long id, bool dejaImporte, CancellationToken ct)
    {
        var t = await contexte.Transmissions.AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var rejets = await contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == id).OrderBy(r => r.Rang)
            .Select(r => new RejetReprise(r.Ligne, r.Dossier, r.Code, r.Message)).ToListAsync(ct);
        return new ResultatImportReprise
        {
            Fichier = t.Nom,
            Empreinte = t.Empreinte,
            DejaImporte = dejaImporte,
            Lignes = t.Attendus,
            Crees = t.Crees,
            Modifies = t.Modifies,
            Inchanges = t.Inchanges,
            EnAttente = t.EnAttentePersonne,
            Entrees = t.Entrees,
            Rejets = rejets,
        };
    }

    private sealed record LigneLue(int Rang, LigneCsv Ligne, IReadOnlyList<Erreur> Erreurs)
    {
        public string? Reference => Ligne.Champs.Count > 0 && Ligne.Champs[(int)ColonneReprise.reference] is { Length: > 0 and <= 200 } reference ? reference : null;
    }
}
