namespace Passerelle.Contractualisation.FeuillesDeRoute;

/// <summary>Une cible opérationnelle de la feuille de route du volet 3 (1635-1767).</summary>
/// <param name="Theme">ENTREE, ACCOMPAGNEMENT, ENTREPRISES, NUMERIQUE ou GOUVERNANCE.</param>
/// <param name="Rang">Rang dans le thème.</param>
/// <param name="Cible">Cible, résumée.</param>
/// <param name="Plan2024">Plan d'actions 2024, résumé.</param>
/// <param name="Echeance">Échéance telle qu'écrite.</param>
/// <param name="Date">Échéance telle que comprise : le dernier jour du mois dit ; nulle quand elle n'est pas datée.</param>
/// <param name="Pilotes">Pilotes, par organisme.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record ElementFeuilleDeRoute(string Theme, int Rang, string Cible, string Plan2024, string Echeance, DateOnly? Date, string Pilotes, int Ligne);
