using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plateforme.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupervisionEtSuivi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_incident_clos_le",
                table: "incident",
                column: "clos_le");

            migrationBuilder.CreateIndex(
                name: "ix_releve_sonde_jour_rendu",
                table: "releve_sonde",
                columns: new[] { "jour", "rendu" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changement");

            migrationBuilder.DropTable(
                name: "correspondant");

            migrationBuilder.DropTable(
                name: "courriel");

            migrationBuilder.DropTable(
                name: "etape_incident");

            migrationBuilder.DropTable(
                name: "indicateur_securite");

            migrationBuilder.DropTable(
                name: "releve_sonde");

            migrationBuilder.DropTable(
                name: "reunion_suivi");

            migrationBuilder.DropTable(
                name: "incident");
        }
    }
}
