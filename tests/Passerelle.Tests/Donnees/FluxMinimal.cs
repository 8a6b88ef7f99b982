using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Passerelle.Tests.Donnees;

/// <summary>Une personne d'un flux d'essai.</summary>
/// <param name="Role">DEM ou CJT.</param>
/// <param name="Nir">NIR ; nul quand l'organisme ne le connaît pas.</param>
/// <param name="Naissance">Naissance.</param>
public sealed record PersonneMinimale(string Role, string? Nir, DateOnly Naissance)
{
    /// <summary>NIR de 15 caractères, de clé juste.</summary>
    public static string NirDe(int rang)
    {
        var treize = string.Create(CultureInfo.InvariantCulture, $"28501550{rang:00000}");
        return $"{treize}{Socle.Identifiants.Nir.CalculerCle(treize):00}";
    }
}

/// <summary>Un foyer d'un flux d'essai.</summary>
/// <param name="Numero">NUMDEMRSA.</param>
/// <param name="Etat">ETATDOSRSA.</param>
/// <param name="Personnes">Demandeur et conjoint.</param>
public sealed record FoyerMinimal(string Numero, string Etat, params PersonneMinimale[] Personnes);

/// <summary>Le plus petit flux VRSB0801 qui se lise : toutes les personnes y sont soumises aux droits et devoirs.</summary>
public static class FluxMinimal
{
    /// <summary>Écrit le flux créé ce jour.</summary>
    public static byte[] Ecrire(DateOnly creeLe, params FoyerMinimal[] foyers) => Encoding.UTF8.GetBytes(new XElement("Beneficiaires",
        new XElement("IdentificationFlux",
            new XElement("DTREF", Jour(creeLe)),
            new XElement("DTCREAFLUX", Jour(creeLe)),
            new XElement("HEUCREAFLUX", "08:00:00"),
            new XElement("NATFLUX", "M")),
        foyers.Select(Foyer),
        new XElement("TransmissionFlux", new XElement("NBTOTDOSRSATRANSM", foyers.Length))).ToString());

    private static XElement Foyer(FoyerMinimal foyer) => new("InfosFoyerRSA",
        new XElement("IdentificationRSA",
            new XElement("Organisme", new XElement("FONORG", "CAF"), new XElement("NUMORG", "551"), new XElement("MATRICULE", $"M{foyer.Numero}")),
            new XElement("DemandeRSA", new XElement("DTDEMRSA", "2023-01-02"), new XElement("NUMDEMRSA", foyer.Numero))),
        foyer.Personnes.Select(p => new XElement("Personne",
            new XElement("Identification",
                new XElement("QUAL", "MME"),
                new XElement("NOM", "LORMONT"),
                new XElement("PRENOM", "ODILE"),
                new XElement("DTNAI", Jour(p.Naissance)),
                p.Nir is null ? null : new XElement("NIR", p.Nir),
                new XElement("SEXE", "2")),
            new XElement("Prestations", new XElement("NATPREST", "RSA"), new XElement("ROLEPERS", p.Role)),
            new XElement("MontantCalculDroitRSAPersonne", new XElement("TOPPERSDRODEVORSA", "1")))),
        new XElement("DossierRSA", new XElement("EtatDossierRSA", new XElement("ETATDOSRSA", foyer.Etat))));

    private static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
