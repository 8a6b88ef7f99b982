using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Ports;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Un fichier à colonnes, examiné, à passer ligne à ligne.</summary>
public sealed record FichierLignes
{
    /// <summary>Ouvre le contenu depuis son début.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Empreinte et encodage.</summary>
    public required ContenuCsv Contenu { get; init; }

    /// <summary>Lignes, en-tête et lignes vides passées.</summary>
    public required int Lignes { get; init; }

    /// <summary>Mise en page, pour la transmission et le journal.</summary>
    public required string Version { get; init; }

    /// <summary>Jour de réception, ou jour dont le fichier donne l'état.</summary>
    public required DateOnly RecuLe { get; init; }

    /// <summary>Transmission déjà ouverte par un dépôt sur le site ; nulle en ligne de commande.</summary>
    public long? TransmissionId { get; init; }
}

/// <summary>
/// Le chemin commun des fichiers à colonnes : ouvrir la transmission, appliquer par lots courts validés chacun avec son curseur, garder les
/// rejets chiffrés, achever. Interrompu à n'importe quel moment et relancé, il reprend au lot suivant et donne la même base.
/// </summary>
public sealed class PasserLignes(PasserelleContexte contexte, Trousseau trousseau, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    private static readonly TimeSpan DureeVisee = TimeSpan.FromMilliseconds(120);
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Passe le fichier.</summary>
    /// <param name="importeur">Genre du fichier.</param>
    /// <param name="fichier">Fichier examiné.</param>
    /// <param name="depassees">Rangs des lignes valides qu'une autre, plus bas, remplace.</param>
    /// <param name="ouverture">Ce qui s'écrit avec la transmission.</param>
    /// <param name="progres">Avancement.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>La transmission, déjà finie auparavant ou non ; nulle quand un autre processus passe le même fichier.</returns>
    public async Task<(TransmissionFichier Transmission, bool DejaFinie)?> ExecuterAsync(
        IImporteurLignes importeur, FichierLignes fichier, IReadOnlySet<int> depassees, Action<TransmissionFichier>? ouverture, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        var transmission = await CommencerAsync(importeur.Genre, fichier, ouverture, ct);
        if (transmission.Statut == StatutTransmission.Terminee)
            return (transmission, true);
        if (!await AppliquerAsync(importeur, fichier, depassees, transmission, progres, ct))
            return null;
        await importeur.AcheverAsync(transmission, progres, ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        await contexte.Transmissions.Where(t => t.Id == transmission.Id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Statut, StatutTransmission.Terminee).SetProperty(x => x.FinieLe, instant), ct);
        return (await contexte.Transmissions.AsNoTracking().SingleAsync(t => t.Id == transmission.Id, ct), false);
    }

    /// <summary>Écrit les rejets d'un lot ; l'en-tête accompagne la ligne, qui se relit seule une fois corrigée.</summary>
    private Task EcrireRejetsAsync(SessionLot session, long transmission, string enTete, IReadOnlyCollection<LigneRejetee> rejets, CancellationToken ct) =>
        session.InsererAsync("rejet", ["id", "transmission_id", "rang", "dossier", "ligne", "code", "message", "champ", "contenu", "statut"], rejets, (l, r) =>
        {
            l.Cle(Guid.CreateVersion7());
            l.Entier(transmission);
            l.Petit(r.Situee.Rang);
            l.Texte(r.Reference);
            l.Entier(r.Situee.Ligne.Numero);
            l.Texte(r.Erreurs[0].Code);
            l.Texte(string.Join(' ', r.Erreurs.Select(e => e.Message)));
            l.Texte(r.Erreurs[0].Champ);
            l.Octets(chiffrement.Chiffrer(Encoding.UTF8.GetBytes($"{enTete}\n{r.Situee.Ligne.Texte}")));
            l.Petit((int)StatutRejet.ATraiter);
        }, ct);

    /// <summary>La transmission de ce contenu, reprise ou ouverte. Sous le tour d'écrire : deux processus n'en ouvrent qu'une.</summary>
    private async Task<TransmissionFichier> CommencerAsync(GenreFichier genre, FichierLignes fichier, Action<TransmissionFichier>? ouverture, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        var id = await session.ReserverAsync(1, ct);
        var connue = await contexte.Transmissions.AsNoTracking().FirstOrDefaultAsync(
            t => t.Empreinte == fichier.Contenu.Empreinte && (t.Statut == StatutTransmission.EnCours || t.Statut == StatutTransmission.Terminee), ct);
        if (connue is not null)
            return connue;

        var instant = horloge.GetUtcNow().UtcDateTime;
        var transmission = fichier.TransmissionId is { } deposee
            ? await contexte.Transmissions.SingleAsync(t => t.Id == deposee, ct)
            : contexte.Add(new TransmissionFichier
            {
                Id = id,
                Cle = Guid.CreateVersion7(),
                Genre = genre,
                Nom = fichier.Nom,
                Empreinte = fichier.Contenu.Empreinte,
                RecuLe = fichier.RecuLe,
                DeposePar = acteur.Id,
                DeposeLe = instant,
            }).Entity;
        transmission.Genre = genre;
        transmission.Empreinte = fichier.Contenu.Empreinte;
        transmission.Version = fichier.Version;
        transmission.RecuLe = fichier.RecuLe;
        transmission.Attendus = fichier.Lignes;
        transmission.Statut = StatutTransmission.EnCours;
        transmission.BattementLe = instant;
        ouverture?.Invoke(transmission);
        journal.Noter(ActeJournal.Changement, $"Importer{genre}", transmission.Cle.ToString(), $"{fichier.Version}, {fichier.Lignes} lignes");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        contexte.ChangeTracker.Clear();
        return transmission;
    }

    /// <summary>Applique les lots qui restent ; faux quand un autre processus a avancé le curseur.</summary>
    private async Task<bool> AppliquerAsync(IImporteurLignes importeur, FichierLignes fichier, IReadOnlySet<int> depassees, TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        using var lecteur = (await importeur.OuvrirAsync(fichier.Ouvrir, fichier.Contenu.Encodage, ct)).Valeur;
        var curseur = transmission.Curseur;
        using var lignes = lecteur.Lire().Skip(curseur).GetEnumerator();
        var taille = 500;
        while (Remplir(lignes, curseur, taille) is { Count: > 0 } lot)
        {
            var debut = Stopwatch.GetTimestamp();
            if (!await AppliquerLotAsync(importeur, transmission, lecteur.EnTete, lot, depassees, ct))
                return false;
            curseur += lot.Count;
            progres?.Report(new AvancementImport("import", curseur, fichier.Lignes));
            // Des lots d'environ 120 ms : les écrans écrivent entre deux, un arrêt ne coûte que le dernier.
            taille = Math.Clamp((int)(taille * DureeVisee / Stopwatch.GetElapsedTime(debut)), Math.Max(50, taille / 2), Math.Min(5000, taille * 2));
        }
        return true;
    }

    private static List<LigneSituee> Remplir(IEnumerator<LigneCsv> lignes, int curseur, int taille)
    {
        var lot = new List<LigneSituee>(taille);
        while (lot.Count < taille && lignes.MoveNext())
            lot.Add(new LigneSituee(curseur + lot.Count + 1, lignes.Current));
        return lot;
    }

    private async Task<bool> AppliquerLotAsync(IImporteurLignes importeur, TransmissionFichier transmission, string enTete, List<LigneSituee> lot, IReadOnlySet<int> depassees, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        // Le curseur d'abord : un processus concurrent qui l'aurait avancé a déjà fait ce lot.
        var avant = lot[0].Rang - 1;
        var pris = await session.ExecuterAsync("UPDATE transmission_fichier SET curseur = @apres WHERE id = @id AND curseur = @avant", ct, ("apres", avant + lot.Count), ("id", transmission.Id), ("avant", avant));
        if (pris == 0)
            return false;
        var retenues = lot.Where(l => !depassees.Contains(l.Rang)).ToList();
        var resultat = await importeur.AppliquerAsync(session, transmission, retenues, ct);
        await EcrireRejetsAsync(session, transmission.Id, enTete, resultat.Rejets, ct);
        await CompterAsync(session, transmission.Id, resultat with { Inchanges = resultat.Inchanges + lot.Count - retenues.Count }, horloge.GetUtcNow().UtcDateTime, ct);
        await session.ValiderAsync(ct);
        return true;
    }

    /// <summary>Ajoute un lot aux comptes de sa transmission.</summary>
    internal static Task CompterAsync(SessionLot session, long transmission, LotApplique lot, DateTime instant, CancellationToken ct) => session.ExecuterAsync("""
        UPDATE transmission_fichier SET crees = crees + @crees, modifies = modifies + @modifies, inchanges = inchanges + @inchanges,
            en_attente_personne = en_attente_personne + @attente, doutes = doutes + @doutes, rejets = rejets + @rejets, battement_le = @instant
        WHERE id = @id
        """, ct,
        ("crees", lot.Crees), ("modifies", lot.Modifies), ("inchanges", lot.Inchanges), ("attente", lot.EnAttente), ("doutes", lot.Doutes),
        ("rejets", lot.Rejets.Count), ("instant", instant), ("id", transmission));
}
