using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MessagesEtInvitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "invitation_id",
                table: "rendez_vous",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "canal",
                table: "courriel",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "personne",
                table: "courriel",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "invitation_rdv",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    objet = table.Column<int>(type: "integer", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "bytea", nullable: false),
                    faite_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    faite_par = table.Column<Guid>(type: "uuid", nullable: true),
                    expire_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fermee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_rdv", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "refus_canal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    personne_id = table.Column<long>(type: "bigint", nullable: false),
                    canal = table.Column<int>(type: "integer", nullable: false),
                    dit_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    dit_par = table.Column<Guid>(type: "uuid", nullable: true),
                    leve_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refus_canal", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_rendez_vous_invitation_id",
                table: "rendez_vous",
                column: "invitation_id",
                unique: true,
                filter: "invitation_id IS NOT NULL AND etat <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rdv_jeton_hache",
                table: "invitation_rdv",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_rdv_ouverte",
                table: "invitation_rdv",
                columns: new[] { "personne_id", "objet" },
                unique: true,
                filter: "fermee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_refus_canal_personne_id_canal",
                table: "refus_canal",
                columns: new[] { "personne_id", "canal" },
                unique: true,
                filter: "leve_le IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invitation_rdv");

            migrationBuilder.DropTable(
                name: "refus_canal");

            migrationBuilder.DropIndex(
                name: "ix_rendez_vous_invitation_id",
                table: "rendez_vous");

            migrationBuilder.DropColumn(
                name: "invitation_id",
                table: "rendez_vous");

            migrationBuilder.DropColumn(
                name: "canal",
                table: "courriel");

            migrationBuilder.DropColumn(
                name: "personne",
                table: "courriel");
        }
    }
}
