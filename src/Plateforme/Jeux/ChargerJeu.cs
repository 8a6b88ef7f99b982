using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Dossiers;
using Plateforme.Usagers;
using Socle.Bases;
using Socle.Cles;
using Socle.Fictif;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Jeux;

/// <summary>Charger un jeu de personnes inventées.</summary>
public sealed record ChargerJeuCommand
{
    /// <summary>Personnes, cas écrits compris.</summary>
    public required int Usagers { get; init; }

    /// <summary>Graine du hasard.</summary>
    public required int Graine { get; init; }

    /// <summary>Jour où l'on se place.</summary>
    public required DateOnly Aujourdhui { get; init; }
}

/// <summary>Ce que le chargement a fait.</summary>
/// <param name="Usagers">Personnes écrites.</param>
/// <param name="Cas">Cas à appeler.</param>
/// <param name="Dossiers">Parties de dossier écrites.</param>
/// <param name="Activites">Activités ouvertes.</param>
public sealed record JeuCharge(int Usagers, int Cas, int Dossiers, int Activites);

/// <summary>
/// Charge un jeu de données (ligne 2256) : les cas écrits d'abord, puis des personnes tirées. La même graine, le même jour, sur une base neuve,
/// donnent les mêmes personnes. Écriture en masse, par lots : les dossiers sont écrits pour les premières personnes seulement, les autres ont leur statut.
/// </summary>
internal sealed class ChargerJeu(PlateformeContexte contexte, CoffreNir coffre, IJournal journal, TimeProvider horloge)
{
    private const int TailleLot = 5000;
    private const int AvecDossier = 20_000;
    private const int IdentifiantsParPersonne = 8;
    private const long PremierIdentifiant = 30_000_000_000;

    private static readonly string[] ColonnesFiche = ["usager_id", "statut", "date_effet", "duree12", "duree24", "duree36", "motif_inscription", "categorie", "situation_emploi", "motif_cloture", "identite_certifiee", "comportement"];
    private static readonly string[] ColonnesDocument = ["usager_id", "nature", "contenu", "version", "ecrit_le"];
    private static readonly string[] ColonnesActivite = ["id", "usager_id", "code", "objet", "creee_le", "echeance_le"];

    /// <summary>Charge.</summary>
    public async Task<Resultat<JeuCharge>> ExecuterAsync(ChargerJeuCommand commande, IProgress<int>? progres, CancellationToken ct)
    {
        if (commande.Usagers < CasDuJeu.Ecrits.Count)
            return JeuErreurs.TropPeu(CasDuJeu.Ecrits.Count);
        if (await contexte.Cas.AnyAsync(ct))
            return JeuErreurs.DejaCharge();
        var hasard = new Random(commande.Graine);
        var (ecrits, dossiers, activites) = (0, 0, 0);
        UsagerFictif? precedent = null;
        foreach (var morceau in UsagersFictifs.Tirer(CommuneFictive.Meuse(), commande.Aujourdhui, commande.Graine).Take(commande.Usagers).Chunk(TailleLot))
        {
            await using var session = await SessionLot.OuvrirAsync(contexte, ct);
            var prochain = await session.ReserverAsync(morceau.Length * IdentifiantsParPersonne, ct);
            var lot = new List<PersonneDuJeu>(morceau.Length);
            foreach (var (position, tire) in morceau.Index())
            {
                var rang = ecrits + position;
                var cas = rang < CasDuJeu.Ecrits.Count ? CasDuJeu.Ecrits[rang] : CasDuJeu.Tirer(hasard, rang < AvecDossier);
                var fictif = cas.Genre == CasDuJeu.Jumeau ? Jumeler(tire, precedent!) : tire;
                precedent = fictif;
                var id = prochain;
                prochain += IdentifiantsParPersonne;
                lot.Add(Composer(fictif, cas, id, rang, commande, hasard));
            }
            await EcrireAsync(session, lot, ct);
            await session.ValiderAsync(ct);
            ecrits += lot.Count;
            dossiers += lot.Sum(p => p.Documents.Count);
            activites += lot.Sum(p => p.Activites.Count);
            progres?.Report(ecrits);
        }
        journal.Noter(ActeJournal.Changement, nameof(ChargerJeu), null, $"graine {commande.Graine}, {ecrits} personnes inventées");
        await contexte.SaveChangesAsync(ct);
        return new JeuCharge(ecrits, CasDuJeu.Ecrits.Count, dossiers, activites);
    }

