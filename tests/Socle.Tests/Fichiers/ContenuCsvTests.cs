using System.Security.Cryptography;
using System.Text;
using Socle.Fichiers;

namespace Socle.Tests.Fichiers;

public sealed class ContenuCsvTests
{
    [Fact]
    public void L_empreinte_est_celle_des_octets()
    {
        var octets = Encoding.UTF8.GetBytes("fait;date\nINVITATION;2024-01-02\n");

        var contenu = ContenuCsv.Examiner(new MemoryStream(octets));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(octets)), contenu.Empreinte);
        Assert.Equal(octets.Length, contenu.Octets);
    }

    [Fact]
    public void Un_fichier_vide_est_de_l_utf8() => Assert.Equal(65001, ContenuCsv.Examiner(new MemoryStream()).Encodage.CodePage);

    [Fact]
    public void Une_lettre_a_cheval_sur_deux_lectures_reste_de_l_utf8()
    {
        for (var decalage = 0; decalage < 4; decalage++)
        {
            var texte = new string('a', (1 << 16) - decalage) + string.Concat(Enumerable.Repeat("é€😀", 30_000));

            Assert.Equal(65001, ContenuCsv.Examiner(new MemoryStream(Encoding.UTF8.GetBytes(texte))).Encodage.CodePage);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xE9 })]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xE9 })]
    [InlineData(new byte[] { (byte)'a', 0xC3 })] // coupé au milieu d'une lettre
    [InlineData(new byte[] { 0xC3, 0xA9, 0xED, 0xA0, 0x80 })] // demi-caractère
    public void Un_octet_impossible_en_utf8_fait_lire_du_windows_1252(byte[] octets) =>
        Assert.Equal(1252, ContenuCsv.Examiner(new MemoryStream(octets)).Encodage.CodePage);

    [Fact]
    public void Un_octet_impossible_apres_le_premier_tampon_compte_aussi()
    {
        var octets = Encoding.UTF8.GetBytes(new string('é', 100_000));
        octets[^1] = (byte)'(';

        Assert.Equal(1252, ContenuCsv.Examiner(new MemoryStream(octets)).Encodage.CodePage);
    }
}
