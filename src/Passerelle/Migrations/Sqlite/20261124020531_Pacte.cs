using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", nullable: false),
                    ou = table.Column<string>(type: "TEXT", nullable: false),
                    motif = table.Column<string>(type: "TEXT", nullable: false),
                    avenant = table.Column<string>(type: "TEXT", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    prise_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retiree_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_constat", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "depense",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    annee = table.Column<int>(type: "INTEGER", nullable: false),
                    rubrique = table.Column<string>(type: "TEXT", nullable: true),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    unite = table.Column<string>(type: "TEXT", nullable: true),
                    nombre_unites = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: true),
                    cout_unitaire = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: true),
                    du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    au = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    objet = table.Column<string>(type: "TEXT", nullable: false),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    part_etat = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    part_departement = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    justificatif = table.Column<string>(type: "TEXT", nullable: false),
                    non_eligible = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    saisie_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finie_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_fin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_depense", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "donnee_signee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tableau = table.Column<string>(type: "TEXT", nullable: false),
                    cle = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    champs = table.Column<string>(type: "TEXT", nullable: false),
                    avenant = table.Column<string>(type: "TEXT", nullable: true),
                    enregistree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    remplacee_le = table.Column<DateTime>(type: "TEXT", nullable: true)
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
