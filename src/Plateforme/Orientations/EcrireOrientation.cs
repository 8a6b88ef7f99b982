using System.Globalization;
using System.Text.RegularExpressions;
using Plateforme.Acces;
using Plateforme.Activites;
using Plateforme.Dossiers;
using Plateforme.Portail;
using Plateforme.Usagers;
using Socle.Calendrier;

namespace Plateforme.Orientations;

/// <summary>
/// Calculer, décider, orienter, modifier. Une préconisation ouvre l'activité « orientation à décider » ; décidée, elle la ferme, clôt l'orientation
/// d'avant et demande un premier rendez-vous. Préconisation indéterminée : la décision est un refus ; refus : motif, parcours et organisme dus.
/// </summary>
internal static partial class EcrireOrientation
{
    private static readonly string[] ParcoursDecides = ["PSO", "PSP", "PED"];
    private static readonly string[] Organismes = ["CD", "CAF", "FT", "ML", "CE"];
    private static readonly string[] MotifsRefus = ["DECLARATION_INEXACTE", "SITUATION_NON_COUVERTE", "APPRECIATION_DIFFERENTE", "MANQUE_CAPACITE_ACCUEIL", "ENTRETIEN_ORIENTATION", "AUTRE"];

    public static async Task<IResult> CalculerAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var criteres = CriteresOrientation.Lire(corps);
        if (corps.Fautes.Count > 0)
            return ErreurOrientation.Refus(demande, corps.Fautes);
        var (parcours, organisme) = criteres.Proposer();
        var proposee = Nouvelle(appel, tenir.Maintenant, parcours, organisme) with { Statut = OrientationUsager.Preconise, Etat = OrientationUsager.EnAttente, Criteres = criteres };
        await tenir.EcrireAsync(appel, "CalculerOrientation", async () =>
        {
            var liste = await OuvrirAsync(appel, tenir, ct);
            liste.RemoveAll(o => o.Etat == OrientationUsager.EnAttente);
            liste.Add(proposee);
            tenir.Remettre(appel.UsagerId, NatureDocument.Orientations, liste);
            await activites.OuvrirAsync(appel.UsagerId, Activite.OrientationADecider, null, ct);
            return true;
        }, ct);
        return FormatApi.Reponse(MontrerOrientation.Montrer(appel, proposee, lecture: false));
    }

    public static async Task<IResult> OrienterAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, TimeProvider horloge, CancellationToken ct)
    {
        var corps = await CorpsLu.LireAsync(demande, ct);
        var origine = corps.Parmi("origine", ["INSCRIPTION_CONSEILLER_CD", "INSCRIPTION_AUTO_CAF", "INSCRIPTION_AUTO_MILO", "INSCRIPTION_AUTO_MSA"], obligatoire: true);
        var parcours = corps.Parmi("parcours", ParcoursDecides, obligatoire: true);
        var (organisme, structure) = LireOrganisme(appel, corps, obligatoire: true);
        var entree = corps.Date("date_entree_parcours");
        var decision = LireStructure(corps.Objet("structure_decision"));
        if (corps.Fautes.Count > 0)
            return ErreurOrientation.Refus(demande, corps.Fautes);
        await tenir.EcrireAsync(appel, "Orienter", async () =>
        {
            var ouverte = Nouvelle(appel, tenir.Maintenant, parcours!, organisme!) with { Structure = structure, StructureDecision = decision, DateEntreeParcours = entree ?? horloge.Aujourdhui(), Criteres = new CriteresOrientation { Origine = origine } };
            await OuvrirOrientationAsync(appel, tenir, activites, await OuvrirAsync(appel, tenir, ct), ouverte, ct);
            return true;
        }, ct);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    public static async Task<IResult> DeciderAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, TenirActivites activites, CancellationToken ct)
    {
        var v2 = appel.Api == ApiServie.OrientationV2;
        var corps = await CorpsLu.LireAsync(demande, ct);
        var etat = corps.Parmi("etat_decision", ["REFUSEE", "ACCEPTEE"], obligatoire: true);
        var date = corps.Date("date_decision", obligatoire: true);
        var organismeDecision = corps.Parmi("organisme_decision", Organismes, obligatoire: !v2);
        var agent = corps.Texte("agent_decision", obligatoire: !v2, maximum: 255);
        var motif = corps.Parmi("motif_refus", MotifsRefus, obligatoire: etat == "REFUSEE");
        var commentaire = corps.Texte("commentaire_refus");
        var parcours = corps.Parmi("parcours", ParcoursDecides, obligatoire: etat == "REFUSEE");
        var (organisme, structure) = LireOrganisme(appel, corps, obligatoire: etat == "REFUSEE");
        var structureDecision = LireStructure(corps.Objet("structure_decision"));
        if (corps.Fautes.Count > 0)
            return ErreurOrientation.Refus(demande, corps.Fautes);
        await tenir.EcrireAsync(appel, "DeciderOrientation", async () =>
        {
            var liste = await OuvrirAsync(appel, tenir, ct);
            if (liste.FindIndex(o => o.Etat == OrientationUsager.EnAttente) is var rang && rang < 0)
                corps.Refuser("etat_decision", "aucune préconisation n'attend de décision");
            else if (liste[rang].Parcours == "IND" && etat == "ACCEPTEE")
                corps.Refuser("etat_decision", "une préconisation indéterminée ne peut qu'être refusée");
            if (corps.Fautes.Count > 0)
                return false;
            var preconisee = liste[rang];
            liste.RemoveAt(rang);
            await OuvrirOrientationAsync(appel, tenir, activites, liste, preconisee with
            {
                Parcours = parcours ?? preconisee.Parcours,
                Organisme = organisme ?? preconisee.Organisme,
                Structure = structure ?? preconisee.Structure,
                OrganismeDecision = organismeDecision,
                StructureDecision = structureDecision,
                DateEntreeParcours = date,
                Decision = new DecisionOrientation { EtatDecision = etat!, DateDecision = date!.Value, AgentDecision = agent, MotifRefus = motif, CommentaireRefus = commentaire, Parcours = parcours, Organisme = organisme, Structure = structure },
            }, ct);
            return true;
        }, ct);
        return corps.Fautes.Count > 0 ? ErreurOrientation.Refus(demande, corps.Fautes) : Results.StatusCode(StatusCodes.Status201Created);
    }

    public static async Task<IResult> ModifierAsync(AppelPartenaire appel, HttpRequest demande, TenirDossier tenir, CancellationToken ct)
    {
        var fautes = new List<FauteChamp>();
        var (parcours, structure, entree) = (EnTete(demande, "codeParcours"), EnTete(demande, "codeStructure"), EnTete(demande, "dateEntreeParcours"));
        if (parcours is null && structure is null && entree is null)
            fautes.Add(new FauteChamp("codeParcours", "au moins un champ est obligatoire parmi codeParcours, codeStructure, dateEntreeParcours"));
        if (parcours is not null && !ParcoursDecides.Contains(parcours))
            fautes.Add(new FauteChamp("codeParcours", $"doit avoir une de ces valeurs : [{string.Join(", ", ParcoursDecides)}]"));
        if (structure is not null && !CodeAurore().IsMatch(structure))
            fautes.Add(new FauteChamp("codeStructure", "attendu trois lettres et quatre chiffres"));
        if (!DateOnly.TryParseExact(entree ?? "2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
            fautes.Add(new FauteChamp("dateEntreeParcours", "attendu une date AAAA-MM-JJ"));
        if (fautes.Count > 0)
            return ErreurOrientation.Refus(demande, fautes);
        OrientationUsager? modifiee = null;
        await tenir.EcrireAsync(appel, "ModifierOrientation", async () =>
        {
            var liste = await OuvrirAsync(appel, tenir, ct);
            if (liste.FindLastIndex(o => o.Etat == OrientationUsager.Ouvert) is var rang && rang < 0)
                return false;
            var avant = liste[rang];
            liste[rang] = modifiee = avant with
            {
                Parcours = parcours ?? avant.Parcours,
                Structure = structure is null ? avant.Structure : new StructureOrientation(structure, null, null),
                DateEntreeParcours = entree is null ? avant.DateEntreeParcours : jour,
                AgentDerniereModification = appel.Agent.Identifiant,
                DateModification = tenir.Maintenant,
            };
            tenir.Remettre(appel.UsagerId, NatureDocument.Orientations, liste);
            return true;
        }, ct);
        return modifiee is null
            ? ErreurOrientation.Refus(demande, [new FauteChamp("etat", "aucune orientation ouverte à modifier")])
            : FormatApi.Reponse(MontrerOrientation.Modifiee(appel, modifiee));
    }

    private static async Task OuvrirOrientationAsync(AppelPartenaire appel, TenirDossier tenir, TenirActivites activites, List<OrientationUsager> liste, OrientationUsager nouvelle, CancellationToken ct)
    {
        for (var i = 0; i < liste.Count; i++)
        {
            if (liste[i].Etat == OrientationUsager.Ouvert)
                liste[i] = liste[i] with { Etat = OrientationUsager.Cloture, DateSortieParcours = nouvelle.DateEntreeParcours, MotifSortieParcours = "Nouvelle orientation", DateModification = tenir.Maintenant };
        }
        liste.RemoveAll(o => o.Etat == OrientationUsager.EnAttente);
        liste.Add(nouvelle with { Statut = OrientationUsager.Decide, Etat = OrientationUsager.Ouvert, AgentDerniereModification = appel.Agent.Identifiant, DateModification = tenir.Maintenant });
        tenir.Remettre(appel.UsagerId, NatureDocument.Orientations, liste);
        await activites.FermerAsync(appel.UsagerId, Activite.OrientationADecider, null, ct);
        await activites.OuvrirAsync(appel.UsagerId, Activite.PremierRendezVous, null, ct);
        // Le fichier retour et les écrans voient la même orientation.
        var libelle = nouvelle.Structure?.LibelleStructure;
        tenir.Contexte.Add(new OrientationRecue
        {
            Id = await activites.IdentifiantAsync(ct),
            UsagerId = appel.UsagerId,
            Date = nouvelle.DateEntreeParcours!.Value,
            TypeParcours = nouvelle.Parcours,
            Organisme = nouvelle.Organisme,
            Structure = libelle,
            StructureComparee = TexteCompare.Ramener(libelle),
            RecueLe = HeureLegaleJour(tenir.Maintenant),
        });
    }

    private static DateOnly HeureLegaleJour(DateTime utc) => DateOnly.FromDateTime(HeureLegale.VersParis(utc));

    private static Task<List<OrientationUsager>> OuvrirAsync(AppelPartenaire appel, TenirDossier tenir, CancellationToken ct) =>
        tenir.OuvrirAsync<List<OrientationUsager>>(appel.UsagerId, NatureDocument.Orientations, ct);

    private static OrientationUsager Nouvelle(AppelPartenaire appel, DateTime maintenant, string parcours, string organisme) => new()
    {
        Parcours = parcours,
        Organisme = organisme,
        Statut = OrientationUsager.Decide,
        Etat = OrientationUsager.Ouvert,
        AgentCreation = appel.Agent.Identifiant,
        AgentDerniereModification = appel.Agent.Identifiant,
        DateCreation = maintenant,
        DateModification = maintenant,
    };

    /// <summary>L'organisme et sa structure : deux champs en v1, le référent de parcours en v2.</summary>
    private static (string? Organisme, StructureOrientation? Structure) LireOrganisme(AppelPartenaire appel, CorpsLu corps, bool obligatoire)
    {
        if (appel.Api != ApiServie.OrientationV2)
            return (corps.Parmi("organisme", Organismes, obligatoire), LireStructure(corps.Objet("structure")));
        var referent = corps.Objet("referent_parcours", obligatoire);
        return (referent?.Objet("organisme", obligatoire)?.Parmi("code", Organismes, obligatoire), LireStructure(referent?.Objet("structure")));
    }

    private static StructureOrientation? LireStructure(CorpsLu? corps)
    {
        if (corps is null)
            return null;
        var aurore = corps.Texte("code_aurore", maximum: 7) ?? corps.Texte("code", maximum: 7);
        var safir = corps.Texte("code_safir", maximum: 5);
        if (aurore is not null && !CodeAurore().IsMatch(aurore))
            corps.Refuser("code_aurore", "attendu trois lettres et quatre chiffres");
        if (safir is not null && !(safir.Length == 5 && safir.All(char.IsAsciiDigit)))
            corps.Refuser("code_safir", "attendu cinq chiffres");
        return new StructureOrientation(aurore, safir, corps.Texte("libelle_structure", maximum: 255) ?? corps.Texte("libelle", maximum: 255));
    }

    private static string? EnTete(HttpRequest demande, string nom) => demande.Headers[nom].ToString() is { Length: > 0 } valeur ? valeur : null;

    [GeneratedRegex("^[A-Za-z]{3}[0-9]{4}$")]
    private static partial Regex CodeAurore();
}
