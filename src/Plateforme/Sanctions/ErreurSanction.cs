using Plateforme.Portail;

namespace Plateforme.Sanctions;

/// <summary>Les refus numérotés de l'API des sanctions ; le premier manquement à la règle est dit.</summary>
internal static class ErreurSanction
{
    private static readonly Dictionary<string, string> Messages = new()
    {
        ["R010"] = "Identifiant Consequence Sanction obligatoire",
        ["R011"] = "Identifiant Consequence Sanction invalide, format donnée non respecté",
        ["R012"] = "Identifiant Consequence Sanction obligatoire",
        ["R013"] = "Identifiant Consequence Sanction invalide, format donnée non respecté",
        ["R020"] = "Type evenement obligatoire",
        ["R021"] = "Type evenement invalide, non présent au référentiel ou non transmissible",
        ["R030"] = "Date evenement obligatoire",
        ["R031"] = "Date evenement erronée, format YYYY-MM-DD non respecté ou date non présente au calendrier",
        ["R032"] = "dateNotificationDecisionSanction obligatoire",
        ["R033"] = "dateNotificationDecisionSanction invalide",
        ["R040"] = "CommentaireEvenement invalide, format non respecté",
        ["R041"] = "Commentaire invalide, format non respecté",
        ["R050"] = "Type consequence sanction obligatoire pour le type d'événement transmis",
        ["R051"] = "Type conséquence sanction invalide, seules valeurs acceptées sont SUSP_RSA et SUPPR_RSA",
        ["R052"] = "Type consequence sanction obligatoire pour le type d'événement transmis",
        ["R053"] = "Type conséquence sanction invalide, seules valeurs acceptées sont SUSP_RSA et SUPPR_RSA",
        ["R060"] = "Montant obligatoire pour le type d'événement transmis",
        ["R061"] = "Montant invalide, format non respecté",
        ["R062"] = "Modalité de décision validée incorrecte, doit être 'P' pour pourcentage, 'M' pour montant, ou vide pour une levée de suspension",
        ["R063"] = "Modalité de décision validée obligatoire pour le type d'événement transmis et si le « montantValide » est transmis",
        ["R070"] = "Durée obligatoire pour le type d'événement transmis",
        ["R071"] = "Durée invalide, format non respecté",
        ["R080"] = "natureManquement obligatoire",
        ["R081"] = "natureManquement invalide, format non respecté",
        ["R082"] = "rangManquement invalide, format non respecté",
        ["R090"] = "dateManquement obligatoire",
        ["R091"] = "dateManquement invalide, format non respecté",
        ["R100"] = "Justification de la demande de radiation invalide, format non respecté",
    };

    public static IResult Refus(string code) => FormatApi.Reponse(new { codeErreur = code, message = Messages[code] }, StatusCodes.Status400BadRequest);
}
