using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DossierFranceTravail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "france_travail_partie");
        }
    }
}
