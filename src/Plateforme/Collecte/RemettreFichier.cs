using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Collecte;

/// <summary>Remettre un fichier par une page de dépôt.</summary>
public sealed record RemettreCommand
{
    /// <summary>Lien d'invitation reçu.</summary>
    public required Uri Lien { get; init; }

    /// <summary>Chemin du fichier.</summary>
    public required string Fichier { get; init; }
}

/// <summary>Fichier remis.</summary>
/// <param name="Fichier">Nom.</param>
/// <param name="Octets">Taille.</param>
public sealed record FichierRemis(string Fichier, long Octets);

/// <summary>Remet un fichier sur invitation (ligne 2720) : ouvrir la page, envoyer son formulaire avec le fichier, au fil de l'eau, et s'assurer qu'il est pris.</summary>
internal sealed class RemettreFichier(IJournal journal)
{
    /// <summary>Remet.</summary>
    public async Task<Resultat<FichierRemis>> ExecuterAsync(RemettreCommand commande, CancellationToken ct)
    {
        if (!File.Exists(commande.Fichier))
            return CollecteErreurs.FichierIntrouvable();
        using var navigateur = new NavigateurPartage();
        var ouverte = await navigateur.OuvrirAsync(commande.Lien, ct);
        if (!ouverte.Reussi)
            return ouverte.Erreurs.ToList();
        var (page, adresse) = ouverte.Valeur;
        if (FormulaireLu.DeDepot(page, adresse) is not { ChampFichier: { } champ } formulaire)
            return FormulaireLu.Raison(page) is { } dite ? CollecteErreurs.EnvoiRefuse(dite) : CollecteErreurs.SansFormulaire("de dépôt");
        var nom = Path.GetFileName(commande.Fichier);
        using var contenu = new MultipartFormDataContent();
        // Les champs d'abord : le site peut refuser avant d'avoir reçu le fichier.
        foreach (var (cle, valeur) in formulaire.Caches)
            contenu.Add(new StringContent(valeur), cle);
        await using var source = new FileStream(commande.Fichier, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        contenu.Add(new StreamContent(source), champ, nom);
        var octets = source.Length;
        var envoi = await navigateur.EnvoyerAsync(formulaire.Action, contenu, ct);
        if (!envoi.Essayer(out var reponse, out var panne))
            return panne;
        using (reponse)
        {
            var suite = await NavigateurPartage.LireAsync(reponse, ct);
            // Une page qui redonne le formulaire avec une alerte n'a rien pris.
            if (!reponse.IsSuccessStatusCode || (FormulaireLu.DeDepot(suite, adresse) is not null && FormulaireLu.Raison(suite) is not null))
                return CollecteErreurs.EnvoiRefuse(FormulaireLu.Raison(suite));
        }
        await journal.EcrireAsync(ActeJournal.Export, nameof(RemettreFichier), nom, $"{octets} octets", ct);
        return new FichierRemis(nom, octets);
    }
}
