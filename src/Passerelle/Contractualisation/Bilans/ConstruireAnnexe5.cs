using System.Globalization;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>
/// L'annexe 5, exécution budgétaire des crédits contractualisés (306), que le contrat cite et ne donne pas : le tableau est le nôtre. Le prévu vient des
/// fiches, le réalisé des dépenses saisies ; ce qui n'est ni signé ni saisi n'est pas connu.
/// </summary>
public static class ConstruireAnnexe5
{
    private static readonly string[] Axes = ["AXE1", "AXE3", "AXE4"];
    private static readonly string[] Sommees = ["PA", "PB", "PC", "PF", "RA", "RB", "RC", "RF", "XA", "XB"];

    /// <summary>Construit depuis le suivi d'une année.</summary>
    public static TableauConstruit Executer(SuiviCredits suivi)
    {
        var lignes = new List<LigneConstruite>();
        var sousTotaux = new List<int>();
        foreach (var axe in Axes)
        {
            var debut = lignes.Count;
            lignes.AddRange(suivi.Actions.Where(a => a.Action.Perimetre == axe).Select(a => Ligne(suivi, a)));
            sousTotaux.Add(lignes.Count);
            lignes.Add(Total("SOUS_TOTAL", axe, "Sous total", [.. Enumerable.Range(debut, lignes.Count - debut)], lignes));
        }
        lignes.Add(Total("TOTAL", "CLS", "Totaux financiers", sousTotaux, lignes));
        var annee = suivi.Annee.ToString(CultureInfo.InvariantCulture);
        return new TableauConstruit
        {
            Tableau = "annexe5",
            Titre = $"Annexe 5 : exécution budgétaire des crédits contractualisés, {annee}",
            Annee = suivi.Annee,
            Source = "306",
            Colonnes =
            [
                new("AXE", "Axes de la contractualisation", NatureValeur.Texte) { Fusionnee = true, Largeur = 22 }, new("FICHE", "Fiche action N°", NatureValeur.Texte) { Largeur = 7 },
                new("INTITULE", "Intitulé de l'action", NatureValeur.Texte) { Largeur = 34 },
                Somme("PA", "État", "Prévu"), Somme("PB", "Département", "Prévu"), Somme("PC", "Autres financeurs", "Prévu"), Somme("PF", "Total", "Prévu", "PA+PB+PC"),
                Somme("RA", "État", "Réalisé"), Somme("RB", "Département", "Réalisé"), Somme("RC", "Autres financeurs", "Réalisé"), Somme("RF", "Total", "Réalisé", "RA+RB+RC"),
                Somme("XA", "État", "Non consommé", "PA-RA"), Somme("XB", "Département", "Non consommé", "PB-RB"),
                new("TAUX", "Taux d'exécution", NatureValeur.Part, "IF(PF=0,\"\",RF/PF)") { Largeur = 11 },
            ],
            Lignes = lignes,
            Remarques =
            [
                .. suivi.Annee == ConstruireSynthese.Annee ? Array.Empty<string>() : [$"Le prévu de {annee} est fixé par avenant (ligne 315) : il n'est pas connu."],
                .. suivi.Saisie ? Array.Empty<string>() : [$"Aucune dépense de {annee} n'est saisie : le réalisé n'est pas connu."],
                .. suivi.Saisie ? ["Une action dont aucune dépense n'est saisie y compte pour zéro."] : Array.Empty<string>(),
            ],
        };
    }

    private static ColonneTableau Somme(string code, string libelle, string groupe, string? formule = null) => new(code, libelle, NatureValeur.Argent, formule) { Groupe = groupe, Largeur = 14 };

    private static LigneConstruite Ligne(SuiviCredits suivi, CreditsAction c)
    {
        var realise = suivi.Saisie ? new SommesAction(c.Etat, c.Departement, c.Depense - c.Etat - c.Departement, c.Depense) : (SommesAction?)null;
        var valeurs = new Dictionary<string, object?>
        {
            ["AXE"] = suivi.Pacte.Perimetres.Single(p => p.Code == c.Action.Perimetre).Intitule,
            ["FICHE"] = c.Action.Numero.ToString(CultureInfo.InvariantCulture),
            ["INTITULE"] = c.Action.Titre,
            ["PA"] = c.Prevu?.A,
            ["PB"] = c.Prevu?.B,
            ["PC"] = c.Prevu?.C,
            ["PF"] = c.Prevu?.F,
            ["RA"] = realise?.A,
            ["RB"] = realise?.B,
            ["RC"] = realise?.C,
            ["RF"] = realise?.F,
            ["XA"] = c.Prevu?.A - realise?.A,
            ["XB"] = c.Prevu?.B - realise?.B,
            ["TAUX"] = Taux(realise?.F, c.Prevu?.F),
        };
        return new LigneConstruite { Nature = "LIGNE", Perimetre = c.Action.Perimetre, Action = c.Action.Code, Intitule = c.Action.Titre, Valeurs = valeurs, Lignes = [c.Action.Ligne] };
    }

    private static LigneConstruite Total(string nature, string perimetre, string intitule, IReadOnlyList<int> rangs, List<LigneConstruite> lignes)
    {
        var sommes = Sommees.ToDictionary(c => c, c => rangs.Any(r => lignes[r].Valeurs[c] is null) ? null : (object?)rangs.Sum(r => (decimal)lignes[r].Valeurs[c]!));
        return new LigneConstruite
        {
            Nature = nature,
            Perimetre = perimetre,
            Intitule = intitule,
            Valeurs = new Dictionary<string, object?>(sommes) { ["INTITULE"] = intitule, ["TAUX"] = Taux((decimal?)sommes["RF"], (decimal?)sommes["PF"]) },
            Additionne = rangs,
        };
    }

    private static decimal? Taux(decimal? realise, decimal? prevu) => prevu is > 0 ? realise / prevu : null;
}
