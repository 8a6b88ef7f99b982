using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InvitationsRejouables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cle_idempotence",
                table: "invitation_depot",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_depot_cle_idempotence",
                table: "invitation_depot",
                column: "cle_idempotence",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_invitation_depot_cle_idempotence",
                table: "invitation_depot");

            migrationBuilder.DropColumn(
                name: "cle_idempotence",
                table: "invitation_depot");
        }
    }
}
