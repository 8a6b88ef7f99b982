using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Financements;

/// <summary>
/// Un plan de financement (annexe 2 emploi, 1796-1861) refait : au volet 2 depuis les fiches (coût total, part État et
/// Département, autres financeurs), aux volets 1 et 3 depuis ses lignes ; sous-totaux et total recalculés.
/// </summary>
public static class ConstruirePlan
{
    private static readonly string[] Lignes = ["1797-1808", "1809-1832", "1833-1861"];

    /// <summary>Plan d'un volet, 1 à 3.</summary>
    public static TableauConstruit Executer(PacteSigne pacte, int volet)
    {
        var perimetre = $"VOLET{volet}";
        var signees = pacte.LignesPlan.Where(l => l.Perimetre == perimetre).ToList();
        var justes = signees.ToDictionary(l => l.Ligne, l => Refaire(pacte, l));
        var lignes = signees.ConvertAll(l =>
        {
            var sommes = l.Nature switch
            {
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
                Valeurs = new Dictionary<string, object?>
                {
                    ["NATURE"] = l.NatureDepense,
                    ["OBJET"] = l.Objet,
                    ["PRECISION"] = l.Precision,
                    ["CIBLE"] = l.Cible,
                    ["DELTA"] = sommes.Delta,
                    ["MONTANT"] = sommes.Montant,
                    ["SOURCE"] = sommes.Source,
                },
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
                new("NATURE", "Nature de dépenses", NatureValeur.Texte), new("OBJET", "Objet de la dépense", NatureValeur.Texte), new("PRECISION", "Précisions sur l'action / objet", NatureValeur.Texte),
                new("CIBLE", "Cible (besoins en ETP et volumes financiers)", NatureValeur.Texte), new("DELTA", "Delta entre la cible et l'existant", NatureValeur.Argent),
                new("MONTANT", "Montant delta", NatureValeur.Argent), new("SOURCE", "Source(s) de financement complémentaire", NatureValeur.Argent),
            ],
            Lignes = lignes,
            Remarques = volet == 2 ? ["Au volet 2, le montant est la part de l'État et celle du Département ensemble ; la part de l'État en est la moitié."] : [],
        };
    }

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
