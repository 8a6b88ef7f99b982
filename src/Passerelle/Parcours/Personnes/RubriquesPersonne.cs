using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Structures;
using Socle.Ecrans;

namespace Passerelle.Parcours.Personnes;

/// <summary>Un champ de la fiche : sa valeur, ou pourquoi on ne la connaît pas.</summary>
/// <param name="Libelle">Nom du champ.</param>
/// <param name="Valeur">Valeur ; nulle quand elle est inconnue.</param>
/// <param name="Raison">Pourquoi elle l'est.</param>
public sealed record ChampFiche(string Libelle, string? Valeur, string Raison = "aucun flux ne l'a donné");

/// <summary>
/// Les champs de l'annexe 3 (lignes 2535-2660), onglet par onglet, lus de ce que le département sait : chacun est montré, ou dit inconnu avec sa raison.
/// </summary>
public static class RubriquesPersonne
{
    private const string SeuleFranceTravail = "seule France Travail le sait : voir ce qu'elle en a dit, sous Informations personnelles";
    private const string DitPlusBas = "seule France Travail le sait : ce qu'elle en a dit est plus bas";
    private const string SansListe = "aucune liste de ces périmètres n'est chargée, et aucun flux ne le dit";
    private const string HorsDuDepartement = "propre aux outils de France Travail, qui ne l'a pas transmis";

    /// <summary>L'essentiel (2535-2546), sans ce que le bandeau d'identité montre déjà.</summary>
    public static IEnumerable<ChampFiche> Essentiel(FichePersonne fiche) =>
    [
        Adresse(fiche),
        IdentifiantFranceTravail(fiche),
        new("Nom d'utilisateur", null, HorsDuDepartement),
        new("Date et catégorie d'inscription", null, SeuleFranceTravail),
        Beneficiaire(fiche),
        .. Zonages(),
    ];

    /// <summary>Informations personnelles et situation avec France Travail (2547-2554).</summary>
    public static IEnumerable<ChampFiche> Informations(FichePersonne fiche)
    {
        var identite = fiche.Identite.Identite;
        return
        [
            IdentifiantFranceTravail(fiche),
            new("Nom", identite.Nom),
            new("Prénom", identite.Prenom),
            new("Nom de naissance", identite.NomNaissance),
            new("Pseudonyme", null, "aucun fichier ne le porte"),
            new("Civilité", identite.Civilite switch { "M" => "Monsieur", "MME" => "Madame", _ => null }),
            new("Sexe", identite.Sexe == "F" ? "féminin" : "masculin"),
            Adresse(fiche),
            new("Date et catégorie d'inscription", null, DitPlusBas),
            new("Dernière actualisation", null, DitPlusBas),
        ];
    }

    /// <summary>Diagnostic et actions (2562-2570), sans les besoins et les contraintes, que porte le diagnostic.</summary>
    public static IEnumerable<ChampFiche> Diagnostic(FichePersonne fiche) =>
    [
        Modalite(fiche),
        Beneficiaire(fiche),
        .. Zonages(),
        new("Compétences numériques (test PIX)", null, "aucun résultat ne parvient au département ; la case « résultat Pix emploi sous 50 % » du diagnostic le dit quand on le sait"),
        new("Services numériques mobilisés", null, HorsDuDepartement),
    ];

    /// <summary>Échanges et contacts (2571-2573).</summary>
    public static IEnumerable<ChampFiche> Echanges() =>
    [
        new("Dernières conclusions d'entretien", null, SeuleFranceTravail),
        new("Contacts avec France Travail", null, HorsDuDepartement),
        new("Pièces jointes", null, HorsDuDepartement),
    ];

    /// <summary>Données d'entretien et champs du rendez-vous que le département ne tient pas (2606-2645).</summary>
    public static IEnumerable<ChampFiche> RendezVous() =>
    [
        new("Identifiant d'origine et code SAFIR", null, "donnés par France Travail à ses seuls rendez-vous"),
        new("Type, plan d'action et synthèse de l'entretien", null, "facultatifs ; France Travail ne les a pas transmis"),
    ];

