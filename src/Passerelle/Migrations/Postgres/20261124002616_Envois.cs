using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Envois : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "difference_envoi",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "bigint", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: true),
                    rang_avant = table.Column<int>(type: "integer", nullable: true),
                    champs = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difference_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "envoi",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    cle = table.Column<Guid>(type: "uuid", nullable: false),
                    genre = table.Column<int>(type: "integer", nullable: false),
                    territoire = table.Column<string>(type: "text", nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: false),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    depot = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    lignes = table.Column<int>(type: "integer", nullable: false),
                    prepare_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    prepare_par = table.Column<Guid>(type: "uuid", nullable: true),
                    controle_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    precedent_id = table.Column<long>(type: "bigint", nullable: true),
                    bloquantes = table.Column<int>(type: "integer", nullable: false),
                    a_voir = table.Column<int>(type: "integer", nullable: false),
                    informations = table.Column<int>(type: "integer", nullable: false),
                    entrees = table.Column<int>(type: "integer", nullable: false),
                    sorties = table.Column<int>(type: "integer", nullable: false),
                    changees = table.Column<int>(type: "integer", nullable: false),
                    empreinte_controle = table.Column<string>(type: "text", nullable: true),
                    decide_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decide_par = table.Column<Guid>(type: "uuid", nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    rang_sceau = table.Column<long>(type: "bigint", nullable: true),
                    scelle_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    scelle_par = table.Column<Guid>(type: "uuid", nullable: true),
                    sceau = table.Column<byte[]>(type: "bytea", nullable: true),
                    partage_id = table.Column<Guid>(type: "uuid", nullable: true),
                    partage_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acquitte_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acceptees = table.Column<int>(type: "integer", nullable: false),
                    refusees = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_envoi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "faute_envoi",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "bigint", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: true),
                    code = table.Column<string>(type: "text", nullable: false),
                    gravite = table.Column<int>(type: "integer", nullable: false),
                    champ = table.Column<string>(type: "text", nullable: true),
                    forme = table.Column<string>(type: "text", nullable: true),
                    doute_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faute_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "ligne_accusee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "bigint", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    champ = table.Column<string>(type: "text", nullable: true),
                    message = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_accusee", x => new { x.envoi_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "ligne_envoyee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "bigint", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    champs = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_envoyee", x => new { x.envoi_id, x.rang });
                });

            migrationBuilder.CreateIndex(
                name: "ix_difference_envoi_envoi_id_nature",
                table: "difference_envoi",
                columns: new[] { "envoi_id", "nature" });

            migrationBuilder.CreateIndex(
                name: "ix_envoi_cle",
                table: "envoi",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_envoi_genre_territoire_du_au",
                table: "envoi",
                columns: new[] { "genre", "territoire", "du", "au" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_envoi_rang_sceau",
                table: "envoi",
                column: "rang_sceau",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_faute_envoi_envoi_id_code",
                table: "faute_envoi",
                columns: new[] { "envoi_id", "code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "difference_envoi");

            migrationBuilder.DropTable(
                name: "envoi");

            migrationBuilder.DropTable(
                name: "faute_envoi");

            migrationBuilder.DropTable(
                name: "ligne_accusee");

            migrationBuilder.DropTable(
                name: "ligne_envoyee");
        }
    }
}
