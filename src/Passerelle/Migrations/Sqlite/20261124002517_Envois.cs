using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
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
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero = table.Column<int>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: true),
                    rang_avant = table.Column<int>(type: "INTEGER", nullable: true),
                    champs = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difference_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "envoi",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    cle = table.Column<Guid>(type: "TEXT", nullable: false),
                    genre = table.Column<int>(type: "INTEGER", nullable: false),
                    territoire = table.Column<string>(type: "TEXT", nullable: false),
                    du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    depot = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    lignes = table.Column<int>(type: "INTEGER", nullable: false),
                    prepare_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    prepare_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    controle_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    precedent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    bloquantes = table.Column<int>(type: "INTEGER", nullable: false),
                    a_voir = table.Column<int>(type: "INTEGER", nullable: false),
                    informations = table.Column<int>(type: "INTEGER", nullable: false),
                    entrees = table.Column<int>(type: "INTEGER", nullable: false),
                    sorties = table.Column<int>(type: "INTEGER", nullable: false),
                    changees = table.Column<int>(type: "INTEGER", nullable: false),
                    empreinte_controle = table.Column<string>(type: "TEXT", nullable: true),
                    decide_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decide_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    rang_sceau = table.Column<long>(type: "INTEGER", nullable: true),
                    scelle_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scelle_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    sceau = table.Column<byte[]>(type: "BLOB", nullable: true),
                    partage_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partage_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acquitte_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acceptees = table.Column<int>(type: "INTEGER", nullable: false),
                    refusees = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_envoi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "faute_envoi",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    numero = table.Column<int>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    gravite = table.Column<int>(type: "INTEGER", nullable: false),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    forme = table.Column<string>(type: "TEXT", nullable: true),
                    doute_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_faute_envoi", x => new { x.envoi_id, x.numero });
                });

            migrationBuilder.CreateTable(
                name: "ligne_accusee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    statut = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    champ = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ligne_accusee", x => new { x.envoi_id, x.rang });
                });

            migrationBuilder.CreateTable(
                name: "ligne_envoyee",
                columns: table => new
                {
                    envoi_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    champs = table.Column<byte[]>(type: "BLOB", nullable: false)
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
