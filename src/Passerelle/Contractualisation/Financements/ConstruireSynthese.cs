using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Financements;

/// <summary>La synthèse financière (208-252) et l'annexe 3 (1086-1114), refaites depuis les fiches et comparées à ce qui est signé.</summary>
public static class ConstruireSynthese
{
    /// <summary>Année signée.</summary>
    public const int Annee = 2024;

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
            new("SOUS_AXE", "Sous-axes", NatureValeur.Texte), new("FICHE", "Fiche action N°", NatureValeur.Texte), new("INTITULE", "Intitulé de l'action", NatureValeur.Texte),
            .. Sommes, new("PARTENAIRES", "Partenaires financiers", NatureValeur.Texte),
        ],
        Lignes = Lignes(pacte, "SYNTHESE", ["AXE1", .. Axe2, "AXE3", "AXE4"], "PACTE", "Totaux financiers du Pacte (1, 2, 3, 4)"),
        Remarques = Remarques,
    };

    /// <summary>Tableau financier du contrat local, axes 1, 3 et 4.</summary>
    public static TableauConstruit Annexe3(PacteSigne pacte) => new()
    {
        Tableau = "annexe3",
        Titre = "Annexe 3 : tableau financier du contrat local des solidarités, prévisionnel 2024",
        Annee = Annee,
        Source = "1086-1114",
        Colonnes = [new("FICHE", "Fiche action N°", NatureValeur.Texte), new("INTITULE", "Intitulé de l'action", NatureValeur.Texte), .. Sommes, new("PARTENAIRES", "Financeurs", NatureValeur.Texte)],
        Lignes = Lignes(pacte, "ANNEXE3", ["AXE1", "AXE3", "AXE4"], "CLS", "Totaux financiers"),
        Remarques = Remarques,
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
        var sousTotaux = new Dictionary<string, SommesAction>();
        foreach (var perimetre in perimetres)
        {
            var rang = signees.Where(l => l.Action is not null).Select(l => l.Action).ToList();
            // L'ordre signé, puis les actions que le tableau signé oublie.
            var actions = pacte.ActionsDe(perimetre).OrderBy(a => rang.IndexOf(a.Code) is >= 0 and var r ? r : int.MaxValue).ThenBy(a => a.Numero).ToList();
            foreach (var action in actions)
            {
                var sommes = SommesReconstruites.De(pacte, action);
                var signee = signees.SingleOrDefault(l => l.Action == action.Code);
                lignes.Add(Ligne("LIGNE", perimetre, action.Code, signee?.Intitule ?? action.Titre, sommes, signee) with
                {
                    Valeurs = Valeurs(sommes, ("SOUS_AXE", pacte.SousAxes.SingleOrDefault(s => s.Code == action.SousAxe)?.Intitule ?? ""), ("FICHE", action.Code), ("INTITULE", action.Titre), ("PARTENAIRES", SommesReconstruites.Partenaires(pacte, action))),
                    Remarque = signee is null ? "Action signée en fiche, absente de ce tableau." : null,
                });
            }
            sousTotaux[perimetre] = SommesAction.Additionner(actions.Select(a => SommesReconstruites.De(pacte, a)));
            var nom = pacte.Perimetres.Single(p => p.Code == perimetre).Nom;
            lignes.Add(Ligne("SOUS_TOTAL", perimetre, null, $"Total {nom}", sousTotaux[perimetre], signees.SingleOrDefault(l => l.Nature == "SOUS_TOTAL" && l.Perimetre == perimetre)));
            if (perimetre == "VOLET3")
                lignes.Add(Ligne("TOTAL", "AXE2", null, "Total axe 2", SommesAction.Additionner(Axe2.Select(v => sousTotaux[v])), signees.SingleOrDefault(l => l.Perimetre == "AXE2")));
        }
        lignes.Add(Ligne("TOTAL", total, null, intituleTotal, SommesAction.Additionner(sousTotaux.Values), signees.SingleOrDefault(l => l.Perimetre == total)));
        return lignes;
    }

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
