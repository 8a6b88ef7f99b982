using System.Security.Cryptography;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Envois;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Inscription;

/// <summary>Un fichier produit pour être emporté aussitôt.</summary>
public sealed record FichierProduit(string Nom, byte[] Contenu);

/// <summary>Exporte le fichier d'inscription (Annexe 1, lignes 2160-2181), dans un dossier ou vers l'agent qui le demande ; l'export est journalisé.</summary>
public sealed class ExporterInscription(EcrireInscription ecrire, IJournal journal)
{
    /// <summary>Écrit le fichier dans un dossier ; il n'apparaît sous son nom qu'entier, et une fois l'export journalisé.</summary>
    public async Task<Resultat<FichierExporte>> ExecuterAsync(DemandeInscription demande, string dossier, CancellationToken ct)
    {
        var ecrit = await EcrireFichier.ExecuterAsync(dossier, demande.Nom, sortie => ecrire.ExecuterAsync(demande, sortie, null, ct),
            (lignes, empreinte) => JournaliserAsync(demande, lignes, empreinte, ct), ct);
        if (!ecrit.Essayer(out var fichier, out var refus))
            return refus;
        return new FichierExporte(fichier.Chemin, fichier.Lignes, demande.Au, fichier.Empreinte);
    }

    /// <summary>Produit le fichier en mémoire : rien n'en reste sur le disque.</summary>
    public async Task<Resultat<FichierProduit>> ProduireAsync(DemandeInscription demande, CancellationToken ct)
    {
        using var memoire = new MemoryStream();
        if (!(await ecrire.ExecuterAsync(demande, memoire, null, ct)).Essayer(out var lignes, out var refus))
            return refus;
        var contenu = memoire.ToArray();
        await JournaliserAsync(demande, lignes, Convert.ToHexStringLower(SHA256.HashData(contenu)), ct);
        return new FichierProduit(demande.Nom, contenu);
    }

    private Task JournaliserAsync(DemandeInscription demande, int lignes, string empreinte, CancellationToken ct) =>
        journal.EcrireAsync(ActeJournal.Export, nameof(ExporterInscription), demande.Nom, $"{lignes} lignes, territoire {demande.Territoire.Code}, SHA-256 {empreinte}", ct);
}
