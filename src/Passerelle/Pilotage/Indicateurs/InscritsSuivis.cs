using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>
/// Inscrits : ceux des suivis que France Travail dit inscrits, et la part des suivis dont elle ne dit rien (ligne 1981). Nuls tant que rien n'a
/// été reçu.
/// </summary>
internal sealed class InscritsSuivis(Periode periode, IReadOnlyDictionary<long, bool>? inscriptions) : IIndicateur
{
    private int suivis;
    private int inscrits;
    private int inconnus;

    /// <inheritdoc/>
    public void Ajouter(ParcoursPersonne parcours)
    {
        if (inscriptions is null || parcours.EntreeOuverteAu(periode.Au) is null)
            return;
        suivis++;
        if (!inscriptions.TryGetValue(parcours.Id, out var inscrit))
            inconnus++;
        else if (inscrit)
            inscrits++;
    }

    /// <summary>Inscrits.</summary>
    public int? Effectif => inscriptions is null ? null : inscrits;

    /// <summary>Suivis dont on ne sait pas.</summary>
    public EffectifPart? Inconnus => inscriptions is null ? null : EffectifPart.De(inconnus, suivis);
}
