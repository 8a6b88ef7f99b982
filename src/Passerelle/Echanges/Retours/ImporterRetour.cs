using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Transmissions;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Retours;

/// <summary>Importer un fichier retour.</summary>
public sealed record ImporterRetourCommand
{
    /// <summary>Ouvre le contenu depuis son début ; appelé à chaque passe.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Jour dont il donne l'état ; nul : la date de son nom, à défaut aujourd'hui.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>Transmission déjà ouverte par un dépôt sur le site ; nulle en ligne de commande.</summary>
    public long? TransmissionId { get; init; }
}

/// <summary>
/// Importe le fichier retour de France Travail (lignes 2693-2719) : chaque ligne est gardée, rapprochée d'une personne par nom, prénom et
/// naissance quand une seule répond, sinon laissée à régler ; puis ce qui diffère de ce que nous savons est dit désaccord.
/// </summary>
internal sealed partial class ImporterRetour(PasserelleContexte contexte, PasserLignes passer, RapprocherRetours rapprocher, ComparerRetours comparer, CoffreNir coffre, TimeProvider horloge) : IImporteurLignes
{
    private const string Version = "RETOUR";

    private static readonly string[] Colonnes =
    [
        "id", "transmission_id", "rang", "personne_id", "candidat_id", "etat", "reglee", "courante", "designation", "cle", "nom", "prenom", "date_naissance",
        "inscrit", "parcours", "date_entree", "date_sortie", "valeurs",
    ];

    /// <inheritdoc/>
    public GenreFichier Genre => GenreFichier.Retour;

