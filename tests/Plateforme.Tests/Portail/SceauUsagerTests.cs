using Plateforme.Portail;
using Socle.Cles;

namespace Plateforme.Tests.Portail;

public sealed class SceauUsagerTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("sceaux-").FullName;
    private readonly UsagerVise usager = new(42, Guid.CreateVersion7());

    [Fact]
    public void Un_jeton_ne_vaut_que_pour_son_application_sa_generation_et_son_jour()
    {
        var trousseau = Trousseau.Ouvrir(dossier, creer: true);
        var horloge = new Horloge { Maintenant = DateTimeOffset.UnixEpoch.AddYears(56) };
        var sceau = new SceauUsager(trousseau, horloge);
        var jeton = sceau.Sceller(usager, "A", "/agent");

        Assert.Equal(usager, sceau.Ouvrir(jeton, "A", "/agent"));
        Assert.Null(sceau.Ouvrir(jeton, "B", "/agent"));
        Assert.Null(sceau.Ouvrir(jeton, "A", "/partenaire"));
        Assert.Null(sceau.Ouvrir(jeton[..^1] + (jeton[^1] == 'A' ? 'Q' : 'A'), "A", "/agent"));
        Assert.Null(sceau.Ouvrir("é", "A", "/agent"));
        horloge.Maintenant += SceauUsager.Duree;
        Assert.Null(sceau.Ouvrir(jeton, "A", "/agent"));
    }

    [Fact]
    public void L_identifiant_d_un_metier_est_stable_pour_une_application_et_inutile_ailleurs()
    {
        var sceau = new SceauUsager(Trousseau.Ouvrir(dossier, creer: true), TimeProvider.System);
        var metier = Guid.CreateVersion7();
        var chiffre = sceau.ScellerMetier(42, metier, "A");

        Assert.Equal(chiffre, sceau.ScellerMetier(42, metier, "A"));
        Assert.Equal(metier, sceau.OuvrirMetier(chiffre, 42, "A"));
        Assert.Null(sceau.OuvrirMetier(chiffre, 43, "A"));
        Assert.Null(sceau.OuvrirMetier(chiffre, 42, "B"));
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    private sealed class Horloge : TimeProvider
    {
        public DateTimeOffset Maintenant { get; set; }

        public override DateTimeOffset GetUtcNow() => Maintenant;
    }
}
