using System.Globalization;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Contractualisation.FeuillesDeRoute;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Passerelle.Contractualisation.Reports;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>Le pacte entier, tel que signé (et amendé) : ce que lisent les tableaux, les contrôles et les écrans. Sans base.</summary>
public sealed class PacteSigne
{
    private readonly ILookup<string, RangeeSignee> rangees;

    private PacteSigne(ILookup<string, RangeeSignee> rangees) => this.rangees = rangees;

    /// <summary>Conventions.</summary>
    public IReadOnlyList<ConventionSignee> Conventions => field ??= Lire("conventions", r => new ConventionSignee(r["code"], r["intitule"], r.Jour("debut")!.Value, r.Jour("fin")!.Value, r.Ligne!.Value));

    /// <summary>Axes du contrat local et volets de la convention emploi.</summary>
    public IReadOnlyList<Perimetre> Perimetres => field ??= Lire("perimetres", r => new Perimetre(
        r["code"], r["convention"], r["intitule"], r.Jour("debut")!.Value, r.Jour("fin")!.Value, r.Montant("montant_etat")!.Value, r.Entier("annee")!.Value, r.Ligne!.Value, r.Entier("ligne_periode")!.Value));

    /// <summary>Sous-axes.</summary>
    public IReadOnlyList<SousAxe> SousAxes => field ??= Lire("sous-axes", r => new SousAxe(r["code"], r["perimetre"], r["intitule"], r.Ligne!.Value));

    /// <summary>Actions.</summary>
    public IReadOnlyList<ActionPacte> Actions => field ??= Lire("actions", ActionPacte.Lire);

    /// <summary>Noms des actions hors des fiches et des tableaux financiers.</summary>
    public IReadOnlyList<LibelleAction> Libelles => field ??= Lire("libelles", r => new LibelleAction(r["action"], r["document"], r["libelle"], r.Ligne!.Value));

    /// <summary>Budgets des fiches.</summary>
    public IReadOnlyList<LigneBudget> LignesBudget => field ??= Lire("lignes-budget", LigneBudget.Lire);

    /// <summary>Financeurs nommés par les fiches.</summary>
    public IReadOnlyList<Cofinanceur> Cofinanceurs => field ??= Lire("cofinanceurs", r => new Cofinanceur(r["action"], r["financeur"], r["qualite"], r["precision"], r.Ligne!.Value));

    /// <summary>Tableaux financiers signés.</summary>
    public IReadOnlyList<LigneTableau> LignesTableau => field ??= Lire("tableaux", LigneTableau.Lire);

    /// <summary>Plans de financement signés.</summary>
    public IReadOnlyList<LignePlan> LignesPlan => field ??= Lire("plans", LignePlan.Lire);

    /// <summary>Indicateurs, par document.</summary>
    public IReadOnlyList<IndicateurPacte> Indicateurs => field ??= Lire("indicateurs", IndicateurPacte.Lire);

    /// <summary>Ceux dont on suit le résultat : des fiches et de l'annexe 4. L'annexe 2 redit les fiches.</summary>
    public IReadOnlyList<IndicateurPacte> IndicateursSuivis => field ??= [.. Indicateurs.Where(i => i.Document is "FICHE" or "ANNEXE4")];

    /// <summary>Thématiques des indicateurs nationaux.</summary>
    public IReadOnlyList<ThematiqueNationale> Thematiques => field ??= Lire("thematiques-nationales", r => new ThematiqueNationale(r["code"], r["axe"], r["thematique"], r.Ligne!.Value));

    /// <summary>Indicateurs nationaux composés de locaux.</summary>
    public IReadOnlyList<Correspondance> Correspondances => field ??= Lire("correspondances", r => new Correspondance(
        r["national"], r["action"], r.Entier("rang")!.Value, [.. r["annees"].Split(';').Select(a => int.Parse(a, CultureInfo.InvariantCulture))], r["motif"], r.Ligne!.Value));

