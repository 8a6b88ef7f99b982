using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plateforme.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PortailApi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_exploration_usager_id_instant",
                table: "exploration",
                columns: new[] { "usager_id", "instant" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activite");

            migrationBuilder.DropTable(
                name: "application_partenaire");

            migrationBuilder.DropTable(
                name: "document_usager");

            migrationBuilder.DropTable(
                name: "exploration");

            migrationBuilder.DropTable(
                name: "fiche_usager");

            migrationBuilder.DropTable(
                name: "mesure_appels");
        }
    }
}
