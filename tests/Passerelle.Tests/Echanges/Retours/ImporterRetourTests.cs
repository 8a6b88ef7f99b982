using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Pilotage.Indicateurs;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Ports;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.Retours;

/// <summary>Le fichier retour : rapprochement, lignes à régler, désaccords, inscrits, quel que soit l'ordre.</summary>
public sealed class ImporterRetourTests
{
    private static readonly DateOnly Mars = new(2024, 3, 1);
    private static readonly DateOnly Juin = new(2024, 6, 30);

    [Theory, ChaqueMoteur]
    public async Task Le_fichier_de_la_plateforme_se_relit_sans_rien_perdre(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        var fichier = RetourDeTest.FichierDeReference();

        var resultat = await imports.AvecAsync(s => RetourDeTest.ImporterAsync(s, "retour_55_2024-12-31.csv", fichier));

        Assert.Equal((15, 15, 0, new DateOnly(2024, 12, 31)), (resultat.Lignes, resultat.ARegler.Total, resultat.Rejets.Count, resultat.Au));
        var lues = await imports.LireAsync(c => c.Observations.OrderBy(o => o.Rang).ToListAsync());
        // Apostrophes, formules, point-virgule, accents : ce qui est gardé est ce que la Plateforme savait, colonne par colonne.
        Assert.Equal(["=Formule", "D'Arc;Les Bois"], lues.Take(2).Select(o => o.Nom));
        Assert.Equal(RetourDeTest.Lire(fichier), lues.Select(o => o.Valeurs));
        Assert.Equal(("EMPLOI", "SOCIO_PRO", "SOCIAL"), (lues[2].Parcours, lues[0].Parcours, lues[1].Parcours));
        Assert.Equal([true, false, false], lues.Skip(2).Take(3).Select(o => o.Inscrit!.Value));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_seul_candidat_attache_aucun_ou_plusieurs_restent_a_regler(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var zoe = monde.Personne(monde.Foyer("1"), new EtatCivil("D'Éclaron-Vaux", "Zoé Ève", new DateOnly(1985, 3, 12)));
        foreach (var numero in new[] { "2", "3" })
            monde.Personne(monde.Foyer(numero), new EtatCivil("LORMONT", "Odile", new DateOnly(1985, 7, 19)));
        monde.Personne(monde.Foyer("4"), new EtatCivil("HÉRONVAL", "Éloïse", new DateOnly(1990, 5, 12)));
        await monde.EnregistrerAsync();

        var resultat = await RetourDeTest.ImporterAsync(monde.Service<IServiceProvider>(), "retour_55_2024-06-30.csv", RetourDeTest.Fichier(
            new() { ["Nom"] = "D ECLARON VAUX", ["Prénom"] = "zoe-eve", ["Date De Naissance"] = "12/03/1985" },
            new() { ["Nom"] = "Lormont", ["Prénom"] = "Odile", ["Date De Naissance"] = "1985-07-19" },
            new() { ["Nom"] = "Inconnue", ["Prénom"] = "Odile", ["Date De Naissance"] = "1985-07-19" },
            // Deux lignes pour une même personne : ni l'une ni l'autre.
            new() { ["Nom"] = "Héronval", ["Prénom"] = "Éloïse", ["Date De Naissance"] = "1990-05-12", ["Commune Entree"] = "55029" },
            new() { ["Nom"] = "Heronval", ["Prénom"] = "Eloise", ["Date De Naissance"] = "1990-05-12", ["Commune Entree"] = "55545" },
            new() { ["Nom"] = "Lormont", ["Prénom"] = "Odile", ["Date De Naissance"] = "1985-07-19" },
            new() { ["Nom"] = "", ["Prénom"] = "Odile", ["Date De Naissance"] = "hier" }));

        Assert.Equal((7, 1, 1, 0), (resultat.Lignes, resultat.Attachees, resultat.Inchangees, resultat.PasDesNotres));
        Assert.Equal(new LignesARegler(1, 1, 2), resultat.ARegler);
        Assert.Equal("RETOUR-020", Assert.Single(resultat.Rejets).Code);
        Assert.DoesNotContain("hier", resultat.Rejets[0].Message, StringComparison.Ordinal);
        Assert.Equal(zoe.PersonneId, (await monde.Contexte.Observations.SingleAsync(o => o.Courante)).PersonneId);
        Assert.True((await RetourDeTest.ImporterAsync(monde.Service<IServiceProvider>(), "autre.csv", RetourDeTest.Fichier(new Dictionary<string, string> { ["Nom"] = "A", ["Prénom"] = "B", ["Date De Naissance"] = "1990-01-01" }))).Au > Juin);
    }

    [Theory, ChaqueMoteur]
    public async Task L_ordre_des_imports_ne_change_rien(Moteur moteur)
    {
        var (une, jumelle) = (new PersonneMinimale("DEM", PersonneMinimale.NirDe(1), new DateOnly(1985, 3, 2)), new PersonneMinimale("DEM", PersonneMinimale.NirDe(2), new DateOnly(1985, 3, 2)));
        var autre = new PersonneMinimale("DEM", PersonneMinimale.NirDe(3), new DateOnly(1990, 3, 2));
        Dictionary<string, string> Ligne(DateOnly naissance, string inscription) => new() { ["Nom"] = "Lormont", ["Prénom"] = "Odile", ["Date De Naissance"] = RetourDeTest.Jour(naissance), ["Inscription Actuelle"] = inscription };
        Func<ImportsDeTest, Task>[] actes =
        [
            i => i.ImporterAsync(FluxMinimal.Ecrire(Mars, new FoyerMinimal("1", "2", une), new FoyerMinimal("3", "2", autre))),
            i => i.ImporterAsync(FluxMinimal.Ecrire(Mars.AddMonths(1), new FoyerMinimal("2", "2", jumelle))),
            i => i.AvecAsync(s => RetourDeTest.ImporterAsync(s, "retour_2024-06-23.csv", RetourDeTest.Fichier(Ligne(une.Naissance, "Inscrit"), Ligne(autre.Naissance, "Inscrit")))),
            i => i.AvecAsync(s => RetourDeTest.ImporterAsync(s, "retour_2024-06-30.csv", RetourDeTest.Fichier(Ligne(autre.Naissance, "Radié")))),
        ];
        List<string>? attendu = null;
        foreach (var ordre in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [0, 2, 1, 3], [2, 0, 3, 1]])
        {
            await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
            foreach (var rang in ordre)
                await actes[rang](imports);
            var obtenu = await imports.LireAsync(async c =>
            {
                var dossiers = (await c.Identites.Join(c.Dossiers, i => i.DossierId, d => d.Id, (i, d) => new { i.PersonneId, d.NumeroDemande }).ToListAsync()).ToLookup(i => i.PersonneId, i => i.NumeroDemande);
                var observations = await c.Observations.Join(c.Transmissions, o => o.TransmissionId, t => t.Id, (o, t) => new { t.Nom, o.Rang, o.Etat, o.Courante, o.PersonneId }).ToListAsync();
                var desaccords = await c.Desaccords.Where(d => d.Statut == StatutDesaccord.Ouvert).Select(d => $"{d.Nature} {d.Notre} {d.Leur} {d.ObserveLe}").ToListAsync();
                return observations.Select(o => $"{o.Nom} {o.Rang} {o.Etat} {o.Courante} {string.Join('+', dossiers[o.PersonneId ?? 0])}").Concat(desaccords).Order(StringComparer.Ordinal).ToList();
            });
            attendu ??= obtenu;
            Assert.Equal(attendu, obtenu);
        }
        Assert.Equal(4, attendu!.Count);
        Assert.Contains("retour_2024-06-23.csv 1 PlusieursCandidats False ", attendu);
        Assert.Contains("retour_2024-06-30.csv 1 Attachee True 3", attendu);
        Assert.Contains(attendu, l => l.StartsWith("Inscription", StringComparison.Ordinal) && l.Contains("Radié", StringComparison.Ordinal));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_desaccord_s_ouvre_se_regle_revient_et_se_referme(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var odile = monde.Personne(monde.Foyer("1"), new EtatCivil("LORMONT", "Odile", new DateOnly(1985, 7, 19)));
        monde.Voir(monde.Flux(Mars), odile, new FoyerVu());
        monde.Orienter(odile, Mars.AddDays(5), "SOCIAL", "FT", "Agence des Tilleuls");
        await monde.EnregistrerAsync();
        Task<ResultatImportRetour> Recevoir(string jour, string parcours, string agence = "Agence des Tilleuls") => RetourDeTest.ImporterAsync(monde.Service<IServiceProvider>(), $"retour_55_{jour}.csv", RetourDeTest.Fichier(
            new Dictionary<string, string> { ["Nom"] = "Lormont", ["Prénom"] = "Odile", ["Date De Naissance"] = "19/07/1985", ["Libelle Parcours Actuel"] = parcours, ["Agence"] = agence, ["Inscription Actuelle"] = "Inscrit" }));

        Assert.Equal(0, (await Recevoir("2024-06-02", "Remobilisation")).Desaccords);
        Assert.Equal(2, (await Recevoir("2024-06-09", "Emploi", "Agence de la Halle")).Desaccords);
        var (parcours, structure) = (await OuvertAsync(NatureDesaccord.Parcours), await OuvertAsync(NatureDesaccord.Structure));
        Assert.Equal(("Remobilisation, social (PSO)", "Emploi (PED)", new DateOnly(2024, 6, 9)), (parcours!.Notre, parcours.Leur, parcours.ObserveLe));

        // La même réponse ne le double pas ; un retour qui s'accorde le referme.
        Assert.Equal(1, (await Recevoir("2024-06-16", "Emploi")).Desaccords);
        Assert.Equal(StatutDesaccord.Referme, (await RelireAsync(structure!.Id)).Statut);
        Assert.Equal(parcours.Id, (await OuvertAsync(NatureDesaccord.Parcours))!.Id);

        Assert.Equal("DESACCORD-003", (await RegleAsync(parcours.Id, VersionGardee.Notre, " ")).Erreurs[0].Code);
        Assert.True((await RegleAsync(parcours.Id, VersionGardee.Notre, "Vu avec l'agence.")).Reussi);
        Assert.Equal("DESACCORD-001", (await RegleAsync(parcours.Id, VersionGardee.Leur, "Vu avec l'agence.")).Erreurs[0].Code);
        Assert.Equal(0, (await Recevoir("2024-06-23", "Emploi")).Desaccords);
        Assert.Equal(1, (await Recevoir("2024-06-30", "Équilibré")).Desaccords);

        // Le contenu du 23 est celui du 16 : déjà importé. Un retour plus ancien, importé après, n'y change rien.
        Assert.Equal(1, (await Recevoir("2024-05-01", "Remobilisation", "Autre")).Desaccords);
        Assert.Equal(5, await monde.Contexte.Observations.CountAsync(o => o.PersonneId == odile.PersonneId));
        Assert.Equal(new DateOnly(2024, 6, 30), (await OuvertAsync(NatureDesaccord.Parcours))!.ObserveLe);
        Assert.Contains("ReglerDesaccord", await monde.Contexte.Journal.Select(j => j.Operation).ToListAsync());

        Task<Desaccord?> OuvertAsync(NatureDesaccord nature) => monde.Contexte.Desaccords.AsNoTracking().SingleOrDefaultAsync(d => d.Nature == nature && d.Statut == StatutDesaccord.Ouvert);
        Task<Desaccord> RelireAsync(Guid id) => monde.Contexte.Desaccords.AsNoTracking().SingleAsync(d => d.Id == id);
        Task<Resultat<Guid>> RegleAsync(Guid id, VersionGardee garde, string motif) => monde.Service<ReglerDesaccord>().ExecuterAsync(new ReglerDesaccordCommand(id, garde, motif), CancellationToken.None);
    }

    [Theory, ChaqueMoteur]
    public async Task Les_inscrits_du_volet_3_et_la_part_qu_on_ne_sait_pas(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var flux = monde.Flux(Mars);
        foreach (var (numero, nom) in new[] { ("1", "UN"), ("2", "DEUX"), ("3", "TROIS") })
            monde.Voir(flux, monde.Personne(monde.Foyer(numero), new EtatCivil(nom, "Odile", new DateOnly(1985, 7, 19))), new FoyerVu());
        await monde.EnregistrerAsync();
        Assert.Equal((null, null), await InscritsAsync(Juin));
        Task<ResultatImportRetour> Recevoir(string jour, params (string Nom, string Inscription)[] lignes) => RetourDeTest.ImporterAsync(monde.Service<IServiceProvider>(), $"retour_55_{jour}.csv", RetourDeTest.Fichier(
            [.. lignes.Select(l => new Dictionary<string, string> { ["Nom"] = l.Nom, ["Prénom"] = "Odile", ["Date De Naissance"] = "19/07/1985", ["Inscription Actuelle"] = l.Inscription })]));

        await Recevoir("2024-06-02", ("Un", "Inscrit"), ("Deux", "Radié"));
        await Recevoir("2024-07-07", ("Un", "Radié"), ("Deux", "Inscrit"), ("Trois", "Inscrit"));

        Assert.Equal((null, null), await InscritsAsync(new DateOnly(2024, 5, 31)));
        Assert.Equal((1, new EffectifPart(1, 1d / 3)), await InscritsAsync(Juin));
        Assert.Equal((2, new EffectifPart(0, 0)), await InscritsAsync(new DateOnly(2024, 7, 31)));

        async Task<(int?, EffectifPart?)> InscritsAsync(DateOnly au)
        {
            var tableau = await monde.Service<CalculerIndicateurs>().ExecuterAsync(new CalculerIndicateursQuery { Periode = new Periode(Mars, au), Territoire = Territoire.Entier(Departement.Lire("55").Valeur) }, CancellationToken.None);
            Assert.Equal(tableau.Volet3.Inscrits is null, tableau.Raisons.ContainsKey("volet3.inscrits"));
            return (tableau.Volet3.Inscrits, tableau.Volet3.InscritsInconnus);
        }
    }

    [Theory, ChaqueMoteur]
    public async Task Interrompu_il_reprend_et_donne_la_meme_base(Moteur moteur)
    {
        var contenu = RetourDeTest.Fichier([.. Enumerable.Range(1, 1300).Select(i => new Dictionary<string, string> { ["Nom"] = "Lormont", ["Prénom"] = "Odile", ["Date De Naissance"] = RetourDeTest.Jour(new DateOnly(1960, 1, 1).AddDays(i)), ["Inscription Actuelle"] = "Radié" })]);
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxMinimal.Ecrire(Mars, [.. Enumerable.Range(1, 60).Select(i => new FoyerMinimal($"{i}", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(i), new DateOnly(1960, 1, 1).AddDays(i))))]));

