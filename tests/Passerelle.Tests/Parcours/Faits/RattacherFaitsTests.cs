using Microsoft.EntityFrameworkCore;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Echanges.Reprise;
using Socle.Bases;

namespace Passerelle.Tests.Parcours.Faits;

/// <summary>De qui est un fait : la place en accord avec NIR ou naissance, sinon NIR et naissance ; l'ordre des fichiers n'y change rien.</summary>
public sealed class RattacherFaitsTests
{
    private const string X = "10000000001";
    private const string Y = "10000000002";
    private static readonly string N1 = PersonneMinimale.NirDe(1);
    private static readonly string N2 = PersonneMinimale.NirDe(2);
    private static readonly DateOnly B1 = new(1985, 3, 2);
    private static readonly DateOnly B2 = new(1990, 7, 14);
    private static readonly DateOnly Jour = new(2024, 1, 4);

    /// <summary>Identité connue (demandeur du dossier X), ce que dit le fait (place, NIR, naissance), et si c'est elle. {1} et {2} : deux NIR.</summary>
    private static readonly (string? Nir, string Place, string Cles, bool Trouvee)[] Cas =
    [
        ("{1}", "X;DEM", "{1};02/03/1985", true),
        ("{1}", "X;DEM", "{1};", true),
        ("{1}", "X;DEM", ";02/03/1985", true),
        ("{1}", "X;DEM", ";", true),
        ("{1}", "X;DEM", "{1};14/07/1990", true), // le NIR et la place l'emportent sur une naissance mal saisie
        (null, "X;DEM", "{1};02/03/1985", true), // rien ne contredit
        ("{1}", "X;DEM", "{2};02/03/1985", false), // NIR contraire
        ("{1}", "X;DEM", ";14/07/1990", false),
        (null, "X;DEM", "{1};", false), // rien ne s'accorde encore
        ("{1}", "X;CJT", "{2};02/03/1985", false),
        ("{1}", "Y;DEM", "{1};02/03/1985", true), // sinon NIR et naissance
        ("{1}", "Y;DEM", "{1};14/07/1990", false),
        ("{1}", ";", "{1};02/03/1985", true),
        ("{1}", ";", "{1};14/07/1990", false),
    ];

    [Theory, ChaqueMoteur]
    public async Task La_personne_est_la_meme_que_le_fait_arrive_avant_ou_apres_le_flux(Moteur moteur)
    {
        var foyers = Cas.Select((c, rang) => new FoyerMinimal($"X{rang}", "2", new PersonneMinimale("DEM", c.Nir is null ? null : PersonneMinimale.NirDe(2 * rang), B1))).ToArray();
        var lignes = Cas.Select((c, rang) =>
            $"{c.Place.Replace("X", $"X{rang}", StringComparison.Ordinal).Replace("Y", $"Y{rang}", StringComparison.Ordinal)};"
            + $"{c.Cles.Replace("{1}", PersonneMinimale.NirDe(2 * rang), StringComparison.Ordinal).Replace("{2}", PersonneMinimale.NirDe((2 * rang) + 1), StringComparison.Ordinal)};"
            + $"ORIENTATION;10/01/2024;;SOCIAL;;;;;;o{rang}").ToList();
        var etats = new List<List<string>>();
        foreach (var faitsDAbord in new[] { true, false })
        {
            await using var essai = await EssaiReprise.OuvrirAsync(moteur);
            if (!faitsDAbord)
                await essai.RecevoirAsync(Jour, foyers);
            var resultat = await essai.ImporterAsync(lignes);
            if (faitsDAbord)
                await essai.RecevoirAsync(Jour, foyers);

            Assert.Equal(faitsDAbord ? Cas.Length : Cas.Count(c => !c.Trouvee), resultat.EnAttente);
            var personnes = await essai.LireAsync(c => c.Faits.ToDictionaryAsync(f => f.Reference, f => f.PersonneId));
            Assert.Equal(Cas.Select(c => c.Trouvee), Cas.Select((_, rang) => personnes[$"o{rang}"] is not null));
            Assert.Equal(Cas.Count(c => c.Trouvee), await essai.LireAsync(c => c.Entrees.CountAsync(e => e.DateOrientation != null)));
            etats.Add(await essai.EtatAsync());
        }
        Assert.Equal(etats[0], etats[1]);
    }

