using System.Globalization;
using Plateforme.Activites;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Sanctions;

/// <summary>Agir sur une conséquence, transmettre une décision, demander une radiation.</summary>
internal static class EcrireSanctions
{
    private const int DureeMaximale = 4;
    private static readonly string[] Types = [SuiteSanction.Suspension, SuiteSanction.Suppression];
    private static readonly string[] Modalites = ["P", "M"];

    public static async Task<IResult> EvenementAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var champs = new ChampsSanction(corps);
        var id = champs.Identifiant("R010", "R011");
        var e = corps.A("evenement") ? corps.Objet("evenement") : null;
        var type = champs.Parmi(e, "typeEvenement", SuiteSanction.Transmissibles, "R020", "R021");
        var date = champs.Date(e, "dateEvenement", "R030", "R031");
        var commentaire = champs.Texte(e, "commentaireEvenement", "R040");
        var motif = champs.Parmi(e, "motifEvenement", ["DROIT_ERREUR", "RECOURS", "AUTRE"], null, "R021");
        var valide = type == SuiteSanction.Validation;
        var sanction = champs.Parmi(corps, "typeConsequenceSanctionValide", Types, valide ? "R050" : null, "R051");
        var montant = champs.Entier("montantValide", 1, 10_000, valide ? "R060" : null, "R061");
        var modalite = champs.Parmi(corps, "modaliteDecisionValidee", Modalites, valide || montant is not null ? "R063" : null, "R062");
        var duree = champs.Entier("dureeValidee", 1, DureeMaximale, valide ? "R070" : null, "R071");
        if (champs.Refus is null && modalite == "P" && montant > 100)
            return ErreurSanction.Refus("R061");
        if (champs.Refus is { } refus)
            return ErreurSanction.Refus(refus);
        var inconnue = false;
        var ecrit = await tenir.EcrireAsync(appel, "TraiterSanction", async () =>
        {
            var manquements = await tenir.OuvrirAsync<List<ManquementUsager>>(appel.UsagerId, NatureDocument.Sanctions, ct);
            var (m, rang) = Trouver(manquements, id);
            if (m is null)
            {
                inconnue = true;
                return false;
            }
            var avant = m.Consequences[rang];
            if (!SuiteSanction.Permet(avant, type!))
                return false;
            var apres = avant with
            {
                TypeConsequenceSanction = sanction ?? avant.TypeConsequenceSanction,
                ModaliteValidee = modalite ?? avant.ModaliteValidee,
                MontantValide = montant ?? avant.MontantValide,
                DureeValidee = duree ?? avant.DureeValidee,
                DateLeveeApplication = type == SuiteSanction.ValidationLevee ? date!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : avant.DateLeveeApplication,
                Evenements = [.. avant.Evenements, new EvenementSanction(Guid.CreateVersion7(), type!, date!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), motif, commentaire)],
            };
            // Ne pas instruire vaut reprise par France Travail, qui valide sa proposition.
            if (type == SuiteSanction.RefusSaisie)
                apres = apres with { ModaliteValidee = avant.ModaliteProposee, MontantValide = avant.MontantPropose, DureeValidee = avant.DureeProposee, Evenements = [.. apres.Evenements, new EvenementSanction(Guid.CreateVersion7(), SuiteSanction.Validation, tenir.Maintenant, "REFUS_SAISIE")] };
            m.Consequences[rang] = apres;
            tenir.Remettre(appel.UsagerId, NatureDocument.Sanctions, manquements);
            if (SuiteSanction.Activite(avant) is { } faite)
                await activites.FermerAsync(appel.UsagerId, faite, id, ct);
            if (SuiteSanction.Activite(apres) is { } suivante)
                await activites.OuvrirAsync(appel.UsagerId, suivante, id, ct);
            return true;
        }, ct);
        return inconnue ? Results.NoContent() : FormatApi.Reponse(new { codeSortie = ecrit ? "C001" : "C999" });
    }

    public static async Task<IResult> DecisionAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var champs = new ChampsSanction(corps);
        var notifiee = champs.Date(corps, "dateNotificationDecisionSanction", "R032", "R033");
        var nature = champs.Parmi(corps, "natureManquement", ["N61", "N63", "N64", "N65"], "R080", "R081");
        champs.Parmi(corps, "rangManquement", ["R1", "R2"], null, "R082");
        var manque = champs.Date(corps, "dateManquement", "R090", "R091");
        var type = champs.Parmi(corps, "typeSanctionValide", Types, "R052", "R053");
        var modalite = champs.Parmi(corps, "modaliteDecisionValidee", Modalites, "R063", "R062");
        var montant = champs.Entier("montantValide", 1, 10_000, "R060", "R061");
        var duree = champs.Entier("dureeValidee", 1, DureeMaximale, "R070", "R071");
        var justification = champs.Texte(corps, "justificationDecisionSanction", "R041");
        if (champs.Refus is null && modalite == "P" && montant > 100)
            return ErreurSanction.Refus("R061");
        if (champs.Refus is { } refus)
            return ErreurSanction.Refus(refus);
        var (idConsequence, idManquement) = ("", "");
        await tenir.EcrireAsync(appel, "TransmettreDecisionSanction", async () =>
        {
            var manquements = await tenir.OuvrirAsync<List<ManquementUsager>>(appel.UsagerId, NatureDocument.Sanctions, ct);
            (idManquement, idConsequence) = (Ecrire(await activites.IdentifiantAsync(ct)), Ecrire(await activites.IdentifiantAsync(ct)));
            manquements.Add(new ManquementUsager
            {
                IdentifiantManquement = idManquement,
                FamilleManquement = "F03",
                NatureDefaut = nature!,
                DateManquement = manque!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                JustificationDecisionSanction = justification,
                Consequences = [new ConsequenceSanction { IdConsequenceSanction = idConsequence, TypeConsequenceSanction = type!, CodeInitiateur = "CD", ModaliteValidee = modalite, MontantValide = montant, DureeValidee = duree, Evenements = [new EvenementSanction(Guid.CreateVersion7(), SuiteSanction.Validation, notifiee!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))] }],
            });
            tenir.Remettre(appel.UsagerId, NatureDocument.Sanctions, manquements);
            return true;
        }, ct);
        return FormatApi.Reponse(new { codeSortie = "C001", identifiantConsequenceSanction = idConsequence, identifiantManquement = idManquement, message = "Sanction partenaire créée et prise en compte par France Travail" });
    }

    public static async Task<IResult> RadiationAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var champs = new ChampsSanction(corps);
        var id = champs.Identifiant("R012", "R013");
        champs.Texte(corps, "justificationDemandeRadiation", "R100");
        if (champs.Refus is { } refus)
            return ErreurSanction.Refus(refus);
        var (sortie, creee, message) = ("C003", (string?)null, "Demande de radiation non créée car l’identifiantConsequenceSanction n’est pas rattaché au demandeur d’emploi");
        await tenir.EcrireAsync(appel, "DemanderRadiation", async () =>
        {
            var manquements = await tenir.OuvrirAsync<List<ManquementUsager>>(appel.UsagerId, NatureDocument.Sanctions, ct);
            var (m, rang) = Trouver(manquements, id);
            if (m is null)
                return false;
            if (m.Consequences.Exists(c => c.TypeConsequenceSanction == "RADIATION"))
                (sortie, message) = ("C004", "Demande de radiation non créée car une radiation a déjà été appliquée pour cette même sanction financière");
            else if (manquements.Exists(autre => autre.Consequences.Exists(c => c.TypeConsequenceSanction == "RADIATION")))
                (sortie, message) = ("C001", "Demande de radiation non créée car le DE est déjà en statut radié suite à sanction");
            else if (!Fonde(m, m.Consequences[rang]))
                (sortie, message) = ("C002", "Demande de radiation non créée car non conforme aux cas d'usages");
            else
                (sortie, message) = ("C000", "Demande de radiation créée");
            if (sortie != "C000")
                return false;
            creee = Ecrire(await activites.IdentifiantAsync(ct));
            m.Consequences.Add(new ConsequenceSanction { IdConsequenceSanction = creee, TypeConsequenceSanction = "RADIATION", CodeInitiateur = "CD", DureeValidee = m.Consequences[rang].DureeValidee, Evenements = [new EvenementSanction(Guid.CreateVersion7(), SuiteSanction.Proposition, tenir.Maintenant)] });
            tenir.Remettre(appel.UsagerId, NatureDocument.Sanctions, manquements);
            return true;
        }, ct);
        return FormatApi.Reponse(new { codeSortie = sortie, idConsequenceSanctionCree = creee, message });
    }

    /// <summary>Suppression de 100 % pendant quatre mois, ou toute sanction au titre de deux refus d'offre raisonnable.</summary>
    private static bool Fonde(ManquementUsager m, ConsequenceSanction c) => c.Etat == SuiteSanction.Validation
        && (m.NatureDefaut == "N65" || (c is { TypeConsequenceSanction: SuiteSanction.Suppression, ModaliteValidee: "P", MontantValide: 100, DureeValidee: DureeMaximale }));

    private static (ManquementUsager? Manquement, int Rang) Trouver(List<ManquementUsager> manquements, string id)
    {
        var m = manquements.Find(x => x.Consequences.Exists(c => c.IdConsequenceSanction == id));
        return (m, m?.Consequences.FindIndex(c => c.IdConsequenceSanction == id) ?? -1);
    }

    private static string Ecrire(long id) => id.ToString(CultureInfo.InvariantCulture);
}
