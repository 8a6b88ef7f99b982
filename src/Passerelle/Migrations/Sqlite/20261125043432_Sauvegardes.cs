using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sauvegardes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sauvegarde",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    essai = table.Column<string>(type: "TEXT", nullable: false),
                    commencee_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fichier = table.Column<string>(type: "TEXT", nullable: false),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    echec = table.Column<string>(type: "TEXT", nullable: true),
                    octets = table.Column<long>(type: "INTEGER", nullable: false),
                    lignes = table.Column<long>(type: "INTEGER", nullable: false),
                    contenus = table.Column<int>(type: "INTEGER", nullable: false),
                    eprouvee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    echec_epreuve = table.Column<string>(type: "TEXT", nullable: true),
                    duree_restauration = table.Column<long>(type: "INTEGER", nullable: true),
                    effacee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sauvegarde", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sauvegarde_commencee_le",
                table: "sauvegarde",
                column: "commencee_le");

            migrationBuilder.CreateIndex(
                name: "ix_sauvegarde_essai",
                table: "sauvegarde",
                column: "essai",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sauvegarde");
        }
    }
}
