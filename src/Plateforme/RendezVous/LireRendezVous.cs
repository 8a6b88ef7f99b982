using System.Globalization;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.RendezVous;

/// <summary>Rendez-vous à venir et des trente derniers jours, ou d'une plage ; le modèle de lecture n'est pas celui d'écriture.</summary>
internal static class LireRendezVous
{
    private const int JoursPasses = 30;
    private const string FormatJour = "dd-MM-yyyy";
    private const string FormatInstant = "yyyy-MM-ddTHH:mm:ss";

    public static async Task<IResult> ListerAsync([Microsoft.AspNetCore.Mvc.FromQuery(Name = "date-debut")] string? debut, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "date-fin")] string? fin, AppelPartenaire appel, TenirDossier tenir, CancellationToken ct)
    {
        var fautes = new List<FauteChamp>();
        var (du, au) = (Jour(debut, "date-debut", fautes), Jour(fin, "date-fin", fautes));
        if (fautes.Count > 0)
            return ErreurApi.Refus(fautes);
        var tous = await tenir.LireAsync<List<RendezVousUsager>>(appel, NatureDocument.RendezVous, "LireRendezVous", ct) ?? [];
        var depuis = du ?? (au is null ? DateOnly.FromDateTime(tenir.Maintenant).AddDays(-JoursPasses) : DateOnly.MinValue);
        return FormatApi.Reponse(tous
            .Where(r => DateOnly.FromDateTime(r.Date) >= depuis && (au is null || DateOnly.FromDateTime(r.Date) <= au))
            .OrderBy(r => r.Date)
            .Select(r => Montrer(r, tous)));
    }

    private static object Montrer(RendezVousUsager r, List<RendezVousUsager> tous) => new
    {
        // Les deux descriptions d'adresse sont échangées entre l'écriture et la lecture.
        adresse = r.Adresse is null && r.LibelleAdresse is null ? null : new { adresseLibre = r.LibelleAdresse, libelleAdresse = r.Adresse },
        commentaireUsager = r.Commentaire,
        date = r.Date.ToString(FormatInstant, CultureInfo.InvariantCulture),
        dateAnnulation = r.AnnuleLe?.ToString(FormatInstant, CultureInfo.InvariantCulture),
        description = r.Description,
        duree = r.Duree ?? 0,
        estEnConflit = tous.Exists(autre => autre.Id != r.Id && Tient(autre) && Tient(r) && autre.Date < Fin(r) && r.Date < Fin(autre)),
        historiqueEvenementList = r.Recus.Select(recu => new { dateReceptionEvenement = recu }),
        idOrigine = r.Id,
        informationUtile = r.Information,
        initiateur = r.Initiateur switch { null => null, "PARTENAIRE" => "CONSEILLER", var dit => dit },
        interlocuteur = r.Interlocuteur is { } i ? i with { Civilite = i.Civilite?.ToUpperInvariant() } : null,
        modaliteContact = r.ModaliteContact,
        motif = r.Motif,
        organisme = r.Organisme,
        statut = r.Statut,
        telephoneContactUsager = r.TelephoneContactUsager,
        theme = r.Theme ?? "",
        typeReception = r.TypeReception,
    };

    private static bool Tient(RendezVousUsager r) => r.Statut is "PRIS" or "MODIFIE";

    private static DateTime Fin(RendezVousUsager r) => r.Date.AddMinutes(Math.Max(1, r.Duree ?? 1));

    private static DateOnly? Jour(string? ecrit, string champ, List<FauteChamp> fautes)
    {
        if (string.IsNullOrEmpty(ecrit))
            return null;
        if (DateOnly.TryParseExact(ecrit, FormatJour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lu))
            return lu;
        fautes.Add(new FauteChamp(champ, "attendu JJ-MM-AAAA"));
        return null;
    }
}
