using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
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

        /// <summary>Mesures des indicateurs.</summary>
        public DbSet<ResultatIndicateur> ResultatsIndicateurs => contexte.Set<ResultatIndicateur>();

        /// <summary>Versements reçus et reversés.</summary>
        public DbSet<Versement> Versements => contexte.Set<Versement>();
    }
}
