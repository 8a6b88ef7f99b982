namespace Plateforme.Orientations;

/// <summary>Structure, par son code Aurore ou Safir.</summary>
internal sealed record StructureOrientation(string? CodeAurore, string? CodeSafir, string? LibelleStructure);

/// <summary>Décision sur une préconisation.</summary>
internal sealed record DecisionOrientation
{
    public required string EtatDecision { get; init; }
    public required DateOnly DateDecision { get; init; }
    public string? AgentDecision { get; init; }
    public string? MotifRefus { get; init; }
    public string? CommentaireRefus { get; init; }
    public string? Parcours { get; init; }
    public string? Organisme { get; init; }
    public StructureOrientation? Structure { get; init; }
}

/// <summary>Une orientation, préconisée ou décidée.</summary>
internal sealed record OrientationUsager
{
    public const string Preconise = "PRECONISE";
    public const string Decide = "DECIDE";
    public const string EnAttente = "EN_ATTENTE";
    public const string Ouvert = "OUVERT";
    public const string Cloture = "CLOTURE";

    public required string Parcours { get; init; }
    public required string Organisme { get; init; }
    public StructureOrientation? Structure { get; init; }
    public string? OrganismeDecision { get; init; }
    public StructureOrientation? StructureDecision { get; init; }
    public required string Statut { get; init; }
    public required string Etat { get; init; }
    public string? AgentCreation { get; init; }
    public string? AgentDerniereModification { get; init; }
    public DateOnly? DateEntreeParcours { get; init; }
    public DateOnly? DateSortieParcours { get; init; }
    public string? MotifSortieParcours { get; init; }
    public required DateTime DateCreation { get; init; }
    public required DateTime DateModification { get; init; }
    public CriteresOrientation? Criteres { get; init; }
    public DecisionOrientation? Decision { get; init; }
}
