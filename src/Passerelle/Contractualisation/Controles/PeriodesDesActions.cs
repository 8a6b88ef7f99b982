using System.Globalization;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Socle.Ecrans;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Les dates d'une action contre son budget, ses cibles, et la période du volet qui la paie.</summary>
public sealed class PeriodesDesActions : IControle
{
    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var action in pacte.Actions)
        {
            var perimetre = pacte.Perimetres.Single(p => p.Code == action.Perimetre);
            foreach (var constat in new[] { AvantDeCommencer(pacte, action), SansCout(pacte, action), SansCalendrier(pacte, action), ApresLaFin(pacte, action), HorsConvention(action, perimetre) }.OfType<Constat>())
                yield return constat;
        }
        foreach (var perimetre in pacte.Perimetres)
        {
            if (CiblesHorsPeriode(pacte, perimetre) is { } constat)
                yield return constat;
        }
        foreach (var recopie in pacte.Actions.Where(a => a.Duree is { Length: > 60 }).GroupBy(a => a.Duree).Where(g => g.Count() > 1))
        {
            yield return new Constat
            {
                Cle = $"RECOPIE-{string.Join('-', recopie.Select(a => a.Code))}",
                Controle = nameof(PeriodesDesActions),
                Ou = $"Durée des actions {string.Join(" et ", recopie.Select(a => a.Code))}",
                Enonce = $"le même texte : « {recopie.Key} »",
                Attendu = "une durée propre à chaque action",
                Cotes = [.. recopie.Select(a => new CoteConstat(a.LigneDuree!.Value, $"{a.Titre} : {a.Duree}"))],
                Gravite = GraviteConstat.Faible,
                Nature = NatureConstat.Redaction,
                Explication = "Recopie probable d'une fiche dans l'autre.",
            };
        }
    }

    /// <summary>L'action commence après 2024, a pourtant un budget 2024, et sa fiche n'annonce aucune phase préparatoire.</summary>
    private static Constat? AvantDeCommencer(PacteSigne pacte, ActionPacte action)
    {
        if (action.Debut is not { Year: > ConstruireSynthese.Annee } || action.Cout2024 is not null || Budget(pacte, action) is not { Montant: > 0 } budget)
            return null;
        var cibles = pacte.Indicateurs.Where(i => i.Document == "FICHE" && i.Objet == action.Code && i.Cibles[ConstruireSynthese.Annee].Nombre > 0).ToList();
        return new Constat
        {
            Cle = $"DEBUT-{action.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Action {action.Code}, mise en place",
            Enonce = $"mise en place : {action.MiseEnPlace}",
            Attendu = $"2024, année de son budget ({budget.Montant.Euros()}){(cibles.Count > 0 ? " et de ses premières cibles" : "")}",
            Cotes = [new(action.LigneMiseEnPlace!.Value, $"Mise en place : {action.MiseEnPlace}"), new(budget.Ligne, $"Budget 2024 : {budget.Montant.Euros()}"), .. cibles.Select(i => new CoteConstat(i.Ligne, $"{i.Intitule}, cible 2024 : {i.Cibles[2024].Ecrit}"))],
            Gravite = GraviteConstat.Moyenne,
            Nature = NatureConstat.Contradiction,
        };
    }

    private static Constat? SansCout(PacteSigne pacte, ActionPacte action)
    {
        if (action.Cout2024 != "AUCUN" || Budget(pacte, action) is not { Montant: > 0 } budget)
            return null;
        return new Constat
        {
            Cle = $"COUT-{action.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Action {action.Code}, coût de 2024",
            Enonce = $"« {action.MiseEnPlace} »",
            Attendu = $"{budget.Montant.Euros()} au budget 2024 de la même fiche",
            Ecart = -budget.Montant,
            Cotes = [new(action.LigneMiseEnPlace!.Value, action.MiseEnPlace!), new(budget.Ligne, $"Budget 2024 : {budget.Montant.Euros()}"), .. pacte.LignesTableau.Where(l => l.Action == action.Code).Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : {l.Sommes.F.Euros()}"))],
            Gravite = GraviteConstat.Forte,
            Nature = NatureConstat.Contradiction,
        };
    }

    /// <summary>La fiche ne dit pas quand l'action commence, ou combien elle dure.</summary>
    private static Constat? SansCalendrier(PacteSigne pacte, ActionPacte action)
    {
        var manquent = new[] { action.MiseEnPlace is null ? "la mise en place" : null, action.Duree is null ? "la durée" : null }.OfType<string>().ToList();
        if (!action.AUneFiche || manquent.Count == 0)
            return null;
        var convention = pacte.Perimetres.Single(p => p.Code == action.Perimetre).Convention;
        return new Constat
        {
            Cle = $"CALENDRIER-{action.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Fiche {action.Code}, calendrier",
            Enonce = $"{string.Join(" et ", manquent)} n'y {(manquent.Count > 1 ? "sont pas dites" : "est pas dite")}",
            Attendu = "la mise en place et la durée, comme dans les autres fiches",
            Cotes = [new(action.LigneDuree ?? action.LigneMiseEnPlace ?? action.Ligne, action.LigneDuree is null ? $"{action.Titre} : rubrique absente" : "Durée de l'action : rien"), .. pacte.Regles.Where(r => r.Nature == "CALENDRIER" && r.Convention == convention).Select(r => new CoteConstat(r.Ligne, r.Texte))],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Redaction,
        };
    }

    private static Constat? ApresLaFin(PacteSigne pacte, ActionPacte action)
    {
        if (action.Fin is not { } fin)
            return null;
        var tardives = pacte.Indicateurs.Where(i => i.Document == "FICHE" && i.Objet == action.Code && i.Cibles.Any(c => c.Key > fin.Year && c.Value.EstMesurable)).ToList();
        if (tardives.Count == 0)
            return null;
        return new Constat
        {
            Cle = $"FIN-{action.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Action {action.Code}, cibles",
            Enonce = $"cibles jusqu'en {tardives.Max(i => i.Cibles.Where(c => c.Value.EstMesurable).Max(c => c.Key)).ToString(CultureInfo.InvariantCulture)}",
            Attendu = $"aucune après le {fin.Lisible()} ({action.Duree})",
            Cotes = [new(action.LigneDuree!.Value, $"Durée : {action.Duree}"), .. tardives.Select(i => new CoteConstat(i.Ligne, $"{i.Intitule} : {string.Join(", ", i.Cibles.Where(c => c.Key > fin.Year).Select(c => $"{c.Key} : {c.Value.Ecrit}"))}"))],
            Gravite = GraviteConstat.Moyenne,
            Nature = NatureConstat.Contradiction,
        };
    }

    private static Constat? HorsConvention(ActionPacte action, Perimetre perimetre)
    {
        if (action.Fin is not { } fin || fin <= perimetre.Fin)
            return null;
        return new Constat
        {
            Cle = $"PERIODE-{action.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Action {action.Code}, fin",
            Enonce = $"{fin.Lisible()} ({action.Duree})",
            Attendu = $"au plus tard le {perimetre.Fin.Lisible()}, fin du {perimetre.Nom}",
            Cotes = [new(action.LigneDuree!.Value, $"{action.Titre} : {action.Duree}"), new(perimetre.LignePeriode, $"{perimetre.Intitule} : du {perimetre.Debut.Lisible()} au {perimetre.Fin.Lisible()}")],
            Gravite = GraviteConstat.Moyenne,
            Nature = NatureConstat.Contradiction,
            Explication = "Les dépenses d'après cette date n'ont pas de financement signé.",
        };
    }

    private static Constat? CiblesHorsPeriode(PacteSigne pacte, Perimetre perimetre)
    {
        var tardifs = pacte.ActionsDe(perimetre.Code).SelectMany(a => pacte.Indicateurs.Where(i => i.Document == "FICHE" && i.Objet == a.Code && i.Cibles.Any(c => c.Key > perimetre.Fin.Year && c.Value.EstMesurable))).ToList();
        if (tardifs.Count == 0)
            return null;
        return new Constat
        {
            Cle = $"CIBLES-{perimetre.Code}",
            Controle = nameof(PeriodesDesActions),
            Ou = $"Cibles du {perimetre.Nom}",
            Enonce = $"{tardifs.Count} indicateurs de {tardifs.Select(i => i.Objet).Distinct().Count()} fiches ont une cible après {perimetre.Fin.Year}",
            Attendu = $"des cibles dans la période : du {perimetre.Debut.Lisible()} au {perimetre.Fin.Lisible()}",
            Cotes = [new(perimetre.LignePeriode, $"{perimetre.Intitule} : fin le {perimetre.Fin.Lisible()}"), .. tardifs.Select(i => new CoteConstat(i.Ligne, $"{i.Objet}, {i.Intitule} : {string.Join(", ", i.Cibles.Where(c => c.Key > perimetre.Fin.Year && c.Value.EstMesurable).Select(c => $"{c.Key} : {c.Value.Ecrit}"))}"))],
            Gravite = GraviteConstat.Faible,
            Nature = NatureConstat.Contradiction,
        };
    }

    private static LigneBudget? Budget(PacteSigne pacte, ActionPacte action) => pacte.BudgetDe(action.Code).SingleOrDefault(l => !l.EstRecette && l.Nature == "TOTAL");
}
