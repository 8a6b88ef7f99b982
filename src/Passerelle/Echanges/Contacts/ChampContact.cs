namespace Passerelle.Echanges.Contacts;

/// <summary>Ce qu'une colonne d'une liste de contacts peut dire.</summary>
public enum ChampContact
{
    /// <summary>NIR, 13 ou 15 caractères.</summary>
    Nir = 1,

    /// <summary>Date de naissance.</summary>
    DateNaissance = 2,

    /// <summary>NUMDEMRSA.</summary>
    NumeroDemande = 3,

    /// <summary>Matricule de l'organisme.</summary>
    Matricule = 4,

    /// <summary>Rôle : demandeur ou conjoint.</summary>
    Role = 5,

    /// <summary>Téléphone.</summary>
    Telephone = 6,

    /// <summary>Second téléphone.</summary>
    AutreTelephone = 7,

    /// <summary>Accord pour le téléphone.</summary>
    AccordTelephone = 8,

    /// <summary>Courriel.</summary>
    Courriel = 9,

    /// <summary>Accord pour le courriel.</summary>
    AccordCourriel = 10,
}
