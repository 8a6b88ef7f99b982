using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Rejoue une ligne rejetée d'un fichier à colonnes, corrigée : elle est prise sous sa transmission, à son rang, comme si elle avait été lisible.</summary>
public sealed class RejouerLigne(PasserelleContexte contexte, IEnumerable<IImporteurLignes> importeurs, IJournal journal, TimeProvider horloge)
{
    /// <summary>Rejoue.</summary>
    /// <param name="rejet">Rejet à traiter.</param>
    /// <param name="transmission">Sa transmission.</param>
    /// <param name="contenu">En-tête et ligne.</param>
    /// <param name="valeur">Valeur juste du champ fautif ; nulle quand la ligne est déjà corrigée.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<Resultat<bool>> ExecuterAsync(Rejet rejet, TransmissionFichier transmission, string contenu, string? valeur, CancellationToken ct)
    {
        if (valeur is not null && rejet.Champ is { } champ && !Corriger(contenu, champ, valeur).Essayer(out contenu!, out var impossible))
            return impossible;
        var importeur = importeurs.Single(i => i.Genre == transmission.Genre);
        if (!(await importeur.OuvrirAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(contenu)), Encoding.UTF8, ct)).Essayer(out var lecteur, out var refus))
            return refus;
        List<LigneCsv> lues;
        using (lecteur)
            lues = [.. lecteur.Lire().Take(2)];
        if (lues.Count != 1)
            return EchangesErreurs.RejetPasUneLigne();
        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            await session.ReserverAsync(0, ct);
            var instant = horloge.GetUtcNow().UtcDateTime;
            var pris = await contexte.Rejets.Where(r => r.Id == rejet.Id && r.Statut == StatutRejet.ATraiter)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.Statut, StatutRejet.Rejoue).SetProperty(x => x.TraiteLe, instant), ct);
            if (pris == 0)
                return EchangesErreurs.RejetDejaTraite();
            var lot = await importeur.AppliquerAsync(session, transmission, [new LigneSituee(rejet.Rang, lues[0])], ct);
            if (lot.Rejets.Count > 0)
                return lot.Rejets[0].Erreurs.ToList();
            await PasserLignes.CompterAsync(session, transmission.Id, lot, instant, ct);
            journal.Noter(ActeJournal.Changement, nameof(RejouerRejet), rejet.Id.ToString(), $"{rejet.Code} {rejet.Champ}");
            await contexte.SaveChangesAsync(ct);
            await session.ValiderAsync(ct);
        }
        await importeur.AcheverAsync(transmission, null, ct);
        return true;
    }

    /// <summary>Récrit la ligne avec cette valeur sous la colonne fautive.</summary>
    private static Resultat<string> Corriger(string contenu, string champ, string valeur)
    {
        var octets = Encoding.UTF8.GetBytes(contenu);
        var entete = LecteurCsv.LireEnTete(new MemoryStream(octets), Encoding.UTF8) ?? [];
        var distinctes = entete.GroupBy(LecteurCsv.Simplifier).Where(g => g.Key.Length > 0 && g.Count() == 1).Select(g => g.First()).ToList();
        if (!LecteurCsv.Ouvrir(new MemoryStream(octets), Encoding.UTF8, distinctes, []).Essayer(out var lecteur, out var refus))
            return refus;
        using (lecteur)
        {
            var place = distinctes.FindIndex(c => LecteurCsv.Simplifier(c) == LecteurCsv.Simplifier(champ));
            if (place < 0 || lecteur.Lire().FirstOrDefault() is not { Faute: null } ligne)
                return EchangesErreurs.ChampSansPlace(champ);
            var champs = ligne.Champs.ToArray();
            champs[place] = valeur;
            return $"{Ecrire(distinctes)}\n{Ecrire(champs)}";
        }
    }

    private static string Ecrire(IEnumerable<string> champs) => string.Join(';', champs.Select(c =>
        $"\"{(c is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
