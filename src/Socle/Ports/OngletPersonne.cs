namespace Socle.Ports;

/// <summary>Un onglet de la fiche d'une personne, à sa propre adresse : les rubriques de l'annexe 3 (lignes 2535-2660), puis ce que le département y ajoute.</summary>
/// <param name="Code">Fin de l'adresse.</param>
/// <param name="Titre">Ce qu'on lit.</param>
public sealed record OngletPersonne(string Code, string Titre)
{
    /// <summary>L'essentiel (2535-2546).</summary>
    public static readonly OngletPersonne Essentiel = new("essentiel", "L'essentiel");

    /// <summary>Informations personnelles et situation avec France Travail (2547-2554).</summary>
    public static readonly OngletPersonne Informations = new("informations", "Informations personnelles");

    /// <summary>Profil de compétences et CV (2555-2561).</summary>
    public static readonly OngletPersonne Profil = new("profil", "Profil et CV");

    /// <summary>Diagnostic et actions (2562-2570).</summary>
    public static readonly OngletPersonne Diagnostic = new("diagnostic", "Diagnostic et actions");

    /// <summary>Échanges et contacts (2571-2573).</summary>
    public static readonly OngletPersonne Echanges = new("echanges", "Échanges et contacts");

    /// <summary>Démarches et contrats (2574-2604).</summary>
    public static readonly OngletPersonne Demarches = new("demarches", "Contrat et démarches");

    /// <summary>Rendez-vous (2606-2645).</summary>
    public static readonly OngletPersonne RendezVous = new("rendez-vous", "Rendez-vous");

    /// <summary>Intensité de l'accompagnement (2646-2660).</summary>
    public static readonly OngletPersonne Intensite = new("intensite", "Intensité");

    /// <summary>Droits, foyer et entrées.</summary>
    public static readonly OngletPersonne Droits = new("droits", "Droits et foyer");

    /// <summary>Tout ce qui est arrivé, en une ligne du temps.</summary>
    public static readonly OngletPersonne Journal = new("journal", "Journal");

    /// <summary>Les onglets, dans l'ordre.</summary>
    public static readonly IReadOnlyList<OngletPersonne> Tous = [Essentiel, Informations, Profil, Diagnostic, Echanges, Demarches, RendezVous, Intensite, Droits, Journal];
}
