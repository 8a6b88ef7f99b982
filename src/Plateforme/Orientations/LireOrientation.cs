using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Orientations;

/// <summary>Les orientations d'un usager, la plus récente d'abord.</summary>
internal static class LireOrientation
{
    private static readonly string[] Etats = ["BROUILLON", "EN_ATTENTE", "OUVERT", "CLOTURE"];

    public static async Task<IResult> ListerAsync(string? etatOrientation, AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct)
    {
        if (etatOrientation is not null && !Etats.Contains(etatOrientation))
            return ErreurOrientation.Refus(demande, [new FauteChamp("etatOrientation", $"doit avoir une de ces valeurs : [{string.Join(", ", Etats)}]")]);
        var liste = await tenir.LireAsync<List<OrientationUsager>>(appel, NatureDocument.Orientations, "LireOrientations", ct) ?? [];
        return FormatApi.Reponse(liste.Where(o => etatOrientation is null || o.Etat == etatOrientation).Reverse().Select(o => MontrerOrientation.Montrer(appel, o, lecture: true)));
    }
}