        foreach (var etape in new[] { "import", "désaccords" })
            await Assert.ThrowsAsync<InvalidOperationException>(() => imports.AvecAsync(s => RetourDeTest.ImporterAsync(s, "retour_2024-06-30.csv", contenu, new Panne(etape))));
        var resultat = await imports.AvecAsync(s => RetourDeTest.ImporterAsync(s, "retour_2024-06-30.csv", contenu));

        Assert.Equal((1300, 60, 1240, 60, false), (resultat.Lignes, resultat.Attachees, resultat.ARegler.SansCandidat, resultat.Desaccords, resultat.DejaImporte));
        Assert.True((await imports.AvecAsync(s => RetourDeTest.ImporterAsync(s, "bis.csv", contenu))).DejaImporte);
        Assert.Equal(1300, await imports.LireAsync(c => c.Observations.CountAsync()));
        Confidentialite.Verifier(imports.Traces, ["Lormont"]);
    }

    [Fact]
    public async Task Une_colonne_manquante_refuse_tout_un_en_tete_libre_passe()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        var colonnes = ColonneRetour.Toutes.Reverse().Select(c => c.ToUpperInvariant().Replace("É", "E", StringComparison.Ordinal)).ToList();
        var valeurs = ColonneRetour.Toutes.Reverse().Select(c => c switch { "Nom" => "A", "Prénom" => "B", "Date De Naissance" => "01/01/1990", _ => "" });

        var libre = await imports.AvecAsync(s => RetourDeTest.EssayerAsync(s, "x.csv", Encoding.Latin1.GetBytes($"{string.Join(';', colonnes)}\r\n{string.Join(';', valeurs)}")));
        var manque = await imports.AvecAsync(s => RetourDeTest.EssayerAsync(s, "y.csv", Encoding.UTF8.GetBytes(string.Join(';', colonnes.Skip(1)))));

        Assert.Equal(1, libre.Valeur.ARegler.SansCandidat);
        Assert.Contains("Top Demandeur d'emploi de Longue Duree", manque.Erreurs[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, await imports.LireAsync(c => c.Transmissions.CountAsync()));
    }

    private sealed class Panne(string etape) : IProgress<AvancementImport>
    {
        public void Report(AvancementImport value)
        {
            if (value.Etape == etape)
                throw new InvalidOperationException("Panne d'essai.");
        }
    }
}
