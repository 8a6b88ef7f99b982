using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Cles;

namespace Socle.Courriels;

/// <summary>Un courriel à écrire.</summary>
public sealed record CourrielAEcrire
{
    /// <summary>Clé de l'acte : deux fois la même ne fait qu'un courriel.</summary>
    public required string Cle { get; init; }

    /// <summary>Par où.</summary>
    public CanalMessage Canal { get; init; } = CanalMessage.Courriel;

    /// <summary>Clé de la personne, dont un refus l'arrête.</summary>
    public Guid? Personne { get; init; }

    /// <summary>Instant UTC avant lequel il ne part pas ; nul : tout de suite.</summary>
    public DateTime? PasAvant { get; init; }

    /// <summary>Ce qu'il annonce, pour l'agent.</summary>
    public required string Nature { get; init; }

    /// <summary>Identifiant public de ce qu'il annonce.</summary>
    public required Guid Objet { get; init; }

    /// <summary>Adresse, de forme déjà vérifiée (<see cref="AdresseCourriel.Lire"/>, <see cref="NumeroSms.Lire"/>) ; pour une lettre, les lignes de l'adresse.</summary>
    public required string Destinataire { get; init; }

    /// <summary>Sujet : ni donnée personnelle, ni lien.</summary>
    public required string Sujet { get; init; }

    /// <summary>Texte simple.</summary>
    public required string Corps { get; init; }

    /// <summary>Instant UTC après lequel il n'a plus de sens.</summary>
    public DateTime? PerimeLe { get; init; }
}

/// <summary>
/// La boîte d'envoi : un courriel s'y ajoute dans la transaction de l'acte qu'il annonce. Enregistré, il partira ; annulé avec
/// l'acte, il n'existe pas.
/// </summary>
public sealed class BoiteEnvoi(DbContext contexte, Trousseau trousseau, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Ajoute au contexte courant ; l'enregistrement de l'acte l'écrit avec lui.</summary>
    public void Ajouter(CourrielAEcrire courriel)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        contexte.Add(new Courriel
        {
            Id = Guid.CreateVersion7(),
            Cle = courriel.Cle,
            Canal = courriel.Canal,
            Personne = courriel.Personne,
            Nature = courriel.Nature,
            Objet = courriel.Objet,
            Destinataire = chiffrement.ChiffrerTexte(courriel.Destinataire),
            Contenu = chiffrement.ChiffrerTexte(JsonSerializer.Serialize(new TexteCourriel(courriel.Sujet, courriel.Corps))),
            CreeLe = maintenant,
            ProchainEssaiLe = courriel.PasAvant ?? maintenant,
            PerimeLe = courriel.PerimeLe,
        });
    }

    /// <summary>Annule, de ce qui n'est pas parti, ce qui devait périmer (liens, codes) avec un objet qui n'existe plus.</summary>
    public Task AnnulerAsync(Guid objet, string raison, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        return contexte.Set<Courriel>().Where(c => c.Objet == objet && c.PerimeLe != null && c.Statut == StatutCourriel.EnAttente).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Statut, StatutCourriel.Annule).SetProperty(x => x.Raison, raison)
            .SetProperty(x => x.FiniLe, maintenant).SetProperty(x => x.Contenu, (byte[]?)null), ct);
    }
}

/// <summary>Ce qui est chiffré du texte.</summary>
internal sealed record TexteCourriel(string Sujet, string Corps);
