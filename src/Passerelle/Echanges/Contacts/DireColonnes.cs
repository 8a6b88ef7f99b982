using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Contacts;

/// <summary>Dire ce que disent les colonnes d'une liste déposée.</summary>
public sealed record DireColonnesCommand
{
    /// <summary>Transmission qui attend.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Nom donné à cette disposition.</summary>
    public string? Nom { get; init; }

    /// <summary>Colonne de chaque champ ; vide : la liste n'en dit rien.</summary>
    public required IReadOnlyDictionary<ChampContact, string> Colonnes { get; init; }
}

/// <summary>Une liste qui attend qu'on dise ses colonnes.</summary>
/// <param name="Transmission">Transmission.</param>
/// <param name="Empreinte">Empreinte de son en-tête.</param>
/// <param name="EnTete">Ses colonnes ; celles sans nom ou de même nom ne se désignent pas.</param>
/// <param name="Lignes">Ses premières lignes, par colonne.</param>
public sealed record ListeAFaireCorrespondre(TransmissionFichier Transmission, string Empreinte, IReadOnlyList<string> EnTete, IReadOnlyList<LigneCsv> Lignes);

/// <summary>Une ligne de l'aperçu : ce qui en serait pris, ou pourquoi elle serait rejetée.</summary>
public sealed record LigneComprise(long Numero, Parcours.Personnes.ContactDeListe? Contact, IReadOnlyList<Erreur> Erreurs);

