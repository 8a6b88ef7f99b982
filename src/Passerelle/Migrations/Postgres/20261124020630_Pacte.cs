using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Pacte : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "decision_constat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cle = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    ou = table.Column<string>(type: "text", nullable: false),
                    motif = table.Column<string>(type: "text", nullable: false),
                    avenant = table.Column<string>(type: "text", nullable: true),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    prise_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retiree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_constat", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "depense",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    rubrique = table.Column<string>(type: "text", nullable: true),
                    nature = table.Column<string>(type: "text", nullable: false),
                    unite = table.Column<string>(type: "text", nullable: true),
                    nombre_unites = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    cout_unitaire = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true),
                    objet = table.Column<string>(type: "text", nullable: false),
                    montant = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    part_etat = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    part_departement = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    justificatif = table.Column<string>(type: "text", nullable: false),
                    non_eligible = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    saisie_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finie_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    motif_fin = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depense", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "donnee_signee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tableau = table.Column<string>(type: "text", nullable: false),
                    cle = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    champs = table.Column<string>(type: "text", nullable: false),
                    avenant = table.Column<string>(type: "text", nullable: true),
                    enregistree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    remplacee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_donnee_signee", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_constat_cle",
                table: "decision_constat",
                column: "cle");

            migrationBuilder.CreateIndex(
                name: "ix_depense_annee_action",
                table: "depense",
                columns: new[] { "annee", "action" });

            migrationBuilder.CreateIndex(
                name: "ix_depense_reference",
                table: "depense",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_donnee_signee_tableau_cle_version",
                table: "donnee_signee",
                columns: new[] { "tableau", "cle", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_constat");

            migrationBuilder.DropTable(
                name: "depense");

            migrationBuilder.DropTable(
                name: "donnee_signee");
        }
    }
}
