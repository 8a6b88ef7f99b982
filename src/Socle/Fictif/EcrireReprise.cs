using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Socle.Fictif;

/// <summary>Fichier de reprise : UTF-8 avec BOM, point-virgule, CRLF, dates JJ/MM/AAAA.</summary>
internal static class EcrireReprise
{
    private const string FormatDate = "dd'/'MM'/'yyyy";

    private static readonly string[] Colonnes =
    [
        "numero_demande_rsa", "role", "nir", "date_naissance", "fait", "date", "date_notification", "type_parcours",
        "organisme", "structure", "referent", "valeur", "detail", "reference",
    ];

    /// <summary>Écrit les faits connus au jour dit ; ne ferme pas le flux de sortie.</summary>
    public static void Ecrire(Stream sortie, IReadOnlyList<SuiviFictif> suivis, DateOnly jour)
    {
        using var texte = new StreamWriter(sortie, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(texte, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ";",
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.Escape,
            InjectionEscapeCharacter = '\'',
        });
        Ligne(csv, Colonnes);

        // Après une séparation, l'ancien couple « numéro + rôle » désigne quelqu'un d'autre : la personne n'est alors
        // dite que par son numéro d'inscription et sa naissance.
        var titulaires = new Dictionary<(string, string), SuiviFictif>();
        foreach (var suivi in suivis)
            titulaires[(suivi.NumeroDemande, suivi.Role)] = suivi;

        var reference = 0;
        foreach (var suivi in suivis)
        {
            var titulaire = titulaires[(suivi.NumeroDemande, suivi.Role)] == suivi;
            foreach (var fait in suivi.Faits.Where(f => f.Connu <= jour).OrderBy(f => f.Date))
            {
                reference++;
                if (titulaire || suivi.Personne.NirTransmis is not null)
                    Ligne(csv, Champs(suivi, titulaire, fait, reference));
            }
        }
    }

    private static string[] Champs(SuiviFictif suivi, bool titulaire, FaitFictif fait, int reference) =>
    [
        titulaire ? suivi.NumeroDemande : "",
        titulaire ? suivi.Role : "",
        suivi.Personne.NirTransmis ?? "",
        Jour(suivi.Personne.Naissance),
        fait.Fait,
        Jour(fait.Date),
        fait.Notification is { } notification ? Jour(notification) : "",
        fait.TypeParcours,
        fait.Organisme,
        fait.Structure,
        fait.Referent,
        fait.Valeur,
        fait.Detail,
        string.Create(CultureInfo.InvariantCulture, $"REP-{reference:000000}"),
    ];

    private static string Jour(DateOnly jour) => jour.ToString(FormatDate, CultureInfo.InvariantCulture);

    private static void Ligne(CsvWriter csv, string[] champs)
    {
        foreach (var champ in champs)
            csv.WriteField(champ);
        csv.NextRecord();
    }
}
