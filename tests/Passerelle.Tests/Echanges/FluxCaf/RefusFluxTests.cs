using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Parcours;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fictif;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Un fichier qu'on ne peut pas prendre est refusé entier, avec un code et une place, et ne change rien.</summary>
public sealed class RefusFluxTests
{
    private static readonly FoyerDeTest Lea = new("00000000001", new AdulteDeTest("HÉRONVAL", "ÉLOÏSE", "1990-05-12", "2900555545001"));
    private static readonly string Sain = FluxDeTest.Vrsb0801("2024-03-01", 'M', Lea);

    /// <summary>Nom, octets, code, ligne attendue (0 : non vérifiée), champ.</summary>
    public static TheoryData<string, byte[], string, int, string?> Mauvais() => new()
    {
        { "vide", [], "FLUX-002", 0, null },
        { "pas du XML", "nom;prenom\nHÉRONVAL;ÉLOÏSE\n"u8.ToArray(), "FLUX-003", 1, null },
        { "binaire", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], "FLUX-003", 1, null },
        { "bombe", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY a \"HÉRONVAL\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Racine>&b;</Racine>"), "FLUX-004", 0, null },
        { "entité sans DTD", Sain.Replace("HÉRONVAL", "&heronval;", StringComparison.Ordinal).En(), "FLUX-003", 0, null },
        { "total faux", Sain.Replace("<NBTOTDOSRSATRANSM>1<", "<NBTOTDOSRSATRANSM>2<", StringComparison.Ordinal).En(), "FLUX-008", 0, "NBTOTDOSRSATRANSM" },
        { "total illisible", Sain.Replace("<NBTOTDOSRSATRANSM>1<", "<NBTOTDOSRSATRANSM>HÉRONVAL<", StringComparison.Ordinal).En(), "FLUX-008", 0, "NBTOTDOSRSATRANSM" },
        { "mise en page inconnue", "<Racine><Facture/></Racine>"u8.ToArray(), "FLUX-007", 1, null },
        { "sans en-tête", "<Racine><InfosFoyerRSA/></Racine>"u8.ToArray(), "FLUX-007", 1, null },
        { "date de création illisible", Sain.Replace("<DTCREAFLUX>2024-03-01<", "<DTCREAFLUX>01/03/2024<", StringComparison.Ordinal).En(), "FLUX-009", 0, "DTCREAFLUX" },
        { "windows-1252 dit utf-8", [.. "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8, .. Sain.En().AsSpan("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n".Length)], "FLUX-006", 0, null },
        { "deux encodages", DeuxEncodages(), "FLUX-006", 0, null },
        { "encodage inconnu", Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"klingon\"?><Racine/>"), "FLUX-006", 1, null },
        { "chevron égaré", Sain.Replace("HÉRONVAL", "HÉ<RONVAL", StringComparison.Ordinal).En(), "FLUX-003", 0, null },
        { "caractère de contrôle", Sain.Replace("HÉRONVAL", "HÉ\u0001RONVAL", StringComparison.Ordinal).En(), "FLUX-003", 0, null },
        { "emboîtement sans fin", Encoding.ASCII.GetBytes("<Racine><IdentificationFlux/><InfosFoyerRSA>" + string.Concat(Enumerable.Repeat("<a>", 5000))), "FLUX-007", 1, null },
    };

    [Theory]
    [MemberData(nameof(Mauvais))]
    public async Task Le_fichier_est_refuse_entier(string nom, byte[] contenu, string code, int ligne, string? champ)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);

        var refus = await imports.EssayerAsync(() => new MemoryStream(contenu));

        Assert.False(refus.Reussi, nom);
        Assert.Equal((code, champ), (refus.Erreurs[0].Code, refus.Erreurs[0].Champ));
        if (ligne > 0)
            Assert.Equal(ligne, refus.Erreurs[0].Ligne);
        Assert.Equal(0, await imports.LireAsync(c => c.Transmissions.CountAsync()));
        Confidentialite.Verifier([refus.Erreurs[0].ToString(), .. imports.Traces], ["HÉRONVAL", "RONVAL", "ÉLOÏSE", "2900555545001", "1990-05-12"]);
    }

    [Fact]
    public async Task Un_fichier_reel_coupe_n_importe_ou_est_refuse_et_ne_change_rien()
    {
        using var sortie = new MemoryStream();
        FluxDeMasse.Ecrire(sortie, foyers: 30, graine: 5, mois: 0, partChangee: 0);
        var entier = sortie.ToArray();
        var fin = Array.LastIndexOf(entier, (byte)'>');
        var hasard = new Random(4);
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);

        foreach (var coupe in Enumerable.Range(0, 300).Select(_ => hasard.Next(fin)).Concat([0, 1, 10, fin - 9, fin - 1, fin]))
        {
            var refus = await imports.EssayerAsync(() => new MemoryStream(entier, 0, coupe));
            Assert.False(refus.Reussi, $"coupé à {coupe}");
            Assert.Contains(refus.Erreurs[0].Code, (string[])["FLUX-002", "FLUX-003", "FLUX-007"]);
        }

        Assert.Equal((0, 0), (await imports.LireAsync(c => c.Transmissions.CountAsync()), await imports.LireAsync(c => c.Personnes.CountAsync())));
        Assert.Equal(30, (await imports.ImporterAsync(entier)).Foyers);
    }

    /// <summary>Trois gigaoctets simulés : le refus tombe après quelques mégaoctets lus, sans que la mémoire suive.</summary>
    [Theory]
    [InlineData("<Racine><IdentificationFlux><APPLIEME>", "aaaaaaaaaaaaaaaa", "FLUX-005")]
    [InlineData("<Racine><IdentificationFlux a=\"", "aaaaaaaaaaaaaaaa", "FLUX-005")]
    [InlineData("<Racine><IdentificationFlux/><!--", "aaaaaaaaaaaaaaaa", "FLUX-005")]
    [InlineData("<Racine><IdentificationFlux>", "<B>1</B>", "FLUX-005")]
    [InlineData("<Racine><IdentificationFlux><B>1</B></IdentificationFlux><InfosFoyerRSA>", "<Personne></Personne>", "FLUX-005")]
    [InlineData("<Racine><IdentificationFlux><B>1</B></IdentificationFlux><InfosFoyerRSA>", "<P>", "FLUX-007")]
    public async Task Un_element_de_trois_gigaoctets_est_arrete_en_memoire_bornee(string debut, string motif, string code)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);
        using var geant = new GeantStream(debut, motif, 3L << 30);
        var avant = GC.GetTotalAllocatedBytes(precise: true);

        var refus = await imports.EssayerAsync(() => geant);

        Assert.Equal(code, refus.Erreurs[0].Code);
        Assert.InRange(geant.Lus, 1, 32L << 20);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - avant, 0, 400L << 20);
    }

    /// <summary>Un nom en UTF-8, comme l'en-tête le dit ; un prénom en windows-1252.</summary>
    private static byte[] DeuxEncodages()
    {
        var octets = Sain.Replace("ÉLOÏSE", "@LODIE", StringComparison.Ordinal).En("utf-8");
        octets[Array.IndexOf(octets, (byte)'@')] = 0xC9;
        return octets;
    }
}
