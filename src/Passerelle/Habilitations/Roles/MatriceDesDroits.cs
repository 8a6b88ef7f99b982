using static Passerelle.Habilitations.Roles.Permission;

namespace Passerelle.Habilitations.Roles;

/// <summary>
/// Qui peut quoi : la seule table, lue par les politiques d'autorisation, par la page qui l'affiche et par les tests. Ce qui
/// n'y est pas écrit est refusé.
/// </summary>
public static class MatriceDesDroits
{
    private static readonly Dictionary<Role, string[]> Droits = new()
    {
        [Role.Referent] = [PersonnesRechercher, PersonnesLire, EntreesLire, RendezVousTenir, AccompagnementSaisir, StructuresLire],
        [Role.Coordinateur] = [PersonnesRechercher, PersonnesLire, EntreesLire, OrientationsDecider, RendezVousTenir, AccompagnementSaisir, StructuresLire, StructuresGerer, PortefeuillesTransferer, DesaccordsRegler, IndicateursLire, IndicateursOuvrirPersonnes],
        [Role.PlateformeOrientation] = [PersonnesRechercher, PersonnesLire, EntreesLire, OrientationsDecider, RendezVousTenir, StructuresLire, DoutesRegler],
        [Role.ResponsableStructure] = [PersonnesRechercher, PersonnesLire, EntreesLire, RendezVousTenir, StructuresLire, PortefeuillesTransferer, IndicateursLire],
        [Role.GestionnaireDonnees] = [PersonnesRechercher, PersonnesLire, EntreesLire, DoutesRegler, TransmissionsLire, TransmissionsImporter, RejetsTraiter, RetoursRegler, DesaccordsRegler, IndicateursLire, IndicateursOuvrirPersonnes, PilotageExporter, InscriptionExporter, EnvoisGerer, PartagesLire, PartagesGerer, CourrielsGerer],
        [Role.ChefProjetPacte] = [TransmissionsLire, IndicateursLire, IndicateursOuvrirPersonnes, PersonnesLire, EntreesLire, PilotageExporter, InscriptionExporter, EnvoisGerer, PartagesLire, PacteLire, PacteJustificatifs, PacteGerer],
        [Role.Pilotage] = [IndicateursLire, PacteLire],
        [Role.AuditeurEtat] = [IndicateursLire, TransmissionsLire, RolesLire, PacteLire, PacteJustificatifs],
        [Role.Rgc] = [ComptesGerer, RolesLire],
        [Role.Dpd] = [RolesLire, JournalLire, PartagesLire],
        [Role.Rssi] = [RolesLire, JournalLire, PartagesLire],
        [Role.Administrateur] = [ComptesGerer, RolesLire, JournalLire, TransmissionsLire, CourrielsGerer],
    };

    /// <summary>Vrai quand ce rôle a cette permission.</summary>
    public static bool Permet(Role role, string permission) => Droits[role].Contains(permission);

    /// <summary>Rôles qui ont cette permission.</summary>
    public static IEnumerable<Role> RolesDe(string permission) => Role.Tous.Where(r => Permet(r, permission));
}
