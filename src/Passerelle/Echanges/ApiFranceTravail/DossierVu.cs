using System.Text.Json;
using Passerelle.Parcours.Diagnostics;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Un code et son libellé, dits par eux.</summary>
internal sealed record CodeDit(string? Code, string? Libelle)
{
    /// <summary>« LICENCIEMENT ECONOMIQUE (11) » ; nul quand rien n'est dit.</summary>
    public string? Mots => (Code, Libelle) switch { (null, null) => null, (null, var l) => l, (var c, null) => $"code {c}, sans libellé", var (c, l) => $"{l} ({c})" };
}

/// <summary>Le statut d'inscription (lignes 2296-2315).</summary>
internal sealed record StatutVu(string? Statut, DateOnly? Effet, string? Duree12, string? Duree24, string? Duree36, CodeDit Motif, CodeDit Categorie, CodeDit Situation, CodeDit Cloture)
{
    public static StatutVu De(ChampsLus corps)
    {
        var c = corps.Objet("m_contrat");
        corps.Texte("m_messageErreur");
        CodeDit Code(string nom) => new(c.Texte($"m_{nom}_code"), c.Texte($"m_{nom}_lib"));
        return new StatutVu(c.Texte("m_statut"), c.Jour("m_date_effet_statut"), c.Texte("m_duree_inscription_12"), c.Texte("m_duree_inscription_24"), c.Texte("m_duree_inscription_36"),
            Code("motif_inscription"), Code("categ_inscription"), Code("situation_reg_emp"), Code("motif_cloture"));
    }
}

/// <summary>Une contrainte, une situation, un objectif ou un besoin dont ils disent quelque chose.</summary>
/// <param name="Cle">« contrainte:23 ».</param>
/// <param name="Libelle">Libellé de notre nomenclature, sinon le leur.</param>
/// <param name="Connu">Le code est de notre nomenclature.</param>
/// <param name="Valeur">Valeur, telle que reçue.</param>
/// <param name="Impact">Impact, tel que reçu.</param>
/// <param name="Prioritaire">Prioritaire.</param>
/// <param name="Le">Exploré le.</param>
internal sealed record ValeurVue(string Cle, string Libelle, bool Connu, string Valeur, string? Impact, bool Prioritaire, DateOnly? Le)
{
    public static ValeurVue? De(string type, ChampsLus c)
    {
        var (code, libelle, valeur) = (c.Texte("code"), c.Texte("libelle"), c.Texte("valeur"));
        var (impact, prioritaire, le) = (c.Texte("impact"), c.Booleen("estPrioritaire") ?? false, c.Jour("dateExploration"));
        c.Objet("agent").Texte("nom");
        if (code is null || valeur is null or "NON_ABORDEE" or "NON_ABORDE" or "NON_EXPLORE")
            return null;
        // Le type avec le code, jamais le libellé : ceux de la documentation varient d'un endroit à l'autre.
        var connu = NomenclatureDiagnostic.Trouver($"{type}:{code}");
        return new ValeurVue($"{type}:{code}", connu?.Libelle ?? libelle ?? $"code {code}", connu is not null, valeur, impact is "NON_RENSEIGNE" ? null : impact, prioritaire, le);
    }
}

/// <summary>Une contrainte, et ce qui en relève.</summary>
internal sealed record ContrainteVue(ValeurVue Valeur, IReadOnlyList<ValeurVue> Situations, IReadOnlyList<ValeurVue> Objectifs);

/// <summary>Le diagnostic d'un métier.</summary>
internal sealed record DiagnosticVu(string? Metier, string? Typologie, string? Statut, bool Prioritaire, DateOnly? Le, IReadOnlyList<ValeurVue> Besoins);

