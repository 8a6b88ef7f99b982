using System.Text.RegularExpressions;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Conventions;

/// <summary>Les données signées : complètes, situées, sans personne ; et refusées entières à la première faute.</summary>
public sealed partial class LireDonneesSigneesTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("pacte-").FullName;

    [Fact]
    public void Les_vingt_et_huit_fiches_ont_un_budget_des_indicateurs_et_leurs_lignes()
    {
        var fiches = PacteDeTest.Signe.Actions.Where(a => a.AUneFiche).ToList();
        Assert.Equal(28, fiches.Count);
        Assert.Equal(20, fiches.Count(a => a.Code[0] == 'S'));
        Assert.All(fiches, a =>
        {
            Assert.Equal(2, PacteDeTest.Signe.BudgetDe(a.Code).Count(l => l.Nature == "TOTAL"));
            Assert.Contains(PacteDeTest.Signe.Indicateurs, i => i.Document == "FICHE" && i.Objet == a.Code);
        });
    }

    [Fact]
    public void Chaque_donnee_porte_une_ligne_du_recueil() =>
        Assert.All(PacteDeTest.Rangees, r => Assert.InRange(r.Ligne ?? 0, 49, 2816));

    [Fact]
    public void Aucune_donnee_ne_porte_de_compte_bancaire_de_telephone_ni_d_adresse() =>
        Assert.DoesNotContain(PacteDeTest.Rangees.SelectMany(r => r.Champs.Values), v => Personnel().IsMatch(v));

    [Fact]
    public void Un_dossier_lu_donne_les_memes_donnees_que_le_programme()
    {
        Copier();
        var lues = LireDonneesSignees.Dossier(dossier).Valeur;
        Assert.Equal(PacteDeTest.Rangees.Select(r => (r.Tableau, r.Cle)), lues.Select(r => (r.Tableau, r.Cle)));
    }

    [Theory]
    [InlineData("lignes-budget.csv", "47500;399", "47 500 €;399", "PACTE-004", "montant")]
    [InlineData("actions.csv", "2024-08-01;2026-12-31", "08/2024;2026-12-31", "PACTE-004", "debut")]
    [InlineData("lignes-budget.csv", "S01;RECETTE;1", "S99;RECETTE;1", "PACTE-004", "action")]
    [InlineData("lignes-budget.csv", "S01;RECETTE;2", "S01;RECETTE;1", "PACTE-005", "lignes-budget.csv")]
    [InlineData("comites.csv", "rythme", "cadence", "CSV-002", null)]
    public void Une_faute_est_situee_et_rien_n_est_rendu(string fichier, string avant, string apres, string code, string? champ)
    {
        Copier();
        var chemin = Path.Combine(dossier, fichier);
        var texte = File.ReadAllText(chemin);
        Assert.Contains(avant, texte, StringComparison.Ordinal);
        File.WriteAllText(chemin, texte.Replace(avant, apres, StringComparison.Ordinal));

        var refus = LireDonneesSignees.Dossier(dossier);

        Assert.False(refus.Reussi);
        Assert.Equal((code, champ), (refus.Erreurs[0].Code, refus.Erreurs[0].Champ));
        Assert.Contains(fichier, refus.Erreurs[0].Message, StringComparison.Ordinal);
        Assert.NotNull(refus.Erreurs[0].Ligne);
        Assert.DoesNotContain("47 500", refus.Erreurs[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_fichier_absent_est_nomme()
    {
        Copier();
        File.Delete(Path.Combine(dossier, "plans.csv"));
        var refus = LireDonneesSignees.Dossier(dossier);
        Assert.Equal("PACTE-002", Assert.Single(refus.Erreurs).Code);
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    private void Copier()
    {
        var assemblage = typeof(LireDonneesSignees).Assembly;
        foreach (var tableau in SchemaSigne.Tableaux)
        {
            using var source = assemblage.GetManifestResourceStream($"pacte-meuse-2024/{tableau.Nom}")!;
            using var copie = File.Create(Path.Combine(dossier, tableau.Fichier));
            source.CopyTo(copie);
        }
    }

    [GeneratedRegex(@"\bFR\d{2}[ \dA-Z]{12,}|@[a-z]+\.|\b0\d([ .]\d{2}){4}\b|\b0\d{9}\b")]
    private static partial Regex Personnel();
}
