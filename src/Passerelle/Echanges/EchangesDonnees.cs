using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.ApiFranceTravail;
using Passerelle.Echanges.Contacts;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Invitations;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Transmissions;

namespace Passerelle.Echanges;

/// <summary>Les tables d'Échanges.</summary>
public static class EchangesDonnees
{
    extension(PasserelleContexte contexte)
    {
        /// <summary>Fichiers reçus.</summary>
        public DbSet<TransmissionFichier> Transmissions => contexte.Set<TransmissionFichier>();

        /// <summary>Rejets.</summary>
        public DbSet<Rejet> Rejets => contexte.Set<Rejet>();

        /// <summary>Colonnes de listes de contacts mises en correspondance.</summary>
        public DbSet<CorrespondanceColonnes> Correspondances => contexte.Set<CorrespondanceColonnes>();

        /// <summary>Ce que disent les retours de France Travail.</summary>
        public DbSet<ObservationRetour> Observations => contexte.Set<ObservationRetour>();

        /// <summary>Lignes de retour réglées par des agents.</summary>
        public DbSet<ReglementRetour> ReglementsRetour => contexte.Set<ReglementRetour>();

        /// <summary>Désaccords avec France Travail.</summary>
        public DbSet<Desaccord> Desaccords => contexte.Set<Desaccord>();

        /// <summary>Fichiers à envoyer et envoyés.</summary>
        public DbSet<Envoi> Envois => contexte.Set<Envoi>();

        /// <summary>Fautes trouvées avant l'envoi.</summary>
        public DbSet<FauteEnvoi> FautesEnvoi => contexte.Set<FauteEnvoi>();

        /// <summary>Réponses du destinataire, ligne à ligne.</summary>
        public DbSet<LigneAccusee> LignesAccusees => contexte.Set<LigneAccusee>();

        /// <summary>Différences avec l'envoi précédent.</summary>
        public DbSet<DifferenceEnvoi> DifferencesEnvoi => contexte.Set<DifferenceEnvoi>();

        /// <summary>Fichiers mis à disposition.</summary>
        public DbSet<Partage> Partages => contexte.Set<Partage>();

        /// <summary>Leurs destinataires.</summary>
        public DbSet<DestinatairePartage> DestinatairesPartage => contexte.Set<DestinatairePartage>();

        /// <summary>Invitations à déposer.</summary>
        public DbSet<InvitationDepot> Invitations => contexte.Set<InvitationDepot>();

        /// <summary>Pièces déposées sur invitation.</summary>
        public DbSet<PieceRecue> Pieces => contexte.Set<PieceRecue>();

        /// <summary>Ce que leurs API disent des personnes.</summary>
        public DbSet<PartieLue> PartiesLues => contexte.Set<PartieLue>();
    }
}
