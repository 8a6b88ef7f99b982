using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Socle.Fictif;

namespace Socle.Tests.Fictif;

public sealed class FichiersTests
{
    private static readonly (FichierFictif Fichier, XElement Racine)[] Flux =
    [
        .. JeuLu.Petit.Fichiers.Where(f => f.Nature is NatureFichier.FluxMensuel or NatureFichier.FluxQuotidien)
            .Select(f => (f, FluxLu.Charger(FluxLu.Octets(f)))),
    ];

    private static readonly ProfilFictif Petit = new() { Adultes = 120, DemandesParMois = 4 };

    private static string[] Empreintes(int graine) =>
        [.. JeuDeFichiers.Produire(JeuLu.Communes, JeuLu.Aujourdhui, graine, Petit)
            .Select(f => $"{f.Nom} {f.RecuLe} {f.Stock} {Convert.ToHexString(SHA256.HashData(FluxLu.Octets(f)))}")];

    [Fact]
    public void La_meme_graine_donne_les_memes_octets()
    {
        var premieres = Empreintes(1);
        Assert.Equal(premieres, Empreintes(1));
        Assert.NotEqual(premieres, Empreintes(2));
    }

    [Fact]
    public void Un_fichier_s_ecrit_autant_de_fois_qu_on_veut()
    {
        var fichier = JeuLu.Petit.Fichiers[^2];
        Assert.Equal(FluxLu.Octets(fichier), FluxLu.Octets(fichier));
    }

    [Fact]
    public void Les_fichiers_viennent_dans_l_ordre_de_reception_et_couvrent_douze_mois()
    {
        var fichiers = JeuLu.Petit.Fichiers;
        Assert.Equal(fichiers.OrderBy(f => f.RecuLe).Select(f => f.Nom), fichiers.Select(f => f.Nom));
        Assert.Equal(fichiers.Count, fichiers.Select(f => f.Nom).Distinct().Count());
        Assert.All(fichiers, f => Assert.True(f.RecuLe <= JeuLu.Aujourdhui));

        var mensuels = fichiers.Where(f => f.Nature == NatureFichier.FluxMensuel && f.Nom.Contains("CAF", StringComparison.Ordinal)).ToArray();
        Assert.Equal(13, mensuels.Length);
        Assert.InRange(JeuLu.Aujourdhui.DayNumber - mensuels[^1].RecuLe.DayNumber, 0, 5);
        Assert.True(fichiers.Count(f => f.Nature == NatureFichier.FluxQuotidien) >= 50);
        Assert.Equal(fichiers.Where(f => f.Stock), fichiers.Where(f => f.RecuLe == mensuels[0].RecuLe && f.Nature == NatureFichier.FluxMensuel));
        Assert.Single(fichiers, f => f.Nature == NatureFichier.Reprise);
    }

    [Fact]
    public void Les_flux_suivent_l_ordre_de_leur_presentation()
    {
        foreach (var flux in Flux)
        {
            var nouvelle = flux.Fichier.Nom.StartsWith("VRSD0301", StringComparison.Ordinal);
            Assert.Null((nouvelle ? OrdreDesElements.Vrsd0301 : OrdreDesElements.Vrsb0801).Ecart(flux.Racine));
        }

        Assert.Contains(Flux, f => f.Fichier.Nom.StartsWith("VRSD0301", StringComparison.Ordinal));
        Assert.Contains(Flux, f => f.Fichier.Nom.StartsWith("VRSB0801_CAF", StringComparison.Ordinal));
    }

    [Fact]
    public void Les_contacts_suivent_l_ordre_de_leur_presentation_et_ne_citent_que_la_fiction()
    {
        foreach (var fichier in JeuLu.Petit.Fichiers.Where(f => f.Nature == NatureFichier.Instruction))
        {
            var racine = FluxLu.Charger(FluxLu.Octets(fichier));
            Assert.Null(OrdreDesElements.Virs0901.Ecart(racine));
            Assert.Equal($"{racine.Elements("InfoDemandeRSA").Count()}", racine.Descendants("NBTOTDEMRSATRANSM").Single().Value);
            Assert.All(racine.Descendants("NUMTEL"), t => Assert.Matches("^(063998|019900|035301)[0-9]{4}$", t.Value));
            Assert.All(racine.Descendants("ADRELEC"), c => Assert.Matches("^[a-z0-9.-]+@(exemple\\.fr|example\\.org)$", c.Value));
        }
    }

    [Fact]
    public void Les_totaux_annonces_sont_justes()
    {
        foreach (var flux in Flux)
        {
            var totaux = flux.Racine.Element("TransmissionFlux")!;
            Assert.Equal($"{flux.Racine.Elements("InfosFoyerRSA").Count()}", totaux.Element("NBTOTDOSRSATRANSM")!.Value);
            Assert.Equal($"{flux.Racine.Descendants("Anomalie").Count()}", totaux.Element("NBTOTDOSRSATRANSMANO")!.Value);
        }
    }

    [Fact]
    public void L_en_tete_dit_le_codage_la_nature_et_l_organisme()
    {
        foreach (var flux in Flux)
        {
            var identification = flux.Racine.Element("IdentificationFlux")!;
            Assert.Equal(flux.Fichier.Nature == NatureFichier.FluxMensuel ? "M" : "J", identification.Element("NATFLUX")!.Value);
            Assert.Single(flux.Racine.Descendants("FONORG").Select(o => o.Value).Distinct());
            Assert.True(FluxLu.Date(identification.Element("DTCREAFLUX")!.Value) < flux.Fichier.RecuLe);
        }

        var debut = Encoding.ASCII.GetString(FluxLu.Octets(JeuLu.Petit.Fichiers[0]).AsSpan(0, 50));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"windows-1252\"?>", debut, StringComparison.Ordinal);
    }

    [Fact]
    public void Le_role_RSA_n_est_pas_toujours_le_role_PFA() =>
        Assert.Contains(
            Flux[0].Racine.Descendants("Personne"),
            p => p.Elements("Prestations").Select(e => e.Element("ROLEPERS")!.Value).Distinct().Count() == 2);

    [Fact]
    public void Aucune_date_de_droit_n_est_posterieure_a_la_reception() =>
        Assert.All(Flux, flux => Assert.All(
            flux.Racine.Descendants().Where(e => e.Name.LocalName is "DTCLORSA" or "DDSUSDRORSA" or "DDSUSVERSRSA" or "DTDEMRSA" or "DTODRSA" or "DTNAI" or "DTEMM" or "DDACT" or "DTLIQ"),
            e => Assert.True(FluxLu.Date(e.Value) <= flux.Fichier.RecuLe, $"{flux.Fichier.Nom} {e.Name}")));
}
