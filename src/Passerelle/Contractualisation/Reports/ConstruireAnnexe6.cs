using System.Globalization;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Reports;

/// <summary>
/// L'annexe 6 (1136-1149) : crédits de l'année passée non consommés, reports, budget de l'année, aux dix-huit colonnes de la ligne 1139. B = A moins le
/// dépensé sur l'État, D = C moins le dépensé sur le Département (zéro quand il dépasse : un dépassement ne se reporte pas), F = B, G = D, I = F + H, K = G + J, M = I + K + L. Tant qu'aucune
/// dépense n'est saisie, ce qui en dépend n'est pas connu ; H, J et L viennent de l'avenant annuel (315).
/// </summary>
public static class ConstruireAnnexe6
{
    private static readonly string[] Axes = ["AXE1", "AXE3", "AXE4"];

    /// <summary>Refait l'annexe depuis le suivi de l'année passée.</summary>
    public static TableauConstruit Executer(SuiviCredits passe)
    {
        var (n, p) = ((passe.Annee + 1).ToString(CultureInfo.InvariantCulture), passe.Annee.ToString(CultureInfo.InvariantCulture));
        var lignes = new List<LigneConstruite>();
        foreach (var axe in Axes)
        {
            var actions = passe.Actions.Where(a => a.Action.Perimetre == axe).ToList();
            var debut = lignes.Count;
            lignes.AddRange(actions.Select(a => Ligne(passe, a)));
            lignes.Add(Total("SOUS_TOTAL", axe, "Sous total", actions.ConvertAll(a => Sommes(passe, a))) with { Additionne = [.. Enumerable.Range(debut, actions.Count)] });
        }
        var sousTotaux = lignes.Select((l, i) => (l, i)).Where(x => x.l.Nature == "SOUS_TOTAL").Select(x => x.i).ToList();
        lignes.Add(Total("TOTAL", "CLS", "Totaux financiers", passe.Actions.Where(a => Axes.Contains(a.Action.Perimetre)).Select(a => Sommes(passe, a)).ToList()) with { Additionne = sousTotaux });
        return new TableauConstruit
        {
            Tableau = "annexe6",
            Titre = $"Annexe 6 : tableau financier récapitulatif du contrat local des solidarités, prévisionnel {n}",
            Annee = passe.Annee + 1,
            Source = "1136-1149",
            Colonnes =
            [
                new("AXE", "Axes de la contractualisation", NatureValeur.Texte) { Fusionnee = true, Largeur = 18 },
                new("IMPUTATION", "Imputation chorus (code chorus - description longue)", NatureValeur.Texte) { Fusionnee = true, Largeur = 14 },
                new("FICHE", "Fiche action N°", NatureValeur.Texte) { Largeur = 7 }, new("INTITULE", "Intitulé de l'action (une ligne par action financée)", NatureValeur.Texte) { Largeur = 28 },
                new("A", $"A Crédits État versés en {p}", NatureValeur.Argent) { Largeur = 13 }, new("B", $"B Crédits État {p} non consommés", NatureValeur.Argent) { Largeur = 13 },
                new("C", $"C Crédits CD affectés en {p}", NatureValeur.Argent) { Largeur = 13 }, new("D", $"D Crédits CD {p} non consommés", NatureValeur.Argent) { Largeur = 13 },
                new("E", "E Participation d'autres financeurs le cas échéant", NatureValeur.Argent) { Largeur = 13 }, new("REALISE", $"Montant total réalisé au 31/12/{p}", NatureValeur.Argent) { Largeur = 13 },
                new("F", $"F Montant à reporter en {n} - Part État", NatureValeur.Argent, "B") { Largeur = 13 }, new("G", $"G Montant à reporter en {n} - Part CD", NatureValeur.Argent, "D") { Largeur = 13 },
                new("H", $"H Participation État notifiée pour la convention {n}", NatureValeur.Argent) { Largeur = 13 }, new("I", $"I Budget total État prévu pour {n} (F+H)", NatureValeur.Argent, "F+H") { Largeur = 13 },
                new("J", $"J Crédits CD affectés pour la convention {n}", NatureValeur.Argent) { Largeur = 13 }, new("K", $"K Budget total CD prévu pour {n} (G+J)", NatureValeur.Argent, "G+J") { Largeur = 13 },
                new("L", $"L Participation d'autres financeurs le cas échéant pour {n}", NatureValeur.Argent) { Largeur = 13 }, new("M", $"M Budget global de l'action prévu en {n} (I+K+L)", NatureValeur.Argent, "I+K+L") { Largeur = 13 },
            ],
            Lignes = lignes,
            Remarques =
            [
                .. passe.Saisie ? Array.Empty<string>() : [$"Aucune dépense de {p} n'est saisie : B, D, le réalisé et les reports ne sont pas connus."],
                .. lignes.Exists(l => l.Nature == "LIGNE" && l.Valeurs["H"] is null) ? [$"H, J et L sont fixés par avenant (ligne 315) : tant qu'il ne l'est pas pour chaque action, le budget {n} n'est pas entier."] : Array.Empty<string>(),
            ],
        };
    }

