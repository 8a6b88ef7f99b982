using System.Text;
using Passerelle.Echanges.Reprise;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Reprise;

/// <summary>Chaque nature de fait, ses colonnes et ses valeurs (interfaces, « Reprise »).</summary>
public sealed class ControlerLigneRepriseTests : IDisposable
{
    private const string Personne = "12345678901;DEM;285015500001143;01/01/1985";
    private readonly string cles = Directory.CreateTempSubdirectory("passerelle-essai-").FullName;

    public void Dispose() => Directory.Delete(cles, recursive: true);

    [Theory]
    [InlineData("INVITATION;02/01/2024;;;;;;;", TypeFait.Invitation, null, null)]
    [InlineData("RDV_ORIENTATION;2024-01-02;;;;;;PREVU;", TypeFait.RdvOrientation, "PREVU", null)]
    [InlineData("RDV_ORIENTATION;02/01/2024;;;;;;HONORE;", TypeFait.RdvOrientation, "HONORE", null)]
    [InlineData("ORIENTATION;02/01/2024;09/01/2024;SOCIO_PRO;CD;Maison de Stenay;O. Lormont;;", TypeFait.Orientation, null, null)]
    [InlineData("ORIENTATION;02/01/2024;;EMPLOI;FT;;;;INTENSIF", TypeFait.Orientation, null, "INTENSIF")]
    [InlineData("RDV_ACCOMPAGNEMENT;02/01/2024;;;;;;ABSENT;", TypeFait.RdvAccompagnement, "ABSENT", null)]
    [InlineData("DIAGNOSTIC;02/01/2024;;;;;;;23, 25", TypeFait.Diagnostic, null, "23,25")]
    [InlineData("DIAGNOSTIC;02/01/2024;;;;;;;", TypeFait.Diagnostic, null, null)]
    [InlineData("CONTRAT;02/01/2024;;;;;;CER;17,50", TypeFait.Contrat, "CER", "17.5")]
    [InlineData("ACTIVITE;02/01/2024;;;;;;35;FORMATION", TypeFait.Activite, "35", "FORMATION")]
    [InlineData("EMPLOI;02/01/2024;;;;;;CDD;30/06/2024", TypeFait.Emploi, "CDD", "2024-06-30")]
    [InlineData("EMPLOI;02/01/2024;;;;;;CDI;", TypeFait.Emploi, "CDI", null)]
    [InlineData("SORTIE;02/01/2024;;;;;;DEMENAGEMENT;", TypeFait.Sortie, "DEMENAGEMENT", null)]
    public void Chaque_nature_se_lit(string suite, TypeFait type, string? valeur, string? detail)
    {
        var fait = Controler($"{Personne};{suite};r1").Valeur;

        Assert.Equal((type, new DateOnly(2024, 1, 2), valeur, detail, "r1"), (fait.Type, fait.Date, fait.Valeur, fait.Detail, fait.Reference));
        Assert.Equal(("12345678901", "DEM", new DateOnly(1985, 1, 1), 17), (fait.NumeroDemande, fait.Role, fait.DateNaissance, fait.NirEmpreinte?.Length));
    }

    [Fact]
    public void Une_orientation_compte_a_sa_notification_un_autre_fait_a_sa_date()
    {
        Assert.Equal(new DateOnly(2024, 1, 9), Controler($"{Personne};ORIENTATION;02/01/2024;09/01/2024;SOCIAL;;;;;;r1").Valeur.DateEffective);
        Assert.Equal(new DateOnly(2024, 1, 2), Controler($"{Personne};INVITATION;02/01/2024;09/01/2024;;;;;;;r1").Valeur.DateEffective);
    }

