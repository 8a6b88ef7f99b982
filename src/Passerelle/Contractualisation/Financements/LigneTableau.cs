using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Les quatre sommes d'une ligne financière.</summary>
/// <param name="A">Participation de l'État.</param>
/// <param name="B">Crédits du Département.</param>
/// <param name="C">Autres financeurs.</param>
/// <param name="F">Budget global, A + B + C.</param>
public readonly record struct SommesAction(decimal A, decimal B, decimal C, decimal F)
{
    /// <summary>Somme colonne à colonne.</summary>
    public static SommesAction operator +(SommesAction x, SommesAction y) => new(x.A + y.A, x.B + y.B, x.C + y.C, x.F + y.F);

    /// <summary>Écart colonne à colonne.</summary>
    public static SommesAction operator -(SommesAction x, SommesAction y) => new(x.A - y.A, x.B - y.B, x.C - y.C, x.F - y.F);

    /// <summary>Somme d'une suite.</summary>
    public static SommesAction Additionner(IEnumerable<SommesAction> sommes) => sommes.Aggregate(default(SommesAction), (x, y) => x + y);

    /// <summary>Par nom de colonne, dans l'ordre du recueil.</summary>
    public IEnumerable<(string Colonne, decimal Somme)> ParColonne() => [("A", A), ("B", B), ("C", C), ("F", F)];
}

/// <summary>Une ligne d'un tableau financier signé (synthèse 208-252, annexe 3 1086-1114).</summary>
/// <param name="Tableau">SYNTHESE ou ANNEXE3.</param>
/// <param name="Annee">Année.</param>
/// <param name="Nature">LIGNE, SOUS_TOTAL ou TOTAL.</param>
/// <param name="Perimetre">Axe ou volet ; AXE2, CLS ou PACTE pour un total.</param>
/// <param name="Action">Action ; nulle pour un total.</param>
/// <param name="Intitule">Intitulé tel qu'écrit.</param>
/// <param name="Sommes">Sommes telles que comprises.</param>
/// <param name="Financeurs">Partenaires financiers écrits.</param>
/// <param name="ColonneA">Rang de la colonne où la première somme est écrite.</param>
/// <param name="NombreMontants">Nombre de sommes écrites.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record LigneTableau(string Tableau, int Annee, string Nature, string Perimetre, string? Action, string Intitule, SommesAction Sommes, string Financeurs, int ColonneA, int NombreMontants, int Ligne)
{
    internal static LigneTableau Lire(RangeeSignee r) => new(
        r["tableau"], r.Entier("annee")!.Value, r["nature"], r["perimetre"], r.Texte("action"), r["intitule"],
        new SommesAction(r.Montant("a")!.Value, r.Montant("b")!.Value, r.Montant("c")!.Value, r.Montant("f")!.Value),
        r["financeurs"], r.Entier("colonne_a")!.Value, r.Entier("montants")!.Value, r.Ligne!.Value);
}

/// <summary>Une ligne d'un plan de financement (annexe 2 emploi, 1796-1861).</summary>
/// <param name="Perimetre">Volet.</param>
/// <param name="Nature">LIGNE, RENVOI (vers un axe du contrat local), VIDE (ligne du modèle sans montant), SOUS_TOTAL ou TOTAL.</param>
/// <param name="Groupe">Groupe que le sous-total additionne.</param>
/// <param name="NatureDepense">Nature de dépenses.</param>
/// <param name="Objet">Objet de la dépense.</param>
/// <param name="Precision">Précision sur l'action.</param>
/// <param name="Action">Action ; nulle quand la ligne n'en vise pas.</param>
/// <param name="Existant">Ressources existantes.</param>
/// <param name="Cible">Besoin en ETP ou en volume.</param>
/// <param name="DeltaMots">Mots qui accompagnent le delta : « 8 ETP ».</param>
/// <param name="Delta">Delta entre cible et existant.</param>
/// <param name="Montant">Montant : État et Département.</param>
/// <param name="Source">Financement complémentaire.</param>
/// <param name="Colonne">Rang de la colonne où le montant est écrit.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record LignePlan(string Perimetre, string Nature, string Groupe, string NatureDepense, string Objet, string Precision, string? Action, string Existant, string Cible, string DeltaMots, decimal? Delta, decimal? Montant, decimal? Source, int Colonne, int Ligne)
{
    internal static LignePlan Lire(RangeeSignee r) => new(
        r["perimetre"], r["nature"], r["groupe"], r["nature_depense"], r["objet"], r["precision"], r.Texte("action"), r["existant"], r["cible"], r["delta_mots"],
        r.Montant("delta"), r.Montant("montant"), r.Montant("source"), r.Entier("colonne")!.Value, r.Ligne!.Value);
}
