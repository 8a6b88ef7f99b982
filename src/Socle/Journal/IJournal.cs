namespace Socle.Journal;

/// <summary>Ajoute une ligne au journal, dans la transaction de l'acte qu'elle relate.</summary>
public interface IJournal
{
    /// <summary>Ajoute la ligne au contexte courant ; l'enregistrement de l'acte l'écrit avec lui.</summary>
    void Noter(ActeJournal acte, string operation, string? objet = null, string? detail = null);

    /// <summary>Ajoute et enregistre aussitôt : lectures, refus, connexions.</summary>
    Task EcrireAsync(ActeJournal acte, string operation, string? objet = null, string? detail = null, CancellationToken ct = default);
}
