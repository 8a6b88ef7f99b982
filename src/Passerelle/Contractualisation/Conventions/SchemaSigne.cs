using static Passerelle.Contractualisation.Conventions.NatureColonne;

namespace Passerelle.Contractualisation.Conventions;

/// <summary>
/// Les tableaux des données signées (<c>donnees/pacte-meuse-2024</c>), leurs colonnes et leurs clés. Chaque rangée dit la ligne du
/// recueil d'où elle vient ; une colonne <c>ligne_x</c> dit celle de la colonne <c>x</c>.
/// </summary>
public static class SchemaSigne
{
    /// <summary>Tous les tableaux ; un tableau cité vient avant celui qui le cite.</summary>
    public static IReadOnlyList<TableauSigne> Tableaux { get; } =
    [
        new("conventions", Cle("code"), T("intitule"), J("debut"), J("fin"), E("ligne")),
        new("perimetres", Cle("code"), Vers("convention", "conventions"), T("intitule"), J("debut"), J("fin"), M("montant_etat"), E("annee"), E("ligne"), E("ligne_periode")),
        new("sous-axes", Cle("code"), Vers("perimetre", "perimetres"), T("intitule"), E("ligne")),
        new("actions", Cle("code"), Vers("perimetre", "perimetres"), E("numero"), T("titre"), E("ligne"), T("intitule"), E("ligne_intitule"),
            Vers("sous_axe", "sous-axes"), E("ligne_sous_axe"), Vers("sous_axe_synthese", "sous-axes"), E("ligne_sous_axe_synthese"), T("pilote"), E("ligne_pilote"),
            T("mise_en_place"), E("ligne_mise_en_place"), T("duree"), E("ligne_duree"), J("debut"), J("fin"), T("cout_2024")),
        new("libelles", CleVers("action", "actions"), Cle("document"), T("libelle"), E("ligne")),
        new("lignes-budget", CleVers("action", "actions"), Cle("sens"), CleE("rang"), T("nature"), T("groupe"), T("libelle"), T("financeur"), T("statut"), M("montant"), E("ligne")),
        new("cofinanceurs", CleVers("action", "actions"), Cle("financeur"), T("qualite"), T("precision"), E("ligne")),
        new("tableaux", Cle("tableau"), E("annee"), CleE("rang"), T("nature"), T("perimetre"), Vers("action", "actions"), T("intitule"), M("a"), M("b"), M("c"), M("f"),
            T("financeurs"), E("colonne_a"), E("montants"), E("ligne")),
        new("plans", CleVers("perimetre", "perimetres"), CleE("rang"), T("nature"), T("groupe"), T("nature_depense"), T("objet"), T("precision"), Vers("action", "actions"), T("existant"), T("cible"),
            T("delta_mots"), M("delta"), M("montant"), M("source"), E("colonne"), E("ligne")),
        new("thematiques-nationales", Cle("code"), T("axe"), T("thematique"), E("ligne")),
        new("indicateurs", Cle("document"), Cle("objet"), CleE("rang"), T("intitule"), T("t0"), T("cible_2024"), T("cible_2025"), T("cible_2026"), T("cible_2027"), E("ligne")),
        new("correspondances", CleVers("national", "thematiques-nationales"), CleVers("action", "actions"), E("rang"), T("annees"), T("motif"), E("ligne")),
        new("enonces", Cle("sujet"), Cle("attribut"), CleE("rang"), T("valeur"), T("ecrit"), E("ligne")),
        new("annexes", CleVers("convention", "conventions"), Cle("numero"), T("intitule"), E("ligne_citee"), E("ligne_presente")),
        new("imputations", Vers("convention", "conventions"), CleVers("perimetre", "perimetres"), CleE("rang"), T("programme"), T("action"), T("sous_action"), T("activite"), T("gm"), E("ligne")),
        new("versements-prevus", Vers("convention", "conventions"), CleVers("perimetre", "perimetres"), CleE("rang"), M("part"), T("evenement"), T("limite"), T("condition"), E("ligne")),
        new("regles", Cle("code"), Vers("convention", "conventions"), Vers("perimetre", "perimetres"), T("nature"), T("valeur"), T("base"), T("texte"), E("ligne")),
        new("echeances", Cle("code"), Vers("convention", "conventions"), T("nature"), T("intitule"), J("date"), T("declencheur"), T("delai"), T("destinataires"), T("forme"), T("evenement"), T("delai_calcul"), E("ligne")),
        new("jalons", CleVers("objet", "actions"), CleE("rang"), T("intitule"), J("debut"), J("fin"), T("ecrit"), E("ligne")),
        new("comites", Cle("code"), T("intitule"), T("composition"), T("rythme"), E("par_an"), E("ligne")),
        new("feuille-de-route", Cle("theme"), CleE("rang"), T("cible"), T("plan_2024"), T("echeance"), J("date"), T("pilotes"), E("ligne")),
    ];

    private static ColonneSignee Cle(string nom) => new(nom, EstCle: true);

    private static ColonneSignee CleE(string nom) => new(nom, Entier, EstCle: true);

    private static ColonneSignee CleVers(string nom, string vers) => new(nom, EstCle: true, Vers: vers);

    private static ColonneSignee Vers(string nom, string vers) => new(nom, Vers: vers);

    private static ColonneSignee T(string nom) => new(nom);

    private static ColonneSignee E(string nom) => new(nom, Entier);

    private static ColonneSignee M(string nom) => new(nom, Montant);

    private static ColonneSignee J(string nom) => new(nom, Jour);
}
