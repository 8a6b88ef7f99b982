using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgendaEtRendezVous : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "creneau",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    structure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    objet = table.Column<int>(type: "INTEGER", nullable: false),
                    debut = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    lieu = table.Column<string>(type: "TEXT", nullable: true),
                    retire_le = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_creneau", x => x.id);
                    table.ForeignKey(
                        name: "fk_creneau_structure_structure_id",
                        column: x => x.structure_id,
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rendez_vous",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    creneau_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    etat = table.Column<int>(type: "INTEGER", nullable: false),
                    pris_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    pris_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rendez_vous", x => x.id);
                    table.ForeignKey(
                        name: "fk_rendez_vous_creneau_creneau_id",
                        column: x => x.creneau_id,
                        principalTable: "creneau",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_creneau_referent_id_debut",
                table: "creneau",
                columns: new[] { "referent_id", "debut" },
                unique: true,
                filter: "referent_id IS NOT NULL AND retire_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_creneau_structure_id_debut",
                table: "creneau",
                columns: new[] { "structure_id", "debut" });

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_creneau_id_personne_id",
                table: "rendez_vous",
                columns: new[] { "creneau_id", "personne_id" },
                unique: true,
                filter: "etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_creneau_id_place",
                table: "rendez_vous",
                columns: new[] { "creneau_id", "place" },
                unique: true,
                filter: "etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_personne_id",
                table: "rendez_vous",
                column: "personne_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rendez_vous");

            migrationBuilder.DropTable(
                name: "creneau");
        }
    }
}
