using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Fiches;

/// <summary>Une ligne du budget d'une fiche : recette ou dépense, ligne, titre de groupe, sous-total ou total.</summary>
/// <param name="Action">Action.</param>
/// <param name="Sens">RECETTE ou DEPENSE.</param>
/// <param name="Nature">LIGNE, TITRE, SOUS_TOTAL ou TOTAL.</param>
/// <param name="Groupe">Groupe que le sous-total additionne ; vide hors groupe.</param>
/// <param name="Libelle">Libellé.</param>
/// <param name="Financeur">ETAT, CD, CAF, ARS, FSE, AUTRES ou REPORT ; vide pour une dépense.</param>
/// <param name="Statut">ACQUIS, EN_COURS (demande non aboutie) ou REPORT (reliquat d'une année passée).</param>
/// <param name="Montant">Somme ; nulle quand la fiche n'en donne pas.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record LigneBudget(string Action, string Sens, string Nature, string Groupe, string Libelle, string Financeur, string Statut, decimal? Montant, int Ligne)
{
    /// <summary>Recette.</summary>
    public bool EstRecette => Sens == "RECETTE";

    /// <summary>Ligne ordinaire, seule comptée dans les sommes.</summary>
    public bool EstLigne => Nature == "LIGNE";

    internal static LigneBudget Lire(RangeeSignee r) =>
        new(r["action"], r["sens"], r["nature"], r["groupe"], r["libelle"], r["financeur"], r["statut"], r.Montant("montant"), r.Ligne!.Value);
}

/// <summary>
/// Un financeur nommé par une fiche : COFINANCEUR, EN_COURS (demande), EVENTUEL, ou PARTENAIRE (liste commune des « partenaires et
/// co-financeurs », qui ne dit pas qui paie).
/// </summary>
public sealed record Cofinanceur(string Action, string Financeur, string Qualite, string Precision, int Ligne);
