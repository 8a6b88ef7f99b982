using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EcheancesEtSimulations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "abonnement_rappel",
                columns: table => new
                {
                    compte = table.Column<Guid>(type: "uuid", nullable: false),
                    adresse = table.Column<byte[]>(type: "bytea", nullable: false),
                    demande_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnement_rappel", x => x.compte);
                });

            migrationBuilder.CreateTable(
                name: "devoir",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation = table.Column<string>(type: "text", nullable: true),
                    origine = table.Column<Guid>(type: "uuid", nullable: true),
                    intitule = table.Column<string>(type: "text", nullable: false),
                    destinataires = table.Column<string>(type: "text", nullable: false),
                    canal = table.Column<string>(type: "text", nullable: false),
                    responsable = table.Column<string>(type: "text", nullable: false),
                    echeance = table.Column<DateOnly>(type: "date", nullable: true),
                    fait_le = table.Column<DateOnly>(type: "date", nullable: true),
                    preuve = table.Column<string>(type: "text", nullable: true),
                    fait_par = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devoir", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "etat_feuille",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme = table.Column<string>(type: "text", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    avancement = table.Column<int>(type: "integer", nullable: false),
                    responsable = table.Column<string>(type: "text", nullable: true),
                    commentaire = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_etat_feuille", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evenement_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    objet = table.Column<string>(type: "text", nullable: false),
                    survenu_le = table.Column<DateOnly>(type: "date", nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    signale_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evenement_pacte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mouvement_simule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    simulation = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    vers = table.Column<string>(type: "text", nullable: true),
                    financeur = table.Column<string>(type: "text", nullable: true),
                    libelle = table.Column<string>(type: "text", nullable: true),
                    montant = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    mois = table.Column<int>(type: "integer", nullable: true),
                    suppose_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mouvement_simule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reunion_comite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comite = table.Column<string>(type: "text", nullable: false),
                    prevue_le = table.Column<DateOnly>(type: "date", nullable: false),
                    ordre_du_jour = table.Column<string>(type: "text", nullable: false),
                    releve = table.Column<string>(type: "text", nullable: true),
                    annulee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    motif_annulation = table.Column<string>(type: "text", nullable: true),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reunion_comite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    auteur = table.Column<Guid>(type: "uuid", nullable: true),
                    creee_le = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_simulation_pacte", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_devoir_fait_le_echeance",
                table: "devoir",
                columns: new[] { "fait_le", "echeance" });

            migrationBuilder.CreateIndex(
                name: "ix_devoir_origine",
                table: "devoir",
                column: "origine");

            migrationBuilder.CreateIndex(
                name: "ix_etat_feuille_theme_rang_le",
                table: "etat_feuille",
                columns: new[] { "theme", "rang", "le" });

            migrationBuilder.CreateIndex(
                name: "ix_mouvement_simule_simulation",
                table: "mouvement_simule",
                column: "simulation");

            migrationBuilder.CreateIndex(
                name: "ix_reunion_comite_comite_prevue_le",
                table: "reunion_comite",
                columns: new[] { "comite", "prevue_le" });

            migrationBuilder.CreateIndex(
                name: "ix_simulation_pacte_nom",
                table: "simulation_pacte",
                column: "nom",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abonnement_rappel");

            migrationBuilder.DropTable(
                name: "devoir");

            migrationBuilder.DropTable(
                name: "etat_feuille");

            migrationBuilder.DropTable(
                name: "evenement_pacte");

            migrationBuilder.DropTable(
                name: "mouvement_simule");

            migrationBuilder.DropTable(
                name: "reunion_comite");

            migrationBuilder.DropTable(
                name: "simulation_pacte");
        }
    }
}
