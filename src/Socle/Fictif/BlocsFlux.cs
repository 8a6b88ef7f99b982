namespace Socle.Fictif;

/// <summary>Blocs identiques dans les flux bénéficiaire des deux versions et dans le flux instruction.</summary>
internal static class BlocsFlux
{
    /// <summary>Code du partenaire, complété d'espaces comme dans les vrais flux.</summary>
    private const string Departement = "CG ";

    public static void Partenaire(EcritureXml xml)
    {
        xml.Feuille("TYPEPARTE", Departement);
        xml.Feuille("IDEPARTE", "055");
    }

    public static void Organisme(EcritureXml xml, FoyerFictif foyer)
    {
        xml.Feuille("FONORG", foyer.Organisme);
        xml.Feuille("NUMORG", EnteteFlux.NumeroOrganisme);
        xml.Feuille("MATRICULE", foyer.Matricule);
    }

    public static void Mutations(EcritureXml xml, FoyerFictif foyer)
    {
        if (foyer.Cedant is { } cedant)
        {
            using var _ = xml.Bloc("OrganismeCedant");
            xml.Feuille("FONORGCEDMUT", cedant.Organisme);
            xml.Feuille("NUMORGCEDMUT", cedant.Numero);
            if (cedant.Matricule is { } matricule)
                xml.Feuille("MATRICULEORGCEDMUT", matricule);
            xml.Feuille("DDARRMUT", cedant.Jour);
        }

        if (foyer.Prenant is { } prenant)
        {
            using var _ = xml.Bloc("OrganismePrenant");
            xml.Feuille("FONORGPRENMUT", prenant.Organisme);
            xml.Feuille("NUMORGPRENMUT", prenant.Numero);
            xml.Feuille("DDDEPAMUT", prenant.Jour);
        }
    }

    public static void SituationFamille(EcritureXml xml, FoyerFictif foyer)
    {
        using var _ = xml.Bloc("SituationFamille");
        xml.Feuille("SITFAM", foyer.SituationFamille);
        xml.Feuille("DDSITFAM", foyer.DateSituation);
    }

    public static void Adresses(EcritureXml xml, FoyerFictif foyer, Action<EcritureXml>? complement = null)
    {
        for (var rang = 0; rang < foyer.Adresses.Count; rang++)
        {
            var adresse = foyer.Adresses[rang];
            using var _ = xml.Bloc("Adresse");
            using (xml.Bloc("TroncCommunAdresse"))
            {
                xml.Feuille("RGADR", rang switch { 0 => "01", 1 => "02", _ => "03" });
                xml.Feuille("DTEMM", adresse.Depuis);
                xml.Feuille("PAYS", adresse.Pays);
                xml.Feuille("TYPEADR", "D");
                xml.Feuille("ETATADR", adresse.Commune is null ? "NC" : "CO");
            }

            if (adresse.Commune is { } commune)
                EnFrance(xml, adresse, commune);
            else
                HorsFrance(xml, adresse);
            complement?.Invoke(xml);
        }
    }

    public static string Qualite(PersonneFictive personne) => personne.Sexe == 'M' ? "MR " : "MME";

    public static string CodeSexe(PersonneFictive personne) => personne.Sexe == 'M' ? "1" : "2";

    /// <summary>Régime général ou agricole (REG).</summary>
    public static string Regime(FoyerFictif foyer) => foyer.Organisme == "MSA" ? "AG" : "GE";

    private static void EnFrance(EcritureXml xml, AdresseFictive adresse, CommuneFictive commune)
    {
        using var _ = xml.Bloc("AdresseDetailleeFrance");
        xml.Feuille("COMPLIDEADR", adresse.ComplementIdentification);
        xml.Feuille("COMPLADR", adresse.Complement);
        xml.Feuille("NUMVOIE", adresse.Numero);
        xml.Feuille("LIBTYPEVOIE", adresse.TypeVoie);
        xml.Feuille("NOMVOIE", adresse.Voie);
        xml.Feuille("LIEUDIST", adresse.LieuDit);
        xml.Feuille("NUMCOM", commune.CodeInsee);
        xml.Feuille("CODEPOS", commune.CodePostal);
        xml.Feuille("NOMCOM", commune.Nom.ToUpperInvariant());
    }

    private static void HorsFrance(EcritureXml xml, AdresseFictive adresse)
    {
        using var _ = xml.Bloc("AdresseHorsFrance");
        xml.Feuille("LIBLIG2ADR", adresse.Complement);
        xml.Feuille("LIBLIG3ADR", adresse.Voie);
        xml.Feuille("LIBLIG4ADR", adresse.LieuDit);
        xml.Feuille("LIBLIG5ADR", "");
        xml.Feuille("LIBLIG6ADR", "");
        xml.Feuille("LIBLIG7ADR", adresse.Pays);
    }
}
