using System.Text.Json;
using Plateforme.Acces;
using Plateforme.Portail;

namespace Plateforme.Orientations;

/// <summary>Une orientation dans les termes de la v1 (publiée) ou de la v2 (renommages connus : référent de parcours, prise de décision, structure.code).</summary>
internal static class MontrerOrientation
{
    private static readonly Dictionary<string, string> LibellesOrganisme = new() { ["CD"] = "Conseil Départemental", ["FT"] = "France Travail", ["ML"] = "Mission Locale", ["CE"] = "Cap emploi", ["CAF"] = "Caisse Allocations Familiales", ["IND"] = "Indeterminé" };

    private static readonly JsonSerializerOptions EnSerpent = new(FormatApi.Json) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static object Montrer(AppelPartenaire appel, OrientationUsager o, bool lecture) => appel.Api == ApiServie.OrientationV2 ? V2(o) : V1(o, lecture);

    public static object Modifiee(AppelPartenaire appel, OrientationUsager o) => appel.Api == ApiServie.OrientationV2
        ? V2(o)
        : new { parcours = o.Parcours, organisme = o.Organisme, structure = Structure(o.Structure), structure_decision = Structure(o.StructureDecision), statut = o.Statut, etat = o.Etat };

    private static object V1(OrientationUsager o, bool lecture) => new
    {
        parcours = o.Parcours,
        organisme = o.Organisme,
        organisme_decision = lecture ? o.OrganismeDecision : null,
        structure = Structure(o.Structure),
        structure_decision = Structure(o.StructureDecision),
        statut = o.Statut,
        etat = o.Etat,
        agent_creation = o.AgentCreation,
        agent_derniere_modification = o.AgentDerniereModification,
        date_entree_parcours = o.DateEntreeParcours,
        date_sortie_parcours = lecture ? o.DateSortieParcours : null,
        motif_sortie_parcours = lecture ? o.MotifSortieParcours : null,
        date_creation = o.DateCreation,
        date_modification = o.DateModification,
        criteres_orientation = Criteres(o),
        decision = lecture ? Decision(o) : null,
    };

    private static object V2(OrientationUsager o) => new
    {
        parcours = o.Parcours,
        referent_parcours = new { organisme = Organisme(o.Organisme), structure = StructureV2(o.Structure) },
        prise_decision = o.OrganismeDecision is null && o.StructureDecision is null ? null : new { organisme = Organisme(o.OrganismeDecision), structure = StructureV2(o.StructureDecision) },
        statut = o.Statut,
        etat = o.Etat,
        agent_creation = o.AgentCreation,
        agent_derniere_modification = o.AgentDerniereModification,
        date_entree_parcours = o.DateEntreeParcours,
        date_sortie_parcours = o.DateSortieParcours,
        motif_sortie_parcours = o.MotifSortieParcours,
        date_creation = o.DateCreation,
        date_modification = o.DateModification,
        criteres_orientation = Criteres(o),
        decision = Decision(o),
    };

    private static JsonElement? Criteres(OrientationUsager o) => o.Criteres is null ? null : JsonSerializer.SerializeToElement(o.Criteres, EnSerpent);

    private static object? Decision(OrientationUsager o) => o.Decision is not { } d ? null : new
    {
        etat_decision = d.EtatDecision,
        date_decision = d.DateDecision,
        // Exigé par le document publié, qui l'oublie de ses champs.
        organisme_decision = o.OrganismeDecision ?? o.Organisme,
        agent_decision = d.AgentDecision,
        motif_refus = d.MotifRefus,
        commentaire_refus = d.CommentaireRefus,
        parcours = d.Parcours,
        organisme = d.Organisme,
        structure = Structure(d.Structure),
    };

    private static object? Structure(StructureOrientation? s) => s is null ? null : new { code_aurore = s.CodeAurore, code_safir = s.CodeSafir, libelle_structure = s.LibelleStructure };

    private static object? StructureV2(StructureOrientation? s) => s is null ? null : new { code = s.CodeAurore ?? s.CodeSafir, libelle = s.LibelleStructure };

    private static object? Organisme(string? code) => code is null ? null : new { code, libelle = LibellesOrganisme.GetValueOrDefault(code) };
}
