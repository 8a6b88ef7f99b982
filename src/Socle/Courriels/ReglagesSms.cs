namespace Socle.Courriels;

/// <summary>
/// La passerelle de SMS, par variables d'environnement : <c>PASSERELLE_SMS</c> (brevo ou fichier ; vide : les SMS attendent),
/// <c>PASSERELLE_SMS_CLE_FICHIER</c>, <c>_EXPEDITEUR</c>, <c>_ADRESSE</c> pour la première, <c>_DOSSIER</c> pour la seconde.
/// </summary>
public static class ReglagesSms
{
    private const string AdresseBrevo = "https://api.brevo.com/";

    /// <summary>Ouvre la passerelle que disent les variables.</summary>
    /// <exception cref="InvalidOperationException">Un réglage est faux : le message dit lequel et ce qui est attendu.</exception>
    public static IPasserelleSms Ouvrir(Func<string, string?> variable) => variable("PASSERELLE_SMS") switch
    {
        null or "" => new PasserelleSmsAbsente(),
        "fichier" => new PasserelleSmsFichier(Exiger("PASSERELLE_SMS_DOSSIER", variable("PASSERELLE_SMS_DOSSIER"), "un dossier où écrire les SMS")),
        "brevo" => new PasserelleSmsHttp(
            Adresse(variable("PASSERELLE_SMS_ADRESSE") is { Length: > 0 } ecrite ? ecrite : AdresseBrevo),
            Exiger("PASSERELLE_SMS_CLE_FICHIER", File.ReadLines(Exiger("PASSERELLE_SMS_CLE_FICHIER", variable("PASSERELLE_SMS_CLE_FICHIER"), "le fichier de la clé d'API")).FirstOrDefault(), "une clé sur la première ligne du fichier"),
            variable("PASSERELLE_SMS_EXPEDITEUR") is { Length: >= 3 and <= 11 } nom && nom.All(char.IsAsciiLetterOrDigit) ? nom : throw Faux("PASSERELLE_SMS_EXPEDITEUR", "3 à 11 lettres ou chiffres, sans accent")),
        _ => throw Faux("PASSERELLE_SMS", "brevo ou fichier"),
    };

    private static Uri Adresse(string ecrite) => Uri.TryCreate(ecrite, UriKind.Absolute, out var lue) && (lue.Scheme == "https" || (lue.Scheme == "http" && lue.IsLoopback)) ? lue
        : throw Faux("PASSERELLE_SMS_ADRESSE", "https://… (http:// n'est permis que vers cette machine même)");

    private static string Exiger(string nom, string? valeur, string attendu) => string.IsNullOrEmpty(valeur) ? throw Faux(nom, attendu) : valeur;

    private static InvalidOperationException Faux(string nom, string attendu) => new($"Réglage {nom} : attendu {attendu}.");
}
