using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Echanges.Partages;

/// <summary>Les courriels d'un partage : français simple, ni donnée personnelle, ni pièce jointe. Le sujet ne porte pas de lien.</summary>
internal static class TextesPartage
{
    public static CourrielAEcrire Avis(Partage partage, DestinatairePartage destinataire, string adresse, string lien) => new()
    {
        Cle = $"avis:{destinataire.Id:N}:{destinataire.Envois}",
        Nature = "avis de partage",
        Objet = partage.Id,
        Destinataire = adresse,
        PerimeLe = partage.ExpireLe,
        Sujet = "Un fichier est à votre disposition",
        Corps = $"""
            Bonjour,

            Le département met un fichier à votre disposition : {partage.Nom} ({TailleLisible.Dire(partage.Taille)}).

            Pour le télécharger, ouvrez ce lien :
            {lien}

            Il vaut jusqu'au {partage.ExpireLe.Lisible()}, pour {partage.Telechargements.Compte("téléchargement")}.{(partage.AvecCode ? " Un code, envoyé à cette adresse, vous sera demandé." : "")}
            Il n'est que pour vous : ne le transférez pas.

            Empreinte SHA-256 du fichier, pour vérifier qu'il est arrivé entier :
            {partage.Empreinte}

            Ce message est automatique.
            """,
    };

    public static CourrielAEcrire Code(Partage partage, DestinatairePartage destinataire, string adresse, string code, DateTime expireLe) => new()
    {
        Cle = $"code:{destinataire.Id:N}:{destinataire.Envois}:{destinataire.CodesDemandes}",
        Nature = "code de téléchargement",
        Objet = partage.Id,
        Destinataire = adresse,
        PerimeLe = expireLe,
        Sujet = "Votre code de téléchargement",
        Corps = $"""
            Bonjour,

            Votre code, pour un seul téléchargement : {code}

            Il vaut {CodeUnique.Vie.TotalMinutes:0} minutes. Si vous ne l'avez pas demandé, n'en faites rien et prévenez le département.

            Ce message est automatique.
            """,
    };

    public static CourrielAEcrire Accuse(Partage partage, string adresse, int rang, DateTime collecteLe) => new()
    {
        Cle = $"accuse:{partage.Id:N}",
        Nature = "accusé de collecte",
        Objet = partage.Id,
        Destinataire = adresse,
        Sujet = "Votre fichier a été collecté",
        Corps = $"""
            Bonjour,

            Le fichier {partage.Nom} a été téléchargé pour la première fois le {collecteLe.Lisible()}, par le destinataire n° {rang}.

            Le détail des accès est dans Passerelle, page Partages.

            Ce message est automatique.
            """,
    };
}
