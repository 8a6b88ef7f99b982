namespace Passerelle.Echanges.Envois;

/// <summary>Une faute que le contrôle sait trouver.</summary>
/// <param name="Code">Code stable.</param>
/// <param name="Gravite">Gravité.</param>
/// <param name="Libelle">Ce qui ne va pas.</param>
/// <param name="Remede">Où et comment le corriger.</param>
public sealed record FauteConnue(string Code, GraviteFaute Gravite, string Libelle, string Remede);

/// <summary>Catalogue des fautes du contrôle avant envoi. Un code ne change jamais de sens.</summary>
public static class FautesConnues
{
    private const string AuFlux = "La CAF ou la MSA la corrige à sa source : le flux suivant l'apportera.";
    private const string AuReferent = "Corriger l'orientation chez qui l'a saisie, puis reprendre le fichier de faits.";

    /// <summary>La ligne écrite ne se relit pas.</summary>
    public static readonly FauteConnue LigneIllisible = new("ENV-01", GraviteFaute.Bloquante, "La ligne ne se relit pas", "Refaire le fichier ; si la faute revient, la signaler à l'administrateur.");

    /// <summary>Nom, prénom ou naissance absents.</summary>
    public static readonly FauteConnue EtatCivilIncomplet = new("ENV-02", GraviteFaute.Bloquante, "État civil incomplet", AuFlux);

    /// <summary>Pas de NIR.</summary>
    public static readonly FauteConnue NirAbsent = new("ENV-03", GraviteFaute.AVoir, "Pas de NIR", "Demander le numéro à la personne ou à la CAF ; un flux qui le porte complète la fiche.");

    /// <summary>Clé fausse.</summary>
    public static readonly FauteConnue CleFausse = new("ENV-04", GraviteFaute.Bloquante, "La clé contredit le NIR", AuFlux);

    /// <summary>NIA ou NIR sans clé.</summary>
    public static readonly FauteConnue NirIncertain = new("ENV-05", GraviteFaute.Information, "NIR provisoire ou sans clé", "Rien à faire : le numéro est envoyé tel que connu.");

    /// <summary>Le NIR dit un autre sexe ou une autre naissance.</summary>
    public static readonly FauteConnue NirContraire = new("ENV-06", GraviteFaute.AVoir, "Le NIR contredit le sexe ou la naissance", AuFlux);

    /// <summary>Âge hors de 16 à 100 ans.</summary>
    public static readonly FauteConnue AgeInvraisemblable = new("ENV-07", GraviteFaute.AVoir, "Âge invraisemblable", AuFlux);

    /// <summary>Ni téléphone ni courriel.</summary>
    public static readonly FauteConnue SansContact = new("ENV-08", GraviteFaute.AVoir, "Ni téléphone ni courriel", "Les demander à la personne, ou importer une liste de contacts.");

    /// <summary>La personne refuse qu'on s'en serve.</summary>
    public static readonly FauteConnue ContactRefuse = new("ENV-09", GraviteFaute.Information, "Coordonnée refusée par la personne : laissée vide", "Rien à faire : son refus est respecté.");

    /// <summary>Téléphone ou courriel mal formé.</summary>
    public static readonly FauteConnue ContactInvraisemblable = new("ENV-10", GraviteFaute.AVoir, "Coordonnée invraisemblable", "La vérifier auprès de la personne.");

    /// <summary>Adresse, code postal ou commune absents.</summary>
    public static readonly FauteConnue AdresseIncomplete = new("ENV-11", GraviteFaute.AVoir, "Adresse incomplète", AuFlux);

    /// <summary>Commune d'un autre département.</summary>
    public static readonly FauteConnue CommuneHorsTerritoire = new("ENV-12", GraviteFaute.AVoir, "Commune hors du territoire", "Un déménagement : mettre fin au suivi, ou vérifier l'adresse.");

    /// <summary>Entrée au RSA inconnue, ou future.</summary>
    public static readonly FauteConnue EntreeRsaInvraisemblable = new("ENV-13", GraviteFaute.AVoir, "Date d'entrée au RSA absente ou future", AuFlux);

    /// <summary>CAF ou MSA inconnue.</summary>
    public static readonly FauteConnue OrganismeInconnu = new("ENV-14", GraviteFaute.AVoir, "Organisme (CAF, MSA) inconnu", "Aucun flux de droits n'a montré la personne : l'attendre.");

    /// <summary>Orientation sans organisme ou sans parcours.</summary>
    public static readonly FauteConnue OrientationIncomplete = new("ENV-15", GraviteFaute.Bloquante, "Orientation sans organisme ou sans type de parcours", AuReferent);

    /// <summary>Orientation sans structure.</summary>
    public static readonly FauteConnue SansStructure = new("ENV-16", GraviteFaute.Bloquante, "Orientation sans structure", AuReferent);

    /// <summary>Date à venir.</summary>
    public static readonly FauteConnue DateFuture = new("ENV-17", GraviteFaute.Bloquante, "Date dans le futur", AuReferent);

