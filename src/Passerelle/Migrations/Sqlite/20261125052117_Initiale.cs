using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "abonnement_agenda",
                columns: table => new
                {
                    compte = table.Column<Guid>(type: "TEXT", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnement_agenda", x => x.compte);
                });

            migrationBuilder.CreateTable(
                name: "abonnement_rappel",
                columns: table => new
                {
                    compte = table.Column<Guid>(type: "TEXT", nullable: false),
                    adresse = table.Column<byte[]>(type: "BLOB", nullable: false),
                    demande_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnement_rappel", x => x.compte);
                });

            migrationBuilder.CreateTable(
                name: "anneau_protection",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_anneau_protection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "base_marquee",
                columns: table => new
                {
                    marque = table.Column<string>(type: "TEXT", nullable: false),
                    posee_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_base_marquee", x => x.marque);
                });

            migrationBuilder.CreateTable(
                name: "compte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom_affiche = table.Column<string>(type: "TEXT", nullable: false),
                    fonction = table.Column<string>(type: "TEXT", nullable: true),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    derniere_connexion_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    debut_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fin_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compteur_lot",
                columns: table => new
                {
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    prochain = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compteur_lot", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    identite_id = table.Column<long>(type: "INTEGER", nullable: false),
                    flux_id = table.Column<long>(type: "INTEGER", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    accord_telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<string>(type: "TEXT", nullable: true),
                    accord_courriel = table.Column<string>(type: "TEXT", nullable: true),
                    nationalite = table.Column<string>(type: "TEXT", nullable: true),
                    niveau_etude = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_liste",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    flux_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    disputee = table.Column<bool>(type: "INTEGER", nullable: false),
                    nir_empreinte = table.Column<byte[]>(type: "BLOB", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    numero_demande = table.Column<string>(type: "TEXT", nullable: true),
                    matricule = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    autre_telephone = table.Column<string>(type: "TEXT", nullable: true),
                    accord_telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<string>(type: "TEXT", nullable: true),
                    accord_courriel = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_liste", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contrat_engagement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    suit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    diagnostic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    heures = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    demandee = table.Column<bool>(type: "INTEGER", nullable: false),
                    activites = table.Column<string>(type: "TEXT", nullable: false),
                    engagements = table.Column<string>(type: "TEXT", nullable: false),
                    rythme = table.Column<int>(type: "INTEGER", nullable: false),
                    revoir_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    structure = table.Column<string>(type: "TEXT", nullable: true),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    prepare_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prepare_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    signe_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    mode_signature = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    empreinte = table.Column<string>(type: "TEXT", nullable: true),
                    signature_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signature_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrat_engagement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondance_colonnes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    colonnes = table.Column<string>(type: "TEXT", nullable: false),
                    dite_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    dite_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondance_colonnes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courriel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    canal = table.Column<int>(type: "INTEGER", nullable: false),
                    personne = table.Column<Guid>(type: "TEXT", nullable: true),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<Guid>(type: "TEXT", nullable: false),
                    destinataire = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contenu = table.Column<byte[]>(type: "BLOB", nullable: true),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    essais = table.Column<int>(type: "INTEGER", nullable: false),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prochain_essai_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    perime_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reclamation = table.Column<Guid>(type: "TEXT", nullable: true),
                    reclame_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remise_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fini_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    raison = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courriel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_constat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    ou = table.Column<string>(type: "TEXT", nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: false),
                    avenant = table.Column<string>(type: "TEXT", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    prise_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retiree_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_constat", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_orientation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reponses = table.Column<string>(type: "TEXT", nullable: true),
                    referentiel_du = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    parcours_propose = table.Column<string>(type: "TEXT", nullable: true),
                    organisme_propose = table.Column<string>(type: "TEXT", nullable: true),
                    raisons = table.Column<string>(type: "TEXT", nullable: false),
                    parcours = table.Column<string>(type: "TEXT", nullable: false),
                    organisme = table.Column<string>(type: "TEXT", nullable: false),
                    structure = table.Column<string>(type: "TEXT", nullable: false),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    intensif = table.Column<bool>(type: "INTEGER", nullable: false),
                    ecart = table.Column<string>(type: "TEXT", nullable: true),
                    decideur = table.Column<string>(type: "TEXT", nullable: false),
                    decidee_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    enregistree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistree_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    lot = table.Column<Guid>(type: "TEXT", nullable: true),
                    notifiee_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    mode = table.Column<string>(type: "TEXT", nullable: true),
                    annulee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    annulee_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_orientation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "depense",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    annee = table.Column<int>(type: "INTEGER", nullable: false),
                    rubrique = table.Column<string>(type: "TEXT", nullable: true),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    unite = table.Column<string>(type: "TEXT", nullable: true),
                    nombre_unites = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: true),
                    cout_unitaire = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: true),
                    du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    au = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    objet = table.Column<string>(type: "TEXT", nullable: false),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    part_etat = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    part_departement = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    justificatif = table.Column<string>(type: "TEXT", nullable: false),
                    non_eligible = table.Column<string>(type: "TEXT", nullable: true),
                    engagement = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    saisie_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_fin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depense", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "desaccord",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    notre = table.Column<string>(type: "TEXT", nullable: false),
                    leur = table.Column<string>(type: "TEXT", nullable: false),
                    observe_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ouvert_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    actif = table.Column<bool>(type: "INTEGER", nullable: false),
                    garde = table.Column<int>(type: "INTEGER", nullable: true),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    regle_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    ferme_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desaccord", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "devoir",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    obligation = table.Column<string>(type: "TEXT", nullable: true),
                    origine = table.Column<Guid>(type: "TEXT", nullable: true),
                    intitule = table.Column<string>(type: "TEXT", nullable: false),
                    destinataires = table.Column<string>(type: "TEXT", nullable: false),
                    canal = table.Column<string>(type: "TEXT", nullable: false),
                    responsable = table.Column<string>(type: "TEXT", nullable: false),
                    echeance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fait_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    preuve = table.Column<string>(type: "TEXT", nullable: true),
                    fait_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devoir", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "diagnostic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    nomenclature = table.Column<string>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_diagnostic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "difference_envoi",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero = table.Column<int>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: true),
                    rang_avant = table.Column<int>(type: "INTEGER", nullable: true),
                    champs = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difference_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "donnee_signee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tableau = table.Column<string>(type: "TEXT", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    champs = table.Column<string>(type: "TEXT", nullable: false),
                    avenant = table.Column<string>(type: "TEXT", nullable: true),
                    enregistree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    remplacee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donnee_signee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_rsa",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero_demande = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reveil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_rsa", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "doute_identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    autre_personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    dans_le_fichier = table.Column<bool>(type: "INTEGER", nullable: false),
                    flux_id = table.Column<long>(type: "INTEGER", nullable: false),
                    leve_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    regle_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    regle_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doute_identite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "droit_personne",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    identite_id = table.Column<long>(type: "INTEGER", nullable: false),
                    soumis = table.Column<bool>(type: "INTEGER", nullable: false),
                    activite = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_droit_personne", x => new { x.identite_id, x.version_id });
                });

            migrationBuilder.CreateTable(
                name: "engagement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    annee = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<string>(type: "TEXT", nullable: false),
                    engage_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    saisi_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fini_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_fin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entree",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    t0 = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stock = table.Column<bool>(type: "INTEGER", nullable: false),
                    fermee_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    motif = table.Column<int>(type: "INTEGER", nullable: true),
                    dans_le_delai = table.Column<bool>(type: "INTEGER", nullable: false),
                    date_invitation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_rdv_orientation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_orientation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_premier_rdv_accompagnement = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_cer = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_derniere_orientation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    structure_referente = table.Column<string>(type: "TEXT", nullable: true),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    organisme = table.Column<string>(type: "TEXT", nullable: true),
                    type_parcours = table.Column<string>(type: "TEXT", nullable: true),
                    intensif = table.Column<bool>(type: "INTEGER", nullable: false),
                    date_dernier_contrat = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    type_contrat = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entree", x => new { x.personne_id, x.t0 });
                });

            migrationBuilder.CreateTable(
                name: "envoi",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    territoire = table.Column<string>(type: "TEXT", nullable: false),
                    du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    depot = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    lignes = table.Column<int>(type: "INTEGER", nullable: false),
                    prepare_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prepare_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    controle_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    precedent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    bloquantes = table.Column<int>(type: "INTEGER", nullable: false),
                    a_voir = table.Column<int>(type: "INTEGER", nullable: false),
                    informations = table.Column<int>(type: "INTEGER", nullable: false),
                    entrees = table.Column<int>(type: "INTEGER", nullable: false),
                    sorties = table.Column<int>(type: "INTEGER", nullable: false),
                    changees = table.Column<int>(type: "INTEGER", nullable: false),
                    empreinte_controle = table.Column<string>(type: "TEXT", nullable: true),
                    decide_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decide_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    rang_sceau = table.Column<long>(type: "INTEGER", nullable: true),
                    scelle_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scelle_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    sceau = table.Column<byte[]>(type: "BLOB", nullable: true),
                    partage_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partage_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acquitte_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acceptees = table.Column<int>(type: "INTEGER", nullable: false),
                    refusees = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_envoi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "essai_connexion",
                columns: table => new
                {
                    cle = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    debut = table.Column<long>(type: "INTEGER", nullable: false),
                    essais = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essai_connexion", x => x.cle);
                });

            migrationBuilder.CreateTable(
                name: "etat_feuille",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    avancement = table.Column<int>(type: "INTEGER", nullable: false),
                    responsable = table.Column<string>(type: "TEXT", nullable: true),
                    commentaire = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_etat_feuille", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evenement_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<string>(type: "TEXT", nullable: false),
                    survenu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    signale_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evenement_pacte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fait",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    date_notification = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    type_parcours = table.Column<string>(type: "TEXT", nullable: true),
                    organisme = table.Column<string>(type: "TEXT", nullable: true),
                    structure = table.Column<string>(type: "TEXT", nullable: true),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    valeur = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    numero_demande = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    nir_empreinte = table.Column<byte[]>(type: "BLOB", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    remplace_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fait", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "faute_envoi",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero = table.Column<int>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    gravite = table.Column<int>(type: "INTEGER", nullable: false),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    forme = table.Column<string>(type: "TEXT", nullable: true),
                    doute_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faute_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "flux_recu",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    recu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ordre = table.Column<string>(type: "TEXT", nullable: false),
                    stock = table.Column<bool>(type: "INTEGER", nullable: false),
                    instruction = table.Column<bool>(type: "INTEGER", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flux_recu", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "france_travail_partie",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    partie = table.Column<int>(type: "INTEGER", nullable: false),
                    contenu = table.Column<byte[]>(type: "BLOB", nullable: true),
                    lue_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    essaye_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    echec = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_france_travail_partie", x => new { x.personne_id, x.partie });
                });

            migrationBuilder.CreateTable(
                name: "fusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gardee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    absorbee_id = table.Column<long>(type: "INTEGER", nullable: false),
                    identites = table.Column<string>(type: "TEXT", nullable: false),
                    faits = table.Column<string>(type: "TEXT", nullable: false),
                    faite_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    faite_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    defaite_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fusion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identifiant_france_travail",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    recu_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identifiant_france_travail", x => new { x.personne_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "identite",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    dossier_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nir_empreinte = table.Column<byte[]>(type: "BLOB", nullable: true),
                    nir_chiffre = table.Column<byte[]>(type: "BLOB", nullable: true),
                    nir_etat = table.Column<int>(type: "INTEGER", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    civilite = table.Column<string>(type: "TEXT", nullable: true),
                    sexe = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    nom_naissance = table.Column<string>(type: "TEXT", nullable: true),
                    prenom = table.Column<string>(type: "TEXT", nullable: false),
                    recherche = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation_depot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle_idempotence = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<byte[]>(type: "BLOB", nullable: false),
                    attendu = table.Column<string>(type: "TEXT", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "BLOB", nullable: false),
                    fichiers = table.Column<int>(type: "INTEGER", nullable: false),
                    restants = table.Column<int>(type: "INTEGER", nullable: false),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cree_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    expire_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retiree_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_depot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation_rdv",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    objet = table.Column<int>(type: "INTEGER", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "BLOB", nullable: false),
                    faite_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    faite_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    expire_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_rdv", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    instant = table.Column<DateTime>(type: "TEXT", nullable: false),
                    acteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    acte = table.Column<int>(type: "INTEGER", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    rang = table.Column<long>(type: "INTEGER", nullable: true),
                    sceau = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ligne_accusee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    statut = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_accusee", x => new { x.envoi_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "ligne_envoyee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    champs = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_envoyee", x => new { x.envoi_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "mouvement_simule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    simulation = table.Column<Guid>(type: "TEXT", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    vers = table.Column<string>(type: "TEXT", nullable: true),
                    financeur = table.Column<string>(type: "TEXT", nullable: true),
                    libelle = table.Column<string>(type: "TEXT", nullable: true),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    mois = table.Column<int>(type: "INTEGER", nullable: true),
                    suppose_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mouvement_simule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation_retour",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    transmission_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    candidat_id = table.Column<long>(type: "INTEGER", nullable: true),
                    etat = table.Column<int>(type: "INTEGER", nullable: false),
                    reglee = table.Column<bool>(type: "INTEGER", nullable: false),
                    courante = table.Column<bool>(type: "INTEGER", nullable: false),
                    designation = table.Column<string>(type: "TEXT", nullable: false),
                    cle = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    prenom = table.Column<string>(type: "TEXT", nullable: false),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    inscrit = table.Column<bool>(type: "INTEGER", nullable: true),
                    parcours = table.Column<string>(type: "TEXT", nullable: true),
                    date_entree = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_sortie = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valeurs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_retour", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle_idempotence = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    nom_cherche = table.Column<string>(type: "TEXT", nullable: false),
                    taille = table.Column<long>(type: "INTEGER", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cree_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    expire_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    telechargements = table.Column<int>(type: "INTEGER", nullable: false),
                    avec_code = table.Column<bool>(type: "INTEGER", nullable: false),
                    detruire_apres_reception = table.Column<bool>(type: "INTEGER", nullable: false),
                    accuse = table.Column<byte[]>(type: "BLOB", nullable: true),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    collecte_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ferme_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personne",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    identite_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: true),
                    fusionnee_dans_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personne", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "piece_contrat",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    genre = table.Column<string>(type: "TEXT", nullable: false),
                    contenu = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_contrat", x => x.contrat_id);
                });

            migrationBuilder.CreateTable(
                name: "piece_justificative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    objet = table.Column<int>(type: "INTEGER", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    taille = table.Column<long>(type: "INTEGER", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    jointe_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    motif_retrait = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_justificative", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "presence_foyer",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    flux_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presence_foyer", x => new { x.version_id, x.flux_id });
                });

            migrationBuilder.CreateTable(
                name: "profil_competences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profil_competences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recalcul",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recalcul", x => x.personne_id);
                });

            migrationBuilder.CreateTable(
                name: "recit_rapport",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partie = table.Column<string>(type: "TEXT", nullable: false),
                    texte = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    ecrit_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    remplace_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recit_rapport", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "refus_canal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    canal = table.Column<int>(type: "INTEGER", nullable: false),
                    dit_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    dit_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    leve_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refus_canal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reglement_retour",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle = table.Column<byte[]>(type: "BLOB", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    regle_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    regle_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reglement_retour", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rejet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transmission_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    dossier = table.Column<string>(type: "TEXT", nullable: true),
                    ligne = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    contenu = table.Column<byte[]>(type: "BLOB", nullable: true),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    traite_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resultat_indicateur",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    indicateur = table.Column<string>(type: "TEXT", nullable: false),
                    annee = table.Column<int>(type: "INTEGER", nullable: false),
                    constate_au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valeur = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    justificatif = table.Column<string>(type: "TEXT", nullable: true),
                    commentaire = table.Column<string>(type: "TEXT", nullable: true),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    saisi_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fini_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resultat_indicateur", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reunion_comite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    comite = table.Column<string>(type: "TEXT", nullable: false),
                    prevue_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ordre_du_jour = table.Column<string>(type: "TEXT", nullable: false),
                    releve = table.Column<string>(type: "TEXT", nullable: true),
                    annulee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_annulation = table.Column<string>(type: "TEXT", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reunion_comite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sauvegarde",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    essai = table.Column<string>(type: "TEXT", nullable: false),
                    commencee_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fichier = table.Column<string>(type: "TEXT", nullable: false),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    echec = table.Column<string>(type: "TEXT", nullable: true),
                    octets = table.Column<long>(type: "INTEGER", nullable: false),
                    lignes = table.Column<long>(type: "INTEGER", nullable: false),
                    contenus = table.Column<int>(type: "INTEGER", nullable: false),
                    eprouvee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    echec_epreuve = table.Column<string>(type: "TEXT", nullable: true),
                    duree_restauration = table.Column<long>(type: "INTEGER", nullable: true),
                    effacee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sauvegarde", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_compte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    compte_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appareil = table.Column<string>(type: "TEXT", nullable: true),
                    navigateur = table.Column<string>(type: "TEXT", nullable: false),
                    ouverte_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    vue_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_compte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    annee = table.Column<int>(type: "INTEGER", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    creee_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_pacte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "structure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    organisme = table.Column<string>(type: "TEXT", nullable: false),
                    territoire = table.Column<string>(type: "TEXT", nullable: true),
                    responsable_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fermee_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_structure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transmission_fichier",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: true),
                    nature = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stock = table.Column<bool>(type: "INTEGER", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    refus = table.Column<string>(type: "TEXT", nullable: true),
                    attendus = table.Column<int>(type: "INTEGER", nullable: false),
                    curseur = table.Column<int>(type: "INTEGER", nullable: false),
                    personnes = table.Column<int>(type: "INTEGER", nullable: false),
                    crees = table.Column<int>(type: "INTEGER", nullable: false),
                    modifies = table.Column<int>(type: "INTEGER", nullable: false),
                    inchanges = table.Column<int>(type: "INTEGER", nullable: false),
                    en_attente_personne = table.Column<int>(type: "INTEGER", nullable: false),
                    entrees = table.Column<int>(type: "INTEGER", nullable: false),
                    rejets = table.Column<int>(type: "INTEGER", nullable: false),
                    doutes = table.Column<int>(type: "INTEGER", nullable: false),
                    depot = table.Column<string>(type: "TEXT", nullable: true),
                    depose_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    depose_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    battement_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transmission_fichier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "versement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    perimetre = table.Column<string>(type: "TEXT", nullable: false),
                    reverse = table.Column<bool>(type: "INTEGER", nullable: false),
                    le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    saisi_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fini_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_fin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "version_foyer",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    dossier_id = table.Column<long>(type: "INTEGER", nullable: false),
                    organisme = table.Column<string>(type: "TEXT", nullable: false),
                    numero_organisme = table.Column<string>(type: "TEXT", nullable: false),
                    matricule = table.Column<string>(type: "TEXT", nullable: false),
                    date_demande = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_ouverture = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    etat = table.Column<string>(type: "TEXT", nullable: false),
                    debut_suspension = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    motifs_suspension = table.Column<string>(type: "TEXT", nullable: true),
                    motif_cloture = table.Column<string>(type: "TEXT", nullable: true),
                    date_cloture = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    situation_famille = table.Column<string>(type: "TEXT", nullable: true),
                    enfants = table.Column<int>(type: "INTEGER", nullable: false),
                    adresse = table.Column<string>(type: "TEXT", nullable: true),
                    complement_adresse = table.Column<string>(type: "TEXT", nullable: true),
                    code_postal = table.Column<string>(type: "TEXT", nullable: true),
                    commune = table.Column<string>(type: "TEXT", nullable: true),
                    code_insee = table.Column<string>(type: "TEXT", nullable: true),
                    anomalies = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_foyer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vue_enregistree",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    compte_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    adresse = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vue_enregistree", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compte_connexion",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte_connexion", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_compte_connexion_compte_user_id",
                        column: x => x.user_id,
                        principalTable: "compte",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "compte_jeton",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte_jeton", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_compte_jeton_compte_user_id",
                        column: x => x.user_id,
                        principalTable: "compte",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "compte_revendication",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte_revendication", x => x.id);
                    table.ForeignKey(
                        name: "fk_compte_revendication_compte_user_id",
                        column: x => x.user_id,
                        principalTable: "compte",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demarche",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contrat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pourquoi = table.Column<string>(type: "TEXT", nullable: false),
                    quoi = table.Column<string>(type: "TEXT", nullable: false),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    etat = table.Column<int>(type: "INTEGER", nullable: false),
                    debut_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fin_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    modifiee_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    annulee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fois = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demarche", x => x.id);
                    table.ForeignKey(
                        name: "fk_demarche_contrat_engagement_contrat_id",
                        column: x => x.contrat_id,
                        principalTable: "contrat_engagement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "piece_recue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    taille = table.Column<long>(type: "INTEGER", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recue_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    transmission_cle = table.Column<Guid>(type: "TEXT", nullable: true),
                    traitee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_recue", x => x.id);
                    table.ForeignKey(
                        name: "fk_piece_recue_invitation_depot_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitation_depot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "destinataire_partage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partage_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    courriel = table.Column<byte[]>(type: "BLOB", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "BLOB", nullable: false),
                    envois = table.Column<int>(type: "INTEGER", nullable: false),
                    restants = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code_expire_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    code_essais = table.Column<int>(type: "INTEGER", nullable: false),
                    codes_demandes = table.Column<int>(type: "INTEGER", nullable: false),
                    collecte_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirme_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_destinataire_partage", x => x.id);
                    table.ForeignKey(
                        name: "fk_destinataire_partage_partage_partage_id",
                        column: x => x.partage_id,
                        principalTable: "partage",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "compte_role",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte_role", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_compte_role_compte_user_id",
                        column: x => x.user_id,
                        principalTable: "compte",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_compte_role_role_role_id",
                        column: x => x.role_id,
                        principalTable: "role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_revendication",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_revendication", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_revendication_role_role_id",
                        column: x => x.role_id,
                        principalTable: "role",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "creneau",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    structure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    objet = table.Column<int>(type: "INTEGER", nullable: false),
                    debut = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    lieu = table.Column<string>(type: "TEXT", nullable: true),
                    retire_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_creneau", x => x.id);
                    table.ForeignKey(
                        name: "fk_creneau_structure_structure_id",
                        column: x => x.structure_id,
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    structure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    compte_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    capacite = table.Column<int>(type: "INTEGER", nullable: true),
                    intensif = table.Column<bool>(type: "INTEGER", nullable: false),
                    parcours = table.Column<string>(type: "TEXT", nullable: true),
                    territoire = table.Column<string>(type: "TEXT", nullable: true),
                    alphabet_de = table.Column<string>(type: "TEXT", nullable: true),
                    alphabet_a = table.Column<string>(type: "TEXT", nullable: true),
                    age_de = table.Column<int>(type: "INTEGER", nullable: true),
                    age_a = table.Column<int>(type: "INTEGER", nullable: true),
                    parti_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referent", x => x.id);
                    table.ForeignKey(
                        name: "fk_referent_structure_structure_id",
                        column: x => x.structure_id,
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rendez_vous",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    creneau_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    etat = table.Column<int>(type: "INTEGER", nullable: false),
                    pris_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    pris_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rendez_vous", x => x.id);
                    table.ForeignKey(
                        name: "fk_rendez_vous_creneau_creneau_id",
                        column: x => x.creneau_id,
                        principalTable: "creneau",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "compteur_lot",
                columns: new[] { "nom", "prochain" },
                values: new object[] { "masse", 1L });

            migrationBuilder.CreateIndex(
                name: "ix_abonnement_agenda_jeton_hache",
                table: "abonnement_agenda",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "compte",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "compte",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compte_connexion_user_id",
                table: "compte_connexion",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_compte_revendication_user_id",
                table: "compte_revendication",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_compte_role_role_id",
                table: "compte_role",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_identite_id_flux_id",
                table: "contact",
                columns: new[] { "identite_id", "flux_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_flux_id_rang",
                table: "contact_liste",
                columns: new[] { "flux_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_matricule",
                table: "contact_liste",
                column: "matricule",
                filter: "matricule IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_nir_empreinte",
                table: "contact_liste",
                column: "nir_empreinte",
                filter: "nir_empreinte IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_numero_demande",
                table: "contact_liste",
                column: "numero_demande",
                filter: "numero_demande IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_personne_id",
                table: "contact_liste",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrat_engagement_personne_id",
                table: "contrat_engagement",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_contrat_engagement_projet",
                table: "contrat_engagement",
                column: "personne_id",
                unique: true,
                filter: "signe_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_correspondance_colonnes_empreinte",
                table: "correspondance_colonnes",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courriel_cle",
                table: "courriel",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courriel_objet",
                table: "courriel",
                column: "objet");

            migrationBuilder.CreateIndex(
                name: "ix_courriel_statut_prochain_essai_le",
                table: "courriel",
                columns: new[] { "statut", "prochain_essai_le" });

            migrationBuilder.CreateIndex(
                name: "ix_creneau_referent_id_debut",
                table: "creneau",
                columns: new[] { "referent_id", "debut" },
                unique: true,
                filter: "referent_id IS NOT NULL AND retire_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_creneau_structure_id_debut",
                table: "creneau",
                columns: new[] { "structure_id", "debut" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_constat_cle",
                table: "decision_constat",
                column: "cle");

            migrationBuilder.CreateIndex(
                name: "ix_decision_en_attente",
                table: "decision_orientation",
                column: "personne_id",
                unique: true,
                filter: "notifiee_le IS NULL AND annulee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_decision_orientation_lot",
                table: "decision_orientation",
                column: "lot");

            migrationBuilder.CreateIndex(
                name: "ix_demarche_contrat_id_quoi",
                table: "demarche",
                columns: new[] { "contrat_id", "quoi" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_depense_annee_action",
                table: "depense",
                columns: new[] { "annee", "action" });

            migrationBuilder.CreateIndex(
                name: "ix_depense_reference",
                table: "depense",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_personne_id",
                table: "desaccord",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_personne_id_nature",
                table: "desaccord",
                columns: new[] { "personne_id", "nature" },
                unique: true,
                filter: "actif");

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_statut",
                table: "desaccord",
                column: "statut");

            migrationBuilder.CreateIndex(
                name: "ix_destinataire_partage_jeton_hache",
                table: "destinataire_partage",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_destinataire_partage_partage_id",
                table: "destinataire_partage",
                column: "partage_id");

            migrationBuilder.CreateIndex(
                name: "ix_devoir_fait_le_echeance",
                table: "devoir",
                columns: new[] { "fait_le", "echeance" });

            migrationBuilder.CreateIndex(
                name: "ix_devoir_origine",
                table: "devoir",
                column: "origine");

            migrationBuilder.CreateIndex(
                name: "ix_diagnostic_personne_id",
                table: "diagnostic",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_difference_envoi_envoi_id_nature",
                table: "difference_envoi",
                columns: new[] { "envoi_id", "nature" });

            migrationBuilder.CreateIndex(
                name: "ix_donnee_signee_tableau_cle_version",
                table: "donnee_signee",
                columns: new[] { "tableau", "cle", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_rsa_numero_demande",
                table: "dossier_rsa",
                column: "numero_demande",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_doute_identite_personne_id_autre_personne_id",
                table: "doute_identite",
                columns: new[] { "personne_id", "autre_personne_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_doute_identite_statut",
                table: "doute_identite",
                column: "statut");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_annee_action",
                table: "engagement",
                columns: new[] { "annee", "action" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_reference",
                table: "engagement",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_entree_structure_referente_referent",
                table: "entree",
                columns: new[] { "structure_referente", "referent" },
                filter: "fermee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_entree_t0",
                table: "entree",
                column: "t0");

            migrationBuilder.CreateIndex(
                name: "ix_envoi_cle",
                table: "envoi",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_envoi_genre_territoire_du_au",
                table: "envoi",
                columns: new[] { "genre", "territoire", "du", "au" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_envoi_rang_sceau",
                table: "envoi",
                column: "rang_sceau",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_essai_connexion_debut",
                table: "essai_connexion",
                column: "debut");

            migrationBuilder.CreateIndex(
                name: "ix_etat_feuille_theme_rang_le",
                table: "etat_feuille",
                columns: new[] { "theme", "rang", "le" });

            migrationBuilder.CreateIndex(
                name: "ix_fait_attente_nir",
                table: "fait",
                column: "nir_empreinte",
                filter: "personne_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fait_numero_demande",
                table: "fait",
                column: "numero_demande",
                filter: "personne_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fait_personne_id",
                table: "fait",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_fait_source_reference",
                table: "fait",
                columns: new[] { "source", "reference" },
                unique: true,
                filter: "remplace_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_faute_envoi_envoi_id_code",
                table: "faute_envoi",
                columns: new[] { "envoi_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_fusion_gardee_id",
                table: "fusion",
                column: "gardee_id");

            migrationBuilder.CreateIndex(
                name: "ix_identite_date_naissance",
                table: "identite",
                column: "date_naissance");

            migrationBuilder.CreateIndex(
                name: "ix_identite_date_naissance_sans_nir",
                table: "identite",
                column: "date_naissance",
                filter: "nir_empreinte IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identite_dossier_id_role",
                table: "identite",
                columns: new[] { "dossier_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_identite_nir_empreinte",
                table: "identite",
                column: "nir_empreinte",
                filter: "nir_empreinte IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identite_personne_id",
                table: "identite",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_depot_cle_idempotence",
                table: "invitation_depot",
                column: "cle_idempotence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_depot_jeton_hache",
                table: "invitation_depot",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rdv_jeton_hache",
                table: "invitation_rdv",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rdv_ouverte",
                table: "invitation_rdv",
                columns: new[] { "personne_id", "objet" },
                unique: true,
                filter: "fermee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_journal_objet",
                table: "journal",
                column: "objet");

            migrationBuilder.CreateIndex(
                name: "ix_journal_rang",
                table: "journal",
                column: "rang");

            migrationBuilder.CreateIndex(
                name: "ix_mouvement_simule_simulation",
                table: "mouvement_simule",
                column: "simulation");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_candidat_id_transmission_id",
                table: "observation_retour",
                columns: new[] { "candidat_id", "transmission_id" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_cle",
                table: "observation_retour",
                column: "cle");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_date_naissance",
                table: "observation_retour",
                column: "date_naissance");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_personne_id",
                table: "observation_retour",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_transmission_id_rang",
                table: "observation_retour",
                columns: new[] { "transmission_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partage_cle_idempotence",
                table: "partage",
                column: "cle_idempotence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partage_statut_expire_le",
                table: "partage",
                columns: new[] { "statut", "expire_le" });

            migrationBuilder.CreateIndex(
                name: "ix_personne_cle",
                table: "personne",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_piece_justificative_objet_cle",
                table: "piece_justificative",
                columns: new[] { "objet", "cle" });

            migrationBuilder.CreateIndex(
                name: "ix_piece_recue_invitation_id",
                table: "piece_recue",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_piece_recue_statut",
                table: "piece_recue",
                column: "statut");

            migrationBuilder.CreateIndex(
                name: "ix_profil_competences_personne_id",
                table: "profil_competences",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_recit_rapport_partie_remplace_le",
                table: "recit_rapport",
                columns: new[] { "partie", "remplace_le" });

            migrationBuilder.CreateIndex(
                name: "ix_referent_compte_id",
                table: "referent",
                column: "compte_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referent_structure_id_nom",
                table: "referent",
                columns: new[] { "structure_id", "nom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refus_canal_personne_id_canal",
                table: "refus_canal",
                columns: new[] { "personne_id", "canal" },
                unique: true,
                filter: "leve_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reglement_retour_cle",
                table: "reglement_retour",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rejet_transmission_id_rang",
                table: "rejet",
                columns: new[] { "transmission_id", "rang" });

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_creneau_id_personne_id",
                table: "rendez_vous",
                columns: new[] { "creneau_id", "personne_id" },
                unique: true,
                filter: "etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_creneau_id_place",
                table: "rendez_vous",
                columns: new[] { "creneau_id", "place" },
                unique: true,
                filter: "etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_invitation_id",
                table: "rendez_vous",
                column: "invitation_id",
                unique: true,
                filter: "invitation_id IS NOT NULL AND etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_personne_id",
                table: "rendez_vous",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_resultat_indicateur_indicateur_constate_au",
                table: "resultat_indicateur",
                columns: new[] { "indicateur", "constate_au" });

            migrationBuilder.CreateIndex(
                name: "ix_reunion_comite_comite_prevue_le",
                table: "reunion_comite",
                columns: new[] { "comite", "prevue_le" });

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "role",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_revendication_role_id",
                table: "role_revendication",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_sauvegarde_commencee_le",
                table: "sauvegarde",
                column: "commencee_le");

            migrationBuilder.CreateIndex(
                name: "ix_sauvegarde_essai",
                table: "sauvegarde",
                column: "essai",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_compte_compte_id_ouverte_le",
                table: "session_compte",
                columns: new[] { "compte_id", "ouverte_le" });

            migrationBuilder.CreateIndex(
                name: "ix_simulation_pacte_nom",
                table: "simulation_pacte",
                column: "nom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_structure_nom",
                table: "structure",
                column: "nom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transmission_fichier_cle",
                table: "transmission_fichier",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transmission_fichier_empreinte",
                table: "transmission_fichier",
                column: "empreinte",
                unique: true,
                filter: "statut IN (2, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_transmission_fichier_statut",
                table: "transmission_fichier",
                column: "statut");

            migrationBuilder.CreateIndex(
                name: "ix_versement_perimetre",
                table: "versement",
                column: "perimetre");

            migrationBuilder.CreateIndex(
                name: "ix_version_foyer_dossier_id",
                table: "version_foyer",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_version_foyer_matricule",
                table: "version_foyer",
                column: "matricule");

            migrationBuilder.CreateIndex(
                name: "ix_vue_enregistree_compte_id_nom",
                table: "vue_enregistree",
                columns: new[] { "compte_id", "nom" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abonnement_agenda");

            migrationBuilder.DropTable(
                name: "abonnement_rappel");

            migrationBuilder.DropTable(
                name: "anneau_protection");

            migrationBuilder.DropTable(
                name: "base_marquee");

            migrationBuilder.DropTable(
                name: "compte_connexion");

            migrationBuilder.DropTable(
                name: "compte_jeton");

            migrationBuilder.DropTable(
                name: "compte_revendication");

            migrationBuilder.DropTable(
                name: "compte_role");

            migrationBuilder.DropTable(
                name: "compteur_lot");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "contact_liste");

            migrationBuilder.DropTable(
                name: "correspondance_colonnes");

            migrationBuilder.DropTable(
                name: "courriel");

            migrationBuilder.DropTable(
                name: "decision_constat");

            migrationBuilder.DropTable(
                name: "decision_orientation");

            migrationBuilder.DropTable(
                name: "demarche");

            migrationBuilder.DropTable(
                name: "depense");

            migrationBuilder.DropTable(
                name: "desaccord");

            migrationBuilder.DropTable(
                name: "destinataire_partage");

            migrationBuilder.DropTable(
                name: "devoir");

            migrationBuilder.DropTable(
                name: "diagnostic");

            migrationBuilder.DropTable(
                name: "difference_envoi");

            migrationBuilder.DropTable(
                name: "donnee_signee");

            migrationBuilder.DropTable(
                name: "dossier_rsa");

            migrationBuilder.DropTable(
                name: "doute_identite");

            migrationBuilder.DropTable(
                name: "droit_personne");

            migrationBuilder.DropTable(
                name: "engagement");

            migrationBuilder.DropTable(
                name: "entree");

            migrationBuilder.DropTable(
                name: "envoi");

            migrationBuilder.DropTable(
                name: "essai_connexion");

            migrationBuilder.DropTable(
                name: "etat_feuille");

            migrationBuilder.DropTable(
                name: "evenement_pacte");

            migrationBuilder.DropTable(
                name: "fait");

            migrationBuilder.DropTable(
                name: "faute_envoi");

            migrationBuilder.DropTable(
                name: "flux_recu");

            migrationBuilder.DropTable(
                name: "france_travail_partie");

            migrationBuilder.DropTable(
                name: "fusion");

            migrationBuilder.DropTable(
                name: "identifiant_france_travail");

            migrationBuilder.DropTable(
                name: "identite");

            migrationBuilder.DropTable(
                name: "invitation_rdv");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "ligne_accusee");

            migrationBuilder.DropTable(
                name: "ligne_envoyee");

            migrationBuilder.DropTable(
                name: "mouvement_simule");

            migrationBuilder.DropTable(
                name: "observation_retour");

            migrationBuilder.DropTable(
                name: "personne");

            migrationBuilder.DropTable(
                name: "piece_contrat");

            migrationBuilder.DropTable(
                name: "piece_justificative");

            migrationBuilder.DropTable(
                name: "piece_recue");

            migrationBuilder.DropTable(
                name: "presence_foyer");

            migrationBuilder.DropTable(
                name: "profil_competences");

            migrationBuilder.DropTable(
                name: "recalcul");

            migrationBuilder.DropTable(
                name: "recit_rapport");

            migrationBuilder.DropTable(
                name: "referent");

            migrationBuilder.DropTable(
                name: "refus_canal");

            migrationBuilder.DropTable(
                name: "reglement_retour");

            migrationBuilder.DropTable(
                name: "rejet");

            migrationBuilder.DropTable(
                name: "rendez_vous");

            migrationBuilder.DropTable(
                name: "resultat_indicateur");

            migrationBuilder.DropTable(
                name: "reunion_comite");

            migrationBuilder.DropTable(
                name: "role_revendication");

            migrationBuilder.DropTable(
                name: "sauvegarde");

            migrationBuilder.DropTable(
                name: "session_compte");

            migrationBuilder.DropTable(
                name: "simulation_pacte");

            migrationBuilder.DropTable(
                name: "transmission_fichier");

            migrationBuilder.DropTable(
                name: "versement");

            migrationBuilder.DropTable(
                name: "version_foyer");

            migrationBuilder.DropTable(
                name: "vue_enregistree");

            migrationBuilder.DropTable(
                name: "compte");

            migrationBuilder.DropTable(
                name: "contrat_engagement");

            migrationBuilder.DropTable(
                name: "partage");

            migrationBuilder.DropTable(
                name: "invitation_depot");

            migrationBuilder.DropTable(
                name: "creneau");

            migrationBuilder.DropTable(
                name: "role");

            migrationBuilder.DropTable(
                name: "structure");
        }
    }
}
