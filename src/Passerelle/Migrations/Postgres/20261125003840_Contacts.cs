using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    flux_id = table.Column<long>(type: "bigint", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: true),
                    disputee = table.Column<bool>(type: "boolean", nullable: false),
                    nir_empreinte = table.Column<byte[]>(type: "bytea", nullable: true),
                    date_naissance = table.Column<DateOnly>(type: "date", nullable: true),
                    numero_demande = table.Column<string>(type: "text", nullable: true),
                    matricule = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    telephone = table.Column<string>(type: "text", nullable: true),
                    autre_telephone = table.Column<string>(type: "text", nullable: true),
                    accord_telephone = table.Column<string>(type: "text", nullable: true),
                    courriel = table.Column<string>(type: "text", nullable: true),
                    accord_courriel = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_liste", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correspondance_colonnes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    colonnes = table.Column<string>(type: "text", nullable: false),
                    dite_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    dite_par = table.Column<Guid>(type: "uuid", nullable: true)
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
