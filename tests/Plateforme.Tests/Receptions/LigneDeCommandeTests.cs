using System.Text.Json;
using Plateforme.Bases;
using Plateforme.Tests.Donnees;

namespace Plateforme.Tests.Receptions;

/// <summary>Le programme comme on l'appelle : codes de sortie et document JSON, dont les travaux planifiés dépendent.</summary>
[Collection(nameof(LigneDeCommandeTests))]
public sealed class LigneDeCommandeTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("plateforme-commande-").FullName;

    [Fact]
    public async Task Les_codes_de_sortie_et_le_JSON_sont_ceux_de_l_interface()
    {
        var juste = await EcrireAsync("inscription_55_flux_2024-06-07.csv", LigneAnnexe1.Fichier(new LigneAnnexe1()));
        var fautif = await EcrireAsync("inscription_55_stock_2024-06-08.csv", LigneAnnexe1.Fichier(new() { Nom = "Autre" }, new() { Nom = "Fautive", Naissance = "hier" }));
        var faux = await EcrireAsync("faux.csv", "a;b\r\n1;2\r\n");

        var (code, rendu) = await LancerAsync("deposer", juste, "--json", "--sortie", dossier);
        Assert.Equal((0, false, 1, "Inscription", "flux"), (code, rendu.GetProperty("dejaDepose").GetBoolean(), rendu.GetProperty("inscrits").GetInt32(), rendu.GetProperty("genre").GetString(), rendu.GetProperty("nature").GetString()));
        Assert.True(File.Exists(Path.Combine(dossier, "accuse_inscription_55_flux_2024-06-07.csv")));
        (code, rendu) = await LancerAsync("deposer", juste, "--json");
        Assert.Equal((0, true), (code, rendu.GetProperty("dejaDepose").GetBoolean()));
        (code, rendu) = await LancerAsync("deposer", fautif, "--json");
        Assert.Equal((3, 1, 3), (code, rendu.GetProperty("rejetes").GetInt32(), rendu.GetProperty("rejets")[0].GetProperty("ligne").GetInt32()));
        Assert.Equal(1, (await LancerAsync("deposer", faux, "--json")).Code);
        Assert.Equal(2, (await LancerAsync("deposer", juste, "--recu-le", "hier")).Code);
        Assert.Equal(2, (await LancerAsync("collecter", "pas-un-lien", "--sortie", dossier)).Code);
        (code, rendu) = await LancerAsync("retour", "--sortie", dossier, "--au", "2024-06-30", "--json");
        Assert.Equal((0, 2), (code, rendu.GetProperty("lignes").GetInt32()));
        Assert.True(File.Exists(Path.Combine(dossier, "retour_55_2024-06-30.csv")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(dossier, recursive: true);
    }

    private async Task<string> EcrireAsync(string nom, string texte)
    {
        var chemin = Path.Combine(dossier, nom);
        await File.WriteAllTextAsync(chemin, texte);
        return chemin;
    }

    private async Task<(int Code, JsonElement Rendu)> LancerAsync(params string[] arguments)
    {
        var sortie = Console.Out;
        using var capture = new StringWriter();
        Console.SetOut(capture);
        try
        {
            var code = await Task.Run(() => (int)typeof(ExecutionPlateforme).Assembly.EntryPoint!.Invoke(null, [(string[])[.. arguments, "--base", $"sqlite:{Path.Combine(dossier, "essai.db")}"]])!);
            var texte = capture.ToString();
            return (code, texte.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(texte) : default);
        }
        finally
        {
            Console.SetOut(sortie);
        }
    }
}

/// <summary>Seul à écrire sur la sortie du processus.</summary>
[CollectionDefinition(nameof(LigneDeCommandeTests), DisableParallelization = true)]
public sealed class SortieDuProcessus;
