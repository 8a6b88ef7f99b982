using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "anneau_protection",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_anneau_protection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_affiche = table.Column<string>(type: "text", nullable: false),
                    fonction = table.Column<string>(type: "text", nullable: true),
                    cree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    derniere_connexion_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fin_le = table.Column<DateOnly>(type: "date", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compteur_lot",
                columns: table => new
                {
                    nom = table.Column<string>(type: "text", nullable: false),
                    prochain = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compteur_lot", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    identite_id = table.Column<long>(type: "bigint", nullable: false),
                    flux_id = table.Column<long>(type: "bigint", nullable: false),
                    telephone = table.Column<string>(type: "text", nullable: true),
                    accord_telephone = table.Column<string>(type: "text", nullable: true),
                    courriel = table.Column<string>(type: "text", nullable: true),
                    accord_courriel = table.Column<string>(type: "text", nullable: true),
                    nationalite = table.Column<string>(type: "text", nullable: true),
                    niveau_etude = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossier_rsa",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    numero_demande = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    reveil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_rsa", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "doute_identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    autre_personne_id = table.Column<long>(type: "bigint", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    dans_le_fichier = table.Column<bool>(type: "boolean", nullable: false),
                    flux_id = table.Column<long>(type: "bigint", nullable: false),
                    leve_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    regle_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    regle_par = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doute_identite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "droit_personne",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    identite_id = table.Column<long>(type: "bigint", nullable: false),
                    soumis = table.Column<bool>(type: "boolean", nullable: false),
                    activite = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_droit_personne", x => new { x.identite_id, x.version_id });
                });

            migrationBuilder.CreateTable(
                name: "entree",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    t0 = table.Column<DateOnly>(type: "date", nullable: false),
                    stock = table.Column<bool>(type: "boolean", nullable: false),
                    fermee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif = table.Column<int>(type: "integer", nullable: true),
                    dans_le_delai = table.Column<bool>(type: "boolean", nullable: false),
                    date_invitation = table.Column<DateOnly>(type: "date", nullable: true),
                    date_rdv_orientation = table.Column<DateOnly>(type: "date", nullable: true),
                    date_orientation = table.Column<DateOnly>(type: "date", nullable: true),
                    date_premier_rdv_accompagnement = table.Column<DateOnly>(type: "date", nullable: true),
                    date_cer = table.Column<DateOnly>(type: "date", nullable: true),
                    date_derniere_orientation = table.Column<DateOnly>(type: "date", nullable: true),
                    structure_referente = table.Column<string>(type: "text", nullable: true),
                    referent = table.Column<string>(type: "text", nullable: true),
                    organisme = table.Column<string>(type: "text", nullable: true),
                    type_parcours = table.Column<string>(type: "text", nullable: true),
                    intensif = table.Column<bool>(type: "boolean", nullable: false),
                    date_dernier_contrat = table.Column<DateOnly>(type: "date", nullable: true),
                    type_contrat = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entree", x => new { x.personne_id, x.t0 });
                });

            migrationBuilder.CreateTable(
                name: "fait",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: true),
                    type = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    date_notification = table.Column<DateOnly>(type: "date", nullable: true),
                    date_effective = table.Column<DateOnly>(type: "date", nullable: false),
                    type_parcours = table.Column<string>(type: "text", nullable: true),
                    organisme = table.Column<string>(type: "text", nullable: true),
                    structure = table.Column<string>(type: "text", nullable: true),
                    referent = table.Column<string>(type: "text", nullable: true),
                    valeur = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    numero_demande = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    nir_empreinte = table.Column<byte[]>(type: "bytea", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "date", nullable: true),
                    enregistre_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "uuid", nullable: true),
                    remplace_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fait", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "flux_recu",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    recu_le = table.Column<DateOnly>(type: "date", nullable: false),
                    ordre = table.Column<string>(type: "text", nullable: false),
                    stock = table.Column<bool>(type: "boolean", nullable: false),
                    instruction = table.Column<bool>(type: "boolean", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flux_recu", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gardee_id = table.Column<long>(type: "bigint", nullable: false),
                    absorbee_id = table.Column<long>(type: "bigint", nullable: false),
                    identites = table.Column<string>(type: "text", nullable: false),
                    faits = table.Column<string>(type: "text", nullable: false),
                    faite_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    faite_par = table.Column<Guid>(type: "uuid", nullable: true),
                    defaite_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fusion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identite",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    nir_empreinte = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_chiffre = table.Column<byte[]>(type: "bytea", nullable: true),
                    nir_etat = table.Column<int>(type: "integer", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "date", nullable: false),
                    civilite = table.Column<string>(type: "text", nullable: true),
                    sexe = table.Column<string>(type: "text", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    nom_naissance = table.Column<string>(type: "text", nullable: true),
                    prenom = table.Column<string>(type: "text", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    instant = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    acteur = table.Column<Guid>(type: "uuid", nullable: true),
                    acte = table.Column<int>(type: "integer", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    objet = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    rang = table.Column<long>(type: "bigint", nullable: true),
                    sceau = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personne",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    cle = table.Column<Guid>(type: "uuid", nullable: false),
                    identite_id = table.Column<long>(type: "bigint", nullable: false),
                    version_id = table.Column<long>(type: "bigint", nullable: true),
                    fusionnee_dans_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personne", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "presence_foyer",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    flux_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presence_foyer", x => new { x.version_id, x.flux_id });
                });

            migrationBuilder.CreateTable(
                name: "recalcul",
                columns: table => new
                {
                    personne_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recalcul", x => x.personne_id);
                });

            migrationBuilder.CreateTable(
                name: "rejet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    transmission_id = table.Column<long>(type: "bigint", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    dossier = table.Column<string>(type: "text", nullable: true),
                    ligne = table.Column<long>(type: "bigint", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    champ = table.Column<string>(type: "text", nullable: true),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: true),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    motif = table.Column<string>(type: "text", nullable: true),
                    traite_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transmission_fichier",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    cle = table.Column<Guid>(type: "uuid", nullable: false),
                    genre = table.Column<int>(type: "integer", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: true),
                    nature = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<DateOnly>(type: "date", nullable: true),
                    recu_le = table.Column<DateOnly>(type: "date", nullable: false),
                    stock = table.Column<bool>(type: "boolean", nullable: false),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    refus = table.Column<string>(type: "text", nullable: true),
                    attendus = table.Column<int>(type: "integer", nullable: false),
                    curseur = table.Column<int>(type: "integer", nullable: false),
                    personnes = table.Column<int>(type: "integer", nullable: false),
                    crees = table.Column<int>(type: "integer", nullable: false),
                    modifies = table.Column<int>(type: "integer", nullable: false),
                    inchanges = table.Column<int>(type: "integer", nullable: false),
                    en_attente_personne = table.Column<int>(type: "integer", nullable: false),
                    entrees = table.Column<int>(type: "integer", nullable: false),
                    rejets = table.Column<int>(type: "integer", nullable: false),
                    doutes = table.Column<int>(type: "integer", nullable: false),
                    depot = table.Column<string>(type: "text", nullable: true),
                    depose_par = table.Column<Guid>(type: "uuid", nullable: true),
                    depose_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    battement_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finie_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transmission_fichier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "version_foyer",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    dossier_id = table.Column<long>(type: "bigint", nullable: false),
                    organisme = table.Column<string>(type: "text", nullable: false),
                    numero_organisme = table.Column<string>(type: "text", nullable: false),
                    matricule = table.Column<string>(type: "text", nullable: false),
                    date_demande = table.Column<DateOnly>(type: "date", nullable: true),
                    date_ouverture = table.Column<DateOnly>(type: "date", nullable: true),
                    etat = table.Column<string>(type: "text", nullable: false),
                    debut_suspension = table.Column<DateOnly>(type: "date", nullable: true),
                    motifs_suspension = table.Column<string>(type: "text", nullable: true),
                    motif_cloture = table.Column<string>(type: "text", nullable: true),
                    date_cloture = table.Column<DateOnly>(type: "date", nullable: true),
                    situation_famille = table.Column<string>(type: "text", nullable: true),
                    enfants = table.Column<int>(type: "integer", nullable: false),
                    adresse = table.Column<string>(type: "text", nullable: true),
                    complement_adresse = table.Column<string>(type: "text", nullable: true),
                    code_postal = table.Column<string>(type: "text", nullable: true),
                    commune = table.Column<string>(type: "text", nullable: true),
                    code_insee = table.Column<string>(type: "text", nullable: true),
                    anomalies = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_foyer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compte_connexion",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
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
                name: "compte_role",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
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

            migrationBuilder.InsertData(
                table: "compteur_lot",
                columns: new[] { "nom", "prochain" },
                values: new object[] { "masse", 1L });

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
                name: "ix_entree_t0",
                table: "entree",
                column: "t0");

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
                name: "ix_fusion_gardee_id",
                table: "fusion",
                column: "gardee_id");

            migrationBuilder.CreateIndex(
                name: "ix_identite_date_naissance",
                table: "identite",
                column: "date_naissance");

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
                name: "ix_journal_objet",
                table: "journal",
                column: "objet");

            migrationBuilder.CreateIndex(
                name: "ix_journal_rang",
                table: "journal",
                column: "rang");

            migrationBuilder.CreateIndex(
                name: "ix_personne_cle",
                table: "personne",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rejet_transmission_id_rang",
                table: "rejet",
                columns: new[] { "transmission_id", "rang" });

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
                name: "ix_version_foyer_dossier_id",
                table: "version_foyer",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_version_foyer_matricule",
                table: "version_foyer",
                column: "matricule");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "anneau_protection");

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
                name: "dossier_rsa");

            migrationBuilder.DropTable(
                name: "doute_identite");

            migrationBuilder.DropTable(
                name: "droit_personne");

            migrationBuilder.DropTable(
                name: "entree");

            migrationBuilder.DropTable(
                name: "fait");

            migrationBuilder.DropTable(
                name: "flux_recu");

            migrationBuilder.DropTable(
                name: "fusion");

            migrationBuilder.DropTable(
                name: "identite");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "personne");

            migrationBuilder.DropTable(
                name: "presence_foyer");

            migrationBuilder.DropTable(
                name: "recalcul");

            migrationBuilder.DropTable(
                name: "rejet");

            migrationBuilder.DropTable(
                name: "role_revendication");

            migrationBuilder.DropTable(
                name: "transmission_fichier");

            migrationBuilder.DropTable(
                name: "version_foyer");

            migrationBuilder.DropTable(
                name: "compte");

            migrationBuilder.DropTable(
                name: "role");
        }
    }
}
