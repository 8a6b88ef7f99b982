using Plateforme.Nomenclatures;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>
/// Le référentiel v4, entier, par domaine et par sous-domaine. L'API écrit « pourvoirAgir » ; l'aide au questionnement n'est pas publiée en entier,
/// et n'est donc pas rendue.
/// </summary>
internal static class LireReferentielV4
{
    public static IResult Entier() => FormatApi.Reponse(new { thematiquesBesoins = Besoins(), thematiqueContrainte = Contraintes(situations: true, objectifs: true), pourvoirAgir = Pouvoir(questions: true, Analyses(null, null)) });

    public static IResult Domaine(string domaine) => domaine switch
    {
        "besoin" => FormatApi.Reponse(new { thematiquesBesoins = Besoins() }),
        "contrainte" => FormatApi.Reponse(new { thematiqueContrainte = Contraintes(situations: true, objectifs: true) }),
        "pouvoir-agir" => FormatApi.Reponse(new { pourvoirAgir = Pouvoir(questions: true, Analyses(null, null)) }),
        _ => Inconnu("domaine", "doit avoir une de ces valeurs : [besoin, contrainte, pouvoir-agir]"),
    };

    public static IResult SousDomaine(string domaine, string sousDomaine) => (domaine, sousDomaine) switch
    {
        ("contrainte", "situation") => FormatApi.Reponse(new { thematiqueContrainte = Contraintes(situations: true, objectifs: false) }),
        ("contrainte", "objectif") => FormatApi.Reponse(new { thematiqueContrainte = Contraintes(situations: false, objectifs: true) }),
        ("pouvoir-agir", "question") => FormatApi.Reponse(new { pourvoirAgir = Pouvoir(questions: true, null) }),
        ("pouvoir-agir", "analyse") => Analyse(null, null),
        _ => Inconnu("sous-domaine", "attendu contrainte/situation, contrainte/objectif, pouvoir-agir/question ou pouvoir-agir/analyse"),
    };

    public static IResult Analyse(string? confiance, string? accompagnement)
    {
        foreach (var (champ, reponse) in new[] { ("confiance", confiance), ("accompagnement", accompagnement) })
        {
            if (reponse is not null && !ReferentielDiagnostic.Reponses.Contains(reponse))
                return Inconnu(champ, "doit avoir une de ces valeurs : [OUI, NON, NE_SAIT_PAS]");
        }
        return FormatApi.Reponse(new { pourvoirAgir = Pouvoir(questions: false, Analyses(confiance, accompagnement)) });
    }

    private static IResult Inconnu(string champ, string attendu) => ErreurApi.Refus([new FauteChamp(champ, attendu)]);

    private static object Besoins() => ReferentielDiagnostic.ThematiquesBesoins.Select(t => new
    {
        code = t.Code,
        libelle = t.Libelle,
        besoins = ReferentielDiagnostic.Sous("besoin", t.Code).Select(b => new { code = b.Code, valeur = ReferentielDiagnostic.ValeursBesoin, libelle = b.Libelle }),
    });

    private static object Contraintes(bool situations, bool objectifs) => new
    {
        code = ReferentielDiagnostic.ThematiqueContrainte.Code,
        libelle = ReferentielDiagnostic.ThematiqueContrainte.Libelle,
        contraintes = ReferentielDiagnostic.Contraintes.Select(c => new
        {
            code = c.Code,
            valeur = ReferentielDiagnostic.ValeursContrainte,
            libelle = c.Libelle,
            situations = situations ? ReferentielDiagnostic.Sous("situation", c.Code).Select(s => new { code = s.Code, valeur = ReferentielDiagnostic.ValeursSituation, libelle = s.Libelle }) : null,
            objectifs = objectifs ? ReferentielDiagnostic.Sous("objectif", c.Code).Select(o => new { code = o.Code, valeur = ReferentielDiagnostic.ValeursObjectif, libelle = o.Libelle }) : null,
        }),
    };

    private static object Pouvoir(bool questions, IEnumerable<object>? analyses) => new
    {
        questions = questions
            ? new[]
            {
                new { question = "confiance", valeur = ReferentielDiagnostic.Reponses, libelle = "Vous sentez-vous confiant(e) pour réaliser vos démarches ?" },
                new { question = "accompagnement", valeur = ReferentielDiagnostic.Reponses, libelle = "Pensez-vous avoir besoin de l’appui d’un professionnel pour réaliser vos démarches ?" },
            }
            : null,
        analyses,
    };

    private static IEnumerable<object> Analyses(string? confiance, string? accompagnement) => ReferentielDiagnostic.Analyses
        .Where(a => (confiance is null || a.Confiance == confiance) && (accompagnement is null || a.Accompagnement == accompagnement))
        .Select(a => new { confiance = a.Confiance, accompagnement = a.Accompagnement, libelle = a.Libelle });
}
