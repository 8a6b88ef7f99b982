using Socle.Resultats;

namespace Plateforme.Collecte;

/// <summary>Catalogue des erreurs de collecte et de remise. Le lien, qui vaut un secret, n'y paraît jamais.</summary>
public static class CollecteErreurs
{
    /// <summary>Serveur injoignable.</summary>
    public static Erreur Injoignable() => new("COLLECTE-001", "Le serveur du lien ne répond pas. Vérifier l'adresse et le réseau, puis recommencer.");

    /// <summary>Page refusée : lien faux, expiré ou épuisé.</summary>
    public static Erreur LienRefuse(int code) => new("COLLECTE-002", $"Le lien est refusé (réponse {code}) : faux, expiré ou épuisé. En demander un autre à l'expéditeur.");

    /// <summary>Page sans le formulaire attendu.</summary>
    public static Erreur SansFormulaire(string attendu) => new("COLLECTE-003", $"La page du lien n'a pas de formulaire {attendu} : ce n'est pas la page attendue.");

    /// <summary>Le formulaire demande un code.</summary>
    public static Erreur CodeDemande() => new("COLLECTE-004", "La page demande un code à usage unique, envoyé à part : le donner par --code.") { Champ = "--code" };

    /// <summary>Le formulaire envoyé est refusé.</summary>
    public static Erreur EnvoiRefuse(string? raison) => new("COLLECTE-005", raison is null ? "L'envoi du formulaire est refusé, sans raison donnée." : $"L'envoi du formulaire est refusé : {raison}");

    /// <summary>Transfert interrompu.</summary>
    public static Erreur TransfertCoupe() => new("COLLECTE-006", "Le transfert s'est interrompu : rien n'est gardé. Recommencer.");

    /// <summary>Empreinte différente de celle que la page affiche.</summary>
    public static Erreur EmpreinteFausse() => new("COLLECTE-007", "Le fichier reçu n'a pas l'empreinte que la page affiche : il est altéré. Rien n'est gardé ; recommencer, puis prévenir l'expéditeur.");

    /// <summary>Fichier à remettre introuvable.</summary>
    public static Erreur FichierIntrouvable() => new("COLLECTE-008", "Fichier introuvable ou illisible. Vérifier le chemin et les droits de lecture.");
}
