namespace Plateforme.Sanctions;

/// <summary>Un évènement d'une conséquence de sanction.</summary>
internal sealed record EvenementSanction(Guid IdentifiantEvenement, string TypeEvenement, DateTime DateEvenement, string? Motif = null, string? CommentaireEvenement = null);

/// <summary>Une conséquence proposée ou décidée : suspension, suppression, radiation.</summary>
internal sealed record ConsequenceSanction
{
    public required string IdConsequenceSanction { get; init; }
    public required string TypeConsequenceSanction { get; init; }
    public bool Delegation { get; init; }
    public string? CodeInitiateur { get; init; }
    public string? ModaliteProposee { get; init; }
    public int? MontantPropose { get; init; }
    public int? DureeProposee { get; init; }
    public string? ModaliteValidee { get; init; }
    public int? MontantValide { get; init; }
    public int? DureeValidee { get; init; }
    public DateTime? DateRemobilisation { get; init; }
    public DateTime? DateLeveeApplication { get; init; }
    public List<EvenementSanction> Evenements { get; init; } = [];

    /// <summary>Dernier évènement connu.</summary>
    public string Etat => Evenements.Count == 0 ? "" : Evenements[^1].TypeEvenement;
}

/// <summary>Un manquement et ses conséquences.</summary>
internal sealed record ManquementUsager
{
    public required string IdentifiantManquement { get; init; }
    public required string FamilleManquement { get; init; }
    public required string NatureDefaut { get; init; }
    public required DateTime DateManquement { get; init; }
    public string? JustificationDecisionSanction { get; init; }
    public List<ConsequenceSanction> Consequences { get; init; } = [];
}
