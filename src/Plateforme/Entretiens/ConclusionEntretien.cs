namespace Plateforme.Entretiens;

/// <summary>Conclusion d'un entretien, dans les termes de l'API.</summary>
internal sealed record ConclusionEntretien
{
    public string? CodeAgent { get; init; }
    public string? CodeModaliteContact { get; init; }
    public string? Commentaire { get; init; }
    public DateOnly DateEntretien { get; init; }
    public string? LibelleAgent { get; init; }
    public string? LibelleEntretien { get; init; }
    public string? TypeEntretien { get; init; }
    public string? CodeAgence { get; init; }
    public string? LibelleAgence { get; init; }
    public string? LibelleModalite { get; init; }
}