    private PersonneDuJeu Composer(UsagerFictif fictif, CasDuJeu cas, long id, int rang, ChargerJeuCommand commande, Random hasard)
    {
        var p = fictif.Personne;
        Nir.Essayer(p.NirDefinitif, out var nir);
        var aujourdhui = commande.Aujourdhui;
        var inscritLe = aujourdhui.AddMonths(-cas.DepuisMois).AddMonths(cas.Statut is "Cessé" or "Radié" ? -9 : 0);
        var fini = cas.Statut is "Cessé" or "Radié";
        var cle = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{commande.Graine}|{rang}")).AsSpan(0, 16));
        var recue = new InscriptionRecue
        {
            Civilite = p.Sexe == 'M' ? "M" : "MME",
            Nom = p.Nom,
            Prenom = p.Prenom,
            NomCompare = $"{TexteCompare.Ramener(p.Nom)}|{TexteCompare.Ramener(p.Prenom)}",
            DateNaissance = p.Naissance,
            Nir = nir,
            Sexe = p.Sexe.ToString(),
            Nationalite = p.Nationalite.ToString(),
            Role = "DEM",
            Telephone = p.Telephone,
            Courriel = p.Courriel,
            Adresse = fictif.Adresse,
            ComplementAdresse = fictif.Complement,
            CodePostal = fictif.Commune.CodePostal,
            Commune = fictif.Commune.Nom,
            CodeInsee = fictif.Commune.CodeInsee,
            DateEntreeRsa = inscritLe,
            CodeOrganisme = "CAF",
            Orientation = cas.Categorie == "5" ? "CD" : "FT",
            TypeParcours = "PED",
            Structure = "Agence inventée des Deux-Ponts",
            Referent = null,
            DateOrientation = inscritLe,
        };
        var inscrit = new InscritConnu
        {
            Id = id,
            Cle = cle,
            Identifiant = (PremierIdentifiant + id).ToString(CultureInfo.InvariantCulture),
            Nir = Convert.ToHexString(coffre.Empreinte(nir)),
            NirChiffre = coffre.Chiffrer(nir),
            DateNaissance = p.Naissance,
            NomCompare = recue.NomCompare,
            Contenu = coffre.Empreinte(Encoding.UTF8.GetBytes(recue.Contenu)),
            InscritLe = inscritLe,
            VuLe = inscritLe,
            CodeInseeEntree = fictif.Commune.CodeInsee,
            Categorie = CategorieSelonOrientation.Choisir(recue.Orientation),
        };
        var effet = aujourdhui.AddMonths(-cas.DepuisMois);
        var fin = fini ? effet : aujourdhui;
        var fiche = new FicheUsager
        {
            UsagerId = id,
            Statut = cas.Statut,
            DateEffet = effet,
            Duree12 = FichesUsagers.Mois(inscritLe, fin, aujourdhui, 12),
            Duree24 = FichesUsagers.Mois(inscritLe, fin, aujourdhui, 24),
            Duree36 = FichesUsagers.Mois(inscritLe, fin, aujourdhui, 36),
            MotifInscription = cas.Motif,
            Categorie = cas.Categorie,
            SituationEmploi = cas.Situation,
            MotifCloture = cas.Cloture,
            IdentiteCertifiee = cas.Certifie,
            Comportement = cas.Comportement,
        };
        // Un identifiant pour la personne, un pour son orientation, les autres pour ses activités et ses sanctions.
        var suivant = id + 2;
        var fabrique = new FabriquerDossier(cas, cle, aujourdhui, hasard, () => suivant++);
        var documents = fabrique.Fabriquer().ToList();
        return new PersonneDuJeu(rang, cas, inscrit, recue, fiche, documents, fabrique.Activites.ConvertAll(a => (suivant++, a.Code, a.Objet)));
    }

