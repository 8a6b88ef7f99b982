using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;

namespace Passerelle.Contractualisation.Simulations;

/// <summary>L'effet des mouvements sur une action, un axe, un volet ou le tout.</summary>
/// <param name="Code">Code.</param>
/// <param name="Nom">Nom.</param>
/// <param name="Avant">Sommes signées.</param>
/// <param name="Apres">Sommes supposées.</param>
/// <param name="NonConsomme">Crédits que des décalages ne feraient pas consommer dans l'année, par financeur.</param>
public sealed record EffetLigne(string Code, string Nom, SommesAction Avant, SommesAction Apres, SommesAction NonConsomme)
{
    /// <summary>Un mouvement la touche.</summary>
    public bool Touchee => Avant != Apres || NonConsomme.F != 0;
}

/// <summary>La règle des 50 % sur une ligne touchée, avant et après, sur les deux bases que le texte laisse (302, 1226).</summary>
/// <param name="Ou">Action ou volet.</param>
/// <param name="Regle">Ce que le texte demande.</param>
/// <param name="AvantDeuxParts">Part du Département (contrat local) ou de l'État (volet 2) dans les deux parts, avant.</param>
/// <param name="ApresDeuxParts">La même, après.</param>
/// <param name="ApresCout">Après, rapportée au coût total.</param>
/// <param name="TenueAvant">Tenue avant, sur les deux parts.</param>
/// <param name="TenueApres">Tenue après, sur les deux parts.</param>
/// <param name="TenueCoutApres">Tenue après, sur le coût total.</param>
public sealed record EffetRegle(string Ou, string Regle, string AvantDeuxParts, string ApresDeuxParts, string ApresCout, bool TenueAvant, bool TenueApres, bool TenueCoutApres);

/// <summary>
/// Ce que des mouvements changeraient : parts, totaux, règle des 50 %, crédits non consommés. Fonction pure du pacte signé. Un décalage ne
/// change pas les crédits : il dit ce qui n'en serait pas consommé, au prorata des financeurs du plan, arrondi au centime, la moitié vers le haut.
/// </summary>
public sealed record EffetSimule
{
    /// <summary>Par action, dans l'ordre signé.</summary>
    public required IReadOnlyList<EffetLigne> Actions { get; init; }

    /// <summary>Par axe et volet.</summary>
    public required IReadOnlyList<EffetLigne> Perimetres { get; init; }

    /// <summary>Le tout.</summary>
    public required EffetLigne Total { get; init; }

    /// <summary>Règle des 50 % sur ce qui est touché.</summary>
    public required IReadOnlyList<EffetRegle> Regles { get; init; }

    /// <summary>Ce qui demande un accord ou n'est pas possible tel quel.</summary>
    public required IReadOnlyList<string> Alertes { get; init; }

    /// <summary>Calcule.</summary>
    /// <param name="pacte">Le pacte.</param>
    /// <param name="annee">Année supposée.</param>
    /// <param name="fixes">Budget de chaque action cette année-là ; une action absente n'en a pas encore, elle compte pour zéro et c'est dit.</param>
    /// <param name="mouvements">Mouvements.</param>
    public static EffetSimule De(PacteSigne pacte, int annee, IReadOnlyDictionary<string, SommesAction> fixes, IReadOnlyList<MouvementSimule> mouvements)
    {
        var avant = pacte.Actions.ToDictionary(a => a.Code, a => fixes.GetValueOrDefault(a.Code));
        var apres = new Dictionary<string, SommesAction>(avant);
        var nonConsomme = pacte.Actions.ToDictionary(a => a.Code, _ => default(SommesAction));
        foreach (var m in mouvements)
        {
            switch (m.Nature)
            {
                case NatureMouvement.Deplacer:
                    apres[m.Action] -= Somme(m.Financeur!, m.Montant);
                    apres[m.Vers!] += Somme(m.Financeur!, m.Montant);
                    break;
                case NatureMouvement.Cofinancer:
                    apres[m.Action] += Somme("AUTRES", m.Montant);
                    if (m.Financeur is { } remplace)
                        apres[m.Action] -= Somme(remplace, m.Montant);
                    break;
                default:
                    nonConsomme[m.Action] += Prorata(avant[m.Action], Argent.Arrondir(m.Montant * m.Mois!.Value / 12));
                    break;
            }
        }
        EffetLigne Ligne(string code, string nom, IEnumerable<ActionPacte> actions)
        {
            var codes = actions.Select(a => a.Code).ToList();
            return new EffetLigne(code, nom, SommesAction.Additionner(codes.Select(c => avant[c])), SommesAction.Additionner(codes.Select(c => apres[c])), SommesAction.Additionner(codes.Select(c => nonConsomme[c])));
        }
        var lignes = pacte.Actions.Select(a => Ligne(a.Code, a.TitreCourt, [a])).ToList();
        var perimetres = pacte.Perimetres.Select(p => Ligne(p.Code, p.Intitule, pacte.ActionsDe(p.Code))).ToList();
        return new EffetSimule
        {
            Actions = lignes,
            Perimetres = perimetres,
            Total = Ligne("PACTE", "Pacte entier", pacte.Actions),
            Regles = [.. JugerRegles(pacte, lignes, perimetres)],
            Alertes =
            [
                .. mouvements.SelectMany(m => new[] { m.Action, m.Vers }).OfType<string>().Where(a => !fixes.ContainsKey(a)).Distinct().Select(a => $"{a} : ses crédits de {annee} ne sont fixés par aucun avenant, l'effet part de zéro."),
                .. Alerter(pacte, annee, lignes, perimetres),
            ],
        };
    }

