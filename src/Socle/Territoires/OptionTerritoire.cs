using System.CommandLine;

namespace Socle.Territoires;

/// <summary>L'option <c>--territoire</c> des exports et des chiffres.</summary>
public static class OptionTerritoire
{
    /// <summary>Crée l'option.</summary>
    public static Option<string?> Creer() => new("--territoire")
    {
        Description = $"Se limiter aux personnes de ces arrondissements, EPCI ou communes : codes séparés par des virgules (défaut : {Territoire.Variable}, sinon le département)",
    };
}
