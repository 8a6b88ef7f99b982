using Plateforme.Acces;

namespace Plateforme.Portail;

/// <summary>Un appel que le portail a laissé passer : qui le fait, pour quel agent, sur quel usager.</summary>
internal sealed record AppelPartenaire
{
    /// <summary>API.</summary>
    public required ApiServie Api { get; init; }

    /// <summary>Application.</summary>
    public required ApplicationPartenaire Application { get; init; }

    /// <summary>Agent au nom de qui l'appel est fait.</summary>
    public required AgentPartenaire Agent { get; init; }

    /// <summary>Usager du jeton ; nul pour une API qui n'en porte pas.</summary>
    public UsagerVise? Usager { get; init; }

    /// <summary>Vrai quand on ne fait que demander à l'opération ce qu'elle lit : rien ne s'écrit.</summary>
    public bool Esquisse { get; init; }

    /// <summary>Identifiant interne de l'usager visé.</summary>
    public long UsagerId => Usager?.Id ?? throw new InvalidOperationException("Cette API ne vise pas d'usager.");

    /// <summary>Liaison d'un paramètre de route : l'appel posé par le portail.</summary>
    public static ValueTask<AppelPartenaire?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<AppelPartenaire>());
}

/// <summary>Agent partenaire (en-têtes <c>pa-…</c>). Un traitement par lot dit BATCH et son nom logique.</summary>
/// <param name="Identifiant">pa-identifiant-agent.</param>
/// <param name="Nom">pa-nom-agent.</param>
/// <param name="Prenom">pa-prenom-agent.</param>
internal sealed record AgentPartenaire(string Identifiant, string Nom, string Prenom);

/// <summary>Usager désigné par un jeton.</summary>
/// <param name="Id">Identifiant interne.</param>
/// <param name="Cle">Clé publique, pour le journal.</param>
internal sealed record UsagerVise(long Id, Guid Cle);