    private static IEnumerable<EffetRegle> JugerRegles(PacteSigne pacte, List<EffetLigne> actions, List<EffetLigne> perimetres)
    {
        foreach (var l in actions.Where(l => l.Avant != l.Apres && l.Code[0] == 'S'))
            yield return Regle(l.Code, "le Département apporte au moins 50 % (ligne 302)", l, s => s.B, (part, base_) => 2 * part >= base_);
        foreach (var l in actions.Where(l => l.Avant != l.Apres && pacte.Action(l.Code).Perimetre == "VOLET2").Concat(perimetres.Where(l => l.Code == "VOLET2" && l.Avant != l.Apres)))
            yield return Regle(l.Code == "VOLET2" ? "Volet 2 entier" : l.Code, "l'État apporte 50 %, le Département de même (ligne 1226)", l, s => s.A, (part, base_) => 2 * part == base_);
    }

    private static EffetRegle Regle(string ou, string regle, EffetLigne l, Func<SommesAction, decimal> part, Func<decimal, decimal, bool> tenue) => new(
        ou, regle, Argent.Part(part(l.Avant), l.Avant.A + l.Avant.B), Argent.Part(part(l.Apres), l.Apres.A + l.Apres.B), Argent.Part(part(l.Apres), l.Apres.F),
        tenue(part(l.Avant), l.Avant.A + l.Avant.B), tenue(part(l.Apres), l.Apres.A + l.Apres.B), tenue(part(l.Apres), l.Apres.F));

    private static IEnumerable<string> Alerter(PacteSigne pacte, int annee, List<EffetLigne> actions, List<EffetLigne> perimetres)
    {
        foreach (var l in actions)
        {
            foreach (var (colonne, somme) in l.Apres.ParColonne().Where(c => c.Somme < 0))
                yield return $"{l.Code} : la colonne {colonne} serait négative ({somme.Euros()}).";
        }
        foreach (var l in perimetres.Where(l => l.Apres.A != l.Avant.A))
        {
            var imputation = pacte.Imputations.First(i => i.Perimetre == l.Code);
            yield return $"{l.Nom} : la part de l'État passerait de {l.Avant.A.Euros()} à {l.Apres.A.Euros()} ; ses crédits sont imputés à part ({imputation.Activite}, ligne {imputation.Ligne}), l'accord de l'État est nécessaire.";
        }
        foreach (var l in perimetres.Where(l => l.NonConsomme.F > 0))
        {
            var perimetre = pacte.Perimetres.Single(p => p.Code == l.Code);
            yield return perimetre.Fin.Year > annee
                ? $"{l.Nom} : {l.NonConsomme.A.Euros()} de l'État et {l.NonConsomme.B.Euros()} du Département seraient à reporter (annexe 6, colonnes F et G)."
                : $"{l.Nom} : {l.NonConsomme.A.Euros()} de l'État ne seraient pas consommés avant le {perimetre.Fin:dd/MM/yyyy} : à rendre ou à déduire du solde (lignes 1253, 1256).";
        }
    }

    private static SommesAction Somme(string financeur, decimal montant) => financeur switch
    {
        "ETAT" => new(montant, 0, 0, montant),
        "CD" => new(0, montant, 0, montant),
        _ => new(0, 0, montant, montant),
    };

    /// <summary>Le reste d'arrondi va au Département quand personne d'autre ne paie, sinon aux autres financeurs.</summary>
    private static SommesAction Prorata(SommesAction plan, decimal montant)
    {
        if (plan.F == 0)
            return new SommesAction(0, montant, 0, montant);
        var etat = Argent.Arrondir(montant * plan.A / plan.F);
        var departement = plan.C == 0 ? montant - etat : Argent.Arrondir(montant * plan.B / plan.F);
        return new SommesAction(etat, departement, montant - etat - departement, montant);
    }
}
