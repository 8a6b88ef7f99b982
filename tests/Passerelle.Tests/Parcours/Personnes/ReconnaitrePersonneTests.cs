using Passerelle.Parcours.Personnes;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Qui est qui : chaque accord, chaque doute, et jamais sur le nom seul. Les deux sens donnent la même réponse.</summary>
public sealed class ReconnaitrePersonneTests
{
    private const string NirA = "A";
    private const string NirB = "B";
    private static readonly DateOnly Jour = new(1985, 3, 12);
    private static readonly DateOnly AutreJour = new(1991, 7, 4);

    public static TheoryData<string, IdentiteTest, IdentiteTest, bool, int?> Cas => new()
    {
        { "même place, même NIR, naissance corrigée", new(1, "DEM", NirA, Jour), new(1, "DEM", NirA, AutreJour), true, null },
        { "même place, même naissance, NIR absent d'un côté", new(1, "DEM", null, Jour), new(1, "DEM", NirA, Jour), true, null },
        { "même place, même naissance, NIA devenu NIR", new(1, "DEM", "NIA", Jour, Definitif: false), new(1, "DEM", NirA, Jour), true, null },
        { "même place, même naissance, deux NIR définitifs", new(1, "DEM", NirA, Jour), new(1, "DEM", NirB, Jour), false, (int)NatureDoute.NirDifferent },
        { "même place, ni NIR ni naissance", new(1, "CJT", null, Jour), new(1, "CJT", null, AutreJour), false, (int)NatureDoute.PlaceEnDesaccord },
        { "demandeur remplacé, chacun son NIR", new(1, "DEM", NirA, Jour), new(1, "DEM", NirB, AutreJour), false, (int)NatureDoute.PlaceEnDesaccord },
        { "nouveau conjoint, chacun son NIR", new(1, "CJT", NirA, Jour), new(1, "CJT", NirB, AutreJour), false, null },
        { "rôles échangés, même NIR et naissance", new(1, "DEM", NirA, Jour), new(1, "CJT", NirA, Jour), true, null },
        { "autre dossier, même NIR et naissance", new(1, "DEM", NirA, Jour), new(2, "DEM", NirA, Jour), true, null },
        { "autre dossier, même NIR, autre naissance", new(1, "DEM", NirA, Jour), new(2, "DEM", NirA, AutreJour), false, (int)NatureDoute.NaissanceDifferente },
        { "autre dossier, mêmes noms et naissance, NIR absent", new(1, "DEM", NirA, Jour), new(2, "DEM", null, Jour), false, (int)NatureDoute.MemeEtatCivil },
        { "autre dossier, mêmes noms et naissance, deux NIR", new(1, "DEM", NirA, Jour), new(2, "DEM", NirB, Jour), false, null },
        { "autre dossier, mêmes noms seulement", new(1, "DEM", null, Jour), new(2, "DEM", null, AutreJour), false, null },
        { "autre dossier, même naissance, autres noms", new(1, "DEM", null, Jour), new(2, "DEM", null, Jour, " autre nom"), false, null },
    };

    [Theory, MemberData(nameof(Cas))]
    public void Chaque_cas_a_sa_reponse_dans_les_deux_sens(string cas, IdentiteTest une, IdentiteTest autre, bool laMeme, int? doute)
    {
        Assert.NotEmpty(cas);
        foreach (var (a, b) in new[] { (une.Connue(1), autre.Connue(2)), (autre.Connue(2), une.Connue(1)) })
        {
            Assert.Equal(laMeme, ReconnaitrePersonne.EstLaMeme(a, b));
            if (!laMeme)
                Assert.Equal((NatureDoute?)doute, ReconnaitrePersonne.Doute(a, b, nouvelle: true));
        }
    }
}

/// <summary>Une identité d'essai.</summary>
public sealed record IdentiteTest(long Dossier, string Role, string? Nir, DateOnly Naissance, string Noms = " colin jeanne", bool Definitif = true)
{
    internal IdentiteConnue Connue(long id) => new()
    {
        Id = id,
        PersonneId = id,
        DossierId = Dossier,
        Role = Role,
        Empreinte = $"{id}",
        Nir = Nir,
        NirDefinitif = Nir is not null && Definitif,
        DateNaissance = Naissance,
        Recherche = Noms,
        DuFichier = false,
    };
}
