using Passerelle.Parcours.Entrees;

namespace Passerelle.Parcours.Faits;

/// <summary>Un fait lu et contrôlé, avec de quoi reconnaître sa personne ; pas encore en base.</summary>
public sealed record FaitRecu
{
    /// <summary>Nature.</summary>
    public required TypeFait Type { get; init; }

    /// <summary>Date de ce qui est vrai.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Notification à la personne.</summary>
    public DateOnly? DateNotification { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>FT, CD, DCD, ML, CE ou AUTRE.</summary>
    public string? Organisme { get; init; }

    /// <summary>Structure référente.</summary>
    public string? Structure { get; init; }

    /// <summary>Référent.</summary>
    public string? Referent { get; init; }

    /// <summary>Valeur, selon la nature.</summary>
    public string? Valeur { get; init; }

    /// <summary>Détail, selon la nature : dates AAAA-MM-JJ, heures avec un point décimal, codes séparés par des virgules.</summary>
    public string? Detail { get; init; }

    /// <summary>Clé du fait dans sa source.</summary>
    public required string Reference { get; init; }

    /// <summary>Personne, quand l'écran qui saisit la connaît : rien n'est alors à reconnaître.</summary>
    public long? PersonneId { get; init; }

    /// <summary>Pourquoi : ce que l'agent a choisi dans une liste, en particulier quand ce fait remplace celui de même référence.</summary>
    public string? Motif { get; init; }

    /// <summary>Numéro de demande donné par la source ; avec le rôle, la place de la personne.</summary>
    public string? NumeroDemande { get; init; }

    /// <summary>DEM ou CJT.</summary>
    public string? Role { get; init; }

    /// <summary>Empreinte du NIR donné par la source.</summary>
    public byte[]? NirEmpreinte { get; init; }

    /// <summary>Naissance donnée par la source.</summary>
    public DateOnly? DateNaissance { get; init; }

    /// <summary>Date qui compte : la notification d'une orientation (lignes 2009-2012), sinon la date.</summary>
    public DateOnly DateEffective => Type == TypeFait.Orientation ? DateNotification ?? Date : Date;

    /// <summary>Même contenu : ni la personne, ni l'instant, ni qui l'a enregistré n'y comptent.</summary>
    public bool MemeContenu(FaitRecu autre) =>
        (NirEmpreinte ?? []).AsSpan().SequenceEqual(autre.NirEmpreinte ?? []) && Contenu(this) == Contenu(autre);

    private static FaitRecu Contenu(FaitRecu fait) => fait with { NirEmpreinte = null, PersonneId = null, Motif = null };
}
