using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StructuresEtReferents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "motif",
                table: "fait",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "structure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    organisme = table.Column<string>(type: "text", nullable: false),
                    territoire = table.Column<string>(type: "text", nullable: true),
                    responsable_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fermee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_structure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    capacite = table.Column<int>(type: "integer", nullable: true),
                    intensif = table.Column<bool>(type: "boolean", nullable: false),
                    parcours = table.Column<string>(type: "text", nullable: true),
                    territoire = table.Column<string>(type: "text", nullable: true),
                    alphabet_de = table.Column<string>(type: "text", nullable: true),
                    alphabet_a = table.Column<string>(type: "text", nullable: true),
                    age_de = table.Column<int>(type: "integer", nullable: true),
                    age_a = table.Column<int>(type: "integer", nullable: true),
                    parti_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referent", x => x.id);
                    table.ForeignKey(
                        name: "fk_referent_structure_structure_id",
                        column: x => x.structure_id,
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_entree_structure_referente_referent",
                table: "entree",
                columns: new[] { "structure_referente", "referent" },
                filter: "fermee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_referent_compte_id",
                table: "referent",
                column: "compte_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referent_structure_id_nom",
                table: "referent",
                columns: new[] { "structure_id", "nom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_structure_nom",
                table: "structure",
                column: "nom",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referent");

            migrationBuilder.DropTable(
                name: "structure");

            migrationBuilder.DropIndex(
                name: "ix_entree_structure_referente_referent",
                table: "entree");

            migrationBuilder.DropColumn(
                name: "motif",
                table: "fait");
        }
    }
}
