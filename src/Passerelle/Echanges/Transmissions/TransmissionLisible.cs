using Socle.Ecrans;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Une transmission, dite à un agent : son état en un mot et un sens, son genre, ce qui reste à faire.</summary>
internal static class TransmissionLisible
{
    public static (Sens Sens, string Mot) Etat(this TransmissionFichier t, int rejetsATraiter) => t.Statut switch
    {
        StatutTransmission.EnAttente => (Sens.AEcheance, "en attente"),
        StatutTransmission.EnCours => (Sens.AEcheance, t.Attendus == 0 ? "en cours" : $"en cours, {100L * t.Curseur / t.Attendus} %"),
        StatutTransmission.Refusee => (Sens.Bloque, "refusée"),
        StatutTransmission.AFaireCorrespondre => (Sens.EnRetard, "colonnes à dire"),
        _ when rejetsATraiter > 0 => (Sens.EnRetard, rejetsATraiter == 1 ? "1 rejet à traiter" : $"{rejetsATraiter} rejets à traiter"),
        _ => (Sens.Fait, "terminée"),
    };

    public static string Genre(this TransmissionFichier t) => t.Genre switch
    {
        GenreFichier.FluxBeneficiaire => $"Flux de droits{(t.Nature is "mensuel" or "quotidien" ? $" {t.Nature}" : "")}",
        GenreFichier.FluxInstruction => "Flux d'instruction (contacts)",
        GenreFichier.Contacts => "Liste de contacts",
        GenreFichier.Retour => "Retour de France Travail",
        _ => "Reprise de faits",
    };

    /// <summary>Fichier à colonnes, une ligne par fait, contact ou personne ; sinon un flux de foyers.</summary>
    public static bool EnLignes(this TransmissionFichier t) => t.Genre is GenreFichier.Reprise or GenreFichier.Contacts or GenreFichier.Retour;

    public static string Unite(this TransmissionFichier t) => t.EnLignes() ? "lignes" : "foyers";
}
