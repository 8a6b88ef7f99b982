using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    essai = table.Column<string>(type: "text", nullable: false),
                    commencee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fichier = table.Column<string>(type: "text", nullable: false),
                    finie_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    echec = table.Column<string>(type: "text", nullable: true),
                    octets = table.Column<long>(type: "bigint", nullable: false),
                    lignes = table.Column<long>(type: "bigint", nullable: false),
                    contenus = table.Column<int>(type: "integer", nullable: false),
                    eprouvee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    echec_epreuve = table.Column<string>(type: "text", nullable: true),
                    duree_restauration = table.Column<long>(type: "bigint", nullable: true),
                    effacee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
