using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PiecesJustificatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "piece_justificative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    objet = table.Column<int>(type: "INTEGER", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    taille = table.Column<long>(type: "INTEGER", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "BLOB", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    jointe_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    motif_retrait = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_justificative", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_piece_justificative_objet_cle",
                table: "piece_justificative",
                columns: new[] { "objet", "cle" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "piece_justificative");
        }
    }
}
