using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Transmissions;

/// <summary>Un foyer illisible est rejeté seul, gardé chiffré, et rejouable une fois corrigé.</summary>
public sealed class RejetsFluxTests
{
    private static readonly AdulteDeTest Lea = new("HÉRONVAL", "ÉLOÏSE", "1990-05-12", "2900555545001");
    private static readonly FoyerDeTest Sain = new("00000000009", new AdulteDeTest("VALDONCEL", "INÈS", "1985-01-20", "2850155545007")) { Matricule = "222" };
    private static readonly FoyerDeTest Foyer = new("00000000001", Lea);

    /// <summary>Foyer fautif, code, champ, ligne dans le fichier, morceau du message.</summary>
    public static TheoryData<string, FoyerDeTest, string, string, string, string> Fautifs() => new()
    {
        { "date impossible", Foyer with { Demandeur = Lea with { Naissance = "1990-02-31" } }, "FLUX-021", "DTNAI", "<Personne>", "10 caractères dont 2 signes" },
        { "NIR trop court", Foyer with { Demandeur = Lea with { Nir = "29005555450" } }, "FLUX-021", "NIR", "<Personne>", "11 chiffres" },
        { "nom vide", Foyer with { Demandeur = Lea with { Nom = " " } }, "FLUX-020", "NOM", "<Personne>", "NOM est absent" },
        { "sexe inconnu", Foyer with { Demandeur = Lea with { Sexe = "F" } }, "FLUX-021", "SEXE", "<Personne>", "1 lettre" },
        { "état inconnu", Foyer with { Etat = "9" }, "FLUX-021", "ETATDOSRSA", "<InfosFoyerRSA>", "1 chiffre" },
        { "matricule absent", Foyer with { Matricule = "" }, "FLUX-020", "MATRICULE", "<InfosFoyerRSA>", "MATRICULE est absent" },
        { "numéro trop long", Foyer with { Demande = "000000000012" }, "FLUX-022", "NUMDEMRSA", "<InfosFoyerRSA>", "12 caractères ; 11 au plus" },
        { "nom démesuré", Foyer with { Demandeur = Lea with { Nom = new string('H', 300) } }, "FLUX-022", "NOM", "<NOM>", "256 au plus" },
        { "suspension impossible", Foyer with { Etat = "4", Suspension = "2024-13-01" }, "FLUX-021", "DDSUSDRORSA", "<InfosFoyerRSA>", "AAAA-MM-JJ" },
        { "deux demandeurs", Foyer with { EnPlus = "<Personne><Identification><NOM>HÉRONVAL</NOM><PRENOM>ÉLOÏSE</PRENOM><DTNAI>1990-05-12</DTNAI><SEXE>2</SEXE></Identification><Prestations><NATPREST>RSA</NATPREST><ROLEPERS>DEM</ROLEPERS></Prestations></Personne>" }, "FLUX-024", "ROLEPERS", "<InfosFoyerRSA>", "2 demandeur(s)" },
    };

    [Theory]
    [MemberData(nameof(Fautifs))]
    public async Task Le_foyer_fautif_est_rejete_seul_avec_sa_place_et_sa_forme(string nom, FoyerDeTest fautif, string code, string champ, string element, string forme)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var contenu = FluxDeTest.Vrsb0801("2024-03-01", 'M', Sain, fautif).En();

        var resultat = await imports.ImporterAsync(contenu);

