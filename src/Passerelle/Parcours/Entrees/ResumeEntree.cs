using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Entrees;

/// <summary>Ce que les faits d'une entrée en disent : la première date de chaque étape, la dernière orientation, le dernier contrat.</summary>
internal static class ResumeEntree
{
    public static EntreeCalculee Resumer(EntreeEnCours entree, DelaiOrientation delai)
    {
        DateOnly? invitation = null, rdvOrientation = null, rdvAccompagnement = null, cer = null;
        FaitCalcule? orientation = null, derniereOrientation = null, dernierContrat = null;
        var ids = new long[entree.Faits.Count];

        for (var i = 0; i < ids.Length; i++)
        {
            var fait = entree.Faits[i];
            ids[i] = fait.Id;
            switch (fait.Type)
            {
                case TypeFait.Invitation:
                    invitation ??= fait.Date;
                    break;
                case TypeFait.RdvOrientation:
                    rdvOrientation ??= fait.Date;
                    break;
                case TypeFait.Orientation:
                    orientation ??= fait;
                    derniereOrientation = fait;
                    break;
                case TypeFait.RdvAccompagnement when fait.Valeur == "HONORE":
                    rdvAccompagnement ??= fait.Date;
                    break;
                case TypeFait.Contrat:
                    if (fait.Valeur == "CER") cer ??= fait.Date;
                    dernierContrat = fait;
                    break;
            }
        }

        return new EntreeCalculee
        {
            T0 = entree.T0,
            Stock = entree.Stock,
            FermeeLe = entree.FermeeLe,
            Motif = entree.Motif,
            Faits = ids,
            DansLeDelai = orientation is not null && delai.EstTenu(entree.T0, orientation.Date),
            DateInvitation = invitation,
            DateRdvOrientation = rdvOrientation,
            DateOrientation = orientation?.Date,
            DatePremierRdvAccompagnement = rdvAccompagnement,
            DateCer = cer,
            DateDerniereOrientation = derniereOrientation?.Date,
            StructureReferente = derniereOrientation?.Structure,
            Referent = derniereOrientation?.Referent,
            Organisme = derniereOrientation?.Organisme,
            TypeParcours = derniereOrientation?.TypeParcours,
            Intensif = derniereOrientation?.Detail == "INTENSIF",
            DateDernierContrat = dernierContrat?.Date,
            TypeContrat = dernierContrat?.Valeur,
        };
    }
}
