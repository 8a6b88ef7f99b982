using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plateforme.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class JeuDeDonnees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cas_a_appeler",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    cas = table.Column<string>(type: "text", nullable: false),
                    attendu = table.Column<string>(type: "text", nullable: false),
                    nir_chiffre = table.Column<byte[]>(type: "bytea", nullable: false),
                    date_naissance = table.Column<DateOnly>(type: "date", nullable: false),
                    numero_france_travail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cas_a_appeler", x => x.rang);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cas_a_appeler");
        }
    }
}
