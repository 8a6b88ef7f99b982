using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Plateforme.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    usager_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    objet = table.Column<string>(type: "text", nullable: true),
                    creee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    echeance_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "application_partenaire",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    identifiant_client = table.Column<string>(type: "text", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    utilisateur_prenom = table.Column<string>(type: "text", nullable: true),
                    utilisateur_nom = table.Column<string>(type: "text", nullable: true),
                    utilisateur_courriel = table.Column<string>(type: "text", nullable: true),
                    sous_traitant = table.Column<bool>(type: "boolean", nullable: false),
                    scopes = table.Column<string>(type: "text", nullable: false),
                    appels_par_seconde = table.Column<int>(type: "integer", nullable: false),
                    secret_sel = table.Column<byte[]>(type: "bytea", nullable: false),
                    secret_empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    secret_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    creee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoquee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    panne = table.Column<int>(type: "integer", nullable: false),
                    panne_api = table.Column<string>(type: "text", nullable: true),
                    attente_ms = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_partenaire", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_usager",
                columns: table => new
                {
                    usager_id = table.Column<long>(type: "bigint", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ecrit_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_usager", x => new { x.usager_id, x.nature });
                });

            migrationBuilder.CreateTable(
                name: "exploration",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    usager_id = table.Column<long>(type: "bigint", nullable: false),
                    domaine = table.Column<int>(type: "integer", nullable: false),
                    diagnostic = table.Column<Guid>(type: "uuid", nullable: true),
                    instant = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    contenu = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exploration", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fiche_usager",
                columns: table => new
                {
                    usager_id = table.Column<long>(type: "bigint", nullable: false),
                    statut = table.Column<string>(type: "text", nullable: false),
                    date_effet = table.Column<DateOnly>(type: "date", nullable: false),
                    duree12 = table.Column<int>(type: "integer", nullable: true),
                    duree24 = table.Column<int>(type: "integer", nullable: true),
                    duree36 = table.Column<int>(type: "integer", nullable: true),
                    motif_inscription = table.Column<string>(type: "text", nullable: true),
                    categorie = table.Column<string>(type: "text", nullable: true),
                    situation_emploi = table.Column<string>(type: "text", nullable: true),
                    motif_cloture = table.Column<string>(type: "text", nullable: true),
                    identite_certifiee = table.Column<bool>(type: "boolean", nullable: false),
                    comportement = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fiche_usager", x => x.usager_id);
                });

            migrationBuilder.CreateTable(
                name: "mesure_appels",
                columns: table => new
                {
                    jour = table.Column<DateOnly>(type: "date", nullable: false),
                    api = table.Column<string>(type: "text", nullable: false),
                    application_id = table.Column<long>(type: "bigint", nullable: false),
                    appels = table.Column<int>(type: "integer", nullable: false),
                    pannes = table.Column<int>(type: "integer", nullable: false),
                    refus = table.Column<int>(type: "integer", nullable: false),
                    sous_une_seconde = table.Column<int>(type: "integer", nullable: false),
                    sous_six_secondes = table.Column<int>(type: "integer", nullable: false),
                    duree_ms = table.Column<long>(type: "bigint", nullable: false)
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
