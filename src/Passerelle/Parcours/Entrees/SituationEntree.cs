namespace Passerelle.Parcours.Entrees;

/// <summary>Où en est une entrée, pour filtrer la liste.</summary>
public enum SituationEntree
{
    /// <summary>Ouverte, sans orientation, délai encore ouvert.</summary>
    AOrienter = 1,

    /// <summary>Ouverte, sans orientation, délai passé.</summary>
    DelaiPasse = 2,

    /// <summary>Orientée strictement avant T0 + 15 jours.</summary>
    DansLeDelai = 3,

    /// <summary>Orientée plus tard.</summary>
    HorsDelai = 4,

    /// <summary>Fermée sans orientation.</summary>
    JamaisOrientee = 5,
}
