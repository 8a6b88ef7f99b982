using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProfilCompetences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "profil_competences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profil_competences", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_profil_competences_personne_id",
                table: "profil_competences",
                column: "personne_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "profil_competences");
        }
    }
}
