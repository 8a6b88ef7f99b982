using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Comites;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Echeances;
using Passerelle.Contractualisation.FeuillesDeRoute;
using Passerelle.Contractualisation.Justificatifs;
using Passerelle.Contractualisation.Simulations;
using Passerelle.Contractualisation.Versements;

namespace Passerelle.Contractualisation;

/// <summary>Les tables du Pacte.</summary>
public static class ContractualisationDonnees
{
    extension(PasserelleContexte contexte)
    {
        /// <summary>Données signées, toutes versions.</summary>
        public DbSet<DonneeSignee> DonneesSignees => contexte.Set<DonneeSignee>();

        /// <summary>Décisions sur les constats.</summary>
        public DbSet<DecisionConstat> DecisionsConstats => contexte.Set<DecisionConstat>();

        /// <summary>Dépenses.</summary>
        public DbSet<Depense> Depenses => contexte.Set<Depense>();

        /// <summary>Engagements.</summary>
        public DbSet<Engagement> Engagements => contexte.Set<Engagement>();

        /// <summary>Pièces jointes aux dépenses, résultats et devoirs.</summary>
        public DbSet<PieceJustificative> PiecesJustificatives => contexte.Set<PieceJustificative>();

        /// <summary>Mesures des indicateurs.</summary>
        public DbSet<ResultatIndicateur> ResultatsIndicateurs => contexte.Set<ResultatIndicateur>();

        /// <summary>Événements signalés.</summary>
        public DbSet<EvenementPacte> EvenementsPacte => contexte.Set<EvenementPacte>();

        /// <summary>Devoirs.</summary>
        public DbSet<Devoir> Devoirs => contexte.Set<Devoir>();

        /// <summary>Réunions des comités.</summary>
        public DbSet<ReunionComite> ReunionsComites => contexte.Set<ReunionComite>();

        /// <summary>Abonnements aux rappels.</summary>
        public DbSet<AbonnementRappel> AbonnementsRappels => contexte.Set<AbonnementRappel>();

        /// <summary>États des cibles de la feuille de route.</summary>
        public DbSet<EtatFeuille> EtatsFeuille => contexte.Set<EtatFeuille>();

        /// <summary>Simulations.</summary>
        public DbSet<SimulationPacte> Simulations => contexte.Set<SimulationPacte>();

        /// <summary>Mouvements simulés.</summary>
        public DbSet<MouvementSimule> MouvementsSimules => contexte.Set<MouvementSimule>();

        /// <summary>Versements reçus et reversés.</summary>
        public DbSet<Versement> Versements => contexte.Set<Versement>();
    }
}