        var rejet = Assert.Single(resultat.Rejets);
        Assert.True((code, champ) == (rejet.Code, await imports.LireAsync(c => c.Rejets.Select(r => r.Champ!).SingleAsync())), nom);
        Assert.Contains(forme, rejet.Message, StringComparison.Ordinal);
        var lignes = Encoding.Latin1.GetString(contenu).Split('\n');
        Assert.Equal(1 + Array.FindLastIndex(lignes, Array.FindLastIndex(lignes, l => l.Contains("</InfosFoyerRSA>", StringComparison.Ordinal)), l => l.StartsWith(element, StringComparison.Ordinal) && (nom != "deux demandeurs" || element != "<Personne>")), rejet.Ligne);
        Assert.Equal((2, 1), (resultat.Foyers, await imports.LireAsync(c => c.Personnes.CountAsync())));
        var journal = (await imports.LireAsync(c => c.Journal.ToListAsync())).Select(e => $"{e.Acte} {e.Operation} {e.Objet} {e.Detail}");
        Confidentialite.Verifier([rejet.ToString(), .. journal, .. imports.Traces], [fautif.Demandeur.Nom.Trim() is { Length: > 0 } n ? n : "ÉLOÏSE", "ÉLOÏSE", fautif.Demandeur.Nir!, fautif.Demandeur.Naissance, "VALDONCEL", "2850155545007", "1985-01-20"]);
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Le_rejet_est_garde_chiffre_et_se_rejoue_corrige(Moteur moteur)
    {
        await using var temoin = await ImportsDeTest.OuvrirAsync(moteur);
        await temoin.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', Sain, Foyer).En());
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', Sain, Foyer with { Demandeur = Lea with { Naissance = "1990-02-31" } }).En());
        var rejet = await imports.LireAsync(c => c.Rejets.SingleAsync());
        Assert.DoesNotContain("2900555545001", Encoding.Latin1.GetString(rejet.Contenu!), StringComparison.Ordinal);
        if (moteur == Moteur.Sqlite)
        {
            foreach (var fichier in Directory.GetFiles(imports.Dossier, "essai.db*"))
            {
                await using var lu = new FileStream(fichier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var octets = new MemoryStream();
                await lu.CopyToAsync(octets);
                Assert.DoesNotContain("2900555545001", Encoding.Latin1.GetString(octets.ToArray()), StringComparison.Ordinal);
            }
        }

        Assert.Equal("FLUX-021", (await RejouerAsync(imports, new() { RejetId = rejet.Id })).Erreurs[0].Code);
        Assert.Equal("FLUX-021", (await RejouerAsync(imports, new() { RejetId = rejet.Id, Valeur = "1990-04-31" })).Erreurs[0].Code);
        Assert.Equal("FLUX-021", (await RejouerAsync(imports, new() { RejetId = rejet.Id, Valeur = "\0" })).Erreurs[0].Code);
        Assert.Equal("FLUX-003", (await RejouerAsync(imports, new() { RejetId = rejet.Id, Contenu = "<InfosFoyerRSA>" })).Erreurs[0].Code);
        Assert.Equal("FLUX-007", (await RejouerAsync(imports, new() { RejetId = rejet.Id, Contenu = "<Autre/>" })).Erreurs[0].Code);
        Assert.Equal(1, await imports.LireAsync(c => c.Personnes.CountAsync()));

        Assert.True((await RejouerAsync(imports, new() { RejetId = rejet.Id, Valeur = "1990-05-12" })).Reussi);

        Assert.Equal(Vies(await temoin.CopierAsync(complete: false)), Vies(await imports.CopierAsync(complete: false)));
        Assert.Equal("REJET-001", (await RejouerAsync(imports, new() { RejetId = rejet.Id })).Erreurs[0].Code);
        Assert.Equal("REJET-001", (await EcarterAsync(imports, rejet.Id, "déjà rejoué")).Erreurs[0].Code);
    }

    [Fact]
    public async Task Un_rejet_se_rejoue_par_son_XML_corrige_et_la_suspension_par_sa_date()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', Foyer with { Matricule = "" }, Sain with { Etat = "4", Suspension = "2024-13-01" }).En());
        var rejets = await imports.LireAsync(c => c.Rejets.OrderBy(r => r.Rang).ToListAsync());
        var xml = await imports.AvecAsync(s => Task.FromResult(s.GetRequiredService<RejouerRejet>().LireContenu(rejets[0])));

        Assert.True((await RejouerAsync(imports, new() { RejetId = rejets[0].Id, Contenu = xml.Replace("<MATRICULE></MATRICULE>", "<MATRICULE>451</MATRICULE>", StringComparison.Ordinal) })).Reussi);
        Assert.True((await RejouerAsync(imports, new() { RejetId = rejets[1].Id, Valeur = "2024-02-01" })).Reussi);

        Assert.Equal(["222", "451"], await imports.LireAsync(c => c.Versions.Select(v => v.Matricule).Order().ToListAsync()));
    }

    [Theory]
    [ChaqueMoteur]
    public async Task Un_foyer_en_double_attend_et_rejoue_prend_la_place_du_premier(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        var resultat = await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', Foyer, Foyer, Foyer with { Etat = "5" }).En());
        Assert.Equal(["FLUX-023", "FLUX-023"], resultat.Rejets.Select(r => r.Code));
        Assert.Equal(1, await imports.LireAsync(c => c.Entrees.CountAsync()));
        var rejets = await imports.LireAsync(c => c.Rejets.OrderBy(r => r.Rang).ToListAsync());

        Assert.True((await RejouerAsync(imports, new() { RejetId = rejets[0].Id })).Reussi);
        Assert.Equal(1, await imports.LireAsync(c => c.Entrees.CountAsync()));
        Assert.True((await RejouerAsync(imports, new() { RejetId = rejets[1].Id })).Reussi);

        Assert.Equal(0, await imports.LireAsync(c => c.Entrees.CountAsync()));
        Assert.Equal(1, await imports.LireAsync(c => c.Presences.CountAsync()));
    }

    [Fact]
    public async Task Un_rejet_ecarte_perd_son_contenu_et_garde_son_motif()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        await imports.ImporterAsync(FluxDeTest.Vrsb0801("2024-03-01", 'M', Foyer with { Matricule = "" }).En());
        var rejet = await imports.LireAsync(c => c.Rejets.SingleAsync());

        Assert.Equal("REJET-003", (await EcarterAsync(imports, rejet.Id, "non")).Erreurs[0].Code);
        Assert.True((await EcarterAsync(imports, rejet.Id, "dossier d'un autre département")).Reussi);

        rejet = await imports.LireAsync(c => c.Rejets.SingleAsync());
        Assert.Equal((StatutRejet.Ecarte, "dossier d'un autre département", null), (rejet.Statut, rejet.Motif, rejet.Contenu));
        Assert.Equal("REJET-001", (await RejouerAsync(imports, new() { RejetId = rejet.Id })).Erreurs[0].Code);
    }

    private static Task<Resultat<bool>> RejouerAsync(ImportsDeTest imports, RejouerRejetCommand commande) =>
        imports.AvecAsync(s => s.GetRequiredService<RejouerRejet>().ExecuterAsync(commande, CancellationToken.None));

    private static Task<Resultat<bool>> EcarterAsync(ImportsDeTest imports, Guid rejet, string motif) =>
        imports.AvecAsync(s => s.GetRequiredService<EcarterRejet>().ExecuterAsync(rejet, motif, CancellationToken.None));

    /// <summary>Sans ce qui nomme le fichier : son empreinte n'est pas celle du fichier sain.</summary>
    private static IEnumerable<string> Vies(string copie) => copie.Split('\n').Where(l => l.StartsWith("PERSONNE", StringComparison.Ordinal) || l.StartsWith("ENTREE", StringComparison.Ordinal));
}
