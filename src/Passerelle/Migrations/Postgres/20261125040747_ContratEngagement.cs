using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ContratEngagement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contrat_engagement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    suit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    diagnostic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    heures = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    motif = table.Column<string>(type: "text", nullable: true),
                    demandee = table.Column<bool>(type: "boolean", nullable: false),
                    activites = table.Column<string>(type: "text", nullable: false),
                    engagements = table.Column<string>(type: "text", nullable: false),
                    rythme = table.Column<int>(type: "integer", nullable: false),
                    revoir_le = table.Column<DateOnly>(type: "date", nullable: false),
                    structure = table.Column<string>(type: "text", nullable: true),
                    referent = table.Column<string>(type: "text", nullable: true),
                    prepare_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    prepare_par = table.Column<Guid>(type: "uuid", nullable: true),
                    signe_le = table.Column<DateOnly>(type: "date", nullable: true),
                    mode_signature = table.Column<string>(type: "text", nullable: true),
                    document = table.Column<string>(type: "text", nullable: true),
                    empreinte = table.Column<string>(type: "text", nullable: true),
                    signature_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signature_par = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrat_engagement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "piece_contrat",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    genre = table.Column<string>(type: "text", nullable: false),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_contrat", x => x.contrat_id);
                });

            migrationBuilder.CreateTable(
                name: "vue_enregistree",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    adresse = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vue_enregistree", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demarche",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pourquoi = table.Column<string>(type: "text", nullable: false),
                    quoi = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    etat = table.Column<int>(type: "integer", nullable: false),
                    debut_le = table.Column<DateOnly>(type: "date", nullable: false),
                    fin_le = table.Column<DateOnly>(type: "date", nullable: false),
                    cree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    modifiee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    annulee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fois = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                name: "ix_demarche_contrat_id_quoi",
                table: "demarche",
                columns: new[] { "contrat_id", "quoi" },
                unique: true);

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
                name: "demarche");

            migrationBuilder.DropTable(
                name: "piece_contrat");

            migrationBuilder.DropTable(
                name: "vue_enregistree");

            migrationBuilder.DropTable(
                name: "contrat_engagement");
        }
    }
}
