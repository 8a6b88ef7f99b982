using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ResultatsDesIndicateurs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_resultat_indicateur_indicateur_constate_au",
                table: "resultat_indicateur",
                columns: new[] { "indicateur", "constate_au" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "resultat_indicateur");
        }
    }
}
