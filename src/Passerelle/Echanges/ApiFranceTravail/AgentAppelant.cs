using System.Globalization;
using System.Text;
using Socle.Ports;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Qui appelle, tel que les en-têtes d'agent le disent : ni barre verticale, ni vide, ni accent (un en-tête HTTP est de l'ASCII).</summary>
internal sealed record AgentAppelant
{
    private AgentAppelant(string identifiant, string nom, string prenom) => (Identifiant, Nom, Prenom) = (Ramener(identifiant), Ramener(nom), Ramener(prenom));

    /// <summary>pa-identifiant-agent.</summary>
    public string Identifiant { get; }

    /// <summary>pa-nom-agent.</summary>
    public string Nom { get; }

    /// <summary>pa-prenom-agent.</summary>
    public string Prenom { get; }

    /// <summary>Un traitement de nuit : BATCH, et son nom.</summary>
    public static AgentAppelant Lot(string traitement) => new("BATCH", traitement, traitement);

    /// <summary>L'agent de ce compte ; sans compte, ou s'il est effacé, le traitement nommé.</summary>
    public static async Task<AgentAppelant> DeAsync(INomsAgents noms, Guid? compte, string traitement, CancellationToken ct)
    {
        if (compte is not { } id || !(await noms.IdentifiantsAsync([id], ct)).TryGetValue(id, out var identifiant))
            return Lot(traitement);
        var nom = (await noms.LireAsync([id], ct))[id];
        // Le compte ne tient qu'un nom affiché : le premier mot est le prénom.
        return nom.Split(' ', 2) is [var prenom, var reste] ? new AgentAppelant(identifiant, reste, prenom) : new AgentAppelant(identifiant, nom, nom);
    }

    private static string Ramener(string texte)
    {
        var sortie = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                sortie.Append(c is > ' ' and < '\u007F' and not '|' ? c : ' ');
        }
        return sortie.ToString().Trim() is { Length: > 0 } ramene ? ramene : "INCONNU";
    }
}
