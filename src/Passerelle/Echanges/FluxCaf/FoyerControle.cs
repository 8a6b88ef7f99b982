using Passerelle.Parcours.Droits;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>Un foyer contrôlé : reçu, rejeté avec son contenu, ou reconnu et non relu.</summary>
internal sealed record FoyerControle(int Rang, string? Dossier, FoyerRecu? Recu, Erreur? Rejet, string? Contenu)
{
    /// <summary>Foyer reconnu ; sa version est 0 sinon.</summary>
    public FoyerReconnu Reconnu { get; init; }
}