/// <summary>Le dossier de diagnostic (lignes 2316-2443).</summary>
internal sealed record DossierDiagnosticVu(
    DateOnly? ContraintesLe, string? ContraintesPar, bool SansContrainte, IReadOnlyList<ContrainteVue> Contraintes, IReadOnlyList<DiagnosticVu> Diagnostics,
    string? Confiance, string? Accompagnement, string? Analyse, DateOnly? PouvoirLe)
{
    public static DossierDiagnosticVu De(ChampsLus corps)
    {
        var t = corps.Objet("thematiqueContrainte");
        t.Texte("code");
        t.Texte("libelle");
        var declare = t.Objet("declareSansContrainte");
        var contraintes = new List<ContrainteVue>();
        foreach (var c in t.Liste("contraintes"))
        {
            var (situations, objectifs) = (Valeurs("situation", c.Liste("situations")), Valeurs("objectif", c.Liste("objectifs")));
            if (ValeurVue.De("contrainte", c) is { } valeur)
                contraintes.Add(new ContrainteVue(valeur, situations, objectifs));
        }
        var diagnostics = corps.Liste("besoinsParDiagnostic").Select(LireDiagnostic).ToList();
        var p = corps.Objet("pouvoirAgir");
        return new DossierDiagnosticVu(t.Jour("dateExploration"), Agent(t.Objet("agent")), declare.Booleen("flag") ?? false, contraintes, diagnostics,
            p.Texte("confiance"), p.Texte("accompagnement"), p.Texte("resultatAnalyse"), p.Jour("dateExploration"));
    }

    private static DiagnosticVu LireDiagnostic(ChampsLus ligne)
    {
        var d = ligne.Objet("diagnostic");
        var besoins = ligne.Liste("thematiquesBesoins").SelectMany(t => Valeurs("besoin", t.Liste("besoins"))).ToList();
        return new DiagnosticVu(d.Texte("nomMetier"), d.Texte("typologie") ?? d.Texte("codeTypologie"), d.Texte("statut"), d.Booleen("estPrioritaire") ?? false, d.Jour("dateMiseAJour"), besoins);
    }

    private static List<ValeurVue> Valeurs(string type, IReadOnlyList<ChampsLus> liste) => [.. liste.Select(c => ValeurVue.De(type, c)).OfType<ValeurVue>()];

    private static string? Agent(ChampsLus agent) => string.Join(", ", new[] { $"{agent.Texte("prenom")} {agent.Texte("nom")}".Trim(), agent.Texte("structure") }.Where(m => !string.IsNullOrEmpty(m))) is { Length: > 0 } dit ? dit : null;
}

/// <summary>Un métier recherché ou un projet d'entreprise (lignes 2444-2491).</summary>
internal sealed record MetierVu(string? Appellation, string? Rome, IReadOnlyList<string> Precisions)
{
    public static MetierVu De(ChampsLus c)
    {
        var (appellation, rome) = (c.Objet("appellation"), c.Objet("rome"));
        var precisions = new List<string?>
        {
            c.Objet("typologieEmploi").Texte("libelle"),
            Joindre(c.Liste("contrats").Select(k => k.Objet("type").Texte("libelle"))),
            Joindre(c.Liste("dureesHebdomadaires").Select(k => k.Objet("tempsTravail").Texte("libelle"))),
            Joindre(c.Liste("mobilites").Select(m => $"{m.Objet("lieu").Texte("Libelle")} {m.Texte("rayon")} {m.Objet("unite").Texte("libelle")}".Trim())),
            c.Objet("dureeExperience") is { Vide: false } e ? $"expérience : {e.Texte("valeur")} {e.Objet("unite").Texte("libelle")}" : null,
            c.Booleen("typeCrefCreation") is true ? "création" : null,
            c.Booleen("typeCrefReprise") is true ? "reprise" : null,
            c.Booleen("typeCrefFranchise") is true ? "franchise" : null,
        };
        return new MetierVu(appellation.Texte("libelle"), new CodeDit(rome.Texte("code"), rome.Texte("libellé") ?? rome.Texte("libelle")).Mots, [.. precisions.OfType<string>()]);
    }

    private static string? Joindre(IEnumerable<string?> mots) => string.Join(", ", mots.Where(m => !string.IsNullOrEmpty(m))) is { Length: > 0 } joints ? joints : null;
}

