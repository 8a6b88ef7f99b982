using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Journal;

namespace Passerelle.Habilitations.Consultation;

/// <summary>Verbe <c>journal verifier</c> : 0 quand la chaîne est entière, 1 sinon.</summary>
public static class JournalVerbes
{
    /// <summary>Ajoute le verbe.</summary>
    public static void Ajouter(RootCommand racine, Execution execution)
    {
        var verbe = new Command("verifier", "Vérifie toute la chaîne et ses ancres, et scelle ce qui ne l'est pas.");
        verbe.SetAction((options, ct) => execution.LancerAsync(options, async (services, fini) =>
        {
            var rapport = await services.GetRequiredService<VerifierJournal>().ExecuterAsync(fini);
            // On ne prolonge pas une chaîne rompue : sceller après coup brouillerait la preuve.
            if (rapport.Entier && await services.GetRequiredService<ScellerJournal>().ExecuterAsync(fini) > 0)
                rapport = await services.GetRequiredService<VerifierJournal>().ExecuterAsync(fini);
            if (options.GetValue(execution.EnJson))
                Sortie.Json(rapport);
            else
                Sortie.Texte(rapport.ToString());
            return rapport.Entier ? CodeSortie.Fait : CodeSortie.Refuse;
        }, ct));
        racine.Add(new Command("journal", "Journal scellé.") { verbe });
    }
}
