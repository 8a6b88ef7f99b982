namespace Socle.Courriels;

/// <summary>Remet des SMS. Une remise commencée dit comment elle finit : sans réponse, elle est incertaine, jamais refaite seule.</summary>
public interface IPasserelleSms
{
    /// <summary>Vrai quand les SMS peuvent partir.</summary>
    bool Reglee { get; }

    /// <summary>Remet un SMS ; ne s'annule pas.</summary>
    /// <param name="id">Identifiant du message, le même à chaque essai.</param>
    /// <param name="numero">Numéro, « +336… ».</param>
    /// <param name="texte">Texte.</param>
    Task<(IssueRemise Issue, string? Raison)> RemettreAsync(Guid id, string numero, string texte);
}

/// <summary>Aucune passerelle n'est réglée : les SMS attendent.</summary>
public sealed class PasserelleSmsAbsente : IPasserelleSms
{
    /// <inheritdoc/>
    public bool Reglee => false;

    /// <inheritdoc/>
    public Task<(IssueRemise Issue, string? Raison)> RemettreAsync(Guid id, string numero, string texte) =>
        Task.FromResult<(IssueRemise, string?)>((IssueRemise.Differe, "Aucune passerelle de SMS n'est réglée."));
}

/// <summary>Pour la démonstration et les essais : un fichier par SMS, nommé par son message, qu'un second essai ne double pas.</summary>
public sealed class PasserelleSmsFichier(string dossier) : IPasserelleSms
{
    /// <inheritdoc/>
    public bool Reglee => true;

    /// <inheritdoc/>
    public async Task<(IssueRemise Issue, string? Raison)> RemettreAsync(Guid id, string numero, string texte)
    {
        Directory.CreateDirectory(dossier);
        var chemin = Path.Combine(dossier, $"{id:N}.sms");
        await File.WriteAllTextAsync($"{chemin}.tmp", $"À : {numero}\n\n{texte}\n");
        File.Move($"{chemin}.tmp", chemin, overwrite: true);
        return (IssueRemise.Accepte, null);
    }
}
