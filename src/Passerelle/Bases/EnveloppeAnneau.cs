using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Socle.Cles;

namespace Passerelle.Bases;

/// <summary>Enveloppe l'anneau DataProtection rangé en base par la clé <see cref="UsageCle.Anneau"/>, qui reste hors de la base.</summary>
public sealed class EnveloppeAnneau(Trousseau trousseau) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var clair = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var chiffre = Convert.ToBase64String(new Chiffrement(trousseau, UsageCle.Anneau).Chiffrer(clair));
        return new EncryptedXmlInfo(new XElement("enveloppe", chiffre), typeof(OuvertureAnneau));
    }
}

/// <summary>Ouvre ce que <see cref="EnveloppeAnneau"/> a fermé ; DataProtection la construit par son nom, avec les services.</summary>
public sealed class OuvertureAnneau(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var clair = new Chiffrement(services.GetRequiredService<Trousseau>(), UsageCle.Anneau).Dechiffrer(Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(clair));
    }
}

/// <summary>Branche l'anneau sur la base et son enveloppe.</summary>
public static class ProtectionServices
{
    /// <summary>Enregistre DataProtection.</summary>
    public static IServiceCollection AjouterProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Passerelle").PersistKeysToDbContext<PasserelleContexte>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlEncryptor = new EnveloppeAnneau(s.GetRequiredService<Trousseau>())));
        return services;
    }
}
