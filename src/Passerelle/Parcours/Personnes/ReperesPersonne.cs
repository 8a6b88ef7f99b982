using System.Buffers;
using System.Globalization;
using System.Text;
using Socle.Cles;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce qui fait reconnaître une personne reçue, et son NIR chiffré : le plus cher à calculer d'une identité nouvelle.</summary>
/// <param name="Empreinte">Empreinte à clé de toute l'identité, en base64.</param>
/// <param name="Nir">Empreinte à clé du NIR, en base64 ; nulle sans NIR.</param>
/// <param name="NirChiffre">NIR chiffré ; nul sans NIR.</param>
/// <param name="Recherche">Noms et prénom, tels que la recherche les lit.</param>
internal sealed record ReperesPersonne(string Empreinte, string? Nir, byte[]? NirChiffre, string Recherche)
{
    /// <summary>Calcule.</summary>
    public static ReperesPersonne Calculer(PersonneRecue recue, CoffreNir coffre) => new(
        Convert.ToBase64String(coffre.Empreinte(Octets(recue))),
        recue.Nir is { } nir ? Convert.ToBase64String(coffre.Empreinte(nir)) : null,
        recue.Nir is { } lu ? coffre.Chiffrer(lu) : null,
        TexteRecherche.Normaliser(recue.Nom, recue.NomNaissance, recue.Prenom));

    private static ReadOnlySpan<byte> Octets(PersonneRecue recue)
    {
        var tampon = new ArrayBufferWriter<byte>(256);
        foreach (var partie in (ReadOnlySpan<string?>)[recue.Role, recue.Nir?.Ecriture, recue.DateNaissance.ToString("O", CultureInfo.InvariantCulture), recue.Civilite, recue.Sexe, recue.Nom, recue.NomNaissance, recue.Prenom])
        {
            Encoding.UTF8.GetBytes(partie ?? "", tampon);
            tampon.Write("\n"u8);
        }
        return tampon.WrittenSpan;
    }
}
