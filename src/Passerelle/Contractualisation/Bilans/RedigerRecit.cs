using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Fiches;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>Rédige le récit d'une partie du rapport à mi-parcours : le bilan d'ensemble, ou les résultats et l'impact social d'une action.</summary>
public sealed class RedigerRecit(PasserelleContexte contexte, LirePacte lire, IJournal journal, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Rédige ; faux quand le texte disait déjà cela.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(string partie, string? texte, CancellationToken ct)
    {
        if (!(await lire.ExecuterAsync(ct)).Essayer(out var pacte, out var refus))
            return refus;
        if (partie != RecitRapport.Bilan && Actions(pacte).All(a => a.Code != partie))
            return ContractualisationErreurs.RecitFautif("une partie du rapport");
        if (texte?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is not { Length: >= 10 and <= 6000 } dit)
            return ContractualisationErreurs.RecitFautif("un texte de 10 à 6 000 caractères");
        var recits = contexte.RecitsRapport;
        var ancien = await recits.SingleOrDefaultAsync(r => r.Partie == partie && r.RemplaceLe == null, ct);
        if (ancien?.Texte == dit)
            return false;
        var instant = horloge.GetUtcNow().UtcDateTime;
        if (ancien is not null)
            ancien.RemplaceLe = instant;
        recits.Add(new RecitRapport { Id = Guid.CreateVersion7(), Partie = partie, Texte = dit, Auteur = acteur.Id, EcritLe = instant });
        journal.Noter(ActeJournal.Changement, nameof(RedigerRecit), partie, string.Create(CultureInfo.InvariantCulture, $"{ancien?.Texte.Length ?? 0} → {dit.Length} caractères"));
        await contexte.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Les récits en vigueur, par partie.</summary>
    public async Task<IReadOnlyDictionary<string, RecitRapport>> LireAsync(CancellationToken ct) =>
        await contexte.RecitsRapport.AsNoTracking().Where(r => r.RemplaceLe == null).ToDictionaryAsync(r => r.Partie, ct);

    /// <summary>Actions que le rapport décrit.</summary>
    public static IEnumerable<ActionPacte> Actions(PacteSigne pacte) => pacte.Actions.Where(a => a.Code[0] == 'S');
}