/// <summary>Une orientation (API Orientation usager v2).</summary>
internal sealed record OrientationVue(string? Parcours, string? Organisme, string? Structure, string? Statut, string? Etat, DateOnly? Entree)
{
    public static OrientationVue De(ChampsLus c)
    {
        var referent = c.Objet("referent_parcours");
        return new OrientationVue(c.Texte("parcours"), referent.Objet("organisme").Texte("code"), referent.Objet("structure").Texte("libelle"), c.Texte("statut"), c.Texte("etat"), c.Jour("date_entree_parcours"));
    }
}

/// <summary>Le contrat d'engagement.</summary>
internal sealed record ContratVu(string? Etat, DateOnly? Signature, DateOnly? Refus)
{
    public static ContratVu De(ChampsLus c) => new(c.Texte("etat"), c.Jour("dateSignature"), c.Jour("dateRefus"));
}

/// <summary>Un rendez-vous.</summary>
internal sealed record RendezVousVu(string? Quand, string? Motif, string? Modalite, string? Organisme, string? Statut)
{
    public static RendezVousVu De(ChampsLus c) => new(c.Texte("date"), c.Texte("motif"), c.Texte("modaliteContact"), c.Objet("organisme").Texte("libelle") ?? c.Objet("organisme").Texte("code"), c.Texte("statut"));
}

/// <summary>Tout ce que France Travail dit d'une personne, compris autant qu'il se peut ; ce qui ne l'est pas est dans les restes.</summary>
internal sealed record DossierVu
{
    public RechercheVue? Recherche { get; init; }
    public StatutVu? Statut { get; init; }
    public DossierDiagnosticVu? Diagnostic { get; init; }
    public IReadOnlyList<MetierVu> Metiers { get; init; } = [];
    public IReadOnlyList<MetierVu> Projets { get; init; } = [];
    public IReadOnlyList<OrientationVue> Orientations { get; init; } = [];
    public ContratVu? Contrat { get; init; }
    public IReadOnlyList<RendezVousVu> RendezVous { get; init; } = [];

    /// <summary>Champs reçus que nous ne savons pas lire, par partie : aucun n'est perdu.</summary>
    public IReadOnlyDictionary<PartieDossier, IReadOnlyList<(string Champ, string Valeur)>> Restes { get; init; } = new Dictionary<PartieDossier, IReadOnlyList<(string, string)>>();

    /// <summary>Comprend les corps reçus.</summary>
    public static DossierVu De(IReadOnlyDictionary<PartieDossier, JsonElement> corps)
    {
        var racines = corps.ToDictionary(c => c.Key, c => ChampsLus.Racines(c.Value));
        ChampsLus? Seule(PartieDossier partie) => racines.GetValueOrDefault(partie) is [var premiere, ..] ? premiere : null;
        IReadOnlyList<T> Toutes<T>(PartieDossier partie, Func<ChampsLus, T> lire) => racines.TryGetValue(partie, out var lues) ? [.. lues.Select(lire)] : [];
        var vu = new DossierVu
        {
            Recherche = corps.TryGetValue(PartieDossier.Recherche, out var recherche) ? RechercheVue.De(recherche) : null,
            Statut = Seule(PartieDossier.Statut) is { } statut ? StatutVu.De(statut) : null,
            Diagnostic = Seule(PartieDossier.Diagnostic) is { } diagnostic ? DossierDiagnosticVu.De(diagnostic) : null,
            Metiers = Toutes(PartieDossier.Metiers, MetierVu.De),
            Projets = Toutes(PartieDossier.Projets, MetierVu.De),
            Orientations = Toutes(PartieDossier.Orientation, OrientationVue.De),
            Contrat = Seule(PartieDossier.Contrat) is { } contrat ? ContratVu.De(contrat) : null,
            RendezVous = Toutes(PartieDossier.RendezVous, RendezVousVu.De),
        };
        return vu with
        {
            Restes = racines.Where(r => r.Key != PartieDossier.Recherche)
                .ToDictionary(r => r.Key, r => (IReadOnlyList<(string, string)>)[.. r.Value.SelectMany(c => c.Restes())]),
        };
    }
}
