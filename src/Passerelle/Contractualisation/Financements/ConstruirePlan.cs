using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Financements;

/// <summary>
/// Un plan de financement (annexe 2 emploi, 1796-1861) refait : au volet 2 depuis les fiches (coût total, part État et
/// Département, autres financeurs), aux volets 1 et 3 depuis ses lignes ; sous-totaux et total recalculés.
/// </summary>
public static class ConstruirePlan
{
    private const string Existant = "État des lieux de l'existant";
    private const string Plan = "Construction du plan de financement";

    /// <summary>Titres des suites de lignes (1801, 1805, 1812, 1821, 1829, 1837, 1847, 1857).</summary>
    private static readonly Dictionary<(string Perimetre, string Groupe), string> Titres = new()
    {
        [("VOLET1", "EQUIPES")] = "Renforcement des équipes locales CD",
        [("VOLET1", "SI")] = "Développement SI",
        [("VOLET2", "ACCOMPAGNEMENT")] = "Étoffer l'offre de solutions locales",
        [("VOLET2", "REMOBILISATION")] = "Remobilisation / entrée de parcours",
        [("VOLET2", "REFERENCEMENT")] = "Référencement de l'offre de solutions locales d'accompagnement",
        [("VOLET3", "EQUIPES")] = "Renforcement des équipes locales PE / CD",
        [("VOLET3", "SOLUTIONS")] = "Renforcement des solutions locales",
        [("VOLET3", "SI")] = "Développement SI",
    };

    private static readonly string[] Lignes = ["1797-1808", "1809-1832", "1833-1861"];

    /// <summary>Plan d'un volet, 1 à 3.</summary>
    public static TableauConstruit Executer(PacteSigne pacte, int volet)
    {
        var perimetre = $"VOLET{volet}";
        var signees = pacte.LignesPlan.Where(l => l.Perimetre == perimetre).ToList();
        var justes = signees.ToDictionary(l => l.Ligne, l => Refaire(pacte, l));
        var rangs = signees.Select((l, i) => (l, i)).Where(x => x.l.Nature == "LIGNE").ToList();
        var lignes = signees.ConvertAll(l =>
        {
            var sommes = l.Nature switch
            {
                "VIDE" or "RENVOI" => default,
                "SOUS_TOTAL" => Additionner(signees.Where(x => x.Nature == "LIGNE" && x.Groupe == l.Groupe).Select(x => justes[x.Ligne])),
                "TOTAL" => Additionner(signees.Where(x => x.Nature == "LIGNE").Select(x => justes[x.Ligne])),
                _ => justes[l.Ligne],
            };
            return new LigneConstruite
            {
                Nature = l.Nature,
                Perimetre = perimetre,
                Action = l.Action,
                Intitule = l.Nature == "RENVOI" ? $"{l.Objet} : {l.Precision}" : l.Precision.Length > 0 ? l.Precision : l.NatureDepense,
                Titre = Titres.GetValueOrDefault((perimetre, signees.First(x => x.Groupe == l.Groupe).Ligne == l.Ligne ? l.Groupe : "")),
                Additionne = l.Nature is "SOUS_TOTAL" or "TOTAL" ? [.. rangs.Where(x => l.Nature == "TOTAL" || x.l.Groupe == l.Groupe).Select(x => x.i)] : [],
                Valeurs = Valeurs(l, sommes),
                Signe = new (string Colonne, decimal? Somme)[] { ("DELTA", l.Delta), ("MONTANT", l.Montant), ("SOURCE", l.Source) }
                    .Where(s => s.Somme is not null).ToDictionary(s => s.Colonne, s => s.Somme!.Value),
                Lignes = [l.Ligne],
                Remarque = l.Nature == "RENVOI" ? "Financé par le contrat local." : null,
            };
        });
        return new TableauConstruit
        {
            Tableau = $"volet{volet}",
            Titre = $"Plan de financement du volet {volet}",
            Annee = ConstruireSynthese.Annee,
            Source = Lignes[volet - 1],
            Colonnes =
            [
                new("NATURE", "Nature de dépenses", NatureValeur.Texte) { Fusionnee = true, Largeur = 24 }, new("OBJET", "Objet de la dépense", NatureValeur.Texte) { Fusionnee = true },
                new("PRECISION", "Précisions sur l'action / objet", NatureValeur.Texte),
                new("EXISTANT", "Ressources existantes (ETP et volumes financiers)", NatureValeur.Texte) { Groupe = Existant, Largeur = 24 },
                new("CIBLE", "Cible (besoins en ETP et volumes financiers)", NatureValeur.Texte) { Groupe = Existant, Largeur = 24 },
                new("DELTA", "Delta entre la cible et l'existant (en ETP et volumes financiers)", NatureValeur.Argent) { Groupe = Existant, Avant = "DELTA_MOTS", SansTotal = true, Largeur = 22 },
                new("MONTANT", "Montant delta (en volume financier compte tenu d'une montée en charge progressive)", NatureValeur.Argent) { Groupe = Plan, Largeur = 20 },
                new("SOURCE", "Si source(s) de financement complémentaire identifiée(s), préciser", NatureValeur.Argent) { Groupe = Plan, Apres = "SOURCE_NOM", Largeur = 22 },
            ],
            Lignes = lignes,
            Remarques =
            [
                .. volet == 2 ? ["Au volet 2, le montant est la part de l'État et celle du Département ensemble ; la part de l'État en est la moitié."] : Array.Empty<string>(),
                .. DoubleFinancement.Notes(DoubleFinancement.Actions(pacte).Where(a => pacte.Action(a).Perimetre == perimetre)),
            ],
        };
    }

    private static Dictionary<string, object?> Valeurs(LignePlan ligne, (decimal? Delta, decimal? Montant, decimal? Source) sommes) => new()
    {
        ["NATURE"] = ligne.NatureDepense,
        ["OBJET"] = ligne.Objet,
        ["PRECISION"] = ligne.Precision,
        ["EXISTANT"] = ligne.Existant,
        ["CIBLE"] = ligne.Cible,
        ["DELTA"] = ligne.Nature == "LIGNE" ? sommes.Delta : null,
        ["DELTA_MOTS"] = ligne.DeltaMots,
        ["MONTANT"] = sommes.Montant,
        ["SOURCE"] = sommes.Source,
        ["SOURCE_NOM"] = ligne.Nature == "LIGNE" && sommes.Source is not null ? "FSE" : "",
    };

    private static (decimal? Delta, decimal? Montant, decimal? Source) Refaire(PacteSigne pacte, LignePlan ligne)
    {
        if (ligne.Perimetre != "VOLET2" || ligne.Action is null)
            return (ligne.Delta, ligne.Montant, ligne.Source);
        var sommes = SommesReconstruites.De(pacte, pacte.Action(ligne.Action));
        return (sommes.F, sommes.A + sommes.B, sommes.C == 0 ? null : sommes.C);
    }

    private static (decimal? Delta, decimal? Montant, decimal? Source) Additionner(IEnumerable<(decimal? Delta, decimal? Montant, decimal? Source)> lignes)
    {
        var liste = lignes.ToList();
        return (Somme(liste.Select(l => l.Delta)), Somme(liste.Select(l => l.Montant)) ?? 0, Somme(liste.Select(l => l.Source)));
    }

    private static decimal? Somme(IEnumerable<decimal?> sommes) => sommes.Where(s => s is not null).ToList() is { Count: > 0 } dites ? dites.Sum() : null;
}
