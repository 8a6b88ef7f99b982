using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Commandes;

namespace Passerelle.Tests.Bases;

/// <summary>Une base d'une autre version du programme : un refus numéroté, et rien n'y change.</summary>
public sealed class AutreVersionTests
{
    [Theory, ChaqueMoteur]
    public async Task Une_base_dont_une_etape_est_inconnue_est_refusee(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.LireAsync(c => c.Database.ExecuteSqlRawAsync("UPDATE \"__EFMigrationsHistory\" SET migration_id = '20991231000000_Inconnue'"));

        var fin = await ProcessusMortel.LancerAsync("Passerelle", imports, (TimeSpan?)null, "journal", "verifier", "--base", imports.OptionBase);

        Assert.Equal(CodeSortie.Refuse, fin.Code);
        Assert.Contains("BASE-002", fin.Erreurs, StringComparison.Ordinal);
        Assert.Equal(["20991231000000_Inconnue"], await imports.LireAsync(c => c.Database.GetAppliedMigrationsAsync()));
    }
}
