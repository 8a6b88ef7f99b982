using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    etabli_le = table.Column<DateOnly>(type: "date", nullable: false),
                    nomenclature = table.Column<string>(type: "text", nullable: false),
                    codes = table.Column<string>(type: "text", nullable: false),
                    enregistre_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    enregistre_par = table.Column<Guid>(type: "uuid", nullable: true)
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
