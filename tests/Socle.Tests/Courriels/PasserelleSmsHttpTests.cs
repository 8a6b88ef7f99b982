using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Socle.Courriels;

namespace Socle.Tests.Courriels;

/// <summary>La passerelle de SMS contre un vrai serveur HTTP local : ce qui part, et ce que chaque réponse veut dire.</summary>
public sealed class PasserelleSmsHttpTests
{
    [Theory]
    [InlineData("201 Created", IssueRemise.Accepte)]
    [InlineData("400 Bad Request", IssueRemise.Refuse)]
    [InlineData("401 Unauthorized", IssueRemise.Differe)]
    [InlineData("402 Payment Required", IssueRemise.Differe)]
    [InlineData("429 Too Many Requests", IssueRemise.Differe)]
    [InlineData("503 Service Unavailable", IssueRemise.Differe)]
    [InlineData("502 Bad Gateway", IssueRemise.SansReponse)]
    [InlineData(null, IssueRemise.SansReponse)]
    public async Task Chaque_reponse_a_son_issue(string? reponse, IssueRemise attendue)
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        var recue = RepondreAsync(ecoute, reponse);
        using var passerelle = new PasserelleSmsHttp(new Uri($"http://127.0.0.1:{((IPEndPoint)ecoute.LocalEndpoint).Port}/"), "cle-d-essai", "Meuse");
        var (issue, raison) = await passerelle.RemettreAsync(Guid.Parse("0190a0b0-0000-7000-8000-000000000001"), "+33639980042", "Bonjour");
        Assert.Equal(attendue, issue);
        Assert.DoesNotContain("39980042", raison ?? "", StringComparison.Ordinal);
        var demande = await recue;
        Assert.StartsWith("POST /v3/transactionalSMS/send", demande, StringComparison.Ordinal);
        Assert.Contains("api-key: cle-d-essai", demande, StringComparison.Ordinal);
        var corps = JsonDocument.Parse(demande[demande.IndexOf('{')..(demande.LastIndexOf('}') + 1)]).RootElement;
        Assert.Equal(("Meuse", "33639980042", "Bonjour", "transactional"), (corps.GetProperty("sender").GetString(), corps.GetProperty("recipient").GetString(), corps.GetProperty("content").GetString(), corps.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Sans_serveur_le_sms_attend()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        var port = ((IPEndPoint)ecoute.LocalEndpoint).Port;
        ecoute.Stop();
        using var passerelle = new PasserelleSmsHttp(new Uri($"http://127.0.0.1:{port}/"), "cle", "Meuse");
        Assert.Equal(IssueRemise.Differe, (await passerelle.RemettreAsync(Guid.NewGuid(), "+33639980042", "Bonjour")).Issue);
    }

    [Theory]
    [InlineData("06 39 98 00 42", "+33639980042")]
    [InlineData("+33 7 39 98 00 42", "+33739980042")]
    [InlineData("0033639980042", "+33639980042")]
    [InlineData("0329000000", null)]
    [InlineData("+352621000000", null)]
    [InlineData(null, null)]
    public void Seul_un_mobile_francais_recoit_un_sms(string? ecrit, string? lu) => Assert.Equal(lu, NumeroSms.Lire(ecrit));

    [Fact]
    public void Des_reglages_faux_sont_nommes()
    {
        var env = new Dictionary<string, string>();
        Assert.False(Ouvrir().Reglee);
        env["PASSERELLE_SMS"] = "pigeon";
        Assert.Contains("PASSERELLE_SMS ", Assert.Throws<InvalidOperationException>(Ouvrir).Message, StringComparison.Ordinal);
        env["PASSERELLE_SMS"] = "brevo";
        Assert.Contains("PASSERELLE_SMS_CLE_FICHIER", Assert.Throws<InvalidOperationException>(Ouvrir).Message, StringComparison.Ordinal);
        env["PASSERELLE_SMS"] = "fichier";
        env["PASSERELLE_SMS_DOSSIER"] = Path.GetTempPath();
        Assert.True(Ouvrir().Reglee);

        IPasserelleSms Ouvrir() => ReglagesSms.Ouvrir(n => env.GetValueOrDefault(n));
    }

    private static async Task<string> RepondreAsync(TcpListener ecoute, string? reponse)
    {
        using var client = await ecoute.AcceptTcpClientAsync();
        await using var flux = client.GetStream();
        var (recu, tampon) = (new StringBuilder(), new byte[4096]);
        // Le corps JSON finit la demande.
        while (!recu.ToString().Contains("\"tag\":", StringComparison.Ordinal) || !recu.ToString().TrimEnd('\r', '\n', '0').EndsWith('}'))
            recu.Append(Encoding.UTF8.GetString(tampon, 0, await flux.ReadAsync(tampon)));
        if (reponse is not null)
            await flux.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {reponse}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        return recu.ToString();
    }
}
