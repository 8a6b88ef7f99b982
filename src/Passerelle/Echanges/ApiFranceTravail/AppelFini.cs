using System.Text.Json;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Comment un appel a fini.</summary>
internal enum IssueAppel
{
    /// <summary>Répondu, compris.</summary>
    Repondu,

    /// <summary>Refusé : le répéter tel quel ne servirait à rien.</summary>
    Refuse,

    /// <summary>Sans réponse utile : à refaire plus tard.</summary>
    Passager,
}

/// <summary>Un appel fini.</summary>
/// <param name="Issue">Comment.</param>
/// <param name="Corps">Corps reçu ; nul quand il n'y en a pas (204).</param>
/// <param name="Raison">Pourquoi il n'a pas abouti, en français ; nul quand il a abouti.</param>
internal sealed record AppelFini(IssueAppel Issue, JsonElement? Corps, string? Raison)
{
    public static AppelFini Repondu(JsonElement? corps) => new(IssueAppel.Repondu, corps, null);

    public static AppelFini Refuse(string raison) => new(IssueAppel.Refuse, null, raison);

    public static AppelFini Passager(string raison) => new(IssueAppel.Passager, null, raison);
}
