namespace Plateforme.RendezVous;

/// <summary>Rendez-vous d'un usager, dans les termes où l'API le reçoit.</summary>
internal sealed record RendezVousUsager
{
    public required Guid Id { get; init; }
    public required DateTime Date { get; init; }
    public required string ModaliteContact { get; init; }
    public required string Motif { get; init; }
    public required OrganismeRendezVous Organisme { get; init; }
    public required string Statut { get; init; }
    public required string TypeReception { get; init; }
    public string? Adresse { get; init; }
    public string? LibelleAdresse { get; init; }
    public string? Commentaire { get; init; }
    public string? Description { get; init; }
    public int? Duree { get; init; }
    public string? Information { get; init; }
    public string? Initiateur { get; init; }
    public InterlocuteurRendezVous? Interlocuteur { get; init; }
    public string? TelephoneContactUsager { get; init; }
    public string? Theme { get; init; }
    public string? UrlVisio { get; init; }
    public DateTime? AnnuleLe { get; init; }
    public List<DateTime> Recus { get; init; } = [];
}

/// <summary>Organisme qui reçoit.</summary>
internal sealed record OrganismeRendezVous(string Code, string? EmailContact, string? IdStructure, string? LibelleStructure, string? TelephoneContact);

/// <summary>Personne qui reçoit.</summary>
internal sealed record InterlocuteurRendezVous(string? Civilite, string? Email, string? Nom, string? Organisme, string? Prenom, string? Service, string? Telephone);
