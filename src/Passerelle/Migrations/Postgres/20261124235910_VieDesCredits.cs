using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class VieDesCredits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "engagement",
                table: "depense",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "engagement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    objet = table.Column<string>(type: "text", nullable: false),
                    engage_le = table.Column<DateOnly>(type: "date", nullable: false),
                    montant = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    saisi_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fini_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    motif_fin = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "versement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    perimetre = table.Column<string>(type: "text", nullable: false),
                    reverse = table.Column<bool>(type: "boolean", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    montant = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    saisi_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fini_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    motif_fin = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versement", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_annee_action",
                table: "engagement",
                columns: new[] { "annee", "action" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_reference",
                table: "engagement",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_versement_perimetre",
                table: "versement",
                column: "perimetre");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "engagement");

            migrationBuilder.DropTable(
                name: "versement");

            migrationBuilder.DropColumn(
                name: "engagement",
                table: "depense");
        }
    }
}