    /// <summary>Suivi d'intensité (2646-2660).</summary>
    public static IEnumerable<ChampFiche> Intensite(FichePersonne fiche, DateOnly jour)
    {
        var entree = fiche.EntreeOuverte;
        var depuis = jour.AddDays(-30);
        var venues = fiche.Faits.Where(f => f.RemplaceLe is null && f.Type == TypeFait.RdvAccompagnement && f.Valeur == "HONORE").Select(f => f.DateEffective).ToList();
        var contrat = fiche.Faits.FirstOrDefault(f => f.RemplaceLe is null && f.Type == TypeFait.Contrat && f.Detail is not null);
        return
        [
            new("Nom et prénom", $"{fiche.Identite.Identite.Nom} {fiche.Identite.Identite.Prenom}"),
            new("Identifiant local et code Assedic", null, HorsDuDepartement),
            IdentifiantFranceTravail(fiche),
            new("Inscription ou cessation", null, SeuleFranceTravail),
            new("Entrée en parcours", entree?.DateOrientation is { } orientee ? $"orientation notifiée le {orientee.Lisible()}" : null, entree is null ? "aucune entrée en cours" : "pas encore orientée"),
            Modalite(fiche),
            new("Heures par semaine", contrat?.Detail is { } heures ? $"{heures} h, {DireFait.Mot(contrat.Valeur)} du {contrat.DateEffective.Lisible()}" : null, "aucun contrat ne les fixe"),
            new("Entretiens honorés", $"{venues.Count(v => v >= depuis && v <= jour)} en trente jours, {venues.Count} en tout"),
            new("Dernier entretien honoré", venues.Count > 0 ? venues.Max().Lisible() : null, "aucun"),
            new("Conseiller du département", entree?.Referent, "aucun référent désigné"),
            new("Conseillers et coordinateur de France Travail, leurs IDGASI, code SAFIR", null, HorsDuDepartement),
            new("Synthèse MAP", null, "lien propre aux outils de France Travail"),
        ];
    }

    private static ChampFiche Adresse(FichePersonne fiche) => new("Adresse",
        fiche.Foyer is { } f ? Joindre(f.ComplementAdresse, f.Adresse, $"{f.CodePostal} {f.Commune}") : null, "aucun flux de droits ne l'a encore montrée");

    private static ChampFiche IdentifiantFranceTravail(FichePersonne fiche) => new("Identifiant France Travail", fiche.IdentifiantsFranceTravail.Count > 0 ? fiche.IdentifiantsFranceTravail[0] : null, "France Travail ne l'a pas encore dit");

    private static ChampFiche Beneficiaire(FichePersonne fiche) => new("Bénéficiaire du RSA",
        fiche.Foyer is { } foyer ? $"{(fiche.EstAllocataire ? "oui" : "non")}, {EtatDroit.De(foyer.Etat).Mot}" : null, "aucun flux de droits ne l'a encore montrée");

    private static ChampFiche Modalite(FichePersonne fiche) => new("Modalité d'accompagnement", fiche.EntreeOuverte is { DateOrientation: not null } e
        ? Joindre(e.TypeParcours is { } parcours ? $"parcours {DireFait.Mot(parcours)}" : null, e.Intensif ? "intensif" : null, NatureOrganisme.Trouver(e.Organisme)?.Libelle, e.StructureReferente, e.Referent) : null, "pas d'orientation en cours");

    private static IEnumerable<ChampFiche> Zonages() =>
    [
        new("Zone de revitalisation rurale (ZRR)", null, SansListe),
        new("Quartier prioritaire de la ville (QPV)", null, SansListe),
    ];

    private static string? Joindre(params string?[] parties) => string.Join(", ", parties.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } texte ? texte : null;
}
