using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Fiches;

/// <summary>Une action : S01 à S20 (contrat local), E1 à E8 (volet 2), P1 et P2 (volet 1), X1 à X6 (volet 3).</summary>
public sealed record ActionPacte
{
    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Axe ou volet.</summary>
    public required string Perimetre { get; init; }

    /// <summary>Numéro dans son plan d'action.</summary>
    public required int Numero { get; init; }

    /// <summary>Titre de la fiche.</summary>
    public required string Titre { get; init; }

    /// <summary>Ligne du titre.</summary>
    public required int Ligne { get; init; }

    /// <summary>Intitulé donné dans la fiche ; nul quand elle n'en donne pas.</summary>
    public string? Intitule { get; init; }

    /// <summary>Ligne de l'intitulé.</summary>
    public int? LigneIntitule { get; init; }

    /// <summary>Sous-axe sous lequel la fiche est rangée.</summary>
    public string? SousAxe { get; init; }

    /// <summary>Ligne de ce rangement.</summary>
    public int? LigneSousAxe { get; init; }

    /// <summary>Sous-axe sous lequel la synthèse la range.</summary>
    public string? SousAxeSynthese { get; init; }

    /// <summary>Ligne de ce rangement.</summary>
    public int? LigneSousAxeSynthese { get; init; }

    /// <summary>Pilote, par rôle ; nul quand la fiche ne le dit pas.</summary>
    public string? Pilote { get; init; }

    /// <summary>Date de mise en place, telle qu'écrite.</summary>
    public string? MiseEnPlace { get; init; }

    /// <summary>Ligne de la mise en place.</summary>
    public int? LigneMiseEnPlace { get; init; }

    /// <summary>Durée, telle qu'écrite.</summary>
    public string? Duree { get; init; }

    /// <summary>Ligne de la durée.</summary>
    public int? LigneDuree { get; init; }

    /// <summary>Début, tel que compris.</summary>
    public DateOnly? Debut { get; init; }

    /// <summary>Fin, telle que comprise ; nulle quand elle n'est pas dite.</summary>
    public DateOnly? Fin { get; init; }

    /// <summary>Ce que la fiche dit du coût de 2024 : PREPARATION (une phase préparatoire est annoncée), AUCUN (« sans coût induit »), ou rien.</summary>
    public string? Cout2024 { get; init; }

    /// <summary>L'action a une fiche : ni le volet 1 ni le volet 3 n'en ont.</summary>
    public bool AUneFiche => Code[0] is 'S' or 'E';

    /// <summary>Titre sans guillemets, coupé à un mot pour les tableaux serrés.</summary>
    public string TitreCourt
    {
        get
        {
            var titre = Titre.Replace("« ", "", StringComparison.Ordinal).Replace(" »", "", StringComparison.Ordinal);
            return titre.Length <= 60 ? titre : titre[..titre.LastIndexOf(' ', 58)] + "…";
        }
    }

    internal static ActionPacte Lire(RangeeSignee r) => new()
    {
        Code = r["code"],
        Perimetre = r["perimetre"],
        Numero = r.Entier("numero")!.Value,
        Titre = r["titre"],
        Ligne = r.Ligne!.Value,
        Intitule = r.Texte("intitule"),
        LigneIntitule = r.Entier("ligne_intitule"),
        SousAxe = r.Texte("sous_axe"),
        LigneSousAxe = r.Entier("ligne_sous_axe"),
        SousAxeSynthese = r.Texte("sous_axe_synthese"),
        LigneSousAxeSynthese = r.Entier("ligne_sous_axe_synthese"),
        Pilote = r.Texte("pilote"),
        MiseEnPlace = r.Texte("mise_en_place"),
        LigneMiseEnPlace = r.Entier("ligne_mise_en_place"),
        Duree = r.Texte("duree"),
        LigneDuree = r.Entier("ligne_duree"),
        Debut = r.Jour("debut"),
        Fin = r.Jour("fin"),
        Cout2024 = r.Texte("cout_2024"),
    };
}

/// <summary>Le nom d'une action ailleurs que dans sa fiche : sommaire, annexe 2.</summary>
public sealed record LibelleAction(string Action, string Document, string Texte, int Ligne);