    /// <summary>Deux flux et deux reprises dans les 24 ordres, chaque fois pour d'autres gens : mêmes faits, mêmes entrées.</summary>
    [Theory, ChaqueMoteur]
    public async Task Tous_les_ordres_donnent_les_memes_entrees(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        var gens = 0;
        foreach (var ordre in Permutations([0, 1, 2, 3]))
        {
            var (p, n1, n2) = ($"P{gens:00}", PersonneMinimale.NirDe(2 * gens), PersonneMinimale.NirDe((2 * gens) + 1));
            Func<Task>[] fichiers =
            [
                () => essai.RecevoirAsync(Jour, new FoyerMinimal($"{p}X", "2", new PersonneMinimale("DEM", null, B1), new PersonneMinimale("CJT", n2, B2))),
                () => essai.RecevoirAsync(Jour.AddMonths(1), new FoyerMinimal($"{p}X", "2", new PersonneMinimale("DEM", n1, B1)), new FoyerMinimal($"{p}Y", "2", new PersonneMinimale("DEM", n2, B2))),
                () => essai.ImporterAsync(
                    $"{p}X;DEM;;02/03/1985;ORIENTATION;10/01/2024;;SOCIAL;;A;;;;{p}o1", $"{p}X;CJT;{n2};;ORIENTATION;11/01/2024;;EMPLOI;;B;;;;{p}o2", $";;{n1};02/03/1985;CONTRAT;15/02/2024;;;;;;CER;;{p}c1"),
                () => essai.ImporterAsync($"{p}Y;DEM;;14/07/1990;SORTIE;20/02/2024;;;;;;EMPLOI;;{p}s2", $"{p}X;DEM;{n1};;INVITATION;05/01/2024;;;;;;;;{p}i1"),
            ];
            foreach (var rang in ordre)
                await fichiers[rang]();
            gens++;
        }

        var etats = (await essai.EtatAsync()).ToLookup(ligne => ligne.Substring(ligne.IndexOf('P', StringComparison.Ordinal), 3));
        Assert.Equal(24, etats.Count);
        var attendu = Anonyme(etats["P00"]);
        Assert.Equal(7, attendu.Count);
        Assert.DoesNotContain(attendu, ligne => ligne.Contains("attend", StringComparison.Ordinal));
        Assert.All(etats, e => Assert.Equal(attendu, Anonyme(e)));

        static List<string> Anonyme(IEnumerable<string> lignes) => [.. lignes.Select(l => System.Text.RegularExpressions.Regex.Replace(l, "P[0-9]{2}", "P"))];
    }

    [Theory, ChaqueMoteur]
    public async Task Une_place_que_deux_personnes_ont_tenue_demande_nir_ou_naissance(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Jour, new FoyerMinimal(X, "2", new PersonneMinimale("DEM", N1, B1)));
        await essai.RecevoirAsync(Jour.AddMonths(1), new FoyerMinimal(X, "2", new PersonneMinimale("DEM", N2, B2)));

        var resultat = await essai.ImporterAsync($"{X};DEM;;;INVITATION;05/01/2024;;;;;;;;i1", $"{X};DEM;;14/07/1990;INVITATION;06/02/2024;;;;;;;;i2");

        var rejet = Assert.Single(resultat.Rejets);
        Assert.Equal(("i1", "REPRISE-024", 2L, 1, 0), (rejet.Reference, rejet.Code, rejet.Ligne, resultat.Crees, resultat.EnAttente));
        var (faite, entrees) = await essai.LireAsync(async c => (await c.Faits.SingleAsync(), await c.Entrees.ToListAsync()));
        Assert.Equal(new DateOnly(2024, 2, 6), Assert.Single(entrees, e => e.PersonneId == faite.PersonneId).DateInvitation);
    }

    /// <summary>Le NIR venu plus tard réunit deux fiches : leurs faits et ceux qui attendaient vont à la fiche gardée.</summary>
    [Theory, ChaqueMoteur]
    public async Task Une_fusion_reunit_les_faits(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.RecevoirAsync(Jour, new FoyerMinimal(X, "2", new PersonneMinimale("DEM", null, B1)), new FoyerMinimal(Y, "2", new PersonneMinimale("DEM", N1, B1)));
        await essai.ImporterAsync(
            $"{X};DEM;;02/03/1985;INVITATION;05/01/2024;;;;;;;;i1", $"{Y};DEM;;02/03/1985;CONTRAT;06/01/2024;;;;;;CER;;c1", $"{X};DEM;{N1};;ORIENTATION;07/01/2024;;SOCIAL;;;;;;o1");
        Assert.Equal(2, await essai.LireAsync(c => c.Faits.Where(f => f.PersonneId != null).Select(f => f.PersonneId).Distinct().CountAsync()));

        await essai.RecevoirAsync(Jour.AddMonths(1), new FoyerMinimal(X, "2", new PersonneMinimale("DEM", N1, B1)));

        Assert.Single((await essai.LireAsync(c => c.Faits.Select(f => f.PersonneId).ToListAsync())).Distinct());
        var entree = await essai.LireAsync(c => c.Entrees.SingleAsync());
        Assert.Equal((new DateOnly(2024, 1, 5), new DateOnly(2024, 1, 6), new DateOnly(2024, 1, 7)), (entree.DateInvitation, entree.DateCer, entree.DateOrientation));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_fait_qui_attend_se_corrige_et_ses_deux_versions_se_rattachent(Moteur moteur)
    {
        await using var essai = await EssaiReprise.OuvrirAsync(moteur);
        await essai.ImporterAsync($"{X};DEM;;02/03/1985;INVITATION;05/01/2024;;;;;;;;i1");
        var corrige = await essai.ImporterAsync($"{X};DEM;;02/03/1985;INVITATION;06/01/2024;;;;;;;;i1");
        var repete = await essai.ImporterAsync($"{X};DEM;;02/03/1985;INVITATION;06/01/2024;;;;;;;;i1", "");

        await essai.RecevoirAsync(Jour, new FoyerMinimal(X, "2", new PersonneMinimale("DEM", N1, B1)));

        Assert.Equal((1, 1, 1, 1), (corrige.Modifies, corrige.EnAttente, repete.Inchanges, repete.EnAttente));
        Assert.All(await essai.LireAsync(c => c.Faits.ToListAsync()), f => Assert.NotNull(f.PersonneId));
        Assert.Equal(new DateOnly(2024, 1, 6), (await essai.LireAsync(c => c.Entrees.SingleAsync())).DateInvitation);
    }

    private static IEnumerable<int[]> Permutations(int[] restants) => restants.Length == 0
        ? [[]]
        : restants.SelectMany(r => Permutations([.. restants.Where(x => x != r)]).Select(p => (int[])[r, .. p]));
}
