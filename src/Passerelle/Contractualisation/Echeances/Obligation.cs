using System.Globalization;
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
/// <param name="Evenement">Nature d'événement qui la fait naître (<see cref="NatureEvenement"/>) ; vide sinon.</param>
/// <param name="DelaiCalcul">Délai tel que compris : « 15J », « 2M », « 0J » pour sans délai ; vide quand le texte n'en dit pas.</param>
/// <param name="Ligne">Ligne du recueil.</param>
public sealed record Obligation(
    string Code, string Convention, string Nature, string Intitule, DateOnly? Date, string Declencheur, string Delai, string Destinataires, string Forme, string Evenement, string DelaiCalcul, int Ligne)
{
    /// <summary>Qui en répond quand rien d'autre n'est dit : le Département, par son chef de projet (663).</summary>
    public const string Responsable = "Chef de projet du Pacte";

    /// <summary>Une date où quelque chose est à rendre à quelqu'un ; faux pour un repère (fin d'un volet) ou une faculté (dénoncer).</summary>
    public bool EstDu => Date is not null && Destinataires.Length > 0 && Delai.Length == 0;

    /// <summary>Terme compté d'un jour ; nul quand le texte ne dit pas de délai. Un délai en mois se compte de quantième à quantième.</summary>
    public DateOnly? EcheanceDepuis(DateOnly jour) => DelaiCalcul switch
    {
        "" => null,
        [.. var nombre, 'M'] => jour.AddMonths(int.Parse(nombre, CultureInfo.InvariantCulture)),
        [.. var nombre, 'J'] => jour.AddDays(int.Parse(nombre, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"Délai illisible dans les données signées : {DelaiCalcul}"),
    };

    /// <summary>Une base chargée avant que l'événement et le délai soient dans les données les lit vides, jusqu'au prochain chargement.</summary>
    internal static Obligation Lire(RangeeSignee r) => new(
        r["code"], r["convention"], r["nature"], r["intitule"], r.Jour("date"), r["declencheur"], r["delai"], r["destinataires"], r["forme"],
        r.Champs.GetValueOrDefault("evenement", ""), r.Champs.GetValueOrDefault("delai_calcul", ""), r.Ligne!.Value);
}

/// <summary>Une étape du calendrier d'une action, bornes comprises.</summary>
public sealed record Jalon(string Action, string Intitule, DateOnly Debut, DateOnly Fin, string Ecrit, int Ligne);

/// <summary>Un comité et son rythme.</summary>
public sealed record Comite(string Code, string Intitule, string Composition, string Rythme, int? ParAn, int Ligne);