    [Theory]
    [InlineData("INVITATION;02/01/2024;;;;;;;;", "reference", "REPRISE-020")]
    [InlineData("INVITATION;;;;;;;;;r", "date", "REPRISE-020")]
    [InlineData("INVITATION;31/02/2024;;;;;;;;r", "date", "REPRISE-021")]
    [InlineData("INVITATION;01/01/0001;;;;;;;;r", "date", "REPRISE-021")]
    [InlineData("INVITATION;9999-12-31;;;;;;;;r", "date", "REPRISE-021")]
    [InlineData("INVITATION;02/01/1980;;;;;;;;r", "date", "REPRISE-021")]
    [InlineData(";02/01/2024;;;;;;;;r", "fait", "REPRISE-020")]
    [InlineData("Lormont;02/01/2024;;;;;;;;r", "fait", "REPRISE-021")]
    [InlineData("RDV_ORIENTATION;02/01/2024;;;;;;;;r", "valeur", "REPRISE-020")]
    [InlineData("RDV_ACCOMPAGNEMENT;02/01/2024;;;;;;VENU;;r", "valeur", "REPRISE-021")]
    [InlineData("ORIENTATION;02/01/2024;;;CD;;;;;r", "type_parcours", "REPRISE-020")]
    [InlineData("ORIENTATION;02/01/2024;;PSP;CD;;;;;r", "type_parcours", "REPRISE-021")]
    [InlineData("ORIENTATION;02/01/2024;;SOCIAL;CAF;;;;;r", "organisme", "REPRISE-021")]
    [InlineData("ORIENTATION;02/01/2024;;SOCIAL;CD;;;;RENFORCE;r", "detail", "REPRISE-021")]
    [InlineData("ORIENTATION;02/01/2024;demain;SOCIAL;CD;;;;;r", "date_notification", "REPRISE-021")]
    [InlineData("DIAGNOSTIC;02/01/2024;;;;;;;santé et logement;r", "detail", "REPRISE-021")]
    [InlineData("CONTRAT;02/01/2024;;;;;;;15;r", "valeur", "REPRISE-020")]
    [InlineData("CONTRAT;02/01/2024;;;;;;PPAE;quinze;r", "detail", "REPRISE-021")]
    [InlineData("CONTRAT;02/01/2024;;;;;;PPAE;200;r", "detail", "REPRISE-021")]
    [InlineData("ACTIVITE;02/01/2024;;;;;;-3;FORMATION;r", "valeur", "REPRISE-021")]
    [InlineData("ACTIVITE;02/01/2024;;;;;;3;;r", "detail", "REPRISE-020")]
    [InlineData("EMPLOI;02/01/2024;;;;;;CDDI;;r", "valeur", "REPRISE-021")]
    [InlineData("EMPLOI;02/01/2024;;;;;;CDD;01/01/2024;r", "detail", "REPRISE-021")]
    [InlineData("SORTIE;02/01/2024;;;;;;MARIAGE;;r", "valeur", "REPRISE-021")]
    public void Un_champ_faux_est_nomme_et_sa_valeur_tue(string suite, string champ, string code)
    {
        var erreur = Assert.Single(Controler($"{Personne};{suite}").Erreurs);

        Assert.Equal((champ, code, 2L), (erreur.Champ, erreur.Code, erreur.Ligne));
        Assert.StartsWith(champ, erreur.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Lormont", erreur.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";;;", "numero_demande_rsa", "REPRISE-023")]
    [InlineData(";DEM;285015500001143;", "numero_demande_rsa", "REPRISE-023")]
    [InlineData("12345678901;;;", "role", "REPRISE-020")]
    [InlineData("12345678901;ENF;;", "role", "REPRISE-021")]
    [InlineData("123456789012;DEM;;", "numero_demande_rsa", "REPRISE-022")]
    [InlineData("12345678901;DEM;28501550000114;", "nir", "REPRISE-021")]
    [InlineData("12345678901;DEM;2,85E+14;", "nir", "REPRISE-021")]
    [InlineData("12345678901;DEM;;30/02/1985", "date_naissance", "REPRISE-021")]
    [InlineData("12345678901;DEM;;03/01/2024", "date_naissance", "REPRISE-021")]
    public void La_personne_se_dit_par_sa_place_ou_par_nir_et_naissance(string personne, string champ, string code)
    {
        var erreur = Assert.Single(Controler($"{personne};INVITATION;02/01/2024;;;;;;;;r1").Erreurs);

        Assert.Equal((champ, code), (erreur.Champ, erreur.Code));
    }

    [Theory]
    [InlineData(";;285015500001143;01/01/1985")]
    [InlineData(";;2 85 01 55 000 011;01/01/1985")]
    [InlineData("12345678901;;285015500001143;01/01/1985")]
    [InlineData("12345678901;CJT;;")]
    public void Chaque_facon_de_dire_la_personne(string personne) => Assert.True(Controler($"{personne};INVITATION;02/01/2024;;;;;;;;r1").Reussi);

    [Fact]
    public void Toutes_les_fautes_d_une_ligne_sont_rendues()
    {
        var erreurs = Controler("12345678901;DEM;x;x;SORTIE;x;;;;;;x;;").Erreurs;

        Assert.Equal(["reference", "date", "date_naissance", "nir", "valeur"], erreurs.Select(e => e.Champ));
    }

    private Resultat<FaitRecu> Controler(string ligne)
    {
        using var lecteur = LireReprise.Ouvrir(new MemoryStream(EssaiReprise.Fichier(ligne)), Encoding.UTF8).Valeur;
        return new ControlerLigneReprise(new CoffreNir(Trousseau.Ouvrir(cles, creer: true))).Executer(Assert.Single(lecteur.Lire()));
    }
}
