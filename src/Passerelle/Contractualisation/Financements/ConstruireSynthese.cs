using System.Globalization;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;

namespace Passerelle.Contractualisation.Financements;

/// <summary>La synthèse financière (208-252) et l'annexe 3 (1086-1114), refaites depuis les fiches et comparées à ce qui est signé.</summary>
public static class ConstruireSynthese
{
    /// <summary>Année signée.</summary>
    public const int Annee = 2024;

    private static readonly string[] Romains = ["I", "II", "III", "IV"];
    private static readonly string[] Axe2 = ["VOLET1", "VOLET2", "VOLET3"];

    /// <summary>Synthèse globale, axes 1 à 4.</summary>
    public static TableauConstruit Synthese(PacteSigne pacte) => new()
    {
        Tableau = "synthese",
        Titre = "Synthèse financière globale du Pacte des solidarités (axes 1, 2, 3 et 4), prévisionnel 2024",
        Annee = Annee,
        Source = "208-252",
        Colonnes =
        [
            new("AXE", "Axes de la contractualisation", NatureValeur.Texte) { Fusionnee = true, Largeur = 22 }, new("SOUS_AXE", "Sous-axes", NatureValeur.Texte) { Fusionnee = true, Largeur = 26 },
            new("FICHE", "Fiche action N°", NatureValeur.Texte) { Largeur = 8 }, new("INTITULE", "Intitulé de l'action", NatureValeur.Texte) { Largeur = 44 },
            .. Sommes, new("PARTENAIRES", "Partenaires financiers", NatureValeur.Texte) { Largeur = 18 },
        ],
        Lignes = Lignes(pacte, "SYNTHESE", ["AXE1", .. Axe2, "AXE3", "AXE4"], "PACTE", "Totaux financiers du Pacte (1, 2, 3, 4)"),
        Remarques = [.. Remarques, .. DoubleFinancement.Notes(DoubleFinancement.Actions(pacte))],
    };

    /// <summary>Tableau financier du contrat local, axes 1, 3 et 4.</summary>
    public static TableauConstruit Annexe3(PacteSigne pacte) => new()
    {
        Tableau = "annexe3",
        Titre = "Annexe 3 : tableau financier du contrat local des solidarités, prévisionnel 2024",
        Annee = Annee,
        Source = "1086-1114",
        Colonnes =
        [
            new("AXE", "Axes de la contractualisation", NatureValeur.Texte) { Fusionnee = true, Largeur = 24 }, new("FICHE", "Fiche action N°", NatureValeur.Texte) { Largeur = 8 },
            new("INTITULE", "Intitulé de l'action", NatureValeur.Texte) { Largeur = 48 }, .. Sommes.Select(c => c.Code == "C" ? c with { Apres = "PARTENAIRES", Largeur = 26 } : c),
        ],
        Lignes = Lignes(pacte, "ANNEXE3", ["AXE1", "AXE3", "AXE4"], "CLS", "Totaux financiers"),
        Remarques = [.. Remarques, .. DoubleFinancement.Notes(DoubleFinancement.Actions(pacte).Where(a => a[0] == 'S'))],
    };

    private static IReadOnlyList<ColonneTableau> Sommes { get; } =
    [
        new("A", "A Participation État notifiée pour la convention 2024", NatureValeur.Argent),
        new("B", "B Crédits CD affectés pour la convention 2024", NatureValeur.Argent),
        new("C", "C Participation d'autres financeurs le cas échéant", NatureValeur.Argent),
        new("F", "F Budget global de l'action prévu en 2024 (A+B+C)", NatureValeur.Argent, "A+B+C"),
    ];

    private static IReadOnlyList<string> Remarques { get; } =
    [
        "C ne compte que les financements acquis pour 2024 : ni les demandes en cours, ni les reliquats (lignes 915, 923-924, 946, 952).",
    ];

