using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Cles;
using Socle.Identifiants;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Ce qu'un flux lu laisse en base, dans les trois mises en page.</summary>
public sealed class ImporterFluxCafTests
{
    private static readonly AdulteDeTest Lea = new("HÉRONVAL", "ÉLOÏSE", "1990-05-12", "290055554500123");
    private static readonly AdulteDeTest Paul = new("HÉRONVAL", "NOËL", "1988-02-03", "1880255545002", "1");
    private static readonly FoyerDeTest Couple = new("00000000001", Lea) { Conjoint = Paul, Anomalie = "doute sur l'adresse" };

    [Theory]
    [ChaqueMoteur]
    public async Task VRSB0801_range_le_foyer_les_deux_personnes_et_l_adresse_01(Moteur moteur) => await Ranger(moteur, FluxDeTest.Vrsb0801("2024-03-01", 'M', Couple), "VRSB0801", null);

    [Theory]
    [ChaqueMoteur]
    public async Task VRSD0301_range_aussi_l_ouverture_du_droit(Moteur moteur) => await Ranger(moteur, FluxDeTest.Vrsd0301("2024-03-01", 'M', Couple), "VRSD0301", new DateOnly(2024, 1, 1));

    private static async Task Ranger(Moteur moteur, string flux, string version, DateOnly? ouverture)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);

        var resultat = await imports.ImporterAsync(flux.En());

        Assert.Equal((version, "mensuel", new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 1)), (resultat.Version, resultat.Nature, resultat.Reference!.Value, resultat.RecuLe));
        Assert.Equal((1, 2, 2, 0, 0, 2), (resultat.Foyers, resultat.Personnes, resultat.Creees, resultat.Modifiees, resultat.Inchangees, resultat.Entrees));
        var foyer = await imports.LireAsync(c => c.Versions.SingleAsync());
        Assert.Equal(("CAF", "551", "4512345", "2", "ISO"), (foyer.Organisme, foyer.NumeroOrganisme, foyer.Matricule, foyer.Etat, foyer.SituationFamille));
        Assert.Equal(("12 RUE DE L'ÉCLUSE", null, "55100", "VERDUN", "55545"), (foyer.Adresse, foyer.ComplementAdresse, foyer.CodePostal, foyer.Commune, foyer.CodeInsee));
        Assert.Equal((new DateOnly(2023, 12, 15), ouverture, "doute sur l'adresse"), (foyer.DateDemande!.Value, foyer.DateOuverture, foyer.Anomalies));
        var identites = await imports.LireAsync(c => c.Identites.OrderBy(i => i.Role).ToListAsync());
        // Le rôle est celui du RSA : les prestations familiales disent ici l'inverse.
        Assert.Equal([("CJT", "HÉRONVAL", "NOËL", "M"), ("DEM", "HÉRONVAL", "ÉLOÏSE", "F")], identites.Select(i => (i.Role, i.Nom, i.Prenom, i.Sexe)));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task VIRS0901_fait_connaitre_personnes_et_contacts_sans_ouvrir_d_entree(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);

        var resultat = await imports.ImporterAsync(FluxDeTest.Virs0901("2024-03-01", Couple with { Conjoint = null, Telephone = "0639980012" }).En());

        Assert.Equal(("VIRS0901", 1, 1, 0), (resultat.Version, resultat.Personnes, resultat.Creees, resultat.Entrees));
        var contact = await imports.LireAsync(c => c.Contacts.SingleAsync());
        Assert.Equal(("0639980012", "A"), (contact.Telephone, contact.AccordTelephone));
        Assert.Equal("FLUX-011", (await imports.EssayerAsync(() => new MemoryStream(FluxDeTest.Virs0901("2024-03-02", Couple).En()), stock: true)).Erreurs[0].Code);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-15")]
    [InlineData("utf-16")]
    public async Task L_encodage_declare_est_honore(string encodage)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var xml = FluxDeTest.Vrsb0801("2024-03-01", 'M', Couple).En(encodage);

        await imports.ImporterAsync(encodage == "utf-16" ? [0xFF, 0xFE, .. xml] : xml);

        Assert.Equal("ÉLOÏSE", await imports.LireAsync(c => c.Identites.Where(i => i.Role == "DEM").Select(i => i.Prenom).SingleAsync()));
    }

    [Theory]
    [InlineData("290055554500123", EtatNir.CleFausse)]
    [InlineData("2900555545001", EtatNir.SansCle)]
    [InlineData("2900555545001CC", EtatNir.Complet)]
    [InlineData("2 A900", null)]
    [InlineData("290052A545001CC", EtatNir.Complet)]
    [InlineData("890059900000123", EtatNir.Provisoire)]
    public async Task Le_NIR_est_lu_garde_et_signale(string ecrit, EtatNir? attendu)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var nir = ecrit.EndsWith("CC", StringComparison.Ordinal) ? FormattableString.Invariant($"{ecrit[..13]}{Nir.CalculerCle(ecrit[..13]):00}") : ecrit;

        var resultat = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', new FoyerDeTest("00000000001", Lea with { Nir = $" {nir} " })).En());

        if (attendu is null)
        {
            Assert.Equal("FLUX-021", Assert.Single(resultat.Rejets).Code);
            return;
        }
        var identite = await imports.LireAsync(c => c.Identites.SingleAsync());
        Assert.Equal((nir, attendu), (await imports.AvecAsync(s => Task.FromResult(s.GetRequiredService<CoffreNir>().Dechiffrer(identite.NirChiffre!).Ecriture)), (EtatNir)identite.NirEtat!.Value));
    }

    [Theory]
    [InlineData("<Adresse/>")]
    [InlineData("<Personne/>")]
    [InlineData("<Activite/>")]
    [InlineData("<Prestations/>")]
    public async Task Un_bloc_vide_n_avale_pas_la_suite_du_foyer(string bloc)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var flux = FluxDeTest.Vrsb0801("2024-03-01", 'M', Couple).Replace("<DonneesAdministratives>", $"{bloc}<DonneesAdministratives>{(bloc == "<Adresse/>" ? "" : "<Adresse/>")}", StringComparison.Ordinal);

        var resultat = await imports.ImporterAsync(flux.En());

        Assert.Equal((0, 2), (resultat.Rejets.Count, resultat.Entrees));
        var foyer = await imports.LireAsync(c => c.Versions.SingleAsync());
        Assert.Equal(("2", "55545"), (foyer.Etat, foyer.CodeInsee));
    }

    [Fact]
    public async Task Les_valeurs_completees_d_espaces_et_les_elements_vides_se_lisent()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var flux = FluxDeTest.Vrsb0801("2024-03-01", 'M', Couple with { Demande = "00000000001   ", Matricule = "4512345        " })
            .Replace("<DTDEMRSA>2023-12-15</DTDEMRSA>", "<DTDEMRSA/>", StringComparison.Ordinal).Replace("<SITFAM>ISO</SITFAM>", "<SITFAM></SITFAM>", StringComparison.Ordinal);

        await imports.ImporterAsync(flux.En());

        Assert.Equal("00000000001", await imports.LireAsync(c => c.Dossiers.Select(d => d.NumeroDemande).SingleAsync()));
        var foyer = await imports.LireAsync(c => c.Versions.SingleAsync());
        Assert.Equal(("4512345", null, null), (foyer.Matricule, foyer.DateDemande, foyer.SituationFamille));
    }
}
