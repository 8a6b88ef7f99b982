using System.Text;
using System.Xml.Linq;
using Socle.Fichiers;
using Xunit;

namespace Socle.Tests.Fichiers;

public sealed class Windows1252Tests
{
    private static readonly Encoding Table = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Chaque_octet_se_decode_comme_par_la_table_de_NET()
    {
        var octets = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        Assert.Equal(Table.GetString(octets), Windows1252.Instance.GetString(octets));
        Assert.All(octets, octet => Assert.Equal(Table.GetString([octet]), Windows1252.Instance.GetString([octet])));
    }

    [Fact]
    public void Un_flux_qui_l_annonce_se_lit()
    {
        Windows1252.Enregistrer();
        using var contenu = new MemoryStream(Windows1252.Instance.GetBytes("<?xml version=\"1.0\" encoding=\"Windows-1252\"?><nom>Cœur – É</nom>"));

        Assert.Equal("Cœur – É", XDocument.Load(contenu).Root!.Value);
    }

    [Fact]
    public void Ce_qu_il_ecrit_se_relit()
    {
        const string Texte = "Élise Cœurdacier, 12 € ÿ";

        Assert.Equal(Texte, Windows1252.Instance.GetString(Windows1252.Instance.GetBytes(Texte)));
    }
}
