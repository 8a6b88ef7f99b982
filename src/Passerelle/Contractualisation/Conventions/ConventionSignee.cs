namespace Passerelle.Contractualisation.Conventions;

/// <summary>Une convention : cadre, contrat local ou insertion-emploi.</summary>
public sealed record ConventionSignee(string Code, string Intitule, DateOnly Debut, DateOnly Fin, int Ligne);

/// <summary>Un morceau de convention qui a ses crédits et sa période : un axe du contrat local, un volet de la convention emploi.</summary>
public sealed record Perimetre(string Code, string Convention, string Intitule, DateOnly Debut, DateOnly Fin, decimal MontantEtat, int Annee, int Ligne, int LignePeriode)
{
    /// <summary>« axe 1 », « volet 2 ».</summary>
    public string Nom => Code.StartsWith("AXE", StringComparison.Ordinal) ? $"axe {Code[3..]}" : $"volet {Code[5..]}";
}

/// <summary>Un sous-axe du contrat local.</summary>
public sealed record SousAxe(string Code, string Perimetre, string Intitule, int Ligne);

/// <summary>Un fait que le recueil dit, une fois ou plusieurs : ce dont il parle, ce qu'il en dit, et où.</summary>
/// <param name="Sujet">Ce dont il parle : une action, un volet, une convention.</param>
/// <param name="Attribut">Ce qui en est dit : « Fin du volet ».</param>
/// <param name="Valeur">Valeur comparable.</param>
/// <param name="Ecrit">Tel qu'écrit.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record Enonce(string Sujet, string Attribut, string Valeur, string Ecrit, int Ligne);

/// <summary>Une annexe : la ligne qui la cite, celle où elle commence.</summary>
public sealed record AnnexeCitee(string Convention, string Numero, string Intitule, int? LigneCitee, int? LignePresente);

/// <summary>Une règle d'argent : part, montant, plafond, dépense non éligible.</summary>
public sealed record RegleSignee(string Code, string Convention, string? Perimetre, string Nature, string Valeur, string Base, string Texte, int Ligne);

/// <summary>Imputation budgétaire d'un périmètre.</summary>
public sealed record Imputation(string Perimetre, string Programme, string Action, string SousAction, string Activite, int Ligne);

/// <summary>Un versement promis par l'État.</summary>
public sealed record VersementPrevu(string Convention, string Perimetre, int Rang, decimal Part, string Evenement, string Limite, string Condition, int Ligne)
{
    /// <summary>Date limite ; nulle quand elle dépend de la signature ou n'est pas dite.</summary>
    public DateOnly? Date => DateOnly.TryParseExact(Limite, "yyyy-MM-dd", out var date) ? date : null;
}
