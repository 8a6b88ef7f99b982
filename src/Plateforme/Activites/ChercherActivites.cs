using Microsoft.EntityFrameworkCore;
using Plateforme.Acces;
using Plateforme.Bases;
using Plateforme.Portail;

namespace Plateforme.Activites;

/// <summary>
/// Les activités à faire, par code ou par famille, la plus pressée d'abord ; mille au plus. La v2 les met dans un objet, la v1 les rend en tableau nu.
/// </summary>
internal static class ChercherActivites
{
    private const int Maximum = 1000;
    private static readonly string[] Sanctions = [Activite.SanctionAInstruire, Activite.SuspensionADecider, Activite.LeveeADecider, Activite.SuppressionADecider];
    private static readonly string[] Codes = [Activite.OrientationADecider, Activite.PremierRendezVous, .. Sanctions];

    public static async Task<IResult> ChercherAsync(string? codeActivite, string? codeFamille, AppelPartenaire appel, PlateformeContexte contexte, TraceAppels traces, CancellationToken ct)
    {
        var fautes = new List<FauteChamp>();
        if ((codeActivite is null) == (codeFamille is null))
            fautes.Add(new FauteChamp("codeActivite", "donner codeActivite ou codeFamille, l'un des deux"));
        if (codeActivite is not null && !Codes.Contains(codeActivite))
            fautes.Add(new FauteChamp("codeActivite", $"doit avoir une de ces valeurs : [{string.Join(", ", Codes)}]"));
        if (codeFamille is not null and not Activite.FamilleSanctions)
            fautes.Add(new FauteChamp("codeFamille", $"doit avoir une de ces valeurs : [{Activite.FamilleSanctions}]"));
        if (fautes.Count > 0)
            return ErreurApi.Refus(fautes);
        string[] cherches = codeActivite is null ? Sanctions : [codeActivite];
        var lues = await contexte.Activites.AsNoTracking().Where(a => a.FermeeLe == null && cherches.Contains(a.Code))
            .OrderBy(a => a.EcheanceLe).ThenBy(a => a.Id).Take(Maximum)
            .Join(contexte.Usagers, a => a.UsagerId, u => u.Id, (a, u) => new { Activite = a, u.Identifiant })
            .ToListAsync(ct);
        await traces.LireAsync(appel, "ChercherActivites", null, ct);
        if (lues.Count == 0)
            return Results.NoContent();
        var activites = lues.OrderBy(l => l.Activite.EcheanceLe).ThenBy(l => l.Activite.Id).Select(l => new
        {
            identifiantActivite = l.Activite.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            codeActivite = l.Activite.Code,
            usager = new { identifiant = l.Identifiant, typeIdentifiant = "numeroFranceTravail" },
            dateCreation = l.Activite.CreeeLe,
            dateEcheance = l.Activite.EcheanceLe,
            dateEcheanceProche = l.Activite.EcheanceLe.AddDays(-5),
            attributsSpecifiques = l.Activite.Objet is { } objet ? [new { nom = "identifiantConsequenceSanction", valeur = objet }] : Array.Empty<object>(),
        }).ToList();
        return appel.Api == ApiServie.ActivitesV1 ? FormatApi.Reponse(activites) : FormatApi.Reponse(new { activites });
    }
}
