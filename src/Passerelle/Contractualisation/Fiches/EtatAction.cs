using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Fiches;

/// <summary>Où en est une action, d'après ses dates.</summary>
public enum EtatAction
{
    /// <summary>Pas commencée.</summary>
    AVenir,

    /// <summary>La fiche annonce une phase préparatoire avant le début.</summary>
    EnPreparation,

    /// <summary>En cours.</summary>
    EnCours,

    /// <summary>Sa période, ou celle de son volet, est passée.</summary>
    Terminee,
}

/// <summary>L'état d'une action, et comment il se dit.</summary>
public static class EtatsActions
{
    extension(PacteSigne pacte)
    {
        /// <summary>État un jour donné : la fin est celle de la fiche, à défaut celle de l'axe ou du volet.</summary>
        public EtatAction EtatDe(ActionPacte action, DateOnly jour)
        {
            var perimetre = pacte.Perimetres.Single(p => p.Code == action.Perimetre);
            var debut = action.Debut ?? perimetre.Debut;
            return jour > (action.Fin ?? perimetre.Fin) ? EtatAction.Terminee
                : jour >= debut ? EtatAction.EnCours
                : jour >= perimetre.Debut && action.Cout2024 == "PREPARATION" ? EtatAction.EnPreparation
                : EtatAction.AVenir;
        }
    }

    /// <summary>En mots.</summary>
    public static string Dire(this EtatAction etat) => etat switch
    {
        EtatAction.AVenir => "À venir",
        EtatAction.EnPreparation => "En préparation",
        EtatAction.EnCours => "En cours",
        _ => "Terminée",
    };
}
