using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Depenses;

/// <summary>Une dépense à saisir, telle que l'écran ou le CSV la donne.</summary>
public sealed record SaisirDepenseCommand
{
    /// <summary>Clé de la dépense ; la même remplace. Vide : une neuve.</summary>
    public string? Reference { get; init; }

    /// <summary>Dépense qu'elle remplace ; nulle hors correction.</summary>
    public Guid? Corrige { get; init; }

    /// <summary>Pourquoi la remplacer.</summary>
    public string? Motif { get; init; }

    /// <summary>Action.</summary>
    public string? Action { get; init; }

    /// <summary>Référence de l'engagement qu'elle entame ; vide quand aucun.</summary>
    public string? Engagement { get; init; }

    /// <summary>Nature.</summary>
    public string? Nature { get; init; }

    /// <summary>Unité.</summary>
    public string? Unite { get; init; }

    /// <summary>Nombre d'unités.</summary>
    public decimal? NombreUnites { get; init; }

    /// <summary>Coût unitaire.</summary>
    public decimal? CoutUnitaire { get; init; }

    /// <summary>Date, ou premier jour.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Dernier jour.</summary>
    public DateOnly? Au { get; init; }

    /// <summary>Objet.</summary>
    public string? Objet { get; init; }

    /// <summary>Montant ; vide : nombre × coût unitaire.</summary>
    public decimal? Montant { get; init; }

    /// <summary>Part de l'État ; vide : au prorata du plan.</summary>
    public decimal? PartEtat { get; init; }

    /// <summary>Part du Département ; vide : au prorata du plan.</summary>
    public decimal? PartDepartement { get; init; }

    /// <summary>Référence du justificatif.</summary>
    public string? Justificatif { get; init; }

    /// <summary>Vrai ou faux : dit par qui saisit ; nul : les règles 1241-1243 décident.</summary>
    public bool? Eligible { get; init; }

    /// <summary>Motif de non-éligibilité.</summary>
    public string? NonEligible { get; init; }
}

