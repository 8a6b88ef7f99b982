using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Plateforme.BasePilotage;
using Plateforme.Bases;
using Plateforme.Usagers;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>
/// Reçoit un fichier d'annexe 1 ou d'annexe 4 : examiner, appliquer par lots validés chacun avec son curseur et ses accusés, puis
/// rapprocher les deux annexes. Interrompu à n'importe quel moment et relancé, il reprend au lot suivant et donne la même base.
/// </summary>
internal sealed partial class RecevoirFichier(
    PlateformeContexte contexte,
    InscrireLot inscrire,
    RapprocherPilotage rapprocher,
    IJournal journal,
    TimeProvider horloge)
{
    private const int TailleLot = 500;
    private static readonly string[] ColonnesAccuse = ["reception_id", "rang", "ligne", "statut", "code", "champ", "message", "usager_id"];

    /// <summary>Reçoit.</summary>
    public async Task<Resultat<CompteRenduReception>> ExecuterAsync(RecevoirCommand commande, IProgress<(int Faites, int Total)>? progres, CancellationToken ct)
    {
        if (await Task.Run(() => ExaminerFichier.Executer(commande.Ouvrir), ct) is var examen && !examen.Essayer(out var fichier, out var refus))
            return refus;
        var reception = await CommencerAsync(commande, fichier, ct);
        if (reception.FinieLe is not null)
            return await CompteRenduAsync(reception.Id, dejaDepose: true, ct);
        if (!await AppliquerAsync(commande, fichier, reception, progres, ct))
            return ReceptionErreurs.DejaEnCours();
        await rapprocher.ExecuterAsync(ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        await contexte.Receptions.Where(r => r.Id == reception.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FinieLe, instant), ct);
        return await CompteRenduAsync(reception.Id, dejaDepose: false, ct);
    }

    /// <summary>La réception de ce contenu, reprise ou ouverte. Sous le tour d'écrire : deux processus n'en ouvrent qu'une.</summary>
    private async Task<Reception> CommencerAsync(RecevoirCommand commande, FichierExamine fichier, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        var id = await session.ReserverAsync(1, ct);
        if (await contexte.Receptions.AsNoTracking().FirstOrDefaultAsync(r => r.Empreinte == fichier.Contenu.Empreinte, ct) is { } connue)
            return connue;
        var nom = NomConvenu().Match(commande.Nom);
        var reception = new Reception
        {
            Id = id,
            Cle = Guid.CreateVersion7(),
            Genre = fichier.Genre,
            Nature = nom.Groups["nature"] is { Success: true } nature ? nature.Value : null,
            Nom = commande.Nom,
            Empreinte = fichier.Contenu.Empreinte,
            RecuLe = commande.RecuLe ?? (DateCsv.Essayer(nom.Groups["jour"].Value, out var jour) ? jour : horloge.Aujourdhui()),
            Attendues = fichier.Lignes,
            DeposeLe = horloge.GetUtcNow().UtcDateTime,
        };
        contexte.Add(reception);
        journal.Noter(ActeJournal.Changement, nameof(RecevoirFichier), reception.Cle.ToString(), $"{fichier.Genre}, {fichier.Lignes} lignes");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
        return reception;
    }

    /// <summary>Applique les lots qui restent ; faux quand un autre processus a avancé le curseur.</summary>
    private async Task<bool> AppliquerAsync(RecevoirCommand commande, FichierExamine fichier, Reception reception, IProgress<(int Faites, int Total)>? progres, CancellationToken ct)
    {
        using var lecteur = ExaminerFichier.Lire(commande.Ouvrir, fichier.Contenu, fichier.Genre).Valeur;
        var curseur = reception.Curseur;
        foreach (var lignes in lecteur.Lire().Skip(curseur).Chunk(TailleLot))
        {
            var debut = curseur;
            var lot = lignes.Select((ligne, i) => new LigneATraiter(debut + i + 1, ligne, fichier.Doubles.GetValueOrDefault(debut + i + 1))).ToList();
            if (!await AppliquerLotAsync(reception, lot, curseur, ct))
                return false;
            curseur += lot.Count;
            progres?.Report((curseur, fichier.Lignes));
        }
        return true;
    }

    private async Task<bool> AppliquerLotAsync(Reception reception, List<LigneATraiter> lot, int curseur, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        // Le curseur d'abord : un processus concurrent qui l'aurait avancé a déjà fait ce lot.
        if (await session.ExecuterAsync("UPDATE reception SET curseur = @apres WHERE id = @id AND curseur = @avant", ct, ("apres", curseur + lot.Count), ("id", reception.Id), ("avant", curseur)) == 0)
            return false;
        var devenirs = reception.Genre == GenreReception.Inscription
            ? await inscrire.ExecuterAsync(session, reception, lot, ct)
            : await EnregistrerLot.ExecuterAsync(session, reception, lot, ct);
        await session.InsererAsync("accuse", ColonnesAccuse, devenirs, (l, d) =>
        {
            l.Entier(reception.Id);
            l.Petit(d.Source.Rang);
            l.Entier(d.Source.Ligne.Numero);
            l.Petit((int)d.Statut);
            l.Texte(d.Erreurs.Count == 0 ? null : d.Erreurs[0].Code);
            l.Texte(d.Erreurs.Count == 0 ? null : d.Erreurs[0].Champ);
            l.Texte(d.Erreurs.Count == 0 ? null : string.Join(' ', d.Erreurs.Select(e => e.Message)));
            l.Entier(d.UsagerId);
        }, ct);
        await session.ExecuterAsync("""
            UPDATE reception SET inscrits = inscrits + @inscrits, modifies = modifies + @modifies, inchanges = inchanges + @inchanges, en_doute = en_doute + @doutes, rejetes = rejetes + @rejetes
            WHERE id = @id
            """, ct,
            ("inscrits", devenirs.Count(d => d.Statut is StatutAccuse.Inscrit or StatutAccuse.Enregistre)), ("modifies", devenirs.Count(d => d.Statut == StatutAccuse.Modifie)),
            ("inchanges", devenirs.Count(d => d.Statut == StatutAccuse.Inchange)), ("doutes", devenirs.Count(d => d.Statut == StatutAccuse.EnDoute)),
            ("rejetes", devenirs.Count(d => d.Statut == StatutAccuse.Rejete)), ("id", reception.Id));
        await session.ValiderAsync(ct);
        return true;
    }

    private async Task<CompteRenduReception> CompteRenduAsync(long id, bool dejaDepose, CancellationToken ct)
    {
        var r = await contexte.Receptions.AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var refus = await contexte.Accuses.AsNoTracking().Where(a => a.ReceptionId == id && (a.Statut == StatutAccuse.Rejete || a.Statut == StatutAccuse.EnDoute)).OrderBy(a => a.Rang)
            .Select(a => new LigneRefusee(a.Ligne, a.Statut, a.Code, a.Champ, a.Message)).ToListAsync(ct);
        var pilotage = await contexte.Receptions.AsNoTracking().DernierPilotage().Select(d => (long?)d.Id).FirstOrDefaultAsync(ct);
        var lignes = contexte.Pilotage.Where(l => l.ReceptionId == pilotage);
        var rapprochees = await lignes.CountAsync(l => l.Rapprochement == Rapprochement.Rapproche, ct);
        return new CompteRenduReception
        {
            Fichier = r.Nom,
            Empreinte = r.Empreinte,
            Genre = r.Genre,
            Nature = r.Nature,
            RecuLe = r.RecuLe,
            DejaDepose = dejaDepose,
            Lignes = r.Attendues,
            Inscrits = r.Inscrits,
            Modifies = r.Modifies,
            Inchanges = r.Inchanges,
            EnDoute = r.EnDoute,
            Rejetes = r.Rejetes,
            Rapprochees = rapprochees,
            NonRapprochees = await lignes.CountAsync(ct) - rapprochees,
            Rejets = refus,
        };
    }

    [GeneratedRegex(@"^(inscription_[0-9AB]{2,3}_(?<nature>flux|stock)|pilotage_[0-9AB]{2,3})_(?<jour>\d{4}-\d{2}-\d{2})\.csv$")]
    private static partial Regex NomConvenu();
}
