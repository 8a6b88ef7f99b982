using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Parcours.Entrees;

/// <summary>
/// Entrée dans le dispositif, déduite des faits (<see cref="CalculEntrees"/>) et recalculée dès qu'un fait arrive : table
/// dérivée, sans référence entrante. Les colonnes sont celles de la base de pilotage (lignes 2676-2691).
/// </summary>
public sealed class Entree
{
    /// <summary>Personne.</summary>
    public required long PersonneId { get; init; }

    /// <summary>T0 : jour de réception du flux qui ouvre l'entrée.</summary>
    public required DateOnly T0 { get; init; }

    /// <summary>File active (STOCK = O), et non nouvel entrant.</summary>
    public required bool Stock { get; init; }

    /// <summary>Jour de fermeture.</summary>
    public DateOnly? FermeeLe { get; init; }

    /// <summary>Motif de fermeture.</summary>
    public MotifFermeture? Motif { get; init; }

    /// <summary>Première orientation notifiée strictement avant T0 + 15 jours (lignes 2008-2014).</summary>
    public required bool DansLeDelai { get; init; }

    /// <summary>DATE_INVITATION : la première.</summary>
    public DateOnly? DateInvitation { get; init; }

    /// <summary>DATE_RDV_ORIENTATION : la première, quoi qu'il en soit advenu.</summary>
    public DateOnly? DateRdvOrientation { get; init; }

    /// <summary>DATE_ORIENTATION : la première notification.</summary>
    public DateOnly? DateOrientation { get; init; }

    /// <summary>DATE_1ER_RDV_ACCOMPAGNEMENT : le premier honoré.</summary>
    public DateOnly? DatePremierRdvAccompagnement { get; init; }

    /// <summary>DATE_CER : le premier CER, jamais un PPAE.</summary>
    public DateOnly? DateCer { get; init; }

    /// <summary>Date de l'orientation qui donne structure et parcours.</summary>
    public DateOnly? DateDerniereOrientation { get; init; }

    /// <summary>STRUCTURE_REFERENTE de la dernière orientation.</summary>
    public string? StructureReferente { get; init; }

    /// <summary>Référent de la dernière orientation.</summary>
    public string? Referent { get; init; }

    /// <summary>Organisme de la dernière orientation : FT, CD, DCD, ML, CE, AUTRE.</summary>
    public string? Organisme { get; init; }

    /// <summary>Parcours de la dernière orientation : EMPLOI, SOCIO_PRO, SOCIAL.</summary>
    public string? TypeParcours { get; init; }

    /// <summary>Dernière orientation vers un portefeuille intensif (ligne 1715).</summary>
    public required bool Intensif { get; init; }

    /// <summary>Date du contrat qui donne TYPE_CONTRAT.</summary>
    public DateOnly? DateDernierContrat { get; init; }

    /// <summary>TYPE_CONTRAT du dernier contrat : CER, PPAE ou CE.</summary>
    public string? TypeContrat { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Entree>
    {
        public void Configure(EntityTypeBuilder<Entree> builder)
        {
            builder.ToTable("entree");
            builder.HasKey(e => new { e.PersonneId, e.T0 });
            builder.HasIndex(e => e.T0);
            builder.HasIndex(e => new { e.StructureReferente, e.Referent }).HasFilter("fermee_le IS NULL");
        }
    }
}
