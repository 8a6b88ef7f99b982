using Socle.Resultats;

namespace Passerelle.Parcours.Contrats;

/// <summary>Échecs attendus du contrat d'engagement.</summary>
public static class ContratsErreurs
{
    /// <summary>Pas d'orientation notifiée.</summary>
    public static readonly Erreur NonOrientee = new("CONTRATS-001", "Cette personne n'a pas d'orientation notifiée dans une entrée ouverte : l'orienter d'abord.");

    /// <summary>Date de signature impossible.</summary>
    public static readonly Erreur DateFausse = new("CONTRATS-002", "La signature ne précède pas la notification de l'orientation, et n'est pas à venir.") { Champ = "SigneLe" };

    /// <summary>Durée que la loi refuse.</summary>
    public static Erreur DureeRefusee(string champ, string attendu) => new("CONTRATS-003", $"Attendu : {attendu} (code du travail, art. L. 5411-6).") { Champ = champ };
}
