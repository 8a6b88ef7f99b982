using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Connexions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "debut_le",
                table: "compte",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "base_marquee",
                columns: table => new
                {
                    marque = table.Column<string>(type: "text", nullable: false),
                    posee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_base_marquee", x => x.marque);
                });

            migrationBuilder.CreateTable(
                name: "essai_connexion",
                columns: table => new
                {
                    cle = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    debut = table.Column<long>(type: "bigint", nullable: false),
                    essais = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_essai_connexion", x => x.cle);
                });

            migrationBuilder.CreateTable(
                name: "session_compte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appareil = table.Column<string>(type: "text", nullable: true),
                    navigateur = table.Column<string>(type: "text", nullable: false),
                    ouverte_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    vue_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_compte", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_essai_connexion_debut",
                table: "essai_connexion",
                column: "debut");

            migrationBuilder.CreateIndex(
                name: "ix_session_compte_compte_id_ouverte_le",
                table: "session_compte",
                columns: new[] { "compte_id", "ouverte_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "base_marquee");

            migrationBuilder.DropTable(
                name: "essai_connexion");

            migrationBuilder.DropTable(
                name: "session_compte");

            migrationBuilder.DropColumn(
                name: "debut_le",
                table: "compte");
        }
    }
}
