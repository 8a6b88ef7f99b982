using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Contacts;

/// <summary>Importer une liste de contacts.</summary>
public sealed record ImporterContactsCommand
{
    /// <summary>Ouvre le contenu depuis son début ; appelé à chaque passe.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier, sans chemin.</summary>
    public required string Nom { get; init; }

    /// <summary>Jour de réception, qui la place parmi les flux ; nul : aujourd'hui.</summary>
    public DateOnly? RecuLe { get; init; }

    /// <summary>Transmission déjà ouverte par un dépôt sur le site ; nulle en ligne de commande.</summary>
    public long? TransmissionId { get; init; }
}

/// <summary>
/// Importe une liste de contacts, CNAF ou autre. Elle prend place parmi les flux d'instruction, au jour de sa réception et après eux : de
/// deux sources, la plus récente vaut, quel que soit l'ordre des imports.
/// </summary>
internal sealed class ImporterContacts(PasserelleContexte contexte, PasserLignes passer, CoffreNir coffre, TimeProvider horloge) : IImporteurLignes
{
    /// <summary>Après tous les flux du même jour.</summary>
    private const char ApresLesFlux = '~';
    private DispositionListe disposition = DispositionListe.Cnaf;

    /// <inheritdoc/>
    public GenreFichier Genre => GenreFichier.Contacts;

    /// <summary>Importe.</summary>
    public async Task<Resultat<ResultatImportContacts>> ExecuterAsync(ImporterContactsCommand commande, IProgress<AvancementImport>? progres, CancellationToken ct)
    {
        progres?.Report(new AvancementImport("contrôle", 0, 0));
        var contenu = await Task.Run(() => ContenuCsv.Examiner(commande.Ouvrir()), ct);
        if (!(await OuvrirAsync(commande.Ouvrir, contenu.Encodage, ct)).Essayer(out var lecteur, out var refus))
            return refus;
        int lignes;
        using (lecteur)
            lignes = await Task.Run(() => lecteur.Lire().Count(), ct);
        var passee = await passer.ExecuterAsync(this, new FichierLignes
        {
            Ouvrir = commande.Ouvrir,
            Nom = commande.Nom,
            Contenu = contenu,
            Lignes = lignes,
            Version = disposition.Nom,
            RecuLe = commande.RecuLe ?? horloge.Aujourdhui(),
            TransmissionId = commande.TransmissionId,
        }, new HashSet<int>(), t => contexte.Add(new FluxRecu
        {
            Id = t.Id,
            RecuLe = t.RecuLe,
            Ordre = $"{ApresLesFlux}{t.Empreinte}",
            Stock = false,
            Instruction = true,
            EnregistreLe = horloge.GetUtcNow().UtcDateTime,
        }), progres, ct);
        return passee is { } faite ? await CompteRenduAsync(faite.Transmission, faite.DejaFinie, ct) : EchangesErreurs.ContactsDejaEnCours();
    }

    /// <inheritdoc/>
    public async Task<Resultat<LecteurCsv>> OuvrirAsync(Func<Stream> ouvrir, Encoding encodage, CancellationToken ct)
    {
        var entete = LecteurCsv.LireEnTete(ouvrir(), encodage) ?? [];
        if (entete.Count > 0)
        {
            if (await DispositionListe.TrouverAsync(contexte, entete, ct) is not { } trouvee)
                return EchangesErreurs.ContactColonnesInconnues(entete.Count);
            disposition = trouvee;
        }
        return LecteurCsv.Ouvrir(ouvrir(), encodage, [.. disposition.Colonnes.Values], []);
    }

    /// <inheritdoc/>
    public async Task<LotApplique> AppliquerAsync(SessionLot session, TransmissionFichier transmission, IReadOnlyList<LigneSituee> lignes, CancellationToken ct)
    {
        var controle = new ControlerLigneContact(coffre, disposition);
        var contacts = new List<ContactDeListe>();
        var rejets = new List<LigneRejetee>();
        foreach (var situee in lignes)
        {
            var resultat = controle.Executer(situee.Rang, situee.Ligne);
            if (resultat.Reussi)
                contacts.Add(resultat.Valeur);
            else
                rejets.Add(new LigneRejetee(situee, resultat.Erreurs));
        }
        var parlants = contacts.Where(c => c.Telephone is not null || c.Courriel is not null || c.AccordTelephone is not null || c.AccordCourriel is not null).ToList();
        var (enAttente, disputees) = await AppliquerLotContacts.ExecuterAsync(session, transmission.Id, parlants, ct);
        return new LotApplique { Crees = parlants.Count, Inchanges = contacts.Count - parlants.Count, EnAttente = enAttente, Doutes = disputees, Rejets = rejets };
    }

    /// <inheritdoc/>
    public Task AcheverAsync(TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct) => Task.CompletedTask;

    private async Task<ResultatImportContacts> CompteRenduAsync(TransmissionFichier t, bool dejaImporte, CancellationToken ct)
    {
        var rejets = await contexte.Rejets.AsNoTracking().Where(r => r.TransmissionId == t.Id).OrderBy(r => r.Rang)
            .Select(r => new RejetContacts(r.Ligne, r.Code, r.Message)).ToListAsync(ct);
        return new ResultatImportContacts
        {
            Fichier = t.Nom,
            Empreinte = t.Empreinte,
            Disposition = t.Version!,
            RecuLe = t.RecuLe,
            DejaImporte = dejaImporte,
            Lignes = t.Attendus,
            Crees = t.Crees,
            Inchanges = t.Inchanges,
            EnAttente = t.EnAttentePersonne,
            Disputees = t.Doutes,
            Rejets = rejets,
        };
    }
}
