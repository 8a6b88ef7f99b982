using System.Globalization;

namespace Socle.Fictif;

/// <summary>Les blocs Personne de la présentation VRSB0801 : adultes, puis enfants à charge.</summary>
internal static class PersonnesVrsb0801
{
    public static void Ecrire(EcritureXml xml, FoyerFictif foyer)
    {
        foreach (var (role, personne) in foyer.Adultes)
            Adulte(xml, foyer, role, personne);
        foreach (var enfant in foyer.Enfants)
            Enfant(xml, foyer, enfant);
    }

    private static void Adulte(EcritureXml xml, FoyerFictif foyer, string role, PersonneFictive personne)
    {
        // L'allocataire des prestations familiales est la mère : ce rôle-là n'est pas celui du RSA.
        var responsable = foyer.Conjoint is null || personne.Sexe == 'F';
        using var bloc = xml.Bloc("Personne");
        Identification(xml, personne);
        using (xml.Bloc("DossierCAF"))
        {
            xml.Feuille("TOPRESPDOS", responsable);
            xml.Feuille("DDRATDOS", foyer.DateDemande);
            xml.FeuilleSi("NUMDEMRSAPRECE", role == "DEM" ? foyer.NumeroPrecedent : null);
        }

        Prestation(xml, "PFA", responsable ? "DEM" : "CJT");
        Prestation(xml, "RSA", role);
        if (personne.Activites.Any(a => a.Code == "ANP" && a.Fin is null))
        {
            using var _ = xml.Bloc("DossierPoleEmploi");
            xml.Feuille("IDASSEDIC", (50_000_000L + personne.Id).ToString(CultureInfo.InvariantCulture));
        }

        Ressources(xml, foyer, personne);
        using (xml.Bloc("MontantCalculDroitRSAPersonne"))
        {
            xml.Feuille("TOPPERSDRODEVORSA", personne.SoumisDroitsEtDevoirs);
            xml.Feuille("MTPERSRESSMENRSA", personne.Revenu);
        }

        foreach (var activite in personne.Activites)
        {
            using var _ = xml.Bloc("Activite");
            xml.Feuille("REG", BlocsFlux.Regime(foyer));
            xml.Feuille("ACT", activite.Code);
            xml.Feuille("DDACT", activite.Debut);
            xml.FeuilleSi("DFACT", activite.Fin);
        }
    }

    private static void Enfant(EcritureXml xml, FoyerFictif foyer, PersonneFictive enfant)
    {
        using var bloc = xml.Bloc("Personne");
        Identification(xml, enfant);
        using (xml.Bloc("DossierCAF"))
        {
            xml.Feuille("TOPRESPDOS", false);
            xml.Feuille("DDRATDOS", enfant.Naissance > foyer.DateDemande ? enfant.Naissance : foyer.DateDemande);
        }

        Prestation(xml, "RSA", "ENF");
        Prestation(xml, "PFA", "ENF");
    }

    private static void Identification(EcritureXml xml, PersonneFictive personne)
    {
        using var _ = xml.Bloc("Identification");
        xml.Feuille("QUAL", BlocsFlux.Qualite(personne));
        xml.Feuille("NOM", personne.Nom.ToUpperInvariant());
        xml.Feuille("NOMNAI", personne.NomNaissance.ToUpperInvariant());
        xml.Feuille("PRENOM", personne.Prenom.ToUpperInvariant());
        xml.FeuilleSi("PRENOM2", personne.SecondPrenom?.ToUpperInvariant());
        xml.Feuille("NOMCOMNAI", personne.LieuNaissance);
        xml.Feuille("DTNAI", personne.Naissance);
        xml.Feuille("TYPEDTNAI", "N");
        xml.FeuilleSi("NIR", personne.NirTransmis);
        xml.Feuille("TOPVALIEC", personne.NirTransmis?[0] is '1' or '2');
        xml.Feuille("SEXE", BlocsFlux.CodeSexe(personne));
    }

    private static void Prestation(EcritureXml xml, string nature, string role)
    {
        using var _ = xml.Bloc("Prestations");
        xml.Feuille("NATPREST", nature);
        xml.Feuille("ROLEPERS", role);
        xml.Feuille("TOPCHAPERS", true);
    }

    private static void Ressources(EcritureXml xml, FoyerFictif foyer, PersonneFictive personne)
    {
        using var bloc = xml.Bloc("Ressources");
        using (xml.Bloc("GeneraliteRessourcesTrimestre"))
        {
            xml.Feuille("TOPRESSNUL", personne.Revenu == 0);
            xml.Feuille("DDRESS", foyer.Trimestre);
            xml.Feuille("DFRESS", foyer.Trimestre.AddMonths(3).AddDays(-1));
        }

        for (var mois = 0; mois < 3 && personne.Revenu > 0; mois++)
        {
            using var _ = xml.Bloc("RessourcesMensuelles");
            using (xml.Bloc("GeneraliteRessourcesMensuelles"))
                xml.Feuille("MOISRESS", foyer.Trimestre.AddMonths(mois));
            using (xml.Bloc("DetailRessourcesMensuelles"))
            {
                xml.Feuille("NATRESS", "001");
                xml.Feuille("MTNATRESSMEN", personne.Revenu);
            }
        }
    }
}
