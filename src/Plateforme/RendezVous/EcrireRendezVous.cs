using Plateforme.Activites;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.RendezVous;

/// <summary>Prendre, modifier, annuler un rendez-vous. Le premier rendez-vous pris ferme l'activité qui le demandait.</summary>
internal static class EcrireRendezVous
{
    private const string NonReconnu = "ID_NON_RECONNU";

    public static async Task<IResult> CreerAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var lu = Lire(corps, Guid.CreateVersion7(), tenir.Maintenant);
        if (corps.Fautes.Count > 0)
            return ErreurApi.Refus(corps.Fautes);
        await tenir.EcrireAsync(appel, "CreerRendezVous", async () =>
        {
            await RangerAsync(appel, tenir, liste => [.. liste, lu], ct);
            if (lu.Motif is "ACC" or "ORI" && lu.Statut is "PRIS" or "MODIFIE" or "EFFECTUE")
                await activites.FermerAsync(appel.UsagerId, Activite.PremierRendezVous, null, ct);
            return true;
        }, ct);
        return FormatApi.Reponse(new { id = lu.Id }, StatusCodes.Status202Accepted);
    }

    public static async Task<IResult> ModifierAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var id = Guid.TryParse(corps.Texte("id", obligatoire: true), out var ecrit) ? ecrit : Guid.Empty;
        var lu = Lire(corps, id, tenir.Maintenant);
        if (corps.Fautes.Count > 0)
            return ErreurApi.Refus(corps.Fautes);
        return await ChangerAsync(appel, tenir, "ModifierRendezVous", id, avant => lu with { Recus = [.. avant.Recus, tenir.Maintenant], AnnuleLe = lu.Statut == "ANNULE" ? avant.AnnuleLe ?? tenir.Maintenant : null }, ct);
    }

    public static Task<IResult> AnnulerAsync(string id, AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        ChangerAsync(appel, tenir, "AnnulerRendezVous", Guid.TryParse(id, out var lu) ? lu : Guid.Empty, avant => avant with { Statut = "ANNULE", AnnuleLe = avant.AnnuleLe ?? tenir.Maintenant, Recus = [.. avant.Recus, tenir.Maintenant] }, ct);

    private static async Task<IResult> ChangerAsync(AppelPartenaire appel, TenirDossier tenir, string operation, Guid id, Func<RendezVousUsager, RendezVousUsager> changer, CancellationToken ct)
    {
        var change = await tenir.EcrireAsync(appel, operation, async () =>
        {
            var liste = await tenir.OuvrirAsync<List<RendezVousUsager>>(appel.UsagerId, NatureDocument.RendezVous, ct);
            if (liste.FindIndex(r => r.Id == id) is var rang && rang < 0)
                return false;
            liste[rang] = changer(liste[rang]);
            tenir.Remettre(appel.UsagerId, NatureDocument.RendezVous, liste);
            return true;
        }, ct);
        return change ? Results.StatusCode(StatusCodes.Status202Accepted) : ErreurApi.Refus([new FauteChamp("id", "aucun rendez-vous de cet usager ne le porte")], NonReconnu);
    }

    private static async Task RangerAsync(AppelPartenaire appel, TenirDossier tenir, Func<List<RendezVousUsager>, List<RendezVousUsager>> changer, CancellationToken ct) =>
        tenir.Remettre(appel.UsagerId, NatureDocument.RendezVous, changer(await tenir.OuvrirAsync<List<RendezVousUsager>>(appel.UsagerId, NatureDocument.RendezVous, ct)));

    private static RendezVousUsager Lire(CorpsLu corps, Guid id, DateTime maintenant)
    {
        var organisme = corps.Objet("organisme", obligatoire: true);
        var interlocuteur = corps.Objet("interlocuteur");
        return new RendezVousUsager
        {
            Id = id,
            Date = corps.Instant("date", obligatoire: true) ?? default,
            ModaliteContact = corps.Parmi("modaliteContact", ["VISIO", "TELEPHONE", "PHYSIQUE"], obligatoire: true) ?? "",
            Motif = corps.Parmi("motif", ["AUT", "ACC", "ORI"], obligatoire: true) ?? "",
            Organisme = new OrganismeRendezVous(organisme?.Parmi("code", ["IND", "FT", "CD", "DCD", "ML", "CE"], obligatoire: true) ?? "", organisme?.Texte("emailContact", maximum: 255), organisme?.Texte("idStructure", maximum: 255), organisme?.Texte("libelleStructure", maximum: 255), organisme?.Texte("telephoneContact", maximum: 36)),
            Statut = corps.Parmi("statut", ["PRIS", "EFFECTUE", "MODIFIE", "ABSENT", "ANNULE"], obligatoire: true) ?? "",
            TypeReception = corps.Parmi("typeReception", ["IND", "COL"], obligatoire: true) ?? "",
            Adresse = corps.Texte("adresse", maximum: 512),
            LibelleAdresse = corps.Texte("libelleAdresse", maximum: 255),
            Commentaire = corps.Texte("commentaire"),
            Description = corps.Texte("description"),
            Duree = corps.Entier("duree", 0, 24 * 60),
            Information = corps.Texte("information"),
            Initiateur = corps.Parmi("initiateur", ["USAGER", "PARTENAIRE"]),
            Interlocuteur = interlocuteur is null ? null : new InterlocuteurRendezVous(interlocuteur.Parmi("civilite", ["M", "Mme", "Mx"]), interlocuteur.Texte("email", maximum: 255), interlocuteur.Texte("nom", maximum: 255), interlocuteur.Texte("organisme", maximum: 255), interlocuteur.Texte("prenom", maximum: 255), interlocuteur.Texte("service", maximum: 255), interlocuteur.Texte("telephone", maximum: 36)),
            TelephoneContactUsager = corps.Texte("telephoneContactUsager", maximum: 36),
            Theme = corps.Texte("theme"),
            UrlVisio = corps.Texte("urlVisio"),
            Recus = [maintenant],
        };
    }
}
