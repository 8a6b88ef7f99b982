using Passerelle.Parcours.Regles;

namespace Passerelle.Parcours.Journee;

/// <summary>Une échéance en mots, et la page de l'acte qui la règle.</summary>
public static class DireEcheance
{
    /// <summary>Ce qui est à faire.</summary>
    public static string Quoi(NatureEcheance nature) => nature switch
    {
        NatureEcheance.RendezVousAPointer => "Rendez-vous à pointer",
        NatureEcheance.AbsenteARevoir => "Absente au dernier rendez-vous",
        NatureEcheance.ContratASigner => "Contrat d'engagement à signer",
        NatureEcheance.PremierEntretienAFixer => "Premier entretien à fixer",
        NatureEcheance.DiagnosticAFaire => "Diagnostic à faire",
        NatureEcheance.RevueSociale => "Accompagnement social à réexaminer",
        NatureEcheance.SansRendezVous => "Ni rendez-vous récent, ni prochain",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, "Échéance inconnue."),
    };

    /// <summary>L'acte qui la règle : son nom et sa page.</summary>
    public static (string Mot, string Page) Acte(NatureEcheance nature) => nature switch
    {
        NatureEcheance.RendezVousAPointer => ("Pointer", "/Parcours/RendezVous/AfficherFeuille"),
        NatureEcheance.AbsenteARevoir or NatureEcheance.PremierEntretienAFixer or NatureEcheance.SansRendezVous => ("Fixer un rendez-vous", "/Parcours/RendezVous/FixerRendezVous"),
        NatureEcheance.ContratASigner => ("Préparer le contrat", "/Parcours/Contrats/PreparerContrat"),
        NatureEcheance.DiagnosticAFaire => ("Faire le diagnostic", "/Parcours/Diagnostics/EtablirDiagnostic"),
        _ => ("Ouvrir la fiche", "/Parcours/Personnes/ConsulterPersonne"),
    };
}
