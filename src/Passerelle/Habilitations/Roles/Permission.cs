namespace Passerelle.Habilitations.Roles;

/// <summary>
/// Permissions : chacune est une politique d'autorisation du même nom, portée par un dossier de pages ou une route. Qui les a :
/// <see cref="MatriceDesDroits"/>.
/// </summary>
public static class Permission
{
    /// <summary>Chercher une personne.</summary>
    public const string PersonnesRechercher = "Personnes.Rechercher";

    /// <summary>Ouvrir la fiche d'une personne.</summary>
    public const string PersonnesLire = "Personnes.Lire";

    /// <summary>Voir les entrées dans le dispositif, et qui attend son orientation.</summary>
    public const string EntreesLire = "Entrees.Lire";

    /// <summary>Régler un doute d'identité : fusionner, séparer.</summary>
    public const string DoutesRegler = "Doutes.Regler";

    /// <summary>Mener l'entretien, décider, notifier, annuler une orientation.</summary>
    public const string OrientationsDecider = "Orientations.Decider";

    /// <summary>Publier des créneaux, fixer des rendez-vous, pointer les présences.</summary>
    public const string RendezVousTenir = "RendezVous.Tenir";

    /// <summary>Établir un diagnostic, enregistrer un contrat d'engagement.</summary>
    public const string AccompagnementSaisir = "Accompagnement.Saisir";

    /// <summary>Voir les structures, les référents et leurs charges.</summary>
    public const string StructuresLire = "Structures.Lire";

    /// <summary>Créer et modifier structures et référents.</summary>
    public const string StructuresGerer = "Structures.Gerer";

    /// <summary>Attribuer des référents, transférer des portefeuilles.</summary>
    public const string PortefeuillesTransferer = "Portefeuilles.Transferer";

    /// <summary>Voir les fichiers reçus et leurs comptes.</summary>
    public const string TransmissionsLire = "Transmissions.Lire";

    /// <summary>Déposer et importer un fichier.</summary>
    public const string TransmissionsImporter = "Transmissions.Importer";

    /// <summary>Corriger et rejouer les rejets.</summary>
    public const string RejetsTraiter = "Rejets.Traiter";

    /// <summary>Voir les retours de France Travail et dire de qui sont leurs lignes.</summary>
    public const string RetoursRegler = "Retours.Regler";

    /// <summary>Voir et régler les désaccords avec France Travail.</summary>
    public const string DesaccordsRegler = "Desaccords.Regler";

    /// <summary>Lire les indicateurs.</summary>
    public const string IndicateursLire = "Indicateurs.Lire";

    /// <summary>Ouvrir les personnes derrière un indicateur.</summary>
    public const string IndicateursOuvrirPersonnes = "Indicateurs.OuvrirPersonnes";

    /// <summary>Produire le fichier de la base de pilotage.</summary>
    public const string PilotageExporter = "Pilotage.Exporter";

    /// <summary>Produire le fichier d'inscription, nominatif.</summary>
    public const string InscriptionExporter = "Inscription.Exporter";

    /// <summary>Préparer, contrôler, décider et sceller les fichiers à envoyer.</summary>
    public const string EnvoisGerer = "Envois.Gerer";

    /// <summary>Voir les fichiers partagés, leurs destinataires et leurs accès.</summary>
    public const string PartagesLire = "Partages.Lire";

    /// <summary>Partager un fichier, renouveler, retirer ; inviter à déposer et traiter ce qui est déposé.</summary>
    public const string PartagesGerer = "Partages.Gerer";

    /// <summary>Voir la boîte d'envoi et décider des courriels incertains ou refusés.</summary>
    public const string CourrielsGerer = "Courriels.Gerer";

    /// <summary>Créer, modifier et fermer des comptes.</summary>
    public const string ComptesGerer = "Comptes.Gerer";

    /// <summary>Voir la matrice des droits.</summary>
    public const string RolesLire = "Roles.Lire";

    /// <summary>Lire le journal.</summary>
    public const string JournalLire = "Journal.Lire";

    /// <summary>Lire les contrats du Pacte, leurs dépenses et leurs constats.</summary>
    public const string PacteLire = "Pacte.Lire";

    /// <summary>Saisir les dépenses du Pacte et régler les constats.</summary>
    public const string PacteGerer = "Pacte.Gerer";

    /// <summary>Ouvrir les pièces justificatives du Pacte, qui peuvent nommer des agents.</summary>
    public const string PacteJustificatifs = "Pacte.Justificatifs";

    /// <summary>Toutes les permissions et ce qu'elles ouvrent, dans l'ordre d'affichage.</summary>
    public static readonly IReadOnlyDictionary<string, string> Toutes = new OrderedDictionary<string, string>
    {
        [PersonnesRechercher] = "Chercher une personne",
        [PersonnesLire] = "Ouvrir la fiche d'une personne",
        [EntreesLire] = "Voir les entrées et leur délai d'orientation",
        [DoutesRegler] = "Régler un doute d'identité",
        [OrientationsDecider] = "Décider et notifier les orientations",
        [RendezVousTenir] = "Tenir l'agenda et pointer les présences",
        [AccompagnementSaisir] = "Saisir diagnostics et contrats",
        [StructuresLire] = "Voir les structures et les charges",
        [StructuresGerer] = "Gérer structures et référents",
        [PortefeuillesTransferer] = "Attribuer et transférer des portefeuilles",
        [TransmissionsLire] = "Voir les transmissions",
        [TransmissionsImporter] = "Importer un fichier",
        [RejetsTraiter] = "Traiter les rejets",
        [RetoursRegler] = "Régler les lignes des retours",
        [DesaccordsRegler] = "Régler les désaccords avec France Travail",
        [IndicateursLire] = "Lire les indicateurs",
        [IndicateursOuvrirPersonnes] = "Ouvrir les personnes d'un indicateur",
        [PilotageExporter] = "Produire le fichier de pilotage",
        [InscriptionExporter] = "Produire le fichier d'inscription",
        [EnvoisGerer] = "Préparer et sceller les fichiers à envoyer",
        [PartagesLire] = "Voir les partages",
        [PartagesGerer] = "Partager des fichiers, inviter à déposer",
        [CourrielsGerer] = "Gérer la boîte d'envoi",
        [ComptesGerer] = "Gérer les comptes",
        [RolesLire] = "Voir les rôles et les droits",
        [JournalLire] = "Lire le journal",
        [PacteLire] = "Lire les contrats du Pacte",
        [PacteJustificatifs] = "Ouvrir les pièces justificatives du Pacte",
        [PacteGerer] = "Saisir les dépenses du Pacte et régler les constats",
    };
}
