namespace Socle.Fictif;

/// <summary>Les blocs Personne de la présentation VRSD0301 : adultes, puis enfants à charge.</summary>
internal static class PersonnesVrsd0301
{
    public static void Ecrire(EcritureXml xml, FoyerFictif foyer)
    {
        foreach (var (role, personne) in foyer.Adultes)
        {
            using var _ = xml.Bloc("Personne");
            var responsable = foyer.Conjoint is null || personne.Sexe == 'F';
            Identification(xml, personne, responsable, responsable ? "DEM" : "CJT", role);
            Ressources(xml, foyer, personne);
            Emploi(xml, foyer, personne);
            Calcul(xml, personne);
        }

        foreach (var enfant in foyer.Enfants)
        {
            using var _ = xml.Bloc("Personne");
            Identification(xml, enfant, responsable: false, "ENF", "ENF");
        }
    }

    private static void Identification(EcritureXml xml, PersonneFictive personne, bool responsable, string rolePfa, string roleRsa)
    {
        using (xml.Bloc("Identification"))
        {
            xml.Feuille("QUAL", BlocsFlux.Qualite(personne));
            xml.Feuille("NOM", personne.Nom.ToUpperInvariant());
            xml.Feuille("NOMNAI", personne.NomNaissance.ToUpperInvariant());
            xml.Feuille("PRENOM", personne.Prenom.ToUpperInvariant());
            xml.Feuille("LISPRENOMS", $"{personne.Prenom} {personne.SecondPrenom}".TrimEnd().ToUpperInvariant());
            xml.Feuille("LIEUNAI", personne.LieuNaissance);
            xml.Feuille("LOCANAI", personne.CodeLieuNaissance);
            xml.Feuille("PAYSNAI", personne.PaysNaissance);
            xml.Feuille("DTNAI", personne.Naissance);
            xml.Feuille("TYPEDTNAI", "N");
            xml.FeuilleSi("NIR", personne.NirTransmis);
            xml.Feuille("TOPVALIEC", personne.NirTransmis?[0] is '1' or '2');
            xml.Feuille("SEXE", BlocsFlux.CodeSexe(personne));
        }

        using (xml.Bloc("DossierCafMsa"))
            xml.Feuille("TOPRESPDOS", responsable);
        using (xml.Bloc("FonctionPersonnePFA"))
            xml.Feuille("ROLEPERS", rolePfa);
        using (xml.Bloc("FonctionPersonneRSA"))
        {
            xml.Feuille("ROLEPERS", roleRsa);
            xml.Feuille("TOPCHAPERS", true);
        }
    }

    private static void Ressources(EcritureXml xml, FoyerFictif foyer, PersonneFictive personne)
    {
        using var bloc = xml.Bloc("Ressources");
        using (xml.Bloc("GeneraliteRessourcesTrimestre"))
            xml.Feuille("TOPRESSNUL", personne.Revenu == 0);
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

    private static void Emploi(EcritureXml xml, FoyerFictif foyer, PersonneFictive personne)
    {
        foreach (var activite in personne.Activites)
        {
            using var _ = xml.Bloc("CaracteristiquesEmployabilite");
            xml.Feuille("REG", BlocsFlux.Regime(foyer));
            xml.Feuille("STATUEMPL", activite.Code);
            xml.Feuille("TOPPERSMALHAN", false);
            xml.Feuille("DDSTATUEMPL", activite.Debut);
            xml.FeuilleSi("DFSTATUEMPL", activite.Fin);
        }
    }

    private static void Calcul(EcritureXml xml, PersonneFictive personne)
    {
        using var _ = xml.Bloc("CalculDroitRSAPersonne");
        xml.Feuille("TOPPERSDRODEVORSA", personne.SoumisDroitsEtDevoirs);
        xml.Feuille("MTPERSRESSMENRSA", personne.Revenu);
    }
}
