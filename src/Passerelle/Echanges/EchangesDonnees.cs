using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Contacts;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Invitations;
using Passerelle.Echanges.Partages;
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
    }
}
