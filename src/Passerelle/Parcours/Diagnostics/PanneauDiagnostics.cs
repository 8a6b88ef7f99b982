using Socle.Ports;

namespace Passerelle.Parcours.Diagnostics;

/// <summary>Un diagnostic et ce qui a changé depuis le précédent.</summary>
/// <param name="Diagnostic">Diagnostic.</param>
/// <param name="Apparus">Libellés des cases nouvelles.</param>
/// <param name="Leves">Libellés des cases qui n'y sont plus.</param>
public sealed record DiagnosticCompare(Diagnostic Diagnostic, IReadOnlyList<string> Apparus, IReadOnlyList<string> Leves);

/// <summary>Les diagnostics d'une personne, comparés de l'un à l'autre.</summary>
/// <param name="Cle">Personne.</param>
/// <param name="Versions">Le plus récent d'abord.</param>
public sealed record DiagnosticsPersonne(Guid Cle, IReadOnlyList<DiagnosticCompare> Versions)
{
    /// <summary>Ce que dit un diagnostic, par nature de case.</summary>
    public static IReadOnlyList<(string Titre, string[] Types)> Rubriques { get; } =
    [
        ("Entretien", ["entretien"]), ("Contraintes", ["contrainte"]), ("Situations", ["situation"]), ("Objectifs", ["objectif"]), ("Besoins", ["besoin"]), ("Points forts", ["fort"]),
    ];
}

/// <summary>Sur la fiche d'une personne : ses diagnostics, version par version.</summary>
internal sealed class PanneauDiagnostics(EtablirDiagnostic etablir) : IPanneauPersonne
{
    /// <inheritdoc/>
    public string Titre => "Diagnostics";

    /// <inheritdoc/>
    public string Permission => Habilitations.Roles.Permission.AccompagnementSaisir;

    /// <inheritdoc/>
    public string Vue => "/Parcours/Diagnostics/_DiagnosticsPersonne.cshtml";

    /// <inheritdoc/>
    public OngletPersonne Onglet => OngletPersonne.Diagnostic;

    /// <inheritdoc/>
    public async Task<object?> LireAsync(Guid cle, CancellationToken ct)
    {
        var tous = await etablir.ToutesAsync(cle, ct);
        return new DiagnosticsPersonne(cle, [.. tous.Select((d, rang) => Comparer(d, rang + 1 < tous.Count ? tous[rang + 1] : null))]);
    }

    /// <summary>Compare deux diagnostics successifs.</summary>
    internal static DiagnosticCompare Comparer(Diagnostic diagnostic, Diagnostic? precedent) => new(diagnostic,
        [.. diagnostic.Cles.Except(precedent?.Cles ?? []).Select(NomenclatureDiagnostic.Dire)], [.. (precedent?.Cles ?? []).Except(diagnostic.Cles).Select(NomenclatureDiagnostic.Dire)]);
}
