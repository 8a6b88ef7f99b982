using System.Data.Common;
using Socle.Bases;

namespace Passerelle.Parcours.Entrees;

/// <summary>Une entrée calculée et ses colonnes en base, dans un seul ordre.</summary>
internal static class ColonnesEntree
{
    public static readonly string[] Noms =
    [
        "personne_id", "t0", "stock", "fermee_le", "motif", "dans_le_delai", "date_invitation", "date_rdv_orientation", "date_orientation",
        "date_premier_rdv_accompagnement", "date_cer", "date_derniere_orientation", "structure_referente", "referent", "organisme",
        "type_parcours", "intensif", "date_dernier_contrat", "type_contrat",
    ];

    public static void Ecrire(IEcrivainLigne l, long personne, EntreeCalculee e)
    {
        l.Entier(personne);
        l.Date(e.T0);
        l.Booleen(e.Stock);
        l.Date(e.FermeeLe);
        l.Petit((int?)e.Motif);
        l.Booleen(e.DansLeDelai);
        l.Date(e.DateInvitation);
        l.Date(e.DateRdvOrientation);
        l.Date(e.DateOrientation);
        l.Date(e.DatePremierRdvAccompagnement);
        l.Date(e.DateCer);
        l.Date(e.DateDerniereOrientation);
        l.Texte(e.StructureReferente);
        l.Texte(e.Referent);
        l.Texte(e.Organisme);
        l.Texte(e.TypeParcours);
        l.Booleen(e.Intensif);
        l.Date(e.DateDernierContrat);
        l.Texte(e.TypeContrat);
    }

    public static (long PersonneId, EntreeCalculee Entree) Lire(DbDataReader l) => (l.GetInt64(0), new EntreeCalculee
    {
        T0 = l.Date(1)!.Value,
        Stock = l.GetBoolean(2),
        FermeeLe = l.Date(3),
        Motif = (MotifFermeture?)l.Entier(4),
        DansLeDelai = l.GetBoolean(5),
        DateInvitation = l.Date(6),
        DateRdvOrientation = l.Date(7),
        DateOrientation = l.Date(8),
        DatePremierRdvAccompagnement = l.Date(9),
        DateCer = l.Date(10),
        DateDerniereOrientation = l.Date(11),
        StructureReferente = l.Texte(12),
        Referent = l.Texte(13),
        Organisme = l.Texte(14),
        TypeParcours = l.Texte(15),
        Intensif = l.GetBoolean(16),
        DateDernierContrat = l.Date(17),
        TypeContrat = l.Texte(18),
        Faits = [],
    });

    /// <summary>Mêmes entrées, mêmes colonnes ; l'ordre de lecture et les faits rattachés ne comptent pas.</summary>
    public static bool Egales(List<EntreeCalculee> avant, IReadOnlyList<EntreeCalculee> apres) =>
        avant.Count == apres.Count && avant.OrderBy(e => e.T0).Select(SansFaits).SequenceEqual(apres.Select(SansFaits));

    private static EntreeCalculee SansFaits(EntreeCalculee e) => e with { Faits = [] };
}
