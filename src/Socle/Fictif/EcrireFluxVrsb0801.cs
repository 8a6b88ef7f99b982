namespace Socle.Fictif;

/// <summary>Flux bénéficiaire, ancienne présentation (VRSB0801) : éléments dans l'ordre du schéma, totaux justes.</summary>
public static class EcrireFluxVrsb0801
{
    /// <summary>Écrit les foyers au fil de leur énumération ; ne ferme pas le flux de sortie.</summary>
    public static void Ecrire(Stream sortie, EnteteFlux entete, IEnumerable<FoyerFictif> foyers)
    {
        ArgumentNullException.ThrowIfNull(entete);
        ArgumentNullException.ThrowIfNull(foyers);
        int total = 0, anomalies = 0;
        using var xml = new EcritureXml(sortie);
        using var racine = xml.Bloc("Racine");
        using (xml.Bloc("IdentificationFlux"))
        {
            xml.Feuille("APPLIEME", "RSA");
            xml.Feuille("NUMVERSIONAPPLIEME", "0801");
            xml.Feuille("TYPEFLUX", "B");
            xml.Feuille("NATFLUX", entete.Nature);
            xml.Feuille("DTCREAFLUX", DateOnly.FromDateTime(entete.Creation));
            xml.Heure("HEUCREAFLUX", entete.Creation);
            xml.Feuille("DTREF", entete.Reference);
        }

        foreach (var foyer in foyers)
        {
            total++;
            if (foyer.Anomalie is not null)
                anomalies++;
            Foyer(xml, foyer);
        }

        using (xml.Bloc("TransmissionFlux"))
        {
            xml.Feuille("NBTOTDOSRSATRANSM", total);
            xml.Feuille("NBTOTDOSRSATRANSMANO", anomalies);
        }
    }

    private static void Foyer(EcritureXml xml, FoyerFictif foyer)
    {
        using var infos = xml.Bloc("InfosFoyerRSA");
        using (xml.Bloc("IdentificationRSA"))
        {
            using (xml.Bloc("Organisme"))
                BlocsFlux.Organisme(xml, foyer);
            using (xml.Bloc("Partenaire"))
                BlocsFlux.Partenaire(xml);
            using (xml.Bloc("DemandeRSA"))
            {
                xml.Feuille("DTDEMRSA", foyer.DateDemande);
                xml.Feuille("NUMDEMRSA", foyer.NumeroDemande);
            }

            BlocsFlux.Mutations(xml, foyer);
        }

        PersonnesVrsb0801.Ecrire(xml, foyer);
        using (xml.Bloc("DonneesAdministratives"))
        {
            BlocsFlux.SituationFamille(xml, foyer);
            BlocsFlux.Adresses(xml, foyer);
        }

        using (xml.Bloc("PrestationRSA"))
        {
            using (xml.Bloc("SituationDossierRSA"))
                Situation(xml, foyer);
            using (xml.Bloc("DetailDroitRSA"))
                Detail(xml, foyer);
        }

        using (xml.Bloc("Evenement"))
        {
            xml.Feuille("DTLIQ", foyer.Liquidation);
            xml.Feuille("HEULIQ", "10:24:00");
            xml.Feuille("FG", "RSA");
        }

        if (foyer.Anomalie is { } anomalie)
        {
            using var _ = xml.Bloc("Anomalie");
            xml.Feuille("LIBANO", anomalie);
        }
    }

    private static void Situation(EcritureXml xml, FoyerFictif foyer)
    {
        using (xml.Bloc("EtatDossierRSA"))
            xml.Feuille("ETATDOSRSA", foyer.Etat);
        if (foyer.Refus is { } refus)
        {
            using var _ = xml.Bloc("Refus");
            xml.Feuille("DTREFURSA", refus);
            xml.Feuille("MOTIREFURSA", "DSD");
        }

        if (foyer.Suspension is { Debut: { } debut } suspension)
        {
            var droit = foyer.Etat == '3';
            using var _ = xml.Bloc(droit ? "SuspensionDroit" : "SuspensionVersement");
            xml.Feuille(droit ? "MOTISUSDRORSA" : "MOTISUSVERSRSA", suspension.Motif);
            xml.Feuille(droit ? "DDSUSDRORSA" : "DDSUSVERSRSA", debut);
            if (droit)
                xml.Feuille("NATGROUPFSUS", "RSA");
        }

        if (foyer.FinDeDroit is { } fin)
        {
            using var _ = xml.Bloc(foyer.Etat == '6' ? "FinDroitMoisAnterieur" : "FinDroit");
            xml.Feuille("MOTICLORSA", fin.Motif);
            xml.Feuille("DTCLORSA", fin.Jour);
        }
    }

    private static void Detail(EcritureXml xml, FoyerFictif foyer)
    {
        var bareme = BaremeFictif.De(foyer);
        using (xml.Bloc("TroncCommunDroitRSA"))
        {
            xml.Feuille("TOPSANSDOMFIXE", foyer.SansDomicileFixe);
            xml.Feuille("NBENFAUTCHA", foyer.Enfants.Count);
            xml.Feuille("ORIDEMRSA", "DEM");
            xml.Feuille("TOPFOYDRODEVORSA", foyer.Adultes.Any(a => a.Personne.SoumisDroitsEtDevoirs));
        }

        if (foyer.Etat != '2')
            return;
        using (xml.Bloc("MontantsCalculDroitRSA"))
        {
            xml.Feuille("DDELECAL", foyer.Trimestre.AddMonths(3));
            xml.Feuille("DFELECAL", foyer.Trimestre.AddMonths(6).AddDays(-1));
            xml.Feuille("MTREVMINIGARARSA", bareme.Garanti);
            xml.Feuille("MTREVGARARSA", bareme.Garanti);
            xml.Feuille("MTALRSA", bareme.ForfaitLogement);
            xml.Feuille("MTRESSMENRSA", bareme.Ressources);
            xml.Feuille("MTTOTDRORSA", bareme.Total);
        }

        using (xml.Bloc("DetailCalculDroitRSA"))
        {
            xml.Feuille("NATPF", "RSD");
            xml.Feuille("SOUSNATPF", "RSDN1");
            xml.Feuille("DDNATDRO", foyer.DateOuverture);
            xml.Feuille("MTRSAVERS", bareme.Total);
            xml.Feuille("DTDERRSAVERS", foyer.Trimestre.AddMonths(3).AddDays(4));
        }
    }
}
