namespace Socle.Fictif;

/// <summary>Ce que le département sait d'une personne au fil des flux reçus : droit, entrée, accompagnement, faits.</summary>
internal sealed class SuiviFictif
{
    private readonly List<FaitFictif> _faits = [];

    public required PersonneFictive Personne { get; set; }

    public required string NumeroDemande { get; set; }

    public required string Role { get; set; }

    public IReadOnlyList<FaitFictif> Faits => _faits;

    /// <summary>État au dernier flux qui la montrait.</summary>
    public bool Eligible { get; set; }

    /// <summary>Jour de réception qui a ouvert l'entrée en cours (T0).</summary>
    public DateOnly? Entree { get; set; }

    public DateOnly? SuspenduDepuis { get; set; }

    /// <summary>Jour de la dernière embauche déjà racontée.</summary>
    public DateOnly DerniereEmbauche { get; set; } = DateOnly.MinValue;

    /// <summary>Notification de l'orientation qui a ouvert l'accompagnement ; peut être prévue dans les semaines qui viennent.</summary>
    public DateOnly? Oriente { get; set; }

    public bool Accompagne(DateOnly jour) => Oriente is { } oriente && oriente <= jour;

    public void Ajouter(FaitFictif fait) => _faits.Add(fait);

    /// <summary>Ce qui était prévu après ce jour n'aura pas lieu.</summary>
    public void Oublier(DateOnly apres) => _faits.RemoveAll(f => f.Connu > apres);
}
