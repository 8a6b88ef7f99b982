using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Plateforme.Supervision;

namespace Plateforme.Tests.Supervision;

public sealed class SanteApiTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("plateforme-").FullName;

    [Fact]
    public async Task Sans_base_le_service_est_bon_et_n_en_cree_pas()
    {
        var chemin = Path.Combine(dossier, "absente.db");
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{chemin}");

        var sante = await serveur.Client.GetFromJsonAsync<Sante>("/sante");

        Assert.Equal(new Sante("bon", "absente"), sante);
        Assert.False(File.Exists(chemin));
    }

    [Fact]
    public async Task Une_base_lisible_est_joignable()
    {
        var chemin = Path.Combine(dossier, "lisible.db");
        await using (var connexion = new SqliteConnection($"Data Source={chemin};Pooling=False"))
        {
            await connexion.OpenAsync();
            await using var commande = connexion.CreateCommand();
            commande.CommandText = "CREATE TABLE preuve (id integer)";
            await commande.ExecuteNonQueryAsync();
        }
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{chemin}");

        Assert.Equal(new Sante("bon", "joignable"), await serveur.Client.GetFromJsonAsync<Sante>("/sante"));
    }

    [Fact]
    public async Task Une_base_abimee_repond_503()
    {
        var chemin = Path.Combine(dossier, "abimee.db");
        await File.WriteAllTextAsync(chemin, new string('x', 4096));
        await using var serveur = await ServeurDeTest.DemarrerAsync($"sqlite:{chemin}");

        using var reponse = await serveur.Client.GetAsync(new Uri("/sante", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reponse.StatusCode);
        Assert.Equal(new Sante("degrade", "injoignable"), await reponse.Content.ReadFromJsonAsync<Sante>());
    }

    [Fact]
    public async Task Un_serveur_PostgreSQL_eteint_repond_503()
    {
        await using var serveur = await ServeurDeTest.DemarrerAsync($"postgres:Host={dossier};Port=5432;Username=personne;Timeout=2");

        using var reponse = await serveur.Client.GetAsync(new Uri("/sante", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reponse.StatusCode);
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);
}
