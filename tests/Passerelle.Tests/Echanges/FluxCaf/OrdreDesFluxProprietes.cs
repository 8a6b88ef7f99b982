using Microsoft.EntityFrameworkCore;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fictif;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Les mêmes fichiers, dans n'importe quel ordre et en lots de n'importe quelle taille, donnent les mêmes vies et les mêmes octets d'Annexe 4.</summary>
public sealed class OrdreDesFluxProprietes
{
    private static readonly DateOnly Aujourdhui = new(2026, 3, 20);

    private static readonly CommuneFictive[] Communes =
    [
        new("55545", "Verdun", CommuneFictive.ArrondissementVerdun, "55100", 16890), new("55181", "Étain", CommuneFictive.ArrondissementVerdun, "55400", 3375),
        new("55029", "Bar-le-Duc", "551", "55000", 14607),
    ];

    [Theory]
    [ChaqueMoteur]
    public async Task Une_annee_de_fichiers_dans_trois_ordres(Moteur moteur)
    {
        var fichiers = JeuDeFichiers.Produire(Communes, Aujourdhui, graine: 7, new ProfilFictif { Adultes = 60, DemandesParMois = 5 })
            .Select(f => (Fichier: f, Contenu: Octets(f))).ToArray();
        var attendu = await ImporterAsync(moteur, fichiers, TimeSpan.FromMilliseconds(120));
        Assert.NotEmpty(attendu.Annexe4);

        foreach (var graine in (int[])[11, 12])
        {
            var melange = fichiers.ToArray();
            new Random(graine).Shuffle(melange);
            var obtenu = await ImporterAsync(moteur, melange, graine == 11 ? TimeSpan.Zero : TimeSpan.FromSeconds(10));
            Assert.Equal(attendu.Copie, obtenu.Copie);
            Assert.Equal(attendu.Annexe4, obtenu.Annexe4);
        }
    }

    /// <summary>Vies écrites à la main : tous les ordres de leurs quatre fichiers.</summary>
    [Theory]
    [MemberData(nameof(Vies))]
    public async Task Une_vie_dans_tous_les_ordres(string nom, string[] flux, int personnes)
    {
        var fichiers = flux.Select(f => f.En()).ToArray();
        string? attendue = null;
        foreach (var ordre in Permutations(fichiers.Length))
        {
            await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
            foreach (var rang in ordre)
                await imports.ImporterAsync(fichiers[rang], dureeLot: TimeSpan.Zero);
            Assert.Equal(personnes, await imports.LireAsync(c => c.Personnes.CountAsync(p => p.FusionneeDansId == null)));
            var copie = await imports.CopierAsync(complete: false);
            attendue ??= copie;
            Assert.True(attendue == copie, $"{nom}, ordre {string.Join(',', ordre)}\n{attendue}\n---\n{copie}");
        }
    }

    /// <summary>Nom, fichiers, personnes au bout.</summary>
    public static TheoryData<string, string[], int> Vies()
    {
        var lea = new AdulteDeTest("HÉRONVAL", "ÉLOÏSE", "1990-05-12", "2900555545001");
        var paul = new AdulteDeTest("VALDONCEL", "NOËL", "1988-02-03", "1880255545002", "1");
        var ines = new AdulteDeTest("AMBLEVERT", "INÈS", "1991-07-08", "2910755545003");
        var seule = new FoyerDeTest("00000000001", lea);
        var couple = seule with { Conjoint = paul };
        static string M(int mois, params FoyerDeTest[] foyers) => FluxDeTest.Vrsb0801($"2024-{mois:00}-05", 'M', foyers);
        return new TheoryData<string, string[], int>
        {
            { "couple puis séparation, chacun son dossier", [M(1, seule), M(2, couple), M(3, seule, new FoyerDeTest("00000000002", paul) { Matricule = "9" }), M(4, seule with { Etat = "5" })], 2 },
            { "le conjoint est remplacé", [M(1, couple), M(2, seule with { Conjoint = ines }), M(3, couple), M(4, seule)], 3 },
            { "changement de dossier", [M(1, seule), M(2, seule with { Etat = "5" }), M(3, new FoyerDeTest("00000000003", lea) { Matricule = "3" }), FluxDeTest.Vrsd0301("2024-04-05", 'M', new FoyerDeTest("00000000003", lea) { Matricule = "3", Etat = "4" })], 1 },
            { "le NIR arrive plus tard, puis un autre dossier", [M(1, new FoyerDeTest("00000000001", lea with { Nir = null })), M(2, seule), M(3, new FoyerDeTest("00000000004", lea) { Matricule = "4" }), FluxDeTest.Virs0901("2024-01-03", seule with { Telephone = "0639980012" })], 1 },
            { "NIA puis NIR, conjoint devenu demandeur", [M(1, couple with { Conjoint = paul with { Nir = "7880299000002" } }), M(2, couple), M(3, new FoyerDeTest("00000000001", paul) { Conjoint = lea }), M(4, new FoyerDeTest("00000000005", paul) { Matricule = "5" })], 2 },
            { "un fichier tardif entre deux autres", [M(1, seule), M(3, seule), M(2, seule with { Etat = "5" }), M(4, seule with { Etat = "4", Suspension = "2023-03-01" })], 1 },
        };
    }

    private static async Task<(string Copie, byte[] Annexe4)> ImporterAsync(Moteur moteur, (FichierFictif Fichier, byte[] Contenu)[] fichiers, TimeSpan dureeLot)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        foreach (var (fichier, contenu) in fichiers)
        {
            if (fichier.Nature == NatureFichier.Reprise)
                await imports.ReprendreAsync(contenu);
            else
                await imports.ImporterAsync(contenu, fichier.RecuLe, fichier.Stock, dureeLot: dureeLot);
        }
        var annexe4 = await imports.Annexe4Async(Aujourdhui);
        return (await imports.CopierAsync(complete: false), [.. annexe4, .. await imports.Annexe4Async(Aujourdhui.AddMonths(-4))]);
    }

    private static byte[] Octets(FichierFictif fichier)
    {
        using var sortie = new MemoryStream();
        fichier.Ecrire(sortie);
        return sortie.ToArray();
    }

    private static IEnumerable<int[]> Permutations(int nombre) => nombre == 0
        ? [[]]
        : Permutations(nombre - 1).SelectMany(p => Enumerable.Range(0, nombre).Select(place => (int[])[.. p[..place], nombre - 1, .. p[place..]]));
}
