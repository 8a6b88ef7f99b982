using Plateforme.Portail;

namespace Plateforme.Orientations;

/// <summary>Critères d'orientation, listes fermées de la documentation (<c>orientation-usager</c>, v1 et v2).</summary>
internal sealed record CriteresOrientation
{
    private static readonly string[] Impacts = ["IMPACT_FORT_RECHERCHE_EMPLOI", "IMPACT_FAIBLE_RECHERCHE_EMPLOI", "AUCUNE"];

    public string? Origine { get; init; }
    public string? SituationProfessionnelle { get; init; }
    public string? TypeEmploi { get; init; }
    public string? NiveauEtude { get; init; }
    public bool? CapaciteATravailler { get; init; }
    public string? ProjetPro { get; init; }
    public string? ContrainteSante { get; init; }
    public string? ContrainteLogement { get; init; }
    public string? ContrainteMobilite { get; init; }
    public string? ContrainteFamiliale { get; init; }
    public string? ContrainteFinanciere { get; init; }
    public string? ContrainteNumerique { get; init; }
    public string? ContrainteAdministrativeJuridique { get; init; }
    public string? ContrainteFrancaisCalcul { get; init; }
    public bool? Boe { get; init; }
    public bool? Baeeh { get; init; }
    public bool? ScolariteEtablissementSpecialise { get; init; }
    public bool? Esat { get; init; }
    public bool? BoeSouhaitAccompagnement { get; init; }
    public int? MsaAutonomieRechercheEmploi { get; init; }
    public string? MsaDemarchesProfessionnelles { get; init; }

    /// <summary>Lit ; ce qui sort des listes est une faute.</summary>
    public static CriteresOrientation Lire(CorpsLu c) => new()
    {
        Origine = c.Parmi("origine", ["INSCRIPTION_CONSEILLER_CD", "INSCRIPTION_AUTO_MILO", "INSCRIPTION_AUTO_CAF", "INSCRIPTION_AUTO_MSA"]),
        SituationProfessionnelle = c.Parmi("situation_professionnelle", ["EN_ACTIVITE", "DEUX_DERNIERES_ANNEES", "PLUS_DEUX_ANS", "JAMAIS"]),
        TypeEmploi = c.Parmi("type_emploi", ["SAISONNIER", "ARTISTE_OU_AUTEUR", "INTERMITTENT_SPECTACLE", "EXPLOITANT_AGRICOLE", "ASSISTANTE_MATERNELLE", "CREATEUR_ENTREPRISE_OU_INDEPENDANT", "AUTRE"]),
        NiveauEtude = c.Parmi("niveau_etude", ["AFS", "C12", "C3A", "CFG", "CP4", "NV5", "NV4", "NV3", "NV2", "NV1"]),
        CapaciteATravailler = c.Booleen("capacite_a_travailler"),
        ProjetPro = c.Parmi("projet_pro", ["SALARIAT", "ENTREPRENARIAT", "FORMATION", "AUCUN"]),
        ContrainteSante = c.Parmi("contrainte_sante", ["INCAPACITE_RECHERCHE_ACTIVITE_PRO", .. Impacts]),
        ContrainteLogement = c.Parmi("contrainte_logement", ["SANS_LOGEMENT", "PROCEDURE_EXPULSION", .. Impacts]),
        ContrainteMobilite = c.Parmi("contrainte_mobilite", ["AUCUN_MOYEN_DE_TRANSPORT", "DEPENDANT_TRANSPORT", "AUTRE", "AUCUNE"]),
        ContrainteFamiliale = c.Parmi("contrainte_familiale", ["AIDANT_FAMILIAL", "ENFANT_SANS_SOLUTION_GARDE", .. Impacts]),
        ContrainteFinanciere = c.Parmi("contrainte_financiere", Impacts),
        ContrainteNumerique = c.Parmi("contrainte_numerique", ["NON_ACCES_INTERNET", "NON_MAITRISE", "REFUS", "AUCUNE"]),
        ContrainteAdministrativeJuridique = c.Parmi("contrainte_administrative_juridique", Impacts),
        ContrainteFrancaisCalcul = c.Parmi("contrainte_francais_calcul", Impacts),
        Boe = c.Booleen("boe"),
        Baeeh = c.Booleen("baeeh"),
        ScolariteEtablissementSpecialise = c.Booleen("scolarite_etablissement_specialise"),
        Esat = c.Booleen("esat"),
        BoeSouhaitAccompagnement = c.Booleen("boe_souhait_accompagnement"),
        MsaAutonomieRechercheEmploi = c.Entier("msa_autonomie_recherche_emploi", 0, 10),
        MsaDemarchesProfessionnelles = c.Parmi("msa_demarches_professionnelles", ["AUCUNE_DEMARCHE", "PEU_DEMARCHES", "PLUSIEURS_DEMARCHES"]),
    };

    /// <summary>
    /// Ce que la plateforme propose. L'algorithme de France Travail n'est pas public : cette règle est d'ici, et ne sert qu'à obtenir chaque réponse.
    /// Incapacité de travailler ou sans logement : social. Mission locale ou Cap emploi quand l'origine ou le souhait le disent. Une contrainte
    /// forte : socio-professionnel. Rien de dit sur le travail : indéterminé. Sinon : professionnel, vers France Travail.
    /// </summary>
    public (string Parcours, string Organisme) Proposer()
    {
        var forte = new[] { ContrainteSante, ContrainteLogement, ContrainteMobilite, ContrainteFamiliale, ContrainteFinanciere, ContrainteNumerique, ContrainteAdministrativeJuridique, ContrainteFrancaisCalcul }
            .Any(c => c is "IMPACT_FORT_RECHERCHE_EMPLOI" or "PROCEDURE_EXPULSION" or "AUCUN_MOYEN_DE_TRANSPORT" or "AIDANT_FAMILIAL" or "ENFANT_SANS_SOLUTION_GARDE" or "NON_ACCES_INTERNET");
        if (CapaciteATravailler is false || ContrainteSante == "INCAPACITE_RECHERCHE_ACTIVITE_PRO" || ContrainteLogement == "SANS_LOGEMENT")
            return ("PSO", "CD");
        if (SituationProfessionnelle is null && ProjetPro is null)
            return ("IND", "IND");
        if (Origine == "INSCRIPTION_AUTO_MILO")
            return (forte ? "PSP" : "PED", "ML");
        if (BoeSouhaitAccompagnement is true)
            return (forte ? "PSP" : "PED", "CE");
        return forte ? ("PSP", "CD") : ("PED", "FT");
    }
}
