using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
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
    }
}
