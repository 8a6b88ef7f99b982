using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DecisionsOrientation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "decision_orientation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reponses = table.Column<string>(type: "TEXT", nullable: true),
                    referentiel_du = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    parcours_propose = table.Column<string>(type: "TEXT", nullable: true),
                    organisme_propose = table.Column<string>(type: "TEXT", nullable: true),
                    raisons = table.Column<string>(type: "TEXT", nullable: false),
                    parcours = table.Column<string>(type: "TEXT", nullable: false),
                    organisme = table.Column<string>(type: "TEXT", nullable: false),
                    structure = table.Column<string>(type: "TEXT", nullable: false),
                    referent = table.Column<string>(type: "TEXT", nullable: true),
                    intensif = table.Column<bool>(type: "INTEGER", nullable: false),
                    ecart = table.Column<string>(type: "TEXT", nullable: true),
                    decideur = table.Column<string>(type: "TEXT", nullable: false),
                    decidee_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    enregistree_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistree_par = table.Column<Guid>(type: "TEXT", nullable: true),
                    lot = table.Column<Guid>(type: "TEXT", nullable: true),
                    notifiee_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    mode = table.Column<string>(type: "TEXT", nullable: true),
                    annulee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    annulee_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_orientation", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_en_attente",
                table: "decision_orientation",
                column: "personne_id",
                unique: true,
                filter: "notifiee_le IS NULL AND annulee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_decision_orientation_lot",
                table: "decision_orientation",
                column: "lot");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_orientation");
        }
    }
}
