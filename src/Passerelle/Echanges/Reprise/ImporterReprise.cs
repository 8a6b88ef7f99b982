using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Reprise;

/// <summary>Importe les faits tenus dans un autre outil : examiner, passer les lignes, recalculer les entrées.</summary>
internal sealed class ImporterReprise(PasserelleContexte contexte, PasserLignes passer, AppliquerLotFaits appliquer, RecalculerEntrees recalculer, CoffreNir coffre, TimeProvider horloge) : IImporteurLignes
{
    private const string Source = "reprise";
    private const string Version = "REPRISE";

    /// <inheritdoc/>
    public GenreFichier Genre => GenreFichier.Reprise;

    /// <summary>Importe.</summary>
    public async Task<Resultat<ResultatImportReprise>> ExecuterAsync(ImporterRepriseCommand commande, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("contrôle", 0, 0));
        if (await Task.Run(() => ExaminerReprise.Executer(commande.Ouvrir, coffre), ct) is var examen && !examen.Essayer(out var fichier, out var refus))
            return refus;
        var passee = await passer.ExecuterAsync(this, new FichierLignes
        {
            Ouvrir = commande.Ouvrir,
            Nom = commande.Nom,
            Contenu = fichier.Contenu,
            Lignes = fichier.Lignes,
            Version = Version,
            RecuLe = horloge.Aujourdhui(),
            TransmissionId = commande.TransmissionId,
        }, fichier.Depassees, null, progres, ct);
        return passee is { } faite ? await CompteRenduAsync(faite.Transmission, faite.DejaFinie, ct) : EchangesErreurs.RepriseDejaEnCours();
    }

    /// <inheritdoc/>
    public Task<Resultat<LecteurCsv>> OuvrirAsync(Func<Stream> ouvrir, Encoding encodage, CancellationToken ct) => Task.FromResult(LireReprise.Ouvrir(ouvrir(), encodage));

    /// <inheritdoc/>
    public async Task<LotApplique> AppliquerAsync(SessionLot session, TransmissionFichier transmission, IReadOnlyList<LigneSituee> lignes, CancellationToken ct)
    {
        var controle = new ControlerLigneReprise(coffre);
        var recus = new Dictionary<FaitRecu, LigneSituee>(ReferenceEqualityComparer.Instance);
        var rejets = new List<LigneRejetee>();
        foreach (var situee in lignes)
        {
            var resultat = controle.Executer(situee.Ligne);
            if (resultat.Reussi)
                recus.Add(resultat.Valeur, situee);
            else
                rejets.Add(new LigneRejetee(situee, resultat.Erreurs, Reference(situee.Ligne)));
        }
        var lot = await appliquer.ExecuterAsync(session, Source, [.. recus.Keys], ct);
        rejets.AddRange(lot.Ambigus.Select(f => new LigneRejetee(recus[f], [EchangesErreurs.RepriseAmbigue(recus[f].Ligne.Numero)], f.Reference)));
        return new LotApplique { Crees = lot.Crees, Modifies = lot.Modifies, Inchanges = lot.Inchanges, EnAttente = lot.EnAttente, Rejets = rejets };
    }

    /// <inheritdoc/>
    public async Task AcheverAsync(TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        var aRecalculer = await contexte.Recalculs.CountAsync(ct);
        var recalculees = 0;
        await recalculer.ExecuterAsync(async (session, nouvelles) =>
        {
            await session.ExecuterAsync("UPDATE transmission_fichier SET entrees = entrees + @nouvelles WHERE id = @id", ct, ("nouvelles", nouvelles), ("id", transmission.Id));
            progres?.Report(new AvancementImport("entrées", recalculees = Math.Min(aRecalculer, recalculees + 2000), aRecalculer));
        }, ct);
    }

    private static string? Reference(LigneCsv ligne) => ligne.Champs.Count > 0 && ligne.Champs[(int)ColonneReprise.reference] is { Length: > 0 and <= 200 } reference ? reference : null;

    private async Task<ResultatImportReprise> CompteRenduAsync(TransmissionFichier t, bool dejaImporte, CancellationToken ct)
    {
        var rejets = await contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == t.Id).OrderBy(r => r.Rang)
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
}
