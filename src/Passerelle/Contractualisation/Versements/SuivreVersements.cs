using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Financements;
using Socle.Calendrier;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Versements;

/// <summary>Un versement promis, et ce qui en est reçu : les encaissements couvrent les échéances dans leur ordre.</summary>
/// <param name="Prevu">Ce qui est signé.</param>
/// <param name="Montant">Montant promis ; le dernier complète la somme.</param>
/// <param name="Recu">Part déjà encaissée.</param>
/// <param name="AuPlusTard">Date limite : dite par le texte, ou comptée de la signature quand elle est signalée ; nulle sinon.</param>
public sealed record EcheanceVersement(VersementPrevu Prevu, decimal Montant, decimal Recu, DateOnly? AuPlusTard)
{
    /// <summary>Ce qui manque.</summary>
    public decimal Attendu => Montant - Recu;
}

/// <summary>Où en sont les versements d'un axe ou d'un volet.</summary>
/// <param name="Perimetre">Axe ou volet.</param>
/// <param name="Echeances">Versements promis.</param>
/// <param name="Recu">Encaissé.</param>
/// <param name="Reverse">Reversé à l'État.</param>
/// <param name="Depense">Dépensé et éligible sur les crédits de l'État, toutes années de la convention.</param>
/// <param name="Saisie">Au moins une dépense y est saisie.</param>
/// <param name="Fini">La période de l'axe ou du volet est passée.</param>
public sealed record VersementsPerimetre(Perimetre Perimetre, IReadOnlyList<EcheanceVersement> Echeances, decimal Recu, decimal Reverse, decimal Depense, bool Saisie, bool Fini)
{
    /// <summary>Convention emploi : le solde est « dans la limite des montants », « en fonction des actions effectivement réalisées, déduction faite des versements déjà effectués » (1253-1254).</summary>
    public bool AvecSolde => Perimetre.Convention == "EMPLOI";

    /// <summary>Promis en tout : signé, et fixé depuis par avenant.</summary>
    public decimal Promis => Echeances.Sum(e => e.Montant);

    /// <summary>Gardé de l'État : reçu moins reversé.</summary>
    public decimal Garde => Recu - Reverse;

    /// <summary>Solde que les dépenses saisies justifient ; nul sans dépense, ou quand tout est versé d'avance.</summary>
    public decimal? SoldeJustifie => AvecSolde && Saisie ? Math.Max(0, Math.Min(Promis, Depense) - Garde) : null;

    /// <summary>Reçu et non dépensé : à dépenser encore, à reporter, ou trop-perçu ; nul sans dépense saisie.</summary>
    public decimal? NonConsomme => Saisie ? Math.Max(0, Garde - Depense) : null;

    /// <summary>Trop-perçu à rembourser (1256, 325) : ce qui reste une fois la période passée ; nul avant.</summary>
    public decimal? TropPercu => Fini ? NonConsomme : null;
}

/// <summary>Rapproche versements promis, reçus et dépensés.</summary>
public sealed class SuivreVersements(PasserelleContexte contexte, LirePacte lire, TimeProvider horloge)
{
    /// <summary>Calcule, axe par axe et volet par volet.</summary>
    public async Task<Resultat<IReadOnlyList<VersementsPerimetre>>> ExecuterAsync(CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var pacte = lu.Valeur;
        var versements = (await contexte.Versements.AsNoTracking().Where(v => v.FiniLe == null).ToListAsync(ct)).ToLookup(v => v.Perimetre);
        var depenses = (await contexte.Depenses.AsNoTracking().Where(d => d.FinieLe == null).Select(d => new { d.Action, d.PartEtat }).ToListAsync(ct)).ToLookup(d => pacte.Action(d.Action).Perimetre, d => d.PartEtat);
        // Quinze jours après la signature (315) : le devoir né de cet événement porte la date.
        var signature = await contexte.Devoirs.AsNoTracking().Where(d => d.Obligation == "CLS-VERSEMENT").MaxAsync(d => d.Echeance, ct);
        var aujourdhui = horloge.Aujourdhui();
        return pacte.Perimetres.Select(p => new VersementsPerimetre(
            p,
            Repartir(pacte, p, signature, versements[p.Code].Where(v => !v.Reverse).Sum(v => v.Montant)),
            versements[p.Code].Where(v => !v.Reverse).Sum(v => v.Montant),
            versements[p.Code].Where(v => v.Reverse).Sum(v => v.Montant),
            depenses[p.Code].Sum(),
            depenses[p.Code].Any(),
            aujourdhui > p.Fin)).ToList();
    }

    /// <summary>Échéances d'un axe ou d'un volet : chacune arrondie au centime, la moitié vers le haut, la dernière complétant la somme signée.</summary>
    private static List<EcheanceVersement> Repartir(PacteSigne pacte, Perimetre perimetre, DateOnly? signature, decimal recu)
    {
        var prevus = pacte.VersementsPrevus.Where(v => v.Perimetre == perimetre.Code).OrderBy(v => v.Rang).ToList();
        var echeances = new List<EcheanceVersement>();
        var (reste, deja) = (perimetre.MontantEtat, recu);
        foreach (var prevu in prevus)
        {
            var montant = prevu == prevus[^1] ? reste : Argent.Arrondir(perimetre.MontantEtat * prevu.Part / 100);
            Ajouter(prevu, montant);
            reste -= montant;
        }
        var fixes = pacte.CreditsAnnuels.Where(c => pacte.Action(c.Action).Perimetre == perimetre.Code).GroupBy(c => c.Annee).OrderBy(g => g.Key);
        foreach (var annee in fixes)
            Ajouter(new VersementPrevu(perimetre.Convention, perimetre.Code, prevus.Count + annee.Key, 100, $"Avenant de {annee.Key}", "", "Contribution annuelle", perimetre.Convention == "EMPLOI" ? 1240 : 315), annee.Sum(c => c.Etat));
        return echeances;

        void Ajouter(VersementPrevu prevu, decimal montant)
        {
            var couvert = Math.Min(montant, deja);
            echeances.Add(new EcheanceVersement(prevu, montant, couvert, prevu.Date ?? (prevu.Limite.Length > 0 ? signature : null)));
            deja -= couvert;
        }
    }
}
