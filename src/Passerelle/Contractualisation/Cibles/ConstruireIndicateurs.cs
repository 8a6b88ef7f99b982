using System.Globalization;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>L'annexe 2 (1022-1085), depuis les fiches, et l'annexe 4 (1115-1135) : cibles signées et résultats saisis ou calculés.</summary>
public static class ConstruireIndicateurs
{
    /// <summary>Annexe 2 : indicateurs locaux, tels que les fiches les disent.</summary>
    public static TableauConstruit Annexe2(PacteSigne pacte, IReadOnlyList<SuiviIndicateur> suivis, int annee) => new()
    {
        Tableau = "annexe2",
        Titre = "Annexe 2 : tableau des actions et suivi de leurs indicateurs",
        Annee = annee,
        Source = "1022-1085",
        Colonnes = Colonnes("ACTION", "Actions", "Indicateurs locaux", "Cible"),
        Lignes = ParAxe(pacte,
        [
            .. from action in pacte.Actions
               where action.Code[0] == 'S'
               from indicateur in pacte.Indicateurs
               where indicateur.Document == "FICHE" && indicateur.Objet == action.Code
               let annexe = pacte.Indicateurs.SingleOrDefault(i => i.Document == "ANNEXE2" && i.Code == indicateur.Code)
               select Ligne(action.Perimetre, action.Code, "ACTION", $"Action {action.Numero} : {action.Titre}", indicateur, suivis, annexe?.Ligne),
        ]),
    };

    /// <summary>Annexe 4 : indicateurs nationaux.</summary>
    public static TableauConstruit Annexe4(PacteSigne pacte, IReadOnlyList<SuiviIndicateur> suivis, int annee) => new()
    {
        Tableau = "annexe4",
        Titre = "Annexe 4 : indicateurs nationaux des contrats locaux des solidarités",
        Annee = annee,
        Source = "1115-1135",
        Colonnes = Colonnes("THEMATIQUE", "Thématique", "Indicateur", "Cible locale en"),
        Lignes = ParAxe(pacte,
        [
            .. from thematique in pacte.Thematiques
               join indicateur in pacte.Indicateurs.Where(i => i.Document == "ANNEXE4") on thematique.Code equals indicateur.Objet
               select Ligne($"AXE{thematique.Axe}", thematique.Code, "THEMATIQUE", thematique.Intitule, indicateur, suivis, null),
        ]),
    };

    private static List<ColonneTableau> Colonnes(string code, string libelle, string indicateur, string cible) =>
    [
        new(code, libelle, NatureValeur.Texte) { Fusionnee = true, Largeur = 34 }, new("INDICATEUR", indicateur, NatureValeur.Texte) { Largeur = 42 }, new("T0", "Situation au 31 déc. 2023", NatureValeur.Cible),
        .. IndicateurPacte.Annees.SelectMany(a => new[]
        {
            new ColonneTableau(Colonne('C', a), $"{cible} {a}", NatureValeur.Cible), new ColonneTableau(Colonne('R', a), $"Résultat atteint en {a}", NatureValeur.Cible),
        }),
    ];

    private static LigneConstruite Ligne(string perimetre, string objet, string colonne, string titre, IndicateurPacte indicateur, IReadOnlyList<SuiviIndicateur> suivis, int? autreLigne)
    {
        var suivi = suivis.Single(s => s.Indicateur.Code == indicateur.Code);
        var valeurs = new Dictionary<string, object?> { [colonne] = titre, ["INDICATEUR"] = indicateur.Intitule, ["T0"] = indicateur.Depart.Ecrit };
        foreach (var annee in IndicateurPacte.Annees)
        {
            valeurs[Colonne('C', annee)] = indicateur.Cibles[annee].Ecrit;
            valeurs[Colonne('R', annee)] = suivi.ResultatDe(annee) is { } resultat ? (suivi with { Annee = annee }).Ecrire(resultat.Valeur) : null;
        }
        return new LigneConstruite
        {
            Nature = "LIGNE",
            Perimetre = perimetre,
            Action = objet,
            Intitule = indicateur.Intitule,
            Valeurs = valeurs,
            Lignes = autreLigne is { } n ? [indicateur.Ligne, n] : [indicateur.Ligne],
        };
    }

    /// <summary>Un titre à chaque axe, aux mots de l'annexe : « Axe Construire une transition écologique solidaire ».</summary>
    private static List<LigneConstruite> ParAxe(PacteSigne pacte, List<LigneConstruite> lignes) =>
        [.. lignes.Select((l, i) => i > 0 && lignes[i - 1].Perimetre == l.Perimetre ? l : l with { Titre = $"Axe {pacte.Perimetres.Single(p => p.Code == l.Perimetre).Intitule.Split(" : ")[^1]}" })];

    private static string Colonne(char lettre, int annee) => string.Create(CultureInfo.InvariantCulture, $"{lettre}{annee}");
}
