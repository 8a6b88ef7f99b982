using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgendaRecitSimulations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "annee",
                table: "simulation_pacte",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2024);

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

            migrationBuilder.CreateIndex(
                name: "ix_abonnement_agenda_jeton_hache",
                table: "abonnement_agenda",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recit_rapport_partie_remplace_le",
                table: "recit_rapport",
                columns: new[] { "partie", "remplace_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abonnement_agenda");

            migrationBuilder.DropTable(
                name: "recit_rapport");

            migrationBuilder.DropColumn(
                name: "annee",
                table: "simulation_pacte");
        }
    }
}