    private static LigneConstruite Ligne(SuiviCredits passe, CreditsAction credits) => new()
    {
        Nature = "LIGNE",
        Perimetre = credits.Action.Perimetre,
        Action = credits.Action.Code,
        Intitule = credits.Action.Titre,
        Valeurs = Valeurs(Sommes(passe, credits), ("AXE", passe.Pacte.Perimetres.Single(p => p.Code == credits.Action.Perimetre).Intitule),
            ("IMPUTATION", passe.Pacte.Imputations.First(i => i.Perimetre == credits.Action.Perimetre).Activite), ("FICHE", credits.Action.Numero.ToString(CultureInfo.InvariantCulture)), ("INTITULE", credits.Action.Titre)),
        Lignes = [credits.Action.Ligne],
    };

    private static LigneConstruite Total(string nature, string perimetre, string intitule, List<Dictionary<string, decimal?>> lignes) => new()
    {
        Nature = nature,
        Perimetre = perimetre,
        Intitule = intitule,
        Valeurs = Valeurs(lignes[0].Keys.ToDictionary(c => c, c => lignes.Any(l => l[c] is null) ? null : lignes.Sum(l => l[c])), ("INTITULE", intitule)),
    };

    private static Dictionary<string, decimal?> Sommes(SuiviCredits passe, CreditsAction credits)
    {
        var prevu = credits.Prevu;
        var (resteEtat, resteDepartement) = passe.Saisie ? (credits.ResteEtat, credits.ResteDepartement) : (null, null);
        var fixes = passe.Pacte.CreditsAnnuels.SingleOrDefault(c => c.Action == credits.Action.Code && c.Annee == passe.Annee + 1);
        var (i, k) = (resteEtat + fixes?.Etat, resteDepartement + fixes?.Departement);
        return new Dictionary<string, decimal?>
        {
            ["A"] = prevu?.A,
            ["B"] = resteEtat,
            ["C"] = prevu?.B,
            ["D"] = resteDepartement,
            ["E"] = prevu?.C,
            ["REALISE"] = passe.Saisie ? credits.Depense : null,
            ["F"] = resteEtat,
            ["G"] = resteDepartement,
            ["H"] = fixes?.Etat,
            ["I"] = i,
            ["J"] = fixes?.Departement,
            ["K"] = k,
            ["L"] = fixes?.Autres,
            ["M"] = i + k + fixes?.Autres,
        };
    }

    private static Dictionary<string, object?> Valeurs(Dictionary<string, decimal?> sommes, params (string Colonne, string Texte)[] textes) =>
        textes.Select(t => (t.Colonne, Valeur: (object?)t.Texte)).Concat(sommes.Select(s => (Colonne: s.Key, Valeur: (object?)s.Value))).ToDictionary(v => v.Colonne, v => v.Valeur);
}
