using Socle.Resultats;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Échecs attendus des échanges avec les API de France Travail.</summary>
public static class FranceTravailErreurs
{
    /// <summary>Rien n'est réglé.</summary>
    public static readonly Erreur NonRegle = new("FT-001", "L'accès aux API de France Travail n'est pas réglé : l'administrateur donne PASSERELLE_FT_APPLICATION et PASSERELLE_FT_SECRET_FICHIER.");

    /// <summary>Personne inconnue.</summary>
    public static readonly Erreur PersonneAbsente = new("FT-002", "Cette personne n'existe pas, ou une autre fiche l'a absorbée.");

    /// <summary>Hors du cercle de la convention.</summary>
    public static readonly Erreur PasSuivie = new("FT-003", "Cette personne n'a pas d'entrée ouverte : la convention ne permet d'interroger France Travail que pour les allocataires du RSA suivis.");

    /// <summary>Rien pour la désigner.</summary>
    public static readonly Erreur SansNir = new("FT-004", "Ni NIR juste ni numéro France Travail : rien ne permet de désigner cette personne à France Travail.");

    /// <summary>L'appel n'a pas abouti.</summary>
    public static Erreur SansReponse(string raison) => new("FT-005", raison);
}
