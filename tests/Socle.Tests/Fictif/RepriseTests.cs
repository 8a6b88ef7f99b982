using System.Text;
using Socle.Fictif;

namespace Socle.Tests.Fictif;

public sealed class RepriseTests
{
    private static readonly IReadOnlyList<FaitLu> Faits = JeuLu.Verdun.Faits;

    [Fact]
    public void Le_fichier_suit_le_dialecte_et_les_colonnes_de_l_interface()
    {
        var octets = FluxLu.Octets(JeuLu.Petit.Fichiers[^1]);
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        var texte = Encoding.UTF8.GetString(octets.AsSpan(3));
        Assert.StartsWith(
            "numero_demande_rsa;role;nir;date_naissance;fait;date;date_notification;type_parcours;organisme;structure;referent;valeur;detail;reference\r\n",
            texte, StringComparison.Ordinal);
        Assert.Equal(texte.Count(c => c == '\n'), texte.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Chaque_fait_a_les_valeurs_de_l_interface()
    {
        var rendezVous = (string[])["HONORE", "ABSENT", "ANNULE", "PREVU"];
        var valeurs = new Dictionary<string, string[]>
        {
            ["INVITATION"] = [""],
            ["RDV_ORIENTATION"] = rendezVous,
            ["ORIENTATION"] = [""],
            ["RDV_ACCOMPAGNEMENT"] = rendezVous,
            ["DIAGNOSTIC"] = [""],
            ["CONTRAT"] = ["CER", "PPAE", "CE"],
            ["EMPLOI"] = ["CDI", "CDD", "INTERIM", "IAE", "ALTERNANCE", "INDEPENDANT"],
            ["SORTIE"] = ["EMPLOI", "FORMATION", "CREATION", "RETRAITE", "DEMENAGEMENT", "DECES", "RENONCIATION", "AUTRE"],
        };
        var actions = (string[])["MISE_EN_SITUATION", "FORMATION", "RECHERCHE", "ACCOMPAGNEMENT", "DROITS_FREINS", "ACTIVITE_PRO"];
        foreach (var fait in Faits)
        {
            if (fait.Fait == "ACTIVITE")
                Assert.Contains(fait.Detail, actions);
            else
                Assert.Contains(fait.Valeur, valeurs[fait.Fait]);
        }

        Assert.Equal(9, Faits.Select(f => f.Fait).Distinct().Count());
        Assert.All(Faits.Where(f => f.Fait == "ORIENTATION"), f =>
        {
            Assert.Contains(f.TypeParcours, (string[])["EMPLOI", "SOCIO_PRO", "SOCIAL"]);
            Assert.Contains(f.Organisme, (string[])["FT", "CD", "DCD", "ML", "CE", "AUTRE"]);
            Assert.NotNull(f.Notification);
        });
    }

    [Fact]
    public void Aucun_fait_n_est_a_venir_et_chaque_reference_est_unique()
    {
        Assert.All(Faits, f => Assert.True(f.Date <= JeuLu.Aujourdhui && !(f.Notification > JeuLu.Aujourdhui)));
        Assert.Equal(Faits.Count, Faits.Select(f => f.Reference).Distinct().Count());
    }

    [Fact]
    public void Les_entrants_sont_orientes_entre_5_et_40_jours_dont_70_pour_cent_avant_15()
    {
        var notifications = Faits.Where(f => f.Fait == "ORIENTATION").ToLookup(f => f.Numero + f.Role, f => f.Notification!.Value);
        var parNumero = JeuLu.Verdun.Flux.SelectMany(f => f.Foyers).SelectMany(f => f.Adultes.Select(a => (Cle: f.Numero + a.Role, a)))
            .ToLookup(p => p.a.Cle, p => p.Cle);
        var delais = EntreesNaives.Compter(JeuLu.Verdun.Flux, Faits)
            .Select(e => parNumero[e.Personne].Distinct().SelectMany(n => notifications[n]).Where(n => n >= e.Entree).Select(n => n.DayNumber - e.Entree.DayNumber).DefaultIfEmpty(-1).Min())
            .Where(d => d is >= 0 and <= 60)
            .ToArray();
        Assert.All(delais, d => Assert.InRange(d, 5, 40));
        Assert.InRange(delais.Length, 600, 1000);
        Assert.InRange(delais.Count(d => d < 15) / (double)delais.Length, 0.65, 0.75);
    }

    [Theory]
    [InlineData("CRENEAU_CHOISI", 0.88)]
    [InlineData("CONVOCATION", 0.76)]
    public void Les_rendez_vous_sont_plus_honores_quand_le_creneau_est_choisi(string mode, double attendu)
    {
        var tenus = Faits.Where(f => f.Fait == "RDV_ORIENTATION" && f.Detail == mode && f.Valeur is "HONORE" or "ABSENT").ToArray();
        Assert.InRange(tenus.Count(f => f.Valeur == "HONORE") / (double)tenus.Length, attendu - 0.03, attendu + 0.03);
    }

    [Fact]
    public void Environ_40_pour_cent_des_orientes_hors_emploi_ont_un_contrat()
    {
        var contrats = Faits.Where(f => f.Fait == "CONTRAT").Select(f => f.Personne).ToHashSet();
        var orientes = Faits.Where(f => f.Fait == "ORIENTATION" && f.TypeParcours != "EMPLOI").Select(f => f.Personne).Distinct().ToArray();
        Assert.InRange(orientes.Count(contrats.Contains) / (double)orientes.Length, 0.36, 0.45);
    }

    [Fact]
    public void Chaque_fait_designe_une_personne_des_flux()
    {
        var roles = JeuLu.Verdun.Flux.SelectMany(f => f.Foyers).SelectMany(f => f.Adultes.Select(a => f.Numero + a.Role)).ToHashSet();
        Assert.All(Faits.Where(f => f.Numero.Length > 0), f => Assert.Contains(f.Personne, roles));
        Assert.All(Faits.Where(f => f.Numero.Length == 0), f => Assert.True(f.Nir.Length >= 13 && f.Naissance.Length > 0));
    }
}
