using Socle.Ports;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Un chiffre, ou une famille de chiffres, qui se forme en voyant passer chaque parcours une fois.</summary>
internal interface IIndicateur
{
    /// <summary>Compte ce parcours.</summary>
    void Ajouter(ParcoursPersonne parcours);
}
