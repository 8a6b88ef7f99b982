namespace Plateforme.Portail;

/// <summary>Le refus des API dont aucun document ne fixe le corps : la forme de la passerelle, et chaque champ fautif nommé.</summary>
internal static class ErreurApi
{
    public static IResult Refus(IReadOnlyCollection<FauteChamp> fautes, string code = "DONNEES_NON_CONFORMES") =>
        FormatApi.Reponse(new { codeErreur = code, codeHttp = 400, message = string.Join(" ; ", fautes) }, StatusCodes.Status400BadRequest);
}