    private async Task EcrireAsync(SessionLot session, List<PersonneDuJeu> lot, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var presents = lot.FindAll(p => p.Cas.Genre != CasDuJeu.Absent);
        await EcrireUsagers.ExecuterAsync(session, presents.ConvertAll(p => (p.Inscrit, p.Recue)), ct);
        await EcrireUsagers.OrientationsAsync(session, presents.ConvertAll(p => new OrientationRecue
        {
            Id = p.Inscrit.Id + 1,
            UsagerId = p.Inscrit.Id,
            Date = p.Recue.DateOrientation,
            TypeParcours = p.Recue.TypeParcours,
            Organisme = p.Recue.Orientation,
            Structure = p.Recue.Structure,
            StructureComparee = TexteCompare.Ramener(p.Recue.Structure),
            RecueLe = p.Inscrit.InscritLe,
        }), ct);
        await session.InsererAsync("fiche_usager", ColonnesFiche, presents, (l, p) =>
        {
            l.Entier(p.Fiche.UsagerId);
            l.Texte(p.Fiche.Statut);
            l.Date(p.Fiche.DateEffet);
            l.Petit(p.Fiche.Duree12);
            l.Petit(p.Fiche.Duree24);
            l.Petit(p.Fiche.Duree36);
            l.Texte(p.Fiche.MotifInscription);
            l.Texte(p.Fiche.Categorie);
            l.Texte(p.Fiche.SituationEmploi);
            l.Texte(p.Fiche.MotifCloture);
            l.Booleen(p.Fiche.IdentiteCertifiee);
            l.Petit((int)p.Fiche.Comportement);
        }, ct);
        await session.InsererAsync("document_usager", ColonnesDocument, presents.SelectMany(p => p.Documents.Select(d => (p.Inscrit.Id, d.Nature, d.Contenu))).ToList(), (l, d) =>
        {
            l.Entier(d.Id);
            l.Petit((int)d.Nature);
            l.Texte(d.Contenu);
            l.Petit(1);
            l.Instant(maintenant);
        }, ct);
        await session.InsererAsync("activite", ColonnesActivite, presents.SelectMany(p => p.Activites.Select(a => (a.Id, Usager: p.Inscrit.Id, a.Code, a.Objet))).ToList(), (l, a) =>
        {
            l.Entier(a.Id);
            l.Entier(a.Usager);
            l.Texte(a.Code);
            l.Texte(a.Objet);
            l.Instant(maintenant);
            l.Instant(maintenant.AddDays(15));
        }, ct);
        await session.InsererAsync("cas_a_appeler", ["rang", "cas", "attendu", "nir_chiffre", "date_naissance", "numero_france_travail"], lot.FindAll(p => p.Cas.Cas.Length > 0), (l, p) =>
        {
            l.Petit(p.Rang + 1);
            l.Texte(p.Cas.Cas);
            l.Texte(p.Cas.Attendu);
            l.Octets(p.Inscrit.NirChiffre);
            l.Date(p.Inscrit.DateNaissance);
            l.Texte(p.Cas.Genre == CasDuJeu.Absent ? null : p.Inscrit.Identifiant);
        }, ct);
    }

    /// <summary>Même NIR et même naissance que la personne d'avant.</summary>
    private static UsagerFictif Jumeler(UsagerFictif tire, UsagerFictif precedent) =>
        tire with { Personne = tire.Personne with { NirDefinitif = precedent.Personne.NirDefinitif, Naissance = precedent.Personne.Naissance, Sexe = precedent.Personne.Sexe } };

    private sealed record PersonneDuJeu(int Rang, CasDuJeu Cas, InscritConnu Inscrit, InscriptionRecue Recue, FicheUsager Fiche, List<(NatureDocument Nature, string Contenu)> Documents, List<(long Id, string Code, string? Objet)> Activites);
}
