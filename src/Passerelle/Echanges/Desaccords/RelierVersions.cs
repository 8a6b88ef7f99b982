using System.Globalization;
using Passerelle.Echanges.Retours;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Echanges.Desaccords;

/// <summary>Notre version : la dernière entrée de la personne.</summary>
/// <param name="T0">Son ouverture.</param>
/// <param name="FermeeLe">Sa fermeture.</param>
/// <param name="Motif">Pourquoi elle est fermée.</param>
/// <param name="TypeParcours">Type de la dernière orientation.</param>
/// <param name="Organisme">Son organisme.</param>
/// <param name="Structure">Sa structure.</param>
/// <param name="OrienteeLe">Sa date.</param>
internal sealed record VersionNotre(DateOnly T0, DateOnly? FermeeLe, MotifFermeture? Motif, string? TypeParcours, string? Organisme, string? Structure, DateOnly? OrienteeLe);

/// <summary>Leur version : la dernière observation de la personne.</summary>
internal sealed record VersionLeur(DateOnly Au, bool? Inscrit, string? Inscription, string? Parcours, string? LibelleParcours, DateOnly? DateEntree, DateOnly? DateSortie, string? MotifSortie, string? Agence, string? Pni);

/// <summary>Un désaccord constaté.</summary>
internal readonly record struct DesaccordConstate(NatureDesaccord Nature, string Notre, string Leur);

/// <summary>
/// Compare, au jour du retour, ce que nous savons d'une personne à ce qu'en dit France Travail (lignes 2699, 2709, 2711-2715, 2717). Ce que l'un
/// ne dit pas n'est pas un désaccord ; ce que nous avons changé après ce jour non plus : ils ne pouvaient le savoir.
/// </summary>
internal static class RelierVersions
{
    /// <summary>Début de la version de qui la dit sortie.</summary>
    public const string Sortie = "sortie le ";

    /// <summary>Compare.</summary>
    public static IEnumerable<DesaccordConstate> Executer(VersionNotre notre, VersionLeur leur)
    {
        var suivie = notre.T0 <= leur.Au && (notre.FermeeLe is not { } fermee || fermee > leur.Au);
        var sortie = ComparerSortie(notre, leur, suivie);
        if (sortie is { } constate)
            yield return constate;
        if (!suivie)
            yield break;
        if (sortie is null && leur.Inscrit is false)
            yield return new DesaccordConstate(NatureDesaccord.Inscription, $"suivie depuis le {Jour(notre.T0)}, donc inscrite (L5411-1)", leur.Inscription!);
        if (notre.OrienteeLe > leur.Au)
            yield break;
        if (leur.LibelleParcours is { } libelle && (leur.Parcours is null || leur.Parcours != notre.TypeParcours))
            yield return new DesaccordConstate(NatureDesaccord.Parcours, VocabulaireRetour.Dire(notre.TypeParcours), leur.Parcours is { } compris ? VocabulaireRetour.Dire(compris) : $"« {libelle} », hors du vocabulaire");
        // L'agence est celle qui suit quand l'orientation est France Travail ; sinon un partenaire suit, sous le libellé PNI.
        var suitChezEux = notre.Organisme == "FT" ? leur.Agence : leur.Pni;
        if (notre.Structure is { } structure && suitChezEux is { } autre && LigneRetour.Serrer(structure) != LigneRetour.Serrer(autre))
            yield return new DesaccordConstate(NatureDesaccord.Structure, structure, autre);
    }

    /// <summary>Sortie chez l'un, suivi en cours chez l'autre. Une fin de droit n'est pas une sortie : France Travail peut poursuivre.</summary>
    private static DesaccordConstate? ComparerSortie(VersionNotre notre, VersionLeur leur, bool suivie)
    {
        if (suivie)
        {
            return leur.DateSortie is { } sortie && sortie >= notre.T0 && sortie <= leur.Au
                ? new DesaccordConstate(NatureDesaccord.Sortie, $"suivie depuis le {Jour(notre.T0)}", $"{Sortie}{Jour(sortie)}{(leur.MotifSortie is { } motif ? $" ({motif})" : "")}")
                : null;
        }
        return notre is { Motif: MotifFermeture.Sortie, FermeeLe: { } fermee } && fermee <= leur.Au && leur is { DateSortie: null, DateEntree: { } entree } && leur.Inscrit is not false
            ? new DesaccordConstate(NatureDesaccord.Sortie, $"{Sortie}{Jour(fermee)}", $"en parcours depuis le {Jour(entree)}")
            : null;
    }

    private static string Jour(DateOnly jour) => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
