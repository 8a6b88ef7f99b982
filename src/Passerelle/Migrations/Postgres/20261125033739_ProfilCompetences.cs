using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "date", nullable: false),
                    codes = table.Column<string>(type: "text", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "uuid", nullable: true)
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
