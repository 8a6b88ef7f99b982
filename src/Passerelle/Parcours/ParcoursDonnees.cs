using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Contrats;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Orientations;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Profils;
using Passerelle.Parcours.RendezVous;
using Passerelle.Parcours.Structures;

namespace Passerelle.Parcours;

/// <summary>Les tables de Parcours. Seuls ses cas d'usage y écrivent.</summary>
public static class ParcoursDonnees
{
    extension(PasserelleContexte contexte)
    {
        /// <summary>Personnes.</summary>
        public DbSet<Personne> Personnes => contexte.Set<Personne>();

        /// <summary>Identités observées.</summary>
        public DbSet<Identite> Identites => contexte.Set<Identite>();

        /// <summary>Contacts reçus.</summary>
        public DbSet<Contact> Contacts => contexte.Set<Contact>();

        /// <summary>Contacts donnés par des listes.</summary>
        public DbSet<ContactListe> ContactsDeListe => contexte.Set<ContactListe>();

        /// <summary>Identifiants donnés par France Travail.</summary>
        public DbSet<IdentifiantFranceTravail> IdentifiantsFranceTravail => contexte.Set<IdentifiantFranceTravail>();

        /// <summary>Doutes d'identité.</summary>
        public DbSet<DouteIdentite> Doutes => contexte.Set<DouteIdentite>();

        /// <summary>Fusions.</summary>
        public DbSet<Fusion> Fusions => contexte.Set<Fusion>();

        /// <summary>Flux reçus.</summary>
        public DbSet<FluxRecu> FluxRecus => contexte.Set<FluxRecu>();

        /// <summary>Dossiers RSA.</summary>
        public DbSet<DossierRsa> Dossiers => contexte.Set<DossierRsa>();

        /// <summary>Versions de foyers.</summary>
        public DbSet<VersionFoyer> Versions => contexte.Set<VersionFoyer>();

        /// <summary>Présences dans les flux.</summary>
        public DbSet<PresenceFoyer> Presences => contexte.Set<PresenceFoyer>();

        /// <summary>Droits par personne.</summary>
        public DbSet<DroitPersonne> Droits => contexte.Set<DroitPersonne>();

        /// <summary>Faits.</summary>
        public DbSet<Fait> Faits => contexte.Set<Fait>();

        /// <summary>Entrées.</summary>
        public DbSet<Entree> Entrees => contexte.Set<Entree>();

        /// <summary>Décisions d'orientation.</summary>
        public DbSet<DecisionOrientation> Decisions => contexte.Set<DecisionOrientation>();

        /// <summary>Créneaux publiés.</summary>
        public DbSet<Creneau> Creneaux => contexte.Set<Creneau>();

        /// <summary>Rendez-vous pris.</summary>
        public DbSet<RendezVousFixe> RendezVous => contexte.Set<RendezVousFixe>();

        /// <summary>Invitations à choisir un rendez-vous.</summary>
        public DbSet<InvitationRdv> InvitationsRdv => contexte.Set<InvitationRdv>();

        /// <summary>Refus d'être joint.</summary>
        public DbSet<RefusCanal> RefusCanaux => contexte.Set<RefusCanal>();

        /// <summary>Diagnostics établis ici.</summary>
        public DbSet<Diagnostic> Diagnostics => contexte.Set<Diagnostic>();

        /// <summary>Contrats d'engagement préparés ici.</summary>
        public DbSet<ContratPrepare> Contrats => contexte.Set<ContratPrepare>();

        /// <summary>Démarches de ces contrats.</summary>
        public DbSet<Demarche> Demarches => contexte.Set<Demarche>();

        /// <summary>Contrats signés sur papier.</summary>
        public DbSet<PieceContrat> PiecesContrats => contexte.Set<PieceContrat>();

        /// <summary>Listes gardées.</summary>
        public DbSet<VueEnregistree> Vues => contexte.Set<VueEnregistree>();

        /// <summary>Profils de compétences.</summary>
        public DbSet<ProfilCompetences> Profils => contexte.Set<ProfilCompetences>();

        /// <summary>Structures.</summary>
        public DbSet<Structure> Structures => contexte.Set<Structure>();

        /// <summary>Référents.</summary>
        public DbSet<Referent> Referents => contexte.Set<Referent>();

        /// <summary>Personnes à recalculer.</summary>
        public DbSet<Recalcul> Recalculs => contexte.Set<Recalcul>();
    }
}
