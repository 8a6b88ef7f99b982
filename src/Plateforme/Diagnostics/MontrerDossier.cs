using Plateforme.Nomenclatures;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>Le dossier dans les termes de l'API v4. Ce qui n'a pas été dit d'un code ouvert se montre NON_ABORDEE, NON_ABORDE ou NON_EXPLORE.</summary>
internal sealed class MontrerDossier(AppelPartenaire appel, SceauUsager sceau)
{
    private static readonly Dictionary<string, string> Typologies = new() { ["MR"] = "métier recherché", ["PM"] = "projet de métier", ["EF"] = "création, reprise ou franchise" };

    public object Dossier(DossierDiagnostic d) => new
    {
        autonomieNumerique = Autonomie(d),
        besoinsParDiagnostic = Besoins(d),
        pouvoirAgir = Pouvoir(d),
        thematiqueContrainte = Contraintes(d),
    };

    public static object? Contraintes(DossierDiagnostic d)
    {
        if (d.ContraintesLe is not { } le)
            return null;
        var thematique = ReferentielDiagnostic.ThematiqueContrainte;
        return new
        {
            agent = d.ContraintesPar,
            code = thematique.Code,
            contraintes = ReferentielDiagnostic.Contraintes.Select(c => Contrainte(d, c)),
            dateExploration = le,
            libelle = thematique.Libelle,
            declareSansContrainte = d.SansContrainte,
        };
    }

    public static object? Autonomie(DossierDiagnostic d) => d.NumeriqueLe is not { } le
        ? null
        : new
        {
            agent = d.NumeriquePar,
            besoin = Besoin(ReferentielDiagnostic.Trouver("besoin", ReferentielDiagnostic.BesoinNumerique)!, d.BesoinNumerique),
            contrainte = Contrainte(d, ReferentielDiagnostic.Trouver("contrainte", ReferentielDiagnostic.ContrainteNumerique)!),
            dateExploration = le,
        };

    public static object? Pouvoir(DossierDiagnostic d) => d.PouvoirAgir is not { } p
        ? null
        : new
        {
            accompagnement = p.Accompagnement,
            agent = p.Agent,
            confiance = p.Confiance,
            dateExploration = p.Instant,
            resultatAnalyse = ReferentielDiagnostic.Analyses.Single(a => a.Confiance == p.Confiance && a.Accompagnement == p.Accompagnement).Libelle,
        };

    public IEnumerable<object> Besoins(DossierDiagnostic d) => d.Visibles().Select(diagnostic =>
    {
        var dernier = diagnostic.Besoins.MaxBy(b => b.Instant);
        return new
        {
            agentDerniereExplorationBesoin = dernier?.Agent,
            dateDerniereExplorationBesoin = dernier?.Instant,
            diagnostic = Diagnostic(diagnostic),
            thematiquesBesoins = ReferentielDiagnostic.ThematiquesBesoins.Select(t => new
            {
                besoins = ReferentielDiagnostic.Sous("besoin", t.Code).Select(b => Besoin(b, DossierDiagnostic.Dite(diagnostic.Besoins, b.Code))),
                code = t.Code,
                libelle = t.Libelle,
            }),
        };
    });

    public object Diagnostic(DiagnosticMetier d) => new
    {
        agent = d.Agent,
        codeAppellation = d.CodeAppellation,
        codeRome = d.CodeRome,
        codeSousTypologie = d.CodeSousTypologie,
        codeTypologie = d.CodeTypologie,
        dateMiseAJour = d.MisAJour,
        estCreationPartenaire = d.EstCreationPartenaire,
        estPrioritaire = d.EstPrioritaire,
        idDiagnostic = d.Id,
        idMetierChiffre = d.Metier is { } metier ? sceau.ScellerMetier(appel.UsagerId, metier, appel.Application.IdentifiantClient) : null,
        nomMetier = d.NomMetier,
        statut = d.Statut,
        typologie = d.CodeTypologie is { } code ? Typologies[code] : null,
    };

    /// <summary>Le même dans l'historique, qui dit l'agent à part.</summary>
    public static object Historise(DiagnosticMetier d) => new
    {
        codeAppellation = d.CodeAppellation,
        codeRome = d.CodeRome,
        codeSousTypologie = d.CodeSousTypologie,
        codeTypologie = d.CodeTypologie,
        dateMiseAJour = d.MisAJour,
        estCreationPartenaire = d.EstCreationPartenaire,
        estPrioritaire = d.EstPrioritaire,
        idDiagnostic = d.Id,
        nomMetier = d.NomMetier,
        statut = d.Statut,
        typologie = d.CodeTypologie is { } code ? Typologies[code] : null,
    };

    private static object Contrainte(DossierDiagnostic d, CodeDiagnostic c)
    {
        var dite = DossierDiagnostic.Dite(d.Contraintes, c.Code);
        return new
        {
            code = c.Code,
            dateExploration = dite?.Instant,
            estPrioritaire = dite?.EstPrioritaire ?? false,
            libelle = c.Libelle,
            objectifs = ReferentielDiagnostic.Sous("objectif", c.Code).Select(o => Etat(o, DossierDiagnostic.Dite(d.Objectifs, o.Code), "NON_ABORDE")),
            situations = ReferentielDiagnostic.Sous("situation", c.Code).Select(s => Etat(s, DossierDiagnostic.Dite(d.Situations, s.Code), "NON_ABORDEE")),
            valeur = dite?.Valeur ?? "NON_ABORDEE",
            impact = dite?.Impact,
        };
    }

    private static object Besoin(CodeDiagnostic besoin, ValeurDite? dite) => Etat(besoin, dite, "NON_EXPLORE");

    private static object Etat(CodeDiagnostic code, ValeurDite? dite, string defaut) => new
    {
        agent = dite?.Agent,
        code = code.Code,
        dateExploration = dite?.Instant,
        libelle = code.Libelle,
        valeur = dite?.Valeur ?? defaut,
    };
}
