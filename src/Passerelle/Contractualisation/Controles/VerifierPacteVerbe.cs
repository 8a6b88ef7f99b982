using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Financements;
using Socle.Commandes;

namespace Passerelle.Contractualisation.Controles;

/// <summary><c>passerelle pacte verifier</c>.</summary>
internal static class VerifierPacteVerbe
{
    public static Command Creer(Execution execution)
    {
        var verbe = new Command("verifier", "Contrôler les contrats : sommes, concordances, règles. Chaque constat dit où, l'énoncé, l'attendu, l'écart et les lignes.\nExemple : passerelle pacte verifier --json");
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var bilan = await services.GetRequiredService<VerifierPacte>().ExecuterAsync(ct);
            if (!bilan.Reussi)
                return Sortie.Refus(bilan.Erreurs, json);
            if (json)
                Sortie.Json(Document(bilan.Valeur));
            else
                Raconter(bilan.Valeur);
            return CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private static object Document(BilanControles bilan) => new
    {
        total = bilan.Constats.Count,
        ouverts = bilan.Constats.Count(c => c.Etat == EtatConstat.Ouvert),
        parNature = bilan.Constats.GroupBy(c => c.Constat.Nature).ToDictionary(g => g.Key.ToString(), g => g.Count()),
        constats = bilan.Constats.Select(c => new
        {
            c.Constat.Cle,
            c.Constat.Controle,
            c.Constat.Ou,
            c.Constat.Enonce,
            c.Constat.Attendu,
            c.Constat.Ecart,
            c.Constat.Lignes,
            c.Constat.Gravite,
            c.Constat.Nature,
            c.Constat.Explication,
            c.Constat.Cotes,
            c.Etat,
            motif = c.Decision?.Motif,
        }),
        corriges = bilan.Corriges.Select(d => new { d.Cle, d.Ou, d.Avenant, d.Motif }),
    };

    private static void Raconter(BilanControles bilan)
    {
        Sortie.Texte($"{bilan.Constats.Count} constats, dont {bilan.Constats.Count(c => c.Etat == EtatConstat.Ouvert)} à régler :");
        foreach (var groupe in bilan.Constats.GroupBy(c => c.Constat.Gravite))
        {
            Sortie.Texte($"\nGravité {groupe.Key.ToString().ToLowerInvariant()} ({groupe.Count()})");
            foreach (var (constat, etat, decision) in groupe)
            {
                Sortie.Texte($"  {constat.Cle} ({Mot(constat.Nature)}, ligne{(constat.Lignes.Count > 1 ? "s" : "")} {string.Join(", ", constat.Lignes)})");
                Sortie.Texte($"    {constat.Ou}");
                Sortie.Texte($"    dit      {constat.Enonce}");
                Sortie.Texte($"    attendu  {constat.Attendu}{(constat.Ecart is { } ecart ? $" ; écart {ecart.Euros()}" : "")}");
                if (constat.Explication is { } explication)
                    Sortie.Texte($"    {explication}");
                if (etat == EtatConstat.Accepte)
                    Sortie.Texte($"    accepté : {decision!.Motif}");
            }
        }
    }

    internal static string Mot(NatureConstat nature) => nature switch
    {
        NatureConstat.Arithmetique => "arithmétique",
        NatureConstat.Contradiction => "contradiction",
        _ => "rédaction",
    };
}
