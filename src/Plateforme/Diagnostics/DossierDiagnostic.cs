namespace Plateforme.Diagnostics;

/// <summary>Agent qui a dit quelque chose, tel que l'API le rend.</summary>
internal sealed record AgentDit(string Nom, string Prenom, string Structure, string Type = "AGENT");

/// <summary>La valeur d'un code : par qui et quand.</summary>
internal sealed record ValeurDite
{
    public required string Code { get; init; }
    public required string Valeur { get; init; }
    public string? Impact { get; init; }
    public bool EstPrioritaire { get; init; }
    public required DateTime Instant { get; init; }
    public required AgentDit Agent { get; init; }
}

/// <summary>Un diagnostic : un métier, ses besoins.</summary>
internal sealed record DiagnosticMetier
{
    public required Guid Id { get; init; }
    public Guid? Metier { get; init; }
    public string? NomMetier { get; init; }
    public string? CodeTypologie { get; init; }
    public string? CodeSousTypologie { get; init; }
    public string? CodeRome { get; init; }
    public string? CodeAppellation { get; init; }
    public bool EstCreationPartenaire { get; init; }
    public bool EstPrioritaire { get; init; }
    public string Statut { get; init; } = EnCours;
    public required DateTime MisAJour { get; init; }
    public required AgentDit Agent { get; init; }
    public List<ValeurDite> Besoins { get; init; } = [];

    public const string EnCours = "EN_COURS";
    public const string Supprime = "SUPPRIME";
}

/// <summary>Déclaration d'absence de contrainte.</summary>
internal sealed record DeclarationSansContrainte(bool Flag, DateTime Date);

/// <summary>Pouvoir d'agir.</summary>
internal sealed record PouvoirAgir(string Confiance, string Accompagnement, DateTime Instant, AgentDit Agent);

/// <summary>Le dossier de diagnostic d'un usager, entier (lignes 2316-2443).</summary>
internal sealed class DossierDiagnostic
{
    public List<DiagnosticMetier> Diagnostics { get; set; } = [];

    public List<ValeurDite> Contraintes { get; set; } = [];

    public List<ValeurDite> Situations { get; set; } = [];

    public List<ValeurDite> Objectifs { get; set; } = [];

    public DateTime? ContraintesLe { get; set; }

    public AgentDit? ContraintesPar { get; set; }

    public DeclarationSansContrainte? SansContrainte { get; set; }

    public PouvoirAgir? PouvoirAgir { get; set; }

    public ValeurDite? BesoinNumerique { get; set; }

    public DateTime? NumeriqueLe { get; set; }

    public AgentDit? NumeriquePar { get; set; }

    /// <summary>Diagnostics qui n'ont pas été supprimés.</summary>
    public IEnumerable<DiagnosticMetier> Visibles() => Diagnostics.Where(d => d.Statut != DiagnosticMetier.Supprime);

    /// <summary>Valeur dite d'un code, ou rien.</summary>
    public static ValeurDite? Dite(List<ValeurDite> valeurs, string code) => valeurs.Find(v => v.Code == code);

    /// <summary>Remplace ce qui était dit de chaque code.</summary>
    public static void Dire(List<ValeurDite> valeurs, IReadOnlyCollection<ValeurDite> dites)
    {
        valeurs.RemoveAll(v => dites.Any(d => d.Code == v.Code));
        valeurs.AddRange(dites);
    }
}
