using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Partages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "courriel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cle = table.Column<string>(type: "text", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    objet = table.Column<Guid>(type: "uuid", nullable: false),
                    destinataire = table.Column<byte[]>(type: "bytea", nullable: false),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: true),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    essais = table.Column<int>(type: "integer", nullable: false),
                    cree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    prochain_essai_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    perime_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reclamation = table.Column<Guid>(type: "uuid", nullable: true),
                    reclame_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    remise_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    fini_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    raison = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courriel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation_depot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    courriel = table.Column<byte[]>(type: "bytea", nullable: false),
                    attendu = table.Column<string>(type: "text", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "bytea", nullable: false),
                    fichiers = table.Column<int>(type: "integer", nullable: false),
                    restants = table.Column<int>(type: "integer", nullable: false),
                    cree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cree_par = table.Column<Guid>(type: "uuid", nullable: true),
                    expire_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retiree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_depot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cle_idempotence = table.Column<string>(type: "text", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    nom_cherche = table.Column<string>(type: "text", nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "bytea", nullable: true),
                    cree_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cree_par = table.Column<Guid>(type: "uuid", nullable: true),
                    expire_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    telechargements = table.Column<int>(type: "integer", nullable: false),
                    avec_code = table.Column<bool>(type: "boolean", nullable: false),
                    detruire_apres_reception = table.Column<bool>(type: "boolean", nullable: false),
                    accuse = table.Column<byte[]>(type: "bytea", nullable: true),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    collecte_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ferme_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "piece_recue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<string>(type: "text", nullable: false),
                    cle_enveloppee = table.Column<byte[]>(type: "bytea", nullable: true),
                    recue_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    motif = table.Column<string>(type: "text", nullable: true),
                    transmission_cle = table.Column<Guid>(type: "uuid", nullable: true),
                    traitee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_piece_recue", x => x.id);
                    table.ForeignKey(
                        name: "fk_piece_recue_invitation_depot_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitation_depot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "destinataire_partage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    courriel = table.Column<byte[]>(type: "bytea", nullable: false),
                    jeton_hache = table.Column<byte[]>(type: "bytea", nullable: false),
                    envois = table.Column<int>(type: "integer", nullable: false),
                    restants = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<byte[]>(type: "bytea", nullable: true),
                    code_expire_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    code_essais = table.Column<int>(type: "integer", nullable: false),
                    codes_demandes = table.Column<int>(type: "integer", nullable: false),
                    collecte_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirme_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_destinataire_partage", x => x.id);
                    table.ForeignKey(
                        name: "fk_destinataire_partage_partage_partage_id",
                        column: x => x.partage_id,
                        principalTable: "partage",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_courriel_cle",
                table: "courriel",
                column: "cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courriel_objet",
                table: "courriel",
                column: "objet");

            migrationBuilder.CreateIndex(
                name: "ix_courriel_statut_prochain_essai_le",
                table: "courriel",
                columns: new[] { "statut", "prochain_essai_le" });

            migrationBuilder.CreateIndex(
                name: "ix_destinataire_partage_jeton_hache",
                table: "destinataire_partage",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_destinataire_partage_partage_id",
                table: "destinataire_partage",
                column: "partage_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_depot_jeton_hache",
                table: "invitation_depot",
                column: "jeton_hache",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partage_cle_idempotence",
                table: "partage",
                column: "cle_idempotence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partage_statut_expire_le",
                table: "partage",
                columns: new[] { "statut", "expire_le" });

            migrationBuilder.CreateIndex(
                name: "ix_piece_recue_invitation_id",
                table: "piece_recue",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_piece_recue_statut",
                table: "piece_recue",
                column: "statut");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "courriel");

            migrationBuilder.DropTable(
                name: "destinataire_partage");

            migrationBuilder.DropTable(
                name: "piece_recue");

            migrationBuilder.DropTable(
                name: "partage");

            migrationBuilder.DropTable(
                name: "invitation_depot");
        }
    }
}
