namespace Socle.Fictif;

/// <summary>Flux instruction (VIRS0901) : contacts, nationalité et adresse, sans aucun état du droit.</summary>
public static class EcrireFluxVirs0901
{
    /// <summary>Écrit les foyers au fil de leur énumération ; ne ferme pas le flux de sortie.</summary>
    public static void Ecrire(Stream sortie, EnteteFlux entete, IEnumerable<FoyerFictif> foyers)
    {
        ArgumentNullException.ThrowIfNull(entete);
        ArgumentNullException.ThrowIfNull(foyers);
        var total = 0;
        using var xml = new EcritureXml(sortie);
        using var racine = xml.Bloc("Racine");
        using (xml.Bloc("IdentificationFlux"))
        {
            xml.Feuille("APPLIEME", "RSA");
            xml.Feuille("NUMVERSIONAPPLIEME", "0901");
            xml.Feuille("TYPEFLUX", "I");
            xml.Feuille("NATFLUX", entete.Nature);
            xml.Feuille("DTCREAFLUX", DateOnly.FromDateTime(entete.Creation));
            xml.Heure("HEUCREAFLUX", entete.Creation);
        }

        foreach (var foyer in foyers)
        {
            total++;
            Demande(xml, foyer);
        }

        using (xml.Bloc("TransmissionFlux"))
            xml.Feuille("NBTOTDEMRSATRANSM", total);
    }

    private static void Demande(EcritureXml xml, FoyerFictif foyer)
    {
        using var infos = xml.Bloc("InfoDemandeRSA");
        using (xml.Bloc("IdentificationRSA"))
        {
            using (xml.Bloc("Organisme"))
            {
                BlocsFlux.Organisme(xml, foyer);
                xml.Feuille("STATUDEMRSA", "N");
            }

            using (xml.Bloc("Partenaire"))
                BlocsFlux.Partenaire(xml);
            using (xml.Bloc("DemandeRSA"))
            {
                xml.Feuille("DTDEMRSA", foyer.DateDemande);
                xml.Feuille("NUMDEMRSA", foyer.NumeroDemande);
            }
        }

        foreach (var (role, personne) in foyer.Adultes)
            Personne(xml, personne, role);
        foreach (var enfant in foyer.Enfants)
            Personne(xml, enfant, "ENF");

        using var administratif = xml.Bloc("DonneesAdministratives");
        BlocsFlux.Adresses(xml, foyer, static xml =>
        {
            using var _ = xml.Bloc("DonneesComplementairesAdresse");
            xml.Feuille("TYPERES", "P");
            xml.Feuille("TOPRESETR", false);
        });
        Contacts(xml, foyer.Demandeur);
    }

    private static void Personne(EcritureXml xml, PersonneFictive personne, string role)
    {
        using var bloc = xml.Bloc("Personne");
        using (xml.Bloc("Identification"))
        {
            xml.Feuille("QUAL", BlocsFlux.Qualite(personne));
            xml.Feuille("NOM", personne.Nom.ToUpperInvariant());
            xml.Feuille("NOMNAI", personne.NomNaissance.ToUpperInvariant());
            xml.Feuille("PRENOM", personne.Prenom.ToUpperInvariant());
            xml.FeuilleSi("PRENOM2", personne.SecondPrenom?.ToUpperInvariant());
            xml.Feuille("NOMCOMNAI", personne.LieuNaissance);
            xml.Feuille("DTNAI", personne.Naissance);
            xml.Feuille("TYPEDTNAI", "N");
            xml.FeuilleSi("NIR", personne.NirTransmis);
            xml.Feuille("SEXE", BlocsFlux.CodeSexe(personne));
        }

        using (xml.Bloc("Nationalite"))
            xml.Feuille("NATI", personne.Nationalite);
        using (xml.Bloc("Prestations"))
        {
            xml.Feuille("NATPREST", "RSA");
            xml.Feuille("ROLEPERS", role);
        }
    }

    private static void Contacts(EcritureXml xml, PersonneFictive demandeur)
    {
        if (demandeur.Telephone is null && demandeur.Courriel is null)
            return;
        using var _ = xml.Bloc("ModesContacts");
        if (demandeur.Telephone is { } telephone)
        {
            xml.Feuille("NUMTEL", telephone);
            xml.Feuille("NATTEL", "D");
            xml.Feuille("MATETEL", "TEL");
            xml.Feuille("AUTORUTITEL", "A");
        }

        if (demandeur.Courriel is { } courriel)
        {
            xml.Feuille("ADRELEC", courriel);
            xml.Feuille("AUTORUTIADRELEC", "A");
        }
    }
}
