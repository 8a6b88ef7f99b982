using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Echeances;

/// <summary>Une obligation signée : à une date, chaque année, à un événement, ou permanente.</summary>
/// <param name="Code">Code.</param>
/// <param name="Convention">Convention.</param>
/// <param name="Nature">DATE, ANNUELLE, EVENEMENT ou PERMANENTE.</param>
/// <param name="Intitule">Ce qu'il faut faire.</param>
/// <param name="Date">Date dite ; nulle hors DATE.</param>
/// <param name="Declencheur">Ce qui la fait naître.</param>
/// <param name="Delai">Délai dit.</param>
/// <param name="Destinataires">À qui.</param>
/// <param name="Forme">Sous quelle forme.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record Obligation(string Code, string Convention, string Nature, string Intitule, DateOnly? Date, string Declencheur, string Delai, string Destinataires, string Forme, int Ligne)
{
    internal static Obligation Lire(RangeeSignee r) => new(
        r["code"], r["convention"], r["nature"], r["intitule"], r.Jour("date"), r["declencheur"], r["delai"], r["destinataires"], r["forme"], r.Ligne!.Value);
}

/// <summary>Une étape du calendrier d'une action, bornes comprises.</summary>
public sealed record Jalon(string Action, string Intitule, DateOnly Debut, DateOnly Fin, string Ecrit, int Ligne);

/// <summary>Un comité et son rythme.</summary>
public sealed record Comite(string Code, string Intitule, string Composition, string Rythme, int? ParAn, int Ligne);
