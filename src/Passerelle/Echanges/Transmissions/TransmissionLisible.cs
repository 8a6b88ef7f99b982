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
        _ when rejetsATraiter > 0 => (Sens.EnRetard, rejetsATraiter == 1 ? "1 rejet à traiter" : $"{rejetsATraiter} rejets à traiter"),
        _ => (Sens.Fait, "terminée"),
    };

    public static string Genre(this TransmissionFichier t) => t.Genre switch
    {
        GenreFichier.FluxBeneficiaire => $"Flux de droits{(t.Nature is "mensuel" or "quotidien" ? $" {t.Nature}" : "")}",
        GenreFichier.FluxInstruction => "Flux d'instruction (contacts)",
        _ => "Reprise de faits",
    };

    public static string Unite(this TransmissionFichier t) => t.Genre == GenreFichier.Reprise ? "lignes" : "foyers";
}
