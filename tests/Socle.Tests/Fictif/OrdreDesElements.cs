using System.Xml.Linq;

namespace Socle.Tests.Fictif;

/// <summary>
/// Ordre et nombre des éléments d'un flux. Une ligne par bloc : « Bloc: a b? c* d+ » ; un bloc qui n'y figure pas est une feuille.
/// </summary>
internal sealed class OrdreDesElements
{
    private readonly Dictionary<string, (string Nom, char Cardinalite)[]> _blocs = [];

    private OrdreDesElements(string regles)
    {
        foreach (var ligne in regles.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (bloc, contenu) = (ligne[..ligne.IndexOf(':', StringComparison.Ordinal)], ligne[(ligne.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            _blocs[bloc] = [.. contenu.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => n[^1] is '?' or '*' or '+' ? (n[..^1], n[^1]) : (n, '1'))];
        }
    }

    public static OrdreDesElements Vrsb0801 { get; } = new("""
        Racine: IdentificationFlux InfosFoyerRSA* TransmissionFlux
        IdentificationFlux: APPLIEME NUMVERSIONAPPLIEME TYPEFLUX NATFLUX DTCREAFLUX HEUCREAFLUX DTREF
        InfosFoyerRSA: IdentificationRSA Personne+ DonneesAdministratives PrestationRSA Evenement* Controle? Anomalie*
        IdentificationRSA: Organisme Partenaire DemandeRSA DemandeRMI? OrganismeCedant? OrganismePrenant?
        Organisme: FONORG NUMORG MATRICULE
        Partenaire: TYPEPARTE IDEPARTE
        DemandeRSA: DTDEMRSA NUMDEMRSA
        OrganismeCedant: FONORGCEDMUT NUMORGCEDMUT MATRICULEORGCEDMUT? DDARRMUT
        OrganismePrenant: FONORGPRENMUT NUMORGPRENMUT DDDEPAMUT
        Personne: Identification DossierCAF Prestations+ Rattachement* DossierPoleEmploi? Ressources? MontantCalculDroitRSAPersonne? Activite* Grossesse?
        Identification: QUAL? NOM NOMNAI PRENOM PRENOM2? PRENOM3? NOMCOMNAI DTNAI RGNAI? TYPEDTNAI? NIR? TOPVALIEC? SEXE
        DossierCAF: TOPRESPDOS DDRATDOS DFRATDOS? NUMDEMRSAPRECE?
        Prestations: NATPREST ROLEPERS TOPCHAPERS
        DossierPoleEmploi: IDASSEDIC
        Ressources: GeneraliteRessourcesTrimestre RessourcesMensuelles*
        GeneraliteRessourcesTrimestre: TOPRESSNUL DDRESS DFRESS
        RessourcesMensuelles: GeneraliteRessourcesMensuelles DetailRessourcesMensuelles+
        GeneraliteRessourcesMensuelles: MOISRESS NBHEUMENTRA?
        DetailRessourcesMensuelles: NATRESS MTNATRESSMEN ABANEU?
        MontantCalculDroitRSAPersonne: TOPPERSDRODEVORSA TOPPERSENTDRODEVORSA? MTPERSRESSMENRSA? MTPERSABANEURSA?
        Activite: REG? ACT DDACT DFACT? NATCONTRTRA? TOPCONDADMETI?
        DonneesAdministratives: SituationFamille Adresse+
        SituationFamille: SITFAM DDSITFAM REGAGRIFAM?
        Adresse: TroncCommunAdresse AdresseDetailleeFrance? AdresseHorsFrance?
        TroncCommunAdresse: RGADR DTEMM? PAYS TYPEADR ETATADR
        AdresseDetailleeFrance: COMPLIDEADR COMPLADR NUMVOIE LIBTYPEVOIE NOMVOIE LIEUDIST NUMCOM CODEPOS NOMCOM
        AdresseHorsFrance: LIBLIG2ADR LIBLIG3ADR LIBLIG4ADR LIBLIG5ADR LIBLIG6ADR LIBLIG7ADR
        PrestationRSA: SituationDossierRSA DetailDroitRSA
        SituationDossierRSA: EtatDossierRSA Refus? SuspensionDroit* SuspensionVersement* FinDroit? FinDroitMoisAnterieur?
        EtatDossierRSA: ETATDOSRSA
        Refus: DTREFURSA MOTIREFURSA
        SuspensionDroit: MOTISUSDRORSA DDSUSDRORSA NATGROUPFSUS?
        SuspensionVersement: MOTISUSVERSRSA DDSUSVERSRSA
        FinDroit: MOTICLORSA DTCLORSA
        FinDroitMoisAnterieur: MOTICLORSA DTCLORSA
        DetailDroitRSA: TroncCommunDroitRSA SpecificiteDOM? MontantsCalculDroitRSA? DetailCalculDroitRSA* AvisPCGDroitRSA?
        TroncCommunDroitRSA: TOPSANSDOMFIXE NBENFAUTCHA? ORIDEMRSA DTORIDEMRSA? TOPFOYDRODEVORSA?
        MontantsCalculDroitRSA: DDELECAL DFELECAL MTREVMINIGARARSA MTPENTRSA? MTLOCALRSA? MTREVGARARSA MTPFRSA? MTALRSA? MTRESSMENRSA MTSANOBLALIMRSA? MTREDHOSRSA? MTREDCGRSA? MTCUMINTEGRSA? MTABANEURSA? MTTOTDRORSA
        DetailCalculDroitRSA: NATPF SOUSNATPF DDNATDRO DFNATDRO? MTRSAVERS? DTDERRSAVERS?
        Evenement: DTLIQ HEULIQ FG
        Anomalie: LIBANO
        TransmissionFlux: NBTOTDOSRSATRANSM NBTOTDOSRSATRANSMANO
        """);

    public static OrdreDesElements Vrsd0301 { get; } = new("""
        Racine: IdentificationFlux InfosFoyerRSA* TransmissionFlux
        IdentificationFlux: APPLIEME NUMVERSIONAPPLIEME VERSIONFLUX TYPEFLUX NATFLUX DTCREAFLUX HEUCREAFLUX DTREF TYPEPARTE IDEPARTE
        InfosFoyerRSA: IdentificationRSA Personne+ DonneesAdministratives PrestationRSA Evenement* Anomalie*
        IdentificationRSA: Organisme Partenaire DemandeRSA OrganismeCedant? OrganismePrenant?
        Organisme: FONORG NUMORG MATRICULE
        Partenaire: TYPEPARTE IDEPARTE
        DemandeRSA: DTDEMRSA NUMDEMRSA ORIDEMRSA DTORIDEMRSA?
        OrganismeCedant: FONORGCEDMUT NUMORGCEDMUT MATRICULEORGCEDMUT? DDARRMUT
        OrganismePrenant: FONORGPRENMUT NUMORGPRENMUT DDDEPAMUT
        Personne: Identification DossierCafMsa FonctionPersonnePFA FonctionPersonneRSA Rattachement* Ressources? CaracteristiquesEmployabilite* Grossesse? CalculDroitRSAPersonne?
        Identification: QUAL NOM NOMNAI PRENOM LISPRENOMS LIEUNAI LOCANAI PAYSNAI DTNAI RGNAI? TYPEDTNAI NIR? TOPVALIEC SEXE DTDC?
        DossierCafMsa: TOPRESPDOS DFRATDOS?
        FonctionPersonnePFA: ROLEPERS
        FonctionPersonneRSA: ROLEPERS TOPCHAPERS
        Ressources: GeneraliteRessourcesTrimestre RessourcesMensuelles*
        GeneraliteRessourcesTrimestre: TOPRESSNUL
        RessourcesMensuelles: GeneraliteRessourcesMensuelles DetailRessourcesMensuelles+
        GeneraliteRessourcesMensuelles: MOISRESS
        DetailRessourcesMensuelles: NATRESS MTNATRESSMEN ABANEU?
        CaracteristiquesEmployabilite: REG STATUEMPL TOPPERSMALHAN DDSTATUEMPL DFSTATUEMPL?
        CalculDroitRSAPersonne: TOPPERSDRODEVORSA TOPPERSENTDRODEVORSA? DDSOUDRODEV? DFSOUDRODEV? DTDERCALRSA? MTPERSRESSMENRSA MTPERSABANEURSA?
        DonneesAdministratives: SituationFamille Adresse+
        SituationFamille: SITFAM DDSITFAM REGAGRIFAM?
        Adresse: TroncCommunAdresse AdresseDetailleeFrance? AdresseHorsFrance?
        TroncCommunAdresse: RGADR DTEMM? PAYS TYPEADR ETATADR
        AdresseDetailleeFrance: COMPLIDEADR COMPLADR NUMVOIE LIBTYPEVOIE NOMVOIE LIEUDIST NUMCOM CODEPOS NOMCOM
        AdresseHorsFrance: LIBLIG2ADR LIBLIG3ADR LIBLIG4ADR LIBLIG5ADR LIBLIG6ADR LIBLIG7ADR
        PrestationRSA: SituationDossierRSA DetailDroitRSA
        SituationDossierRSA: EtatDossierRSA DroitOuvert? SuspensionDroit* RessourcesTropElevees* FinDroit?
        EtatDossierRSA: ETATDOSRSA TOPFORCDRO
        DroitOuvert: DTODRSA MOTIODRSA? TOPMAINTDRORSA? TOPMTINFSEUIRSA?
        SuspensionDroit: MOTISUSDRORSA DDSUSDRORSA
        RessourcesTropElevees: MOTISUSVERSRSA DDSUSVERSRSA
        FinDroit: MOTICLORSA DTCLORSA TOPANNUOD?
        DetailDroitRSA: TroncCommunDroitRSA MontantsCalculDroitRSA? DetailCalculDroitRSA?
        TroncCommunDroitRSA: TOPSANSDOMFIXE DDRESS DFRESS MTRSAVERS DTDERRSAVERS?
        MontantsCalculDroitRSA: DDELECAL DFELECAL NBENFAUTCHA MTREVMINIGARARSA MTPENTRSA? MTLOCALRSA? MTREVGARARSA MTPFRSA? MTALRSA? MTRESSMENRSA MTSANADMRSA? MTREDADMRSA? MTSANCGRSA? MTCUMINTEGRSA? MTABANEURSA? MTBRUTRSA MTTOTDRORSA
        DetailCalculDroitRSA: RSASocle RSAActivite?
        RSASocle: NATPF SOUSNATPF DDNATDRO DFNATDRO? DTINIRSASOCL MTBRUTRSASOCL
        Evenement: SessionEvenement ListeMotifsEvenement
        SessionEvenement: DTLIQ HEULIQ DDEFFLIQ? DFEFFLIQ?
        ListeMotifsEvenement: MOTITRANSFLUX+
        Anomalie: LIBANO
        TransmissionFlux: NBTOTDOSRSATRANSM NBCARATRANSM? NBTOTDOSRSATRANSMANO
        """);

    public static OrdreDesElements Virs0901 { get; } = new("""
        Racine: IdentificationFlux InfoDemandeRSA* TransmissionFlux
        IdentificationFlux: APPLIEME NUMVERSIONAPPLIEME TYPEFLUX NATFLUX DTCREAFLUX HEUCREAFLUX
        InfoDemandeRSA: IdentificationRSA Personne+ DonneesAdministratives
        IdentificationRSA: Organisme Partenaire DemandeRSA
        Organisme: FONORG NUMORG MATRICULE STATUDEMRSA
        Partenaire: TYPEPARTE IDEPARTE
        DemandeRSA: DTDEMRSA NUMDEMRSA
        Personne: Identification Nationalite Prestations
        Identification: QUAL NOM NOMNAI PRENOM PRENOM2? PRENOM3? NOMCOMNAI DTNAI RGNAI? TYPEDTNAI NIR? SEXE
        Nationalite: NATI DTNATI?
        Prestations: NATPREST ROLEPERS
        DonneesAdministratives: Adresse+ ModesContacts?
        Adresse: TroncCommunAdresse AdresseDetailleeFrance? AdresseHorsFrance? DonneesComplementairesAdresse
        TroncCommunAdresse: RGADR DTEMM? PAYS TYPEADR ETATADR
        AdresseDetailleeFrance: COMPLIDEADR COMPLADR NUMVOIE LIBTYPEVOIE NOMVOIE LIEUDIST NUMCOM CODEPOS NOMCOM
        AdresseHorsFrance: LIBLIG2ADR LIBLIG3ADR LIBLIG4ADR LIBLIG5ADR LIBLIG6ADR LIBLIG7ADR
        DonneesComplementairesAdresse: TYPERES TOPRESETR
        ModesContacts: NUMTEL? NATTEL? MATETEL? AUTORUTITEL? ADRELEC? AUTORUTIADRELEC?
        TransmissionFlux: NBTOTDEMRSATRANSM
        """);

    /// <summary>Le premier écart trouvé, ou null.</summary>
    public string? Ecart(XElement element)
    {
        if (!_blocs.TryGetValue(element.Name.LocalName, out var attendus))
            return element.HasElements ? $"{element.Name} n'est pas un bloc connu" : null;
        var enfants = element.Elements().ToArray();
        var position = 0;
        foreach (var (nom, cardinalite) in attendus)
        {
            var nombre = enfants.Skip(position).TakeWhile(e => e.Name.LocalName == nom).Count();
            if ((nombre == 0 && cardinalite is ('1' or '+')) || (nombre > 1 && cardinalite is ('1' or '?')))
                return $"{element.Name} : {nombre} fois {nom}";
            position += nombre;
        }

        return position < enfants.Length
            ? $"{element.Name} : {enfants[position].Name} n'est pas à sa place"
            : enfants.Select(Ecart).FirstOrDefault(e => e is not null);
    }
}