    /// <summary>Étapes dans le désordre.</summary>
    public static readonly FauteConnue EtapesRenversees = new("ENV-18", GraviteFaute.AVoir, "Premier rendez-vous antérieur à l'orientation", "Vérifier les dates sur la fiche.");

    /// <summary>Le même NIR, ou la même place, deux fois.</summary>
    public static readonly FauteConnue Doublon = new("ENV-20", GraviteFaute.Bloquante, "Deux lignes pour la même personne", "Fusionner les deux fiches, ou faire corriger le numéro.");

    /// <summary>Mêmes nom, prénom et naissance.</summary>
    public static readonly FauteConnue Homonyme = new("ENV-21", GraviteFaute.AVoir, "Mêmes nom, prénom et naissance qu'une autre ligne", "Vérifier que ce sont deux personnes.");

    /// <summary>Doute d'identité ouvert.</summary>
    public static readonly FauteConnue DouteOuvert = new("ENV-22", GraviteFaute.AVoir, "Doute d'identité à régler", "Dire si les deux fiches sont une personne.");

    /// <summary>Identité changée depuis le dernier envoi.</summary>
    public static readonly FauteConnue IdentiteChangee = new("ENV-23", GraviteFaute.AVoir, "Identité changée depuis le dernier envoi", "Vérifier la fiche : France Travail connaît l'autre.");

    /// <summary>N'y est plus, sans sortie connue.</summary>
    public static readonly FauteConnue PartieSansRaison = new("ENV-24", GraviteFaute.AVoir, "N'est plus dans le fichier, sans sortie connue", "Enregistrer la sortie depuis la fiche, ou rétablir l'orientation.");

    /// <summary>Évènement du volet 3 déjà envoyé, disparu.</summary>
    public static readonly FauteConnue EvenementRetire = new("ENV-25", GraviteFaute.AVoir, "Évènement du dernier envoi qui n'y est plus", "Vérifier que la correction est voulue : France Travail l'a reçu.");

    /// <summary>Pas d'identifiant France Travail.</summary>
    public static readonly FauteConnue SansIdentifiant = new("ENV-26", GraviteFaute.AVoir, "Pas d'identifiant France Travail", "Rattacher l'accusé du fichier d'inscription : il donne les identifiants.");

    /// <summary>Évènement hors de toute entrée.</summary>
    public static readonly FauteConnue HorsEntree = new("ENV-27", GraviteFaute.AVoir, "Évènement hors de tout parcours", "Vérifier sa date : ce jour-là, aucune entrée n'était ouverte.");

    /// <summary>Rendez-vous passé, encore prévu.</summary>
    public static readonly FauteConnue RendezVousSansIssue = new("ENV-28", GraviteFaute.AVoir, "Rendez-vous passé, encore prévu", "Dire sur la fiche s'il fut honoré, manqué ou annulé.");

    /// <summary>Diagnostic qui ne relève rien.</summary>
    public static readonly FauteConnue DiagnosticSansContrainte = new("ENV-29", GraviteFaute.Information, "Diagnostic sans contrainte relevée", "Rien à faire si la personne n'en a pas.");

    /// <summary>Rejets d'import.</summary>
    public static readonly FauteConnue RejetsATraiter = new("ENV-30", GraviteFaute.AVoir, "Des rejets d'import attendent : des personnes manquent peut-être", "Traiter les rejets, puis refaire le fichier.");

    /// <summary>Fichier sans ligne.</summary>
    public static readonly FauteConnue FichierVide = new("ENV-31", GraviteFaute.AVoir, "Le fichier est vide", "Vérifier la période, le territoire, et que les orientations de la semaine sont reprises.");

    /// <summary>Service sans durée.</summary>
    public static readonly FauteConnue PrestationSansDuree = new("ENV-32", GraviteFaute.AVoir, "Service sans durée", "La demander à qui l'a saisi, puis reprendre le fichier de faits.");

    /// <summary>Le même évènement, deux fois.</summary>
    public static readonly FauteConnue EvenementDouble = new("ENV-33", GraviteFaute.AVoir, "Le même évènement deux fois", "Vérifier sur la fiche que ce n'est pas une double saisie.");

    /// <summary>Toutes, par code.</summary>
    public static readonly IReadOnlyDictionary<string, FauteConnue> Toutes = new[]
    {
        LigneIllisible, EtatCivilIncomplet, NirAbsent, CleFausse, NirIncertain, NirContraire, AgeInvraisemblable, SansContact, ContactRefuse, ContactInvraisemblable,
        AdresseIncomplete, CommuneHorsTerritoire, EntreeRsaInvraisemblable, OrganismeInconnu, OrientationIncomplete, SansStructure, DateFuture, EtapesRenversees,
        Doublon, Homonyme, DouteOuvert, IdentiteChangee, PartieSansRaison, EvenementRetire, SansIdentifiant, HorsEntree, RendezVousSansIssue, DiagnosticSansContrainte,
        RejetsATraiter, FichierVide, PrestationSansDuree, EvenementDouble,
    }.ToDictionary(f => f.Code);
}