    private static List<LigneConstruite> Lignes(PacteSigne pacte, string tableau, string[] perimetres, string total, string intituleTotal)
    {
        var signees = pacte.Tableau(tableau).ToList();
        var lignes = new List<LigneConstruite>();
        var sousTotaux = new Dictionary<string, (SommesAction Sommes, int Rang)>();
        foreach (var perimetre in perimetres)
        {
            var debut = lignes.Count;
            var axe = pacte.Perimetres.Single(p => p.Code == perimetre);
            var enVolet = axe.Convention == "EMPLOI";
            var rang = signees.Where(l => l.Action is not null).Select(l => l.Action).ToList();
            // L'ordre signé, puis les actions que le tableau signé oublie.
            var actions = pacte.ActionsDe(perimetre).OrderBy(a => rang.IndexOf(a.Code) is >= 0 and var r ? r : int.MaxValue).ThenBy(a => a.Numero).ToList();
            foreach (var action in actions)
            {
                var sommes = SommesReconstruites.De(pacte, action);
                var signee = signees.SingleOrDefault(l => l.Action == action.Code);
                lignes.Add(Ligne("LIGNE", perimetre, action.Code, signee?.Intitule ?? action.Titre, sommes, signee) with
                {
                    Valeurs = Valeurs(sommes, ("AXE", enVolet ? "Axe 2 : Préfiguration France Travail" : axe.Intitule), ("SOUS_AXE", enVolet ? axe.Intitule : SousAxe(pacte, action)), ("FICHE", enVolet ? "" : action.Numero.ToString(CultureInfo.InvariantCulture)), ("INTITULE", action.Titre), ("PARTENAIRES", SommesReconstruites.Partenaires(pacte, action))),
                    Remarque = signee is null ? "Action signée en fiche, absente de ce tableau." : null,
                });
            }
            sousTotaux[perimetre] = (SommesAction.Additionner(actions.Select(a => SommesReconstruites.De(pacte, a))), lignes.Count);
            lignes.Add(Ligne("SOUS_TOTAL", perimetre, null, $"Total {axe.Nom}", sousTotaux[perimetre].Sommes, signees.SingleOrDefault(l => l.Nature == "SOUS_TOTAL" && l.Perimetre == perimetre)) with { Additionne = [.. Enumerable.Range(debut, actions.Count)] });
            if (perimetre == "VOLET3")
                lignes.Add(Total("AXE2", "Total axe 2", Axe2.Select(v => sousTotaux[v])));
        }
        lignes.Add(Total(total, intituleTotal, sousTotaux.Values));
        return lignes;

        LigneConstruite Total(string perimetre, string intitule, IEnumerable<(SommesAction Sommes, int Rang)> parts) =>
            Ligne("TOTAL", perimetre, null, intitule, SommesAction.Additionner(parts.Select(p => p.Sommes)), signees.SingleOrDefault(l => l.Perimetre == perimetre)) with { Additionne = [.. parts.Select(p => p.Rang)] };
    }

    /// <summary>« I - Mobilité solidaire » : le sous-axe où la synthèse range l'action.</summary>
    private static string SousAxe(PacteSigne pacte, ActionPacte action) =>
        pacte.SousAxes.SingleOrDefault(s => s.Code == (action.SousAxeSynthese ?? action.SousAxe)) is { } s ? $"{Romains[s.Code[^1] - '1']} - {s.Intitule}" : "";

    private static LigneConstruite Ligne(string nature, string perimetre, string? action, string intitule, SommesAction sommes, LigneTableau? signee) => new()
    {
        Nature = nature,
        Perimetre = perimetre,
        Action = action,
        Intitule = intitule,
        Valeurs = Valeurs(sommes, ("INTITULE", intitule)),
        Signe = signee?.Sommes.ParColonne().ToDictionary(s => s.Colonne, s => s.Somme) ?? [],
        Lignes = signee is null ? [] : [signee.Ligne],
    };

    private static Dictionary<string, object?> Valeurs(SommesAction sommes, params (string Colonne, string Texte)[] textes) =>
        textes.Select(t => (t.Colonne, Valeur: (object?)t.Texte)).Concat(sommes.ParColonne().Select(s => (s.Colonne, Valeur: (object?)s.Somme))).ToDictionary(v => v.Colonne, v => v.Valeur);
}
