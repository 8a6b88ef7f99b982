using System.Text.Json.Serialization;

namespace Plateforme.Metiers;

/// <summary>Profil de compétences : métiers recherchés et projets d'évolution, projets de création, reprise ou franchise (lignes 2444-2491).</summary>
internal sealed class ProfilMetiers
{
    public List<MetierProfil> Metiers { get; set; } = [];

    public List<ProjetProfil> Projets { get; set; } = [];
}

/// <summary>Code et libellé.</summary>
internal sealed record CodeLibelle(string Code, string Libelle);

/// <summary>Code et libellé ROME ; l'API écrit « libellé », avec son accent.</summary>
internal sealed record RomeProfil(string Code, [property: JsonPropertyName("libellé")] string Libelle);

/// <summary>Lieu ; l'API écrit « Libelle », avec sa capitale.</summary>
internal sealed record LieuProfil(string Code, [property: JsonPropertyName("Libelle")] string Libelle, CodeLibelle Type);

/// <summary>Mobilité géographique.</summary>
internal sealed record MobiliteProfil(LieuProfil Lieu, bool MobilitePrioritaire, int Rayon, CodeLibelle Unite);

/// <summary>Mobilité depuis l'habitation.</summary>
internal sealed record MobiliteHabitation(bool MobilitePrioritaire, CodeLibelle Unite, long Valeur);

/// <summary>Type de contrat souhaité.</summary>
internal sealed record ContratProfil(bool CritereOre, int Priorite, TypeContratProfil Type);

/// <summary>Type de contrat.</summary>
internal sealed record TypeContratProfil(string Code, string Libelle, string LibelleLong);

/// <summary>Temps de travail.</summary>
internal sealed record DureeHebdomadaire(bool CritereOre, CodeLibelle TempsTravail);

/// <summary>Expérience.</summary>
internal sealed record DureeExperience(CodeLibelle Unite, int Valeur);

/// <summary>Salaire.</summary>
internal sealed record SalaireProfil(string Libelle, double Remuneration);

/// <summary>Un métier recherché ou un projet d'évolution.</summary>
internal sealed record MetierProfil
{
    /// <summary>Clé interne ; l'identifiant chiffré s'en fait à chaque réponse.</summary>
    public required Guid Cle { get; init; }
    public required CodeLibelle Appellation { get; init; }
    public required RomeProfil Rome { get; init; }
    public required CodeLibelle TypologieEmploi { get; init; }
    public List<ContratProfil> Contrats { get; init; } = [];
    public DureeExperience? DureeExperience { get; init; }
    public List<DureeHebdomadaire> DureesHebdomadaires { get; init; } = [];
    public MobiliteHabitation? MobiliteHabitation { get; init; }
    public List<MobiliteProfil> Mobilites { get; init; } = [];
    public bool Mrs { get; init; }
    public bool PasseportEmploi { get; init; }
    public SalaireProfil? Salaire { get; init; }
}

/// <summary>Un projet de création, de reprise ou de franchise.</summary>
internal sealed record ProjetProfil
{
    public required Guid Cle { get; init; }
    public required CodeLibelle Appellation { get; init; }
    public required RomeProfil Rome { get; init; }
    public MobiliteHabitation? MobiliteHabitation { get; init; }
    public List<MobiliteProfil> Mobilites { get; init; } = [];
    public bool TypeCrefCreation { get; init; }
    public bool TypeCrefFranchise { get; init; }
    public bool TypeCrefReprise { get; init; }
}
