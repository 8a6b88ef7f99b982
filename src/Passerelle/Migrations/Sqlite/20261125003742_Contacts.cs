using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Contacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contact_liste",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    flux_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: true),
                    disputee = table.Column<bool>(type: "INTEGER", nullable: false),
                    nir_empreinte = table.Column<byte[]>(type: "BLOB", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    numero_demande = table.Column<string>(type: "TEXT", nullable: true),
                    matricule = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    telephone = table.Column<string>(type: "TEXT", nullable: true),
                    autre_telephone = table.Column<string>(type: "TEXT", nullable: true),
                    accord_telephone = table.Column<string>(type: "TEXT", nullable: true),
                    courriel = table.Column<string>(type: "TEXT", nullable: true),
                    accord_courriel = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_liste", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondance_colonnes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    colonnes = table.Column<string>(type: "TEXT", nullable: false),
                    dite_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    dite_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correspondance_colonnes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_flux_id_rang",
                table: "contact_liste",
                columns: new[] { "flux_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_matricule",
                table: "contact_liste",
                column: "matricule",
                filter: "matricule IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_nir_empreinte",
                table: "contact_liste",
                column: "nir_empreinte",
                filter: "nir_empreinte IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_numero_demande",
                table: "contact_liste",
                column: "numero_demande",
                filter: "numero_demande IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_liste_personne_id",
                table: "contact_liste",
                column: "personne_id");

            migrationBuilder.CreateIndex(
                name: "ix_correspondance_colonnes_empreinte",
                table: "correspondance_colonnes",
                column: "empreinte",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_liste");

            migrationBuilder.DropTable(
                name: "correspondance_colonnes");
        }
    }
}