    /// <summary>Importe.</summary>
    public async Task<Resultat<ResultatImportRetour>> ExecuterAsync(ImporterRetourCommand commande, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("contrôle", 0, 0));
        var contenu = await Task.Run(() => ContenuCsv.Examiner(commande.Ouvrir()), ct);
        if (!(await OuvrirAsync(commande.Ouvrir, contenu.Encodage, ct)).Essayer(out var lecteur, out var refus))
            return refus;
        using (lecteur)
        {
            var (lignes, repetees) = await Task.Run(() => Examiner(lecteur), ct);
            var passee = await passer.ExecuterAsync(this, new FichierLignes
            {
                Ouvrir = commande.Ouvrir,
                Nom = commande.Nom,
                Contenu = contenu,
                Lignes = lignes,
                Version = Version,
                RecuLe = commande.Au ?? DateDuNom(commande.Nom) ?? horloge.Aujourdhui(),
                TransmissionId = commande.TransmissionId,
            }, repetees, null, progres, ct);
            return passee is { } faite ? await CompteRenduAsync(faite.Transmission, faite.DejaFinie, ct) : EchangesErreurs.RetourDejaEnCours();
        }
    }

    /// <inheritdoc/>
    public Task<Resultat<LecteurCsv>> OuvrirAsync(Func<Stream> ouvrir, Encoding encodage, CancellationToken ct) =>
        Task.FromResult(LecteurCsv.Ouvrir(ouvrir(), encodage, ColonneRetour.Toutes, ColonneRetour.Toutes));

    /// <inheritdoc/>
    public async Task<LotApplique> AppliquerAsync(SessionLot session, TransmissionFichier transmission, IReadOnlyList<LigneSituee> lignes, CancellationToken ct)
    {
        var prises = new List<(int Rang, LigneRetour Ligne)>();
        var rejets = new List<LigneRejetee>();
        foreach (var situee in lignes)
        {
            var resultat = ControlerLigneRetour.Executer(situee.Ligne);
            if (resultat.Reussi)
                prises.Add((situee.Rang, resultat.Valeur));
            else
                rejets.Add(new LigneRejetee(situee, resultat.Erreurs));
        }
        var premier = await session.ReserverAsync(prises.Count, ct);
        await session.InsererAsync("observation_retour", Colonnes, prises.Select((p, i) => (Id: premier + i, p.Rang, p.Ligne)).ToList(), (l, p) => Ecrire(l, p.Id, transmission.Id, p.Rang, p.Ligne), ct);
        await rapprocher.RapprocherAsync(session, [.. Enumerable.Range(0, prises.Count).Select(i => premier + i)], ct);
        return new LotApplique { Crees = prises.Count, Rejets = rejets };
    }

    /// <inheritdoc/>
    public async Task AcheverAsync(TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("désaccords", 0, 0));
        await comparer.ExecuterAsync(ct);
    }

    /// <summary>Compte les lignes, et repère celles qu'une ligne identique répète plus bas.</summary>
    private static (int Lignes, HashSet<int> Repetees) Examiner(LecteurCsv lecteur)
    {
        var derniers = new Dictionary<UInt128, int>();
        var repetees = new HashSet<int>();
        var rang = 0;
        foreach (var ligne in lecteur.Lire())
        {
            rang++;
            if (ligne.Faute is not null)
                continue;
            var cle = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(ObservationRetour.Separateur, ligne.Champs))));
            if (derniers.TryGetValue(cle, out var precedent))
                repetees.Add(precedent);
            derniers[cle] = rang;
        }
        return (rang, repetees);
    }

    private static DateOnly? DateDuNom(string nom) =>
        DateEcrite().Matches(nom) is { Count: > 0 } dates && DateOnly.TryParseExact(dates[^1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex DateEcrite();

    private void Ecrire(IEcrivainLigne l, long id, long transmission, int rang, LigneRetour ligne)
    {
        l.Entier(id);
        l.Entier(transmission);
        l.Petit(rang);
        l.Entier(null);
        l.Entier(null);
        l.Petit((int)EtatRapprochement.SansCandidat);
        l.Booleen(false);
        l.Booleen(false);
        l.Texte(ligne.Designation);
        l.Octets(coffre.Empreinte(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{ligne.Designation}\n{ligne.DateNaissance:O}\n{ligne.DateEntree:O}\n{ligne.Valeur(ColonneRetour.CommuneEntree)}"))));
        l.Texte(ligne.Valeur(ColonneRetour.Nom));
        l.Texte(ligne.Valeur(ColonneRetour.Prenom));
        l.Date(ligne.DateNaissance);
        l.Booleen(VocabulaireRetour.Inscrit(ligne.Valeur(ColonneRetour.Inscription)));
        l.Texte(VocabulaireRetour.Parcours(ligne.Valeur(ColonneRetour.ParcoursActuel)));
        l.Date(ligne.DateEntree);
        l.Date(ligne.DateSortie);
        l.Texte(string.Join(ObservationRetour.Separateur, ligne.Ligne.Champs));
    }

    private async Task<ResultatImportRetour> CompteRenduAsync(TransmissionFichier t, bool dejaImporte, CancellationToken ct)
    {
        var etats = await contexte.Observations.Where(o => o.TransmissionId == t.Id).GroupBy(o => o.Etat).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        var rejets = await contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == t.Id).OrderBy(r => r.Rang)
            .Select(r => new RejetRetour(r.Ligne, r.Code, r.Message)).ToListAsync(ct);
        return new ResultatImportRetour
        {
            Fichier = t.Nom,
            Empreinte = t.Empreinte,
            Au = t.RecuLe,
            DejaImporte = dejaImporte,
            Lignes = t.Attendus,
            Attachees = etats.GetValueOrDefault(EtatRapprochement.Attachee),
            Inchangees = t.Inchanges,
            PasDesNotres = etats.GetValueOrDefault(EtatRapprochement.PasDesNotres),
            ARegler = new LignesARegler(
                etats.GetValueOrDefault(EtatRapprochement.SansCandidat), etats.GetValueOrDefault(EtatRapprochement.PlusieursCandidats), etats.GetValueOrDefault(EtatRapprochement.PlusieursLignes)),
            Desaccords = await contexte.Desaccords.CountAsync(d => d.Statut == StatutDesaccord.Ouvert, ct),
            Rejets = rejets,
        };
    }
}
