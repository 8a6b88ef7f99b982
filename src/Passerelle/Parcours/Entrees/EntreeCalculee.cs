namespace Passerelle.Parcours.Entrees;

/// <summary>Une entrée dans le parcours et ce que ses faits en disent (lignes 1993-2014, 2676-2691).</summary>
public sealed record EntreeCalculee
{
    /// <summary>Jour de réception du flux qui ouvre l'entrée (DATE_NOTIFICATION_DEPARTEMENT).</summary>
    public required DateOnly T0 { get; init; }

    /// <summary>File active (vrai) ou nouvel entrant (faux).</summary>
    public required bool Stock { get; init; }

    /// <summary>Dernier jour de l'entrée, compris ; absent tant qu'elle est ouverte.</summary>
    public DateOnly? FermeeLe { get; init; }

    public MotifFermeture? Motif { get; init; }

    /// <summary>Identifiants des faits de l'entrée, dans l'ordre des événements.</summary>
    public required IReadOnlyList<long> Faits { get; init; }

    /// <summary>Première orientation notifiée dans le délai (lignes 2008-2014).</summary>
    public required bool DansLeDelai { get; init; }

    /// <summary>Première invitation.</summary>
    public DateOnly? DateInvitation { get; init; }

    /// <summary>Jour du premier rendez-vous d'orientation, quoi qu'il en soit advenu.</summary>
    public DateOnly? DateRdvOrientation { get; init; }

    /// <summary>Première orientation.</summary>
    public DateOnly? DateOrientation { get; init; }

    /// <summary>Premier rendez-vous d'accompagnement honoré.</summary>
    public DateOnly? DatePremierRdvAccompagnement { get; init; }

    /// <summary>Premier CER, jamais un PPAE (ligne 2687).</summary>
    public DateOnly? DateCer { get; init; }

    /// <summary>Dernière orientation, dont viennent structure, référent, organisme, parcours et intensité.</summary>
    public DateOnly? DateDerniereOrientation { get; init; }

    public string? StructureReferente { get; init; }

    public string? Referent { get; init; }

    public string? Organisme { get; init; }

    /// <summary>EMPLOI, SOCIO_PRO ou SOCIAL.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>La dernière orientation mène à un portefeuille intensif (ligne 1715).</summary>
    public bool Intensif { get; init; }

    public DateOnly? DateDernierContrat { get; init; }

    /// <summary>CER, PPAE ou CE : celui du dernier contrat.</summary>
    public string? TypeContrat { get; init; }
}