/// <summary>
/// Met en correspondance les colonnes d'une liste, une fois : la correspondance est gardée pour cet en-tête, et l'import reprend. Les valeurs
/// montrées en aperçu ne sont ni gardées ni tracées ; les avoir lues s'inscrit au journal.
/// </summary>
public sealed class DireColonnes(PasserelleContexte contexte, Depots depots, CoffreNir coffre, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    private const int LignesMontrees = 5;

    /// <summary>Lit la liste qui attend ; nulle quand elle n'attend pas, ou plus.</summary>
    public async Task<ListeAFaireCorrespondre?> LireAsync(Guid cle, CancellationToken ct)
    {
        if (await contexte.Transmissions.AsNoTracking().SingleOrDefaultAsync(t => t.Cle == cle && t.Statut == StatutTransmission.AFaireCorrespondre, ct) is not { Depot: { } depot } transmission)
            return null;
        var encodage = await Task.Run(() => ContenuCsv.Examiner(depots.Lire(depot)).Encodage, ct);
        var entete = LecteurCsv.LireEnTete(depots.Lire(depot), encodage)!;
        var distinctes = entete.GroupBy(LecteurCsv.Simplifier).Where(g => g.Key.Length > 0 && g.Count() == 1).Select(g => g.First()).ToList();
        using var lecteur = LecteurCsv.Ouvrir(depots.Lire(depot), encodage, distinctes, []).Valeur;
        var lignes = lecteur.Lire().Take(LignesMontrees).ToList();
        await journal.EcrireAsync(ActeJournal.Lecture, nameof(DireColonnes), cle.ToString(), "aperçu", ct);
        return new ListeAFaireCorrespondre(transmission, CorrespondanceColonnes.Hacher(entete), distinctes, lignes);
    }

    /// <summary>Ce que ces colonnes donneraient des premières lignes.</summary>
    public IReadOnlyList<LigneComprise> Comprendre(ListeAFaireCorrespondre liste, IReadOnlyDictionary<ChampContact, string> colonnes)
    {
        var controle = new ControlerLigneContact(coffre, new DispositionListe("aperçu", colonnes));
        var rangs = colonnes.Values.Select(c => liste.EnTete.ToList().IndexOf(c)).ToList();
        return [.. liste.Lignes.Select((ligne, i) =>
        {
            var resultat = controle.Executer(i + 1, ligne.Faute is null ? ligne with { Champs = rangs.ConvertAll(r => ligne.Champs[r]) } : ligne);
            return new LigneComprise(ligne.Numero, resultat.Reussi ? resultat.Valeur : null, resultat.Reussi ? [] : resultat.Erreurs);
        })];
    }

    /// <summary>Fautes d'une correspondance.</summary>
    public static List<Erreur> Verifier(IReadOnlyList<string> entete, IReadOnlyDictionary<ChampContact, string> colonnes)
    {
        var erreurs = new List<Erreur>();
        var dits = colonnes.Keys.ToHashSet();
        if (!dits.Contains(ChampContact.Nir) && !(dits.Contains(ChampContact.Role) && (dits.Contains(ChampContact.NumeroDemande) || dits.Contains(ChampContact.Matricule))))
            erreurs.Add(EchangesErreurs.CorrespondanceSansPersonne());
        if (!dits.Contains(ChampContact.Telephone) && !dits.Contains(ChampContact.Courriel))
            erreurs.Add(EchangesErreurs.CorrespondanceSansContact());
        if (colonnes.Values.Any(c => !entete.Contains(c)))
            erreurs.Add(EchangesErreurs.CorrespondanceColonneAbsente());
        foreach (var (champ, _) in colonnes.GroupBy(c => c.Value).Where(g => g.Count() > 1).Select(g => g.Last()))
            erreurs.Add(EchangesErreurs.CorrespondanceColonneDouble(champ));
        return erreurs;
    }

    /// <summary>Garde la correspondance et remet la liste aux travaux.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(DireColonnesCommand commande, CancellationToken ct)
    {
        if (await LireAsync(commande.Cle, ct) is not { } liste)
            return EchangesErreurs.CorrespondanceDejaDite();
        var erreurs = Verifier(liste.EnTete, commande.Colonnes);
        if (commande.Nom?.Trim() is not { Length: >= 2 and <= 60 } nom)
        {
            nom = "";
            erreurs.Add(EchangesErreurs.CorrespondanceSansNom());
        }
        if (erreurs.Count > 0)
            return erreurs;
        var correspondance = await contexte.Correspondances.SingleOrDefaultAsync(c => c.Empreinte == liste.Empreinte, ct);
        if (correspondance is null)
            contexte.Add(correspondance = new CorrespondanceColonnes { Id = Guid.CreateVersion7(), Empreinte = liste.Empreinte, Nom = nom, Colonnes = "", DiteLe = default });
        correspondance.Nom = nom;
        correspondance.Colonnes = CorrespondanceColonnes.Ecrire(commande.Colonnes);
        correspondance.DiteLe = horloge.GetUtcNow().UtcDateTime;
        correspondance.DitePar = acteur.Id;
        (await contexte.Transmissions.SingleAsync(t => t.Cle == commande.Cle, ct)).Statut = StatutTransmission.EnAttente;
        journal.Noter(ActeJournal.Changement, nameof(DireColonnes), correspondance.Id.ToString(), $"{commande.Colonnes.Count} colonnes");
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Écarte la liste : elle n'est pas prise, et son contenu est détruit.</summary>
    public async Task<Resultat<bool>> EcarterAsync(Guid cle, CancellationToken ct)
    {
        var liste = await contexte.Transmissions.SingleOrDefaultAsync(t => t.Cle == cle && t.Statut == StatutTransmission.AFaireCorrespondre, ct);
        if (liste is not { Depot: { } depot })
            return EchangesErreurs.CorrespondanceDejaDite();
        liste.Statut = StatutTransmission.Refusee;
        liste.Refus = "Écartée par un agent : ses colonnes n'ont pas été mises en correspondance.";
        liste.FinieLe = horloge.GetUtcNow().UtcDateTime;
        liste.Depot = null;
        journal.Noter(ActeJournal.Changement, "EcarterListe", cle.ToString());
        await contexte.SaveChangesAsync(ct);
        depots.Detruire(depot);
        return true;
    }

    /// <summary>Oublie une correspondance : la prochaine liste de cet en-tête la redemandera.</summary>
    public async Task OublierAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Correspondances.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } correspondance)
            return;
        contexte.Remove(correspondance);
        journal.Noter(ActeJournal.Changement, "OublierColonnes", id.ToString());
        await contexte.SaveChangesAsync(ct);
    }
}
