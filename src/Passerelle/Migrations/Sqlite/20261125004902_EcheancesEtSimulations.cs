using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Passerelle.Migrations.Sqlite
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
                    compte = table.Column<Guid>(type: "TEXT", nullable: false),
                    adresse = table.Column<byte[]>(type: "BLOB", nullable: false),
                    demande_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnement_rappel", x => x.compte);
                });

            migrationBuilder.CreateTable(
                name: "devoir",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    obligation = table.Column<string>(type: "TEXT", nullable: true),
                    origine = table.Column<Guid>(type: "TEXT", nullable: true),
                    intitule = table.Column<string>(type: "TEXT", nullable: false),
                    destinataires = table.Column<string>(type: "TEXT", nullable: false),
                    canal = table.Column<string>(type: "TEXT", nullable: false),
                    responsable = table.Column<string>(type: "TEXT", nullable: false),
                    echeance = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fait_le = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    preuve = table.Column<string>(type: "TEXT", nullable: true),
                    fait_par = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devoir", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "etat_feuille",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    avancement = table.Column<int>(type: "INTEGER", nullable: false),
                    responsable = table.Column<string>(type: "TEXT", nullable: true),
                    commentaire = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_etat_feuille", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evenement_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    objet = table.Column<string>(type: "TEXT", nullable: false),
                    survenu_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    signale_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evenement_pacte", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mouvement_simule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    simulation = table.Column<Guid>(type: "TEXT", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    vers = table.Column<string>(type: "TEXT", nullable: true),
                    financeur = table.Column<string>(type: "TEXT", nullable: true),
                    libelle = table.Column<string>(type: "TEXT", nullable: true),
                    montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 4, nullable: false),
                    mois = table.Column<int>(type: "INTEGER", nullable: true),
                    suppose_le = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mouvement_simule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reunion_comite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    comite = table.Column<string>(type: "TEXT", nullable: false),
                    prevue_le = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ordre_du_jour = table.Column<string>(type: "TEXT", nullable: false),
                    releve = table.Column<string>(type: "TEXT", nullable: true),
                    annulee_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    motif_annulation = table.Column<string>(type: "TEXT", nullable: true),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reunion_comite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "simulation_pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nom = table.Column<string>(type: "TEXT", nullable: false),
                    auteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    creee_le = table.Column<DateTime>(type: "TEXT", nullable: false)
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
