namespace Passerelle.Parcours.Entrees;

/// <summary>Les entrées d'une personne et le moment où il faudra les recalculer sans rien de neuf.</summary>
public sealed record ResultatEntrees
{
    /// <summary>Les entrées, par T0 croissant (deux de même T0 : dans l'ordre d'ouverture).</summary>
    public required IReadOnlyList<EntreeCalculee> Entrees { get; init; }

    /// <summary>
    /// Premier jour de réception à partir duquel une observation de plus, semblable à la dernière, postérieure à elle et hors reprise
    /// de stock, changerait les entrées ou l'accompagnement en cours ; <see cref="DateOnly.MinValue"/> si n'importe laquelle
    /// le ferait, absent si aucune ne le peut.
    /// </summary>
    public DateOnly? Reveil { get; init; }

    /// <summary>Un accompagnement est en cours après le dernier événement (lignes 1997, 2003) : orienté, et ni sorti, ni radié, ni suspendu 12 mois depuis.</summary>
    public bool AccompagnementEnCours { get; init; }

    /// <summary>Dernière observation retenue, dans l'ordre des flux.</summary>
    public ObservationDroit? Derniere { get; init; }
}
