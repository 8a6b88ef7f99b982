using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plateforme.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accuse",
                columns: table => new
                {
                    reception_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    ligne = table.Column<long>(type: "INTEGER", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accuse", x => new { x.reception_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "activite",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<string>(type: "TEXT", nullable: true),
                    creee_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    echeance_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "application_partenaire",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    identifiant_client = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    utilisateur_prenom = table.Column<string>(type: "TEXT", nullable: true),
                    utilisateur_nom = table.Column<string>(type: "TEXT", nullable: true),
                    utilisateur_courriel = table.Column<string>(type: "TEXT", nullable: true),
                    sous_traitant = table.Column<bool>(type: "INTEGER", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    appels_par_seconde = table.Column<int>(type: "INTEGER", nullable: false),
                    secret_sel = table.Column<byte[]>(type: "BLOB", nullable: false),
                    secret_empreinte = table.Column<byte[]>(type: "BLOB", nullable: false),
                    secret_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    creee_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoquee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    panne = table.Column<int>(type: "INTEGER", nullable: false),
                    panne_api = table.Column<string>(type: "TEXT", nullable: true),
                    attente_ms = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_partenaire", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cas_a_appeler",
                columns: table => new
                {
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    cas = table.Column<string>(type: "TEXT", nullable: false),
                    attendu = table.Column<string>(type: "TEXT", nullable: false),
                    nir_chiffre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    numero_france_travail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cas_a_appeler", x => x.rang);
                });

            migrationBuilder.CreateTable(
                name: "changement",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    api = table.Column<string>(type: "TEXT", nullable: true),
                    titre = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    resout_bloquant = table.Column<bool>(type: "INTEGER", nullable: false),
                    mois_version_precedente = table.Column<int>(type: "INTEGER", nullable: false),
                    communique_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prevu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    accord_france_travail_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accord_partenaire_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    en_production_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retour_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_retour = table.Column<string>(type: "TEXT", nullable: true),
                    abandonne_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changement", x => x.id);
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
                name: "correspondant",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    cote = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    courriel = table.Column<string>(type: "TEXT", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondant", x => x.id);
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
                name: "document_usager",
                columns: table => new
                {
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    contenu = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    ecrit_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_usager", x => new { x.usager_id, x.nature });
                });

            migrationBuilder.CreateTable(
                name: "evenement",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    valeur = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evenement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exploration",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    domaine = table.Column<int>(type: "INTEGER", nullable: false),
                    diagnostic = table.Column<Guid>(type: "TEXT", nullable: true),
                    instant = table.Column<DateTime>(type: "TEXT", nullable: false),
                    contenu = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exploration", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fiche_usager",
                columns: table => new
                {
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    statut = table.Column<string>(type: "TEXT", nullable: false),
                    date_effet = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    duree12 = table.Column<int>(type: "INTEGER", nullable: true),
                    duree24 = table.Column<int>(type: "INTEGER", nullable: true),
                    duree36 = table.Column<int>(type: "INTEGER", nullable: true),
                    motif_inscription = table.Column<string>(type: "TEXT", nullable: true),
                    categorie = table.Column<string>(type: "TEXT", nullable: true),
                    situation_emploi = table.Column<string>(type: "TEXT", nullable: true),
                    motif_cloture = table.Column<string>(type: "TEXT", nullable: true),
                    identite_certifiee = table.Column<bool>(type: "INTEGER", nullable: false),
                    comportement = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fiche_usager", x => x.usager_id);
                });

            migrationBuilder.CreateTable(
                name: "incident",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    origine = table.Column<int>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    api = table.Column<string>(type: "TEXT", nullable: true),
                    titre = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    pre_diagnostic = table.Column<string>(type: "TEXT", nullable: true),
                    chez_le_partenaire = table.Column<bool>(type: "INTEGER", nullable: false),
                    par_la_sonde = table.Column<bool>(type: "INTEGER", nullable: false),
                    constate_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    declare_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retour_prevu_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    clos_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicateur_securite",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    attendu = table.Column<string>(type: "TEXT", nullable: false),
                    convenu_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valeur = table.Column<string>(type: "TEXT", nullable: true),
                    releve_le = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicateur_securite", x => x.id);
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
                name: "ligne_pilotage",
                columns: table => new
                {
                    reception_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    id_caf = table.Column<string>(type: "TEXT", nullable: false),
                    role_caf = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    date_notification_departement = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    date_invitation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_rdv_orientation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_orientation = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_premier_rdv_accompagnement = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    structure_referente = table.Column<string>(type: "TEXT", nullable: true),
                    structure_comparee = table.Column<string>(type: "TEXT", nullable: false),
                    type_parcours = table.Column<string>(type: "TEXT", nullable: true),
                    date_cer = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    type_contrat = table.Column<string>(type: "TEXT", nullable: true),
                    departement = table.Column<string>(type: "TEXT", nullable: false),
                    departement_code_caf = table.Column<string>(type: "TEXT", nullable: true),
                    stock = table.Column<bool>(type: "INTEGER", nullable: false),
                    rapprochement = table.Column<int>(type: "INTEGER", nullable: false),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_pilotage", x => new { x.reception_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "mesure_appels",
                columns: table => new
                {
                    jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    api = table.Column<string>(type: "TEXT", nullable: false),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    appels = table.Column<int>(type: "INTEGER", nullable: false),
                    pannes = table.Column<int>(type: "INTEGER", nullable: false),
                    refus = table.Column<int>(type: "INTEGER", nullable: false),
                    sous_une_seconde = table.Column<int>(type: "INTEGER", nullable: false),
                    sous_six_secondes = table.Column<int>(type: "INTEGER", nullable: false),
                    duree_ms = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mesure_appels", x => new { x.jour, x.api, x.application_id });
                });

            migrationBuilder.CreateTable(
                name: "orientation_recue",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    usager_id = table.Column<long>(type: "INTEGER", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    type_parcours = table.Column<string>(type: "TEXT", nullable: false),
                    organisme = table.Column<string>(type: "TEXT", nullable: true),
                    structure = table.Column<string>(type: "TEXT", nullable: true),
                    structure_comparee = table.Column<string>(type: "TEXT", nullable: false),
                    recue_le = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orientation_recue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: true),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    recu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    attendues = table.Column<int>(type: "INTEGER", nullable: false),
                    curseur = table.Column<int>(type: "INTEGER", nullable: false),
                    inscrits = table.Column<int>(type: "INTEGER", nullable: false),
                    modifies = table.Column<int>(type: "INTEGER", nullable: false),
                    inchanges = table.Column<int>(type: "INTEGER", nullable: false),
                    en_doute = table.Column<int>(type: "INTEGER", nullable: false),
                    rejetes = table.Column<int>(type: "INTEGER", nullable: false),
                    depose_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reception", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "releve_sonde",
                columns: table => new
                {
                    instant = table.Column<DateTime>(type: "TEXT", nullable: false),
                    jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rendu = table.Column<bool>(type: "INTEGER", nullable: false),
                    duree_ms = table.Column<int>(type: "INTEGER", nullable: false),
                    defauts = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_releve_sonde", x => x.instant);
                });

            migrationBuilder.CreateTable(
                name: "reunion_suivi",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    demandee_par = table.Column<int>(type: "INTEGER", nullable: false),
                    tenue_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decisions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reunion_suivi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "usager",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    identifiant = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    civilite = table.Column<string>(type: "TEXT", nullable: true),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    prenom = table.Column<string>(type: "TEXT", nullable: false),
                    nom_compare = table.Column<string>(type: "TEXT", nullable: false),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    mois_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    nir_chiffre = table.Column<byte[]>(type: "BLOB", nullable: true),
                    nir_empreinte = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sexe = table.Column<string>(type: "TEXT", nullable: true),
                    nationalite = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<string>(type: "TEXT", nullable: true),
                    adresse = table.Column<string>(type: "TEXT", nullable: true),
                    complement_adresse = table.Column<string>(type: "TEXT", nullable: true),
                    code_postal = table.Column<string>(type: "TEXT", nullable: true),
                    commune = table.Column<string>(type: "TEXT", nullable: true),
                    code_insee = table.Column<string>(type: "TEXT", nullable: true),
                    code_insee_entree = table.Column<string>(type: "TEXT", nullable: true),
                    date_entree_rsa = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code_organisme = table.Column<string>(type: "TEXT", nullable: true),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    categorie = table.Column<int>(type: "INTEGER", nullable: false),
                    inscrit_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    vu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    contenu = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usager", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "etape_incident",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    incident_id = table.Column<long>(type: "INTEGER", nullable: false),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    faite_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    texte = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_etape_incident", x => x.id);
                    table.ForeignKey(
                        name: "fk_etape_incident_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "compteur_lot",
                columns: new[] { "nom", "prochain" },
                values: new object[] { "masse", 1L });

            migrationBuilder.CreateIndex(
                name: "ix_accuse_reception_id_statut",
                table: "accuse",
                columns: new[] { "reception_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_activite_code_fermee_le",
                table: "activite",
                columns: new[] { "code", "fermee_le" });

            migrationBuilder.CreateIndex(
                name: "ix_activite_usager_id",
                table: "activite",
                column: "usager_id");

            migrationBuilder.CreateIndex(
                name: "ix_application_partenaire_identifiant_client",
                table: "application_partenaire",
                column: "identifiant_client",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correspondant_cote_role",
                table: "correspondant",
                columns: new[] { "cote", "role" },
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
                name: "ix_etape_incident_incident_id",
                table: "etape_incident",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_evenement_usager_id_date_type",
                table: "evenement",
                columns: new[] { "usager_id", "date", "type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exploration_usager_id_instant",
                table: "exploration",
                columns: new[] { "usager_id", "instant" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_clos_le",
                table: "incident",
                column: "clos_le");

            migrationBuilder.CreateIndex(
                name: "ix_journal_rang",
                table: "journal",
                column: "rang");

            migrationBuilder.CreateIndex(
                name: "ix_ligne_pilotage_id_caf_role_caf",
                table: "ligne_pilotage",
                columns: new[] { "id_caf", "role_caf" });

            migrationBuilder.CreateIndex(
                name: "ix_orientation_recue_usager_id_date",
                table: "orientation_recue",
                columns: new[] { "usager_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_reception_cle",
                table: "reception",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reception_empreinte",
                table: "reception",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_releve_sonde_jour_rendu",
                table: "releve_sonde",
                columns: new[] { "jour", "rendu" });

            migrationBuilder.CreateIndex(
                name: "ix_usager_cle",
                table: "usager",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_usager_date_naissance_nom_compare",
                table: "usager",
                columns: new[] { "date_naissance", "nom_compare" });

            migrationBuilder.CreateIndex(
                name: "ix_usager_identifiant",
                table: "usager",
                column: "identifiant",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_usager_mois_naissance_code_insee_role",
                table: "usager",
                columns: new[] { "mois_naissance", "code_insee", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_usager_nir_empreinte",
                table: "usager",
                column: "nir_empreinte");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accuse");

            migrationBuilder.DropTable(
                name: "activite");

            migrationBuilder.DropTable(
                name: "application_partenaire");

            migrationBuilder.DropTable(
                name: "cas_a_appeler");

            migrationBuilder.DropTable(
                name: "changement");

            migrationBuilder.DropTable(
                name: "compteur_lot");

            migrationBuilder.DropTable(
                name: "correspondant");

            migrationBuilder.DropTable(
                name: "courriel");

            migrationBuilder.DropTable(
                name: "document_usager");

            migrationBuilder.DropTable(
                name: "etape_incident");

            migrationBuilder.DropTable(
                name: "evenement");

            migrationBuilder.DropTable(
                name: "exploration");

            migrationBuilder.DropTable(
                name: "fiche_usager");

            migrationBuilder.DropTable(
                name: "indicateur_securite");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "ligne_pilotage");

            migrationBuilder.DropTable(
                name: "mesure_appels");

            migrationBuilder.DropTable(
                name: "orientation_recue");

            migrationBuilder.DropTable(
                name: "reception");

            migrationBuilder.DropTable(
                name: "releve_sonde");

            migrationBuilder.DropTable(
                name: "reunion_suivi");

            migrationBuilder.DropTable(
                name: "usager");

            migrationBuilder.DropTable(
                name: "incident");
        }
    }
}
