using Passerelle.Parcours.Droits;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>Un foyer contrôlé : reçu, ou rejeté avec son contenu.</summary>
internal sealed record FoyerControle(int Rang, string? Dossier, FoyerRecu? Recu, Erreur? Rejet, string? Contenu);
