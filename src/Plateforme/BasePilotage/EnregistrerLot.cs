using Plateforme.Receptions;
using Socle.Bases;

namespace Plateforme.BasePilotage;

/// <summary>Enregistre les lignes d'un lot d'annexe 4 ; leur rapprochement se fait une fois tout le fichier connu.</summary>
internal static class EnregistrerLot
{
    private static readonly string[] Colonnes =
    [
        "reception_id", "rang", "id_caf", "role_caf", "commune", "date_naissance", "date_notification_departement", "date_invitation", "date_rdv_orientation", "date_orientation",
        "date_premier_rdv_accompagnement", "structure_referente", "structure_comparee", "type_parcours", "date_cer", "type_contrat", "departement", "departement_code_caf", "stock",
        "rapprochement",
    ];

    /// <summary>Applique le lot dans la transaction en cours.</summary>
    public static async Task<List<Devenir>> ExecuterAsync(SessionLot session, Reception reception, IReadOnlyList<LigneATraiter> lot, CancellationToken ct)
    {
        // Le tour d'écrire, sans rien réserver.
        await session.ReserverAsync(0, ct);
        var devenirs = new List<Devenir>(lot.Count);
        var lignes = new List<LignePilotage>(lot.Count);
        foreach (var source in lot)
        {
            var controle = ControlerPilotageRecu.Executer(source.Ligne, reception.Id, source.Rang);
            if (!controle.Reussi)
                devenirs.Add(Devenir.Rejet(source, controle.Erreurs));
            else if (source.Refus is { } repetee)
                devenirs.Add(Devenir.Rejet(source, [repetee]));
            else
            {
                lignes.Add(controle.Valeur);
                devenirs.Add(new Devenir(source, StatutAccuse.Enregistre, [], null));
            }
        }
        await session.InsererAsync("ligne_pilotage", Colonnes, lignes, Ecrire, ct);
        return devenirs;
    }

    private static void Ecrire(IEcrivainLigne l, LignePilotage p)
    {
        l.Entier(p.ReceptionId);
        l.Petit(p.Rang);
        l.Texte(p.IdCaf);
        l.Texte(p.RoleCaf);
        l.Texte(p.Commune);
        l.Date(p.DateNaissance);
        l.Date(p.DateNotificationDepartement);
        l.Date(p.DateInvitation);
        l.Date(p.DateRdvOrientation);
        l.Date(p.DateOrientation);
        l.Date(p.DatePremierRdvAccompagnement);
        l.Texte(p.StructureReferente);
        l.Texte(p.StructureComparee);
        l.Texte(p.TypeParcours);
        l.Date(p.DateCer);
        l.Texte(p.TypeContrat);
        l.Texte(p.Departement);
        l.Texte(p.DepartementCodeCaf);
        l.Booleen(p.Stock);
        l.Petit((int)p.Rapprochement);
    }
}
