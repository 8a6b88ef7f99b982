using System.Reflection;
using System.Text.Json;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>Un cas de <c>chronologies.json</c> : des flux, des faits et les entrées qu'ils doivent donner.</summary>
public sealed record Chronologie
{
    private static readonly JsonSerializerOptions Lecture = new(JsonSerializerDefaults.Web);

    public required string Cas { get; init; }

    public required IReadOnlyList<FluxRecu> Flux { get; init; }

    public required IReadOnlyList<FaitDate> Faits { get; init; }

    public required IReadOnlyList<EntreeAttendue> Entrees { get; init; }

    public static IReadOnlyDictionary<string, Chronologie> Toutes { get; } = Lire().ToDictionary(chronologie => chronologie.Cas);

    public IReadOnlyList<ObservationDroit> Observations => [.. Flux.Select((flux, rang) => new ObservationDroit
    {
        RecuLe = flux.Recu,
        Rang = rang,
        Etat = (char)('0' + flux.Etat),
        Soumis = flux.Top == 1,
        DebutSuspension = flux.Ddsus,
        Stock = flux.Stock,
    })];

    public IReadOnlyList<FaitCalcule> FaitsCalcules => [.. Faits.Select((fait, id) => new FaitCalcule
    {
        Id = id,
        Type = Enum.Parse<TypeFait>(fait.Fait.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        Date = fait.Date,
        Reference = fait.Reference,
        Valeur = fait.Valeur,
    })];

    private static Chronologie[] Lire()
    {
        using var flux = Assembly.GetExecutingAssembly().GetManifestResourceStream("chronologies.json")
            ?? throw new InvalidOperationException("chronologies.json n'est pas dans l'assemblage des tests.");
        return JsonSerializer.Deserialize<Chronologie[]>(flux, Lecture)!;
    }

    public sealed record FluxRecu
    {
        public required DateOnly Recu { get; init; }

        public required int Etat { get; init; }

        public required int Top { get; init; }

        public DateOnly? Ddsus { get; init; }

        public bool Stock { get; init; }
    }

    public sealed record FaitDate
    {
        public required string Reference { get; init; }

        public required string Fait { get; init; }

        public required DateOnly Date { get; init; }

        public string? Valeur { get; init; }
    }

    public sealed record EntreeAttendue
    {
        public required DateOnly T0 { get; init; }

        public required string Stock { get; init; }

        public required DateOnly? Ferme { get; init; }

        public required string? Motif { get; init; }

        public required IReadOnlyList<string> Faits { get; init; }

        public required bool DansLeDelai { get; init; }

        public override string ToString() =>
            $"{T0:O} stock={Stock} ferme={Ferme:O} motif={Motif} faits=[{string.Join(' ', Faits)}] dansLeDelai={DansLeDelai}";
    }
}