    /// <summary>Faits énoncés.</summary>
    public IReadOnlyList<Enonce> Enonces => field ??= Lire("enonces", r => new Enonce(r["sujet"], r["attribut"], r["valeur"], r["ecrit"], r.Ligne!.Value));

    /// <summary>Annexes citées et présentes.</summary>
    public IReadOnlyList<AnnexeCitee> Annexes => field ??= Lire("annexes", r => new AnnexeCitee(r["convention"], r["numero"], r["intitule"], r.Entier("ligne_citee"), r.Entier("ligne_presente")));

    /// <summary>Imputations.</summary>
    public IReadOnlyList<Imputation> Imputations => field ??= Lire("imputations", r => new Imputation(r["perimetre"], r["programme"], r["action"], r["sous_action"], r["activite"], r.Ligne!.Value));

    /// <summary>Versements promis.</summary>
    public IReadOnlyList<VersementPrevu> VersementsPrevus => field ??= Lire("versements-prevus", r => new VersementPrevu(
        r["convention"], r["perimetre"], r.Entier("rang")!.Value, r.Montant("part")!.Value, r["evenement"], r["limite"], r["condition"], r.Ligne!.Value));

    /// <summary>Crédits des années suivantes, fixés par avenant.</summary>
    public IReadOnlyList<CreditsAnnuels> CreditsAnnuels => field ??= Lire(Reports.CreditsAnnuels.Tableau, r => new CreditsAnnuels(
        r["action"], r.Entier("annee")!.Value, r.Montant("etat")!.Value, r.Montant("departement")!.Value, r.Montant("autres")!.Value));

    /// <summary>Règles d'argent.</summary>
    public IReadOnlyList<RegleSignee> Regles => field ??= Lire("regles", r => new RegleSignee(r["code"], r["convention"], r.Texte("perimetre"), r["nature"], r["valeur"], r["base"], r["texte"], r.Ligne!.Value));

    /// <summary>Obligations.</summary>
    public IReadOnlyList<Obligation> Obligations => field ??= Lire("echeances", Obligation.Lire);

    /// <summary>Calendriers des actions.</summary>
    public IReadOnlyList<Jalon> Jalons => field ??= Lire("jalons", r => new Jalon(r["objet"], r["intitule"], r.Jour("debut")!.Value, r.Jour("fin")!.Value, r["ecrit"], r.Ligne!.Value));

    /// <summary>Comités.</summary>
    public IReadOnlyList<Comite> Comites => field ??= Lire("comites", r => new Comite(r["code"], r["intitule"], r["composition"], r["rythme"], r.Entier("par_an"), r.Ligne!.Value));

    /// <summary>Feuille de route du volet 3.</summary>
    public IReadOnlyList<ElementFeuilleDeRoute> FeuilleDeRoute => field ??= Lire("feuille-de-route", r => new ElementFeuilleDeRoute(
        r["theme"], r.Entier("rang")!.Value, r["cible"], r["plan_2024"], r["echeance"], r.Jour("date"), r["pilotes"], r.Ligne!.Value));

    /// <summary>Compose le pacte de ses rangées.</summary>
    public static PacteSigne Composer(IEnumerable<RangeeSignee> rangees) => new(rangees.ToLookup(r => r.Tableau));

    /// <summary>L'action d'un code.</summary>
    public ActionPacte Action(string code) => Actions.Single(a => a.Code == code);

    /// <summary>Actions d'un axe ou d'un volet.</summary>
    public IEnumerable<ActionPacte> ActionsDe(string perimetre) => Actions.Where(a => a.Perimetre == perimetre);

    /// <summary>Budget d'une action.</summary>
    public IEnumerable<LigneBudget> BudgetDe(string action) => LignesBudget.Where(l => l.Action == action);

    /// <summary>Lignes d'un tableau signé.</summary>
    public IEnumerable<LigneTableau> Tableau(string tableau) => LignesTableau.Where(l => l.Tableau == tableau);

    private List<T> Lire<T>(string tableau, Func<RangeeSignee, T> lecture) => [.. rangees[tableau].Select(lecture)];
}