/// <summary>Saisit une dépense ; une référence déjà connue la remplace et garde l'ancienne.</summary>
public sealed class SaisirDepense(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Saisit.</summary>
    public async Task<Resultat<Depense>> ExecuterAsync(SaisirDepenseCommand commande, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var depenses = contexte.Depenses;
        if (commande.Corrige is { } corrigee)
        {
            if (await depenses.SingleOrDefaultAsync(d => d.Id == corrigee && d.FinieLe == null, ct) is not { } visee)
                return ContractualisationErreurs.DejaFini();
            if (commande.Motif?.Trim() is not { Length: >= 5 and <= 300 })
                return ContractualisationErreurs.MotifAbsent();
            commande = commande with { Reference = visee.Reference };
        }
        var controlee = Controler(lu.Valeur, await LireEngagementsAsync(ct), commande, acteur.Id, horloge.GetUtcNow().UtcDateTime);
        if (!controlee.Reussi)
            return controlee;
        var reference = controlee.Valeur.Reference;
        var ancienne = await depenses.SingleOrDefaultAsync(d => d.Reference == reference && d.FinieLe == null, ct);
        Remplacer(depenses, ancienne, controlee.Valeur, journal, commande.Motif?.Trim() ?? "Remplacée");
        await contexte.SaveChangesAsync(ct);
        return controlee;
    }

    /// <summary>Retire une dépense saisie à tort ; elle reste, avec son motif.</summary>
    public async Task<Resultat<Depense>> RetirerAsync(Guid id, string? motif, CancellationToken ct)
    {
        if (motif?.Trim() is not { Length: >= 5 and <= 300 } dit)
            return ContractualisationErreurs.MotifAbsent();
        var depenses = contexte.Depenses;
        if (await depenses.SingleOrDefaultAsync(d => d.Id == id && d.FinieLe == null, ct) is not { } depense)
            return ContractualisationErreurs.DejaFini();
        (depense.FinieLe, depense.MotifFin) = (horloge.GetUtcNow().UtcDateTime, dit);
        journal.Noter(ActeJournal.Changement, "RetirerDepense", id.ToString(), $"{depense.Action}, {depense.Annee} : {depense.Montant.Euros()} → retirée ({dit})");
        await contexte.SaveChangesAsync(ct);
        return depense;
    }

    /// <summary>Action de chaque engagement en cours, par référence.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> LireEngagementsAsync(CancellationToken ct) =>
        await contexte.Engagements.AsNoTracking().Where(e => e.FiniLe == null).ToDictionaryAsync(e => e.Reference, e => e.Action, ct);

    /// <summary>Ajoute la dépense, et clôt celle de même référence qu'elle remplace.</summary>
    internal static void Remplacer(DbSet<Depense> depenses, Depense? ancienne, Depense nouvelle, IJournal journal, string motif)
    {
        if (ancienne is not null)
            (ancienne.FinieLe, ancienne.MotifFin) = (nouvelle.SaisieLe, motif);
        depenses.Add(nouvelle);
        journal.Noter(ActeJournal.Changement, nameof(SaisirDepense), nouvelle.Id.ToString(), $"{nouvelle.Action}, {nouvelle.Annee} : {(ancienne is null ? "" : $"{ancienne.Montant.Euros()} → ")}{nouvelle.Montant.Euros()}{(ancienne is null ? "" : $" ({motif})")}");
    }

    /// <summary>Contrôle chaque champ, et compose la dépense.</summary>
    internal static Resultat<Depense> Controler(PacteSigne pacte, IReadOnlyDictionary<string, string> engagements, SaisirDepenseCommand c, Guid? auteur, DateTime instant)
    {
        var erreurs = new List<Erreur>();
        var action = pacte.Actions.SingleOrDefault(a => a.Code == c.Action?.Trim());
        if (action is null)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Action", "un code d'action du Pacte (S01 à S20, E1 à E8, P1, P2, X1 à X6)"));
        if (string.IsNullOrWhiteSpace(c.Nature))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Nature", "la nature de la dépense"));
        if (string.IsNullOrWhiteSpace(c.Objet))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Objet", "l'objet de la dépense"));
        if (string.IsNullOrWhiteSpace(c.Justificatif))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Justificatif", "la référence du justificatif"));
        var calcul = c is { NombreUnites: { } nombre, CoutUnitaire: { } cout } ? Argent.Arrondir(nombre * cout) : (decimal?)null;
        var montant = c.Montant ?? calcul;
        if (montant is not > 0)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Montant", "un montant positif, ou un nombre d'unités et un coût unitaire"));
        else if (montant != Argent.Arrondir(montant.Value))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Montant", "au centime"));
        else if (calcul is { } juste && juste != montant)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Montant", $"{juste.Euros()}, nombre d'unités par coût unitaire"));
        if (c.Du is null)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Du", "une date, ou le premier jour de la période"));
        else if (c.Au < c.Du)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Au", "un jour qui ne précède pas le premier"));
        else if (c.Au is { } au && au.Year != c.Du.Value.Year)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Au", "la même année : une dépense à cheval se saisit en deux"));
        else if (action is not null && pacte.Perimetres.Single(p => p.Code == action.Perimetre) is var perimetre && (c.Du < perimetre.Debut || (c.Au ?? c.Du) > perimetre.Fin))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Du", $"du {perimetre.Debut:dd/MM/yyyy} au {perimetre.Fin:dd/MM/yyyy}, période de ce {perimetre.Nom} (ligne {perimetre.LignePeriode})"));
        if (Vide(c.Engagement) is { } engagement && engagements.GetValueOrDefault(engagement) != action?.Code)
            erreurs.Add(ContractualisationErreurs.DepenseFautive("Engagement", "la référence d'un engagement en cours de cette action, ou rien"));
        if (c.Eligible == false && string.IsNullOrWhiteSpace(c.NonEligible))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("NonEligible", "pourquoi la dépense n'est pas éligible"));
        if (c.PartEtat < 0 || c.PartDepartement < 0 || (montant is { } m && (c.PartEtat ?? 0) + (c.PartDepartement ?? 0) > m))
            erreurs.Add(ContractualisationErreurs.DepenseFautive("PartEtat", "des parts positives, dont la somme ne dépasse pas le montant"));
        if (erreurs.Count > 0)
            return erreurs;

        var nonEligible = c.Eligible == true ? null : Vide(c.NonEligible) ?? Exclue(pacte, action!.Perimetre, $"{c.Nature} {c.Objet}");
        if (nonEligible is not null && c.PartEtat > 0)
            return ContractualisationErreurs.DepenseFautive("PartEtat", "0 : une dépense non éligible ne se paie pas sur les crédits de l'État (1241-1243)");
        var (etat, departement) = Repartir(SommesReconstruites.De(pacte, action!), montant!.Value, nonEligible is null, c.PartEtat, c.PartDepartement);
        return new Depense
        {
            Id = Guid.CreateVersion7(),
            Action = action!.Code,
            Annee = c.Du!.Value.Year,
            Rubrique = RubriqueBilan.De(action.Code),
            Nature = c.Nature!.Trim(),
            Unite = Vide(c.Unite),
            NombreUnites = c.NombreUnites,
            CoutUnitaire = c.CoutUnitaire,
            Du = c.Du.Value,
            Au = c.Au,
            Objet = c.Objet!.Trim(),
            Montant = montant.Value,
            PartEtat = etat,
            PartDepartement = departement,
            Justificatif = c.Justificatif!.Trim(),
            NonEligible = nonEligible,
            Engagement = Vide(c.Engagement),
            Reference = Vide(c.Reference) ?? Guid.CreateVersion7().ToString("N"),
            Auteur = auteur,
            SaisieLe = instant,
        };
    }

    /// <summary>
    /// Au prorata du plan de l'action, arrondi au centime, la moitié vers le haut ; le reste va aux autres financeurs s'il y en a, sinon au
    /// Département. Non éligible : rien à l'État. Sans plan chiffré : tout au Département.
    /// </summary>
    internal static (decimal Etat, decimal Departement) Repartir(SommesAction plan, decimal montant, bool eligible, decimal? partEtat, decimal? partDepartement)
    {
        var etat = !eligible || plan.F == 0 ? 0 : Argent.Arrondir(montant * plan.A / plan.F);
        etat = partEtat ?? Math.Min(etat, montant - (partDepartement ?? 0));
        var departement = plan.F == 0 || plan.C == 0 || !eligible ? montant - etat : Argent.Arrondir(montant * plan.B / plan.F);
        return (etat, partDepartement ?? Math.Min(departement, montant - etat));
    }

    private static string? Exclue(PacteSigne pacte, string perimetre, string libelle)
    {
        var convention = pacte.Perimetres.Single(p => p.Code == perimetre).Convention;
        return pacte.Regles.FirstOrDefault(r => r.Convention == convention && DepensesNonEligibles.Exclut(r, libelle)) is { } regle ? $"{regle.Texte} (ligne {regle.Ligne})" : null;
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
