using Socle.Fichiers;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Une ligne du lot en cours.</summary>
/// <param name="Rang">Rang dans le fichier, à partir de 1.</param>
/// <param name="Ligne">La ligne lue.</param>
/// <param name="Refus">Ce que sa répétition dans le fichier fait refuser ; nul d'ordinaire.</param>
internal sealed record LigneATraiter(int Rang, LigneCsv Ligne, Erreur? Refus);

/// <summary>Ce qu'une ligne est devenue.</summary>
internal sealed record Devenir(LigneATraiter Source, StatutAccuse Statut, IReadOnlyList<Erreur> Erreurs, long? UsagerId)
{
    public static Devenir Rejet(LigneATraiter source, IReadOnlyList<Erreur> erreurs) => new(source, StatutAccuse.Rejete, erreurs, null);
}
