using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desaccord",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    notre = table.Column<string>(type: "TEXT", nullable: false),
                    leur = table.Column<string>(type: "TEXT", nullable: false),
                    observe_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ouvert_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    statut = table.Column<int>(type: "INTEGER", nullable: false),
                    actif = table.Column<bool>(type: "INTEGER", nullable: false),
                    garde = table.Column<int>(type: "INTEGER", nullable: true),
                    motif = table.Column<string>(type: "TEXT", nullable: true),
                    regle_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    ferme_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desaccord", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation_retour",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    transmission_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    candidat_id = table.Column<long>(type: "INTEGER", nullable: true),
                    etat = table.Column<int>(type: "INTEGER", nullable: false),
                    reglee = table.Column<bool>(type: "INTEGER", nullable: false),
                    courante = table.Column<bool>(type: "INTEGER", nullable: false),
                    designation = table.Column<string>(type: "TEXT", nullable: false),
                    cle = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    prenom = table.Column<string>(type: "TEXT", nullable: false),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    inscrit = table.Column<bool>(type: "INTEGER", nullable: true),
                    parcours = table.Column<string>(type: "TEXT", nullable: true),
                    date_entree = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_sortie = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valeurs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_retour", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reglement_retour",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle = table.Column<byte[]>(type: "BLOB", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    regle_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    regle_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reglement_retour", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_personne_id",
                table: "desaccord",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_personne_id_nature",
                table: "desaccord",
                columns: new[] { "personne_id", "nature" },
                unique: true,
                filter: "actif");

            migrationBuilder.CreateIndex(
                name: "ix_desaccord_statut",
                table: "desaccord",
                column: "statut");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_candidat_id_transmission_id",
                table: "observation_retour",
                columns: new[] { "candidat_id", "transmission_id" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_cle",
                table: "observation_retour",
                column: "cle");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_date_naissance",
                table: "observation_retour",
                column: "date_naissance");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_personne_id",
                table: "observation_retour",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_observation_retour_transmission_id_rang",
                table: "observation_retour",
                columns: new[] { "transmission_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reglement_retour_cle",
                table: "reglement_retour",
                column: "cle",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desaccord");

            migrationBuilder.DropTable(
                name: "observation_retour");

            migrationBuilder.DropTable(
                name: "reglement_retour");
        }
    }
}
