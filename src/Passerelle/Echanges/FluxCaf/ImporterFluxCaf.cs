using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Cles;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Importe un flux CAF/MSA : examiner, puis appliquer par lots courts, chacun validé avec son curseur, puis recalculer les
/// entrées. Interrompu à n'importe quel moment et relancé, il reprend au lot suivant et donne la même base.
/// </summary>
public sealed class ImporterFluxCaf(
    PasserelleContexte contexte,
    AppliquerLotDroits appliquerDroits,
    AppliquerLotInstructions appliquerInstructions,
    RecalculerEntrees recalculer,
    ComparerRetours comparer,
    CoffreNir coffre,
    Trousseau trousseau,
    IJournal journal,
    TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Durée visée d'un lot : les écrans écrivent entre deux, un arrêt ne coûte que le dernier.</summary>
    internal TimeSpan DureeVisee { get; set; } = TimeSpan.FromMilliseconds(120);

    /// <summary>Importe.</summary>
    public async Task<Resultat<ResultatImportFlux>> ExecuterAsync(ImporterFluxCommand commande, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("contrôle", 0, 0));
        if (!(await ExaminerAsync(commande, ct)).Essayer(out var examen, out var refus))
            return refus;
        using var _ = examen;
        var enTete = examen.EnTete;
        if (commande.Stock && enTete.Instruction)
            return EchangesErreurs.StockSansDroits();

        var transmission = await CommencerAsync(commande, enTete, ct);
        if (transmission.Statut == StatutTransmission.Terminee)
            return await DejaImporteAsync(transmission, commande, enTete, ct);

        var flux = await contexte.FluxRecus.AsNoTracking().SingleAsync(f => f.Id == transmission.Id, ct);
        if (!await AppliquerAsync(commande, examen, transmission, flux, progres, ct))
            return EchangesErreurs.DejaEnCours();

        var aRecalculer = await contexte.Recalculs.CountAsync(ct);
        var recalculees = 0;
        await recalculer.ExecuterAsync(async (session, nouvelles) =>
        {
            await session.ExecuterAsync("UPDATE transmission_fichier SET entrees = entrees + @nouvelles WHERE id = @id", ct, ("nouvelles", nouvelles), ("id", transmission.Id));
            progres?.Report(new AvancementImport("entrées", recalculees = Math.Min(aRecalculer, recalculees + 2000), aRecalculer));
        }, ct);
        await comparer.ExecuterAsync(ct);
        await TerminerAsync(transmission.Id, ct);
        // Un import interrompu se finit comme il avait commencé ; --remplacer vaut ensuite.
        return commande.Remplacer && Differe(transmission, commande, enTete)
            ? await DejaImporteAsync(transmission, commande, enTete, ct)
            : await CompteRenduAsync(transmission.Id, enTete, dejaImporte: false, ct);
    }

    private async Task<Resultat<FluxExamine>> ExaminerAsync(ImporterFluxCommand commande, CancellationToken ct)
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        return await new ExaminerFlux(commande.Ouvrir, coffre, new DossiersConnus(photo)).ExecuterAsync(ct);
    }

    /// <summary>La transmission de ce contenu : connue, interrompue ou ouverte ici. Sous le tour d'écrire : deux processus n'en ouvrent qu'une.</summary>
    private async Task<TransmissionFichier> CommencerAsync(ImporterFluxCommand commande, EnTeteFlux enTete, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        var nouvelle = await session.ReserverAsync(1, ct);
        var connue = await contexte.Transmissions.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Empreinte == enTete.Empreinte && (t.Statut == StatutTransmission.EnCours || t.Statut == StatutTransmission.Terminee), ct);
        if (connue is not null)
            return connue;

        var transmission = commande.TransmissionId is { } id
            ? await contexte.Transmissions.SingleAsync(t => t.Id == id, ct)
            : contexte.Add(new TransmissionFichier
            {
                Id = nouvelle,
                Cle = Guid.CreateVersion7(),
                Genre = GenreFichier.FluxBeneficiaire,
                Nom = commande.Nom,
                Empreinte = enTete.Empreinte,
                RecuLe = commande.RecuLe ?? enTete.CreeLe,
                DeposeLe = instant,
            }).Entity;
        transmission.Genre = enTete.Instruction ? GenreFichier.FluxInstruction : GenreFichier.FluxBeneficiaire;
        transmission.Empreinte = enTete.Empreinte;
        transmission.Version = enTete.Version;
        transmission.Nature = enTete.Nature;
        transmission.Reference = enTete.Reference;
        transmission.RecuLe = commande.RecuLe ?? enTete.CreeLe;
        transmission.Stock = commande.Stock;
        transmission.Attendus = enTete.Foyers;
        transmission.Statut = StatutTransmission.EnCours;
        transmission.BattementLe = instant;
        contexte.Add(new FluxRecu
        {
            Id = transmission.Id,
            RecuLe = transmission.RecuLe,
            Ordre = enTete.Ordre,
            Stock = commande.Stock,
            Instruction = enTete.Instruction,
            EnregistreLe = instant,
        });
        journal.Noter(ActeJournal.Changement, "ImporterFluxCaf", transmission.Cle.ToString(), $"{enTete.Version}, {enTete.Foyers} foyers, reçu le {transmission.RecuLe:yyyy-MM-dd}{(commande.Stock ? ", stock" : "")}");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
        return transmission;
    }

    /// <summary>Applique les lots qui restent ; faux quand un autre processus a avancé le curseur.</summary>
    private async Task<bool> AppliquerAsync(ImporterFluxCommand commande, FluxExamine examen, TransmissionFichier transmission, FluxRecu flux, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        var (suite, curseur) = await AppliquerDepuisAsync(commande, examen, transmission, flux, transmission.Curseur, progres, ct);
        if (suite != SuiteLot.Relire)
            return suite == SuiteLot.Fait;
        // La base a changé depuis l'examen, par un autre import : ce qui reste est relu, et rien n'en est tenu pour connu.
        if (!(await new ExaminerFlux(commande.Ouvrir, coffre, connus: null).ExecuterAsync(ct)).Essayer(out var relu, out var refus))
            throw new IOException($"Le fichier ne se lit plus comme au début de son import : {refus.Code}.");
        using (relu)
            return (await AppliquerDepuisAsync(commande, relu, transmission, flux, curseur, progres, ct)).Suite == SuiteLot.Fait;
    }

    private async Task<(SuiteLot Suite, int Curseur)> AppliquerDepuisAsync(ImporterFluxCommand commande, FluxExamine examen, TransmissionFichier transmission, FluxRecu flux, int curseur, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        using var arret = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var foyers = new ProduireFoyers(coffre, commande.Ouvrir, examen).Commencer(curseur, arret.Token);
        var nouvelles = new IdentitesNouvelles();
        var taille = 100;
        var lot = new List<FoyerControle>();
        try
        {
            while (await RemplirLot.ExecuterAsync(foyers, lot, taille, ct))
            {
                var debut = Stopwatch.GetTimestamp();
                var suite = await AppliquerLotAsync(transmission.Id, flux, examen.EnTete, lot, curseur, nouvelles, ct);
                if (suite != SuiteLot.Fait)
                    return (suite, curseur);
                curseur += lot.Count;
                progres?.Report(new AvancementImport("import", curseur, examen.EnTete.Foyers));
                taille = Math.Clamp((int)(taille * DureeVisee / Stopwatch.GetElapsedTime(debut)), Math.Max(20, taille / 2), Math.Min(RemplirLot.Maximum, taille * 2));
            }
            return (SuiteLot.Fait, curseur);
        }
        finally
        {
            // Panne ou concurrence : les étages de lecture lâchent le fichier au lieu d'attendre une place qui ne viendra pas.
            await arret.CancelAsync();
        }
    }

    private async Task<SuiteLot> AppliquerLotAsync(long transmission, FluxRecu flux, EnTeteFlux enTete, List<FoyerControle> lot, int curseur, IdentitesNouvelles nouvelles, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        var recus = lot.Where(f => f.Recu is not null).Select(f => f.Recu!).ToList();
        var rejets = lot.Where(f => f.Rejet is not null).ToList();
        var reconnus = lot.Where(f => f.Reconnu.VersionId != 0).Select(f => f.Reconnu).ToList();
        // Le curseur d'abord : un processus concurrent qui l'aurait avancé a déjà fait ce lot.
        var pris = await session.ExecuterAsync("UPDATE transmission_fichier SET curseur = @apres WHERE id = @id AND curseur = @avant", ct, ("apres", curseur + lot.Count), ("id", transmission), ("avant", curseur));
        if (pris == 0)
            return SuiteLot.DejaPris;
        if (!await AppliquerLotDroits.AppliquerReconnusAsync(session, flux, reconnus, ct))
            return SuiteLot.Relire;
        var resultat = recus.Count == 0 ? default
            : enTete.Instruction ? await appliquerInstructions.ExecuterAsync(session, flux, recus, ct)
            : await appliquerDroits.ExecuterAsync(session, flux, recus, nouvelles, ct);
        var personnesReconnues = reconnus.Sum(r => r.Personnes);
        resultat = resultat with { Personnes = resultat.Personnes + personnesReconnues, Inchangees = resultat.Inchangees + personnesReconnues };
        await EcrireRejetsAsync(session, transmission, rejets, ct);
        await session.ExecuterAsync("""
            UPDATE transmission_fichier SET personnes = personnes + @personnes, crees = crees + @crees, modifies = modifies + @modifies,
                inchanges = inchanges + @inchanges, doutes = doutes + @doutes, entrees = entrees + @entrees, rejets = rejets + @rejets, battement_le = @instant
            WHERE id = @id
            """, ct,
            ("personnes", resultat.Personnes), ("crees", resultat.Creees), ("modifies", resultat.Modifiees), ("inchanges", resultat.Inchangees),
            ("doutes", resultat.Doutes), ("entrees", resultat.Entrees), ("rejets", rejets.Count), ("instant", horloge.GetUtcNow().UtcDateTime), ("id", transmission));
        await session.ValiderAsync(ct);
        return SuiteLot.Fait;
    }

    private Task EcrireRejetsAsync(SessionLot session, long transmission, List<FoyerControle> rejets, CancellationToken ct) =>
        session.InsererAsync("rejet", ["id", "transmission_id", "rang", "dossier", "ligne", "code", "message", "champ", "contenu", "statut"], rejets, (l, r) =>
        {
            l.Cle(Guid.CreateVersion7());
            l.Entier(transmission);
            l.Petit(r.Rang);
            l.Texte(r.Dossier);
            l.Entier(r.Rejet!.Ligne);
            l.Texte(r.Rejet.Code);
            l.Texte(r.Rejet.Message);
            l.Texte(r.Rejet.Champ);
            l.Octets(chiffrement.Chiffrer(Encoding.UTF8.GetBytes(r.Contenu!)));
            l.Petit((int)StatutRejet.ATraiter);
        }, ct);

    private async Task TerminerAsync(long id, CancellationToken ct)
    {
        var instant = horloge.GetUtcNow().UtcDateTime;
        await contexte.Transmissions.Where(t => t.Id == id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Statut, StatutTransmission.Terminee).SetProperty(x => x.FinieLe, instant), ct);
    }

    private async Task<Resultat<ResultatImportFlux>> DejaImporteAsync(TransmissionFichier transmission, ImporterFluxCommand commande, EnTeteFlux enTete, CancellationToken ct)
    {
        var recuLe = commande.RecuLe ?? enTete.CreeLe;
        if (!commande.Remplacer || !Differe(transmission, commande, enTete))
            return await CompteRenduAsync(transmission.Id, enTete, dejaImporte: true, ct);

        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            await session.ReserverAsync(0, ct);
            await session.ExecuterAsync("UPDATE flux_recu SET recu_le = @recu, stock = @stock WHERE id = @id", ct, ("recu", recuLe), ("stock", commande.Stock), ("id", transmission.Id));
            await session.ExecuterAsync("UPDATE transmission_fichier SET recu_le = @recu, stock = @stock WHERE id = @id", ct, ("recu", recuLe), ("stock", commande.Stock), ("id", transmission.Id));
            await session.ExecuterAsync("""
                INSERT INTO recalcul (personne_id)
                SELECT DISTINCT i.personne_id FROM presence_foyer p JOIN droit_personne d ON d.version_id = p.version_id JOIN identite i ON i.id = d.identite_id
                WHERE p.flux_id = @id ON CONFLICT DO NOTHING
                """, ct, ("id", transmission.Id));
            journal.Noter(ActeJournal.Changement, "RemplacerDateFlux", transmission.Cle.ToString(), $"{transmission.RecuLe:yyyy-MM-dd} → {recuLe:yyyy-MM-dd}{(commande.Stock ? ", stock" : "")}");
            await contexte.SaveChangesAsync(ct);
            await session.ValiderAsync(ct);
        }
        await recalculer.ExecuterAsync(null, ct);
        return await CompteRenduAsync(transmission.Id, enTete, dejaImporte: false, ct);
    }

    private static bool Differe(TransmissionFichier transmission, ImporterFluxCommand commande, EnTeteFlux enTete) =>
        transmission.RecuLe != (commande.RecuLe ?? enTete.CreeLe) || transmission.Stock != commande.Stock;

    private async Task<ResultatImportFlux> CompteRenduAsync(long id, EnTeteFlux enTete, bool dejaImporte, CancellationToken ct)
    {
        var t = await contexte.Transmissions.AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var rejets = await contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == id).OrderBy(r => r.Rang)
            .Select(r => new RejetFlux(r.Dossier, r.Ligne, r.Code, r.Message)).ToListAsync(ct);
        return new ResultatImportFlux
        {
            Fichier = t.Nom,
            Empreinte = enTete.Empreinte,
            Version = enTete.Version,
            Nature = enTete.Nature,
            Reference = enTete.Reference,
            RecuLe = t.RecuLe,
            DejaImporte = dejaImporte,
            Foyers = t.Attendus,
            Personnes = t.Personnes,
            Creees = t.Crees,
            Modifiees = t.Modifies,
            Inchangees = t.Inchanges,
            Entrees = t.Entrees,
            Doutes = t.Doutes,
            Rejets = rejets,
        };
    }

    private enum SuiteLot
    {
        Fait,

        /// <summary>Un autre processus a fait ce lot.</summary>
        DejaPris,

        /// <summary>Un foyer reconnu ne l'est plus.</summary>
        Relire,
    }
}
