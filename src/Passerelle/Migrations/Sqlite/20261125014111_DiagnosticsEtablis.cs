using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DiagnosticsEtablis : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "diagnostic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    personne_id = table.Column<long>(type: "INTEGER", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    nomenclature = table.Column<string>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_diagnostic", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_diagnostic_personne_id",
                table: "diagnostic",
                column: "personne_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "diagnostic");
        }
    }
}
