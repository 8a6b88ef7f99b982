namespace Socle.Ports;

/// <summary>
/// Un panneau qu'un module met à l'accueil d'un agent, sans que l'accueil connaisse le module. Enregistré en service, il paraît à ceux qui
/// ont sa permission.
/// </summary>
public interface IPanneauAccueil
{
    /// <summary>Permission sans laquelle le panneau n'est ni lu ni montré.</summary>
    string Permission { get; }

    /// <summary>Vue partielle qui le rend.</summary>
    string Vue { get; }

    /// <summary>Lit ce que montre la vue, pour l'agent connecté ; nul : rien à montrer.</summary>
    Task<object?> LireAsync(CancellationToken ct);
}
