using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.Regles;

namespace Passerelle.Tests.Parcours.Regles;

/// <summary>Article L. 5411-5-1 du code du travail, lignes 1682 et 1781 : une ligne par règle du référentiel livré.</summary>
public sealed class ProposerOrientationTests
{
    private static readonly ReferentielOrientation Livre = LireReferentiel.Au(new DateOnly(2026, 11, 24));

    [Theory]
    // situation, niveau, projet, santé, mobilité, logement, famille, âge
    [InlineData("EN_ACTIVITE", "NV5", "SALARIAT", "INCAPACITE_RECHERCHE_ACTIVITE_PRO", "AUCUNE", "AUCUNE", "AUCUNE", 40, "SOCIAL", "CD", "la santé empêche toute recherche")]
    [InlineData("EN_ACTIVITE", "NV5", "SALARIAT", "AUCUNE", "AUCUNE", "SANS_LOGEMENT", "AUCUNE", 40, "SOCIAL", "CD", "sans logement")]
    [InlineData("EN_ACTIVITE", "NV1", "SALARIAT", "AUCUNE", "AUCUN_MOYEN_DE_TRANSPORT", "PROCEDURE_EXPULSION", "AUCUNE", 40, "SOCIAL", "CD", "plusieurs freins forts")]
    [InlineData("EN_ACTIVITE", "NV1", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "ENFANT_SANS_SOLUTION_GARDE", 40, "SOCIO_PRO", "CD", "un frein fort, à lever en même temps que la recherche")]
    [InlineData("EN_ACTIVITE", "NV1", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AIDANT_FAMILIAL", 22, "SOCIO_PRO", "ML", "un frein fort, à lever en même temps que la recherche")]
    [InlineData("DEUX_DERNIERES_ANNEES", "AFS", "AUCUN", "AUCUNE", "DEPENDANT_TRANSPORT", "AUCUNE", "AUCUNE", 40, "EMPLOI", "FT", "activité présente ou récente, sans frein fort")]
    [InlineData("PLUS_DEUX_ANS", "NV5", "FORMATION", "IMPACT_FAIBLE_RECHERCHE_EMPLOI", "AUCUNE", "AUCUNE", "AUCUNE", 40, "EMPLOI", "FT", "un projet et un diplôme, sans frein fort")]
    [InlineData("JAMAIS", "CP4", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE", 40, "SOCIO_PRO", "CD", "éloignement de l'emploi, sans frein fort")]
    [InlineData("JAMAIS", "NV4", "AUCUN", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE", 40, "SOCIO_PRO", "CD", "éloignement de l'emploi, sans frein fort")]
    [InlineData("EN_ACTIVITE", "NV4", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE", 25, "EMPLOI", "ML", "activité présente ou récente, sans frein fort")]
    [InlineData("EN_ACTIVITE", "NV4", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE", 26, "EMPLOI", "FT", "activité présente ou récente, sans frein fort")]
    public void La_premiere_regle_remplie_decide_et_dit_pourquoi(string situation, string niveau, string projet, string sante, string mobilite, string logement, string famille, int age, string parcours, string organisme, string motif)
    {
        var proposition = ProposerOrientation.Proposer(Livre, Reponses(situation, niveau, projet, sante, mobilite, logement, famille), age)!;
        Assert.Equal((parcours, organisme, motif), (proposition.Parcours, proposition.Organismes[0], proposition.Raisons[0].Motif));
        Assert.All(proposition.Raisons, r => Assert.NotEmpty(r.Source));
    }

    [Fact]
    public void La_raison_cite_les_reponses_qui_l_ont_faite()
    {
        var proposition = ProposerOrientation.Proposer(Livre, Reponses("JAMAIS", "NV1", "SALARIAT", "AUCUNE", "AUCUN_MOYEN_DE_TRANSPORT", "AUCUNE", "AIDANT_FAMILIAL"), 30)!;
        Assert.Equal("Mobilité : Aucun moyen de transport ; Garde d'enfant, proche aidant : Proche aidant", proposition.Raisons[0].Reponses);
    }

    [Fact]
    public void Tant_qu_il_manque_une_reponse_rien_n_est_propose()
    {
        var reponses = Reponses("JAMAIS", "NV1", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE");
        reponses.Remove("contrainte_sante");
        reponses["niveau_etude"] = "DOCTORAT";
        Assert.Null(ProposerOrientation.Proposer(Livre, reponses, 30));
        Assert.Equal(["niveau_etude", "contrainte_sante"], ProposerOrientation.Manquants(Livre, reponses).Select(c => c.Code));
    }

    [Fact]
    public void Les_criteres_de_la_loi_y_sont_tous() => Assert.Equal(
        ["situation_professionnelle", "niveau_etude", "projet_pro", "contrainte_sante", "contrainte_mobilite", "contrainte_logement", "contrainte_familiale"], Livre.Criteres.Select(c => c.Code));

    [Fact]
    public void Un_critere_local_s_ajoute_et_sa_regle_passe_devant()
    {
        var local = Livre with
        {
            Criteres = [.. Livre.Criteres, new CritereOrientation("horaires", "Horaires possibles", Local: true, "arrêté local", [new ReponseCritere("NUIT", "La nuit", ""), new ReponseCritere("JOUR", "Le jour", "")])],
            Regles = [new RegleOrientation(1, "parcours", RegleOrientation.LireConditions("horaires=NUIT"), ["SOCIO_PRO"], "horaires de nuit", "arrêté local"), .. Livre.Regles],
        };
        var reponses = Reponses("EN_ACTIVITE", "NV1", "SALARIAT", "AUCUNE", "AUCUNE", "AUCUNE", "AUCUNE");
        reponses["horaires"] = "NUIT";
        Assert.Equal("SOCIO_PRO", ProposerOrientation.Proposer(local, reponses, 40)!.Parcours);
        reponses["horaires"] = "JOUR";
        Assert.Equal("EMPLOI", ProposerOrientation.Proposer(local, reponses, 40)!.Parcours);
    }

    private static Dictionary<string, string> Reponses(string situation, string niveau, string projet, string sante, string mobilite, string logement, string famille) => new()
    {
        ["situation_professionnelle"] = situation,
        ["niveau_etude"] = niveau,
        ["projet_pro"] = projet,
        ["contrainte_sante"] = sante,
        ["contrainte_mobilite"] = mobilite,
        ["contrainte_logement"] = logement,
        ["contrainte_familiale"] = famille,
    };
}
