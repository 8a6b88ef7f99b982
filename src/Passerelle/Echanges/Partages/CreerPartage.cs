using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;
using Socle.Courriels;
using Socle.Ecrans;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Echanges.Partages;

/// <summary>Mise à disposition d'un fichier.</summary>
public sealed record CreerPartageCommand
{
    /// <summary>Ouvre le contenu, lu une fois ; fermé par l'appelant s'il le faut.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier.</summary>
    public required string Nom { get; init; }

    /// <summary>Adresses électroniques.</summary>
    public required IReadOnlyList<string> Destinataires { get; init; }

    /// <summary>Clé de l'acte : rejoué avec la même, il rend le même partage et n'envoie rien de plus.</summary>
    public required string CleIdempotence { get; init; }

    /// <summary>Durée des liens ; celle du réglage quand rien n'est dit.</summary>
    public TimeSpan? Duree { get; init; }

    /// <summary>Téléchargements permis à chaque destinataire.</summary>
    public int Telechargements { get; init; } = 3;

    /// <summary>Demander un code reçu par courriel à chaque téléchargement.</summary>
    public bool AvecCode { get; init; }

    /// <summary>Détruire le contenu une fois que tous ont confirmé.</summary>
    public bool DetruireApresReception { get; init; }

    /// <summary>Adresse qui reçoit l'accusé de première collecte.</summary>
    public string? Accuse { get; init; }
}

/// <summary>Un partage créé.</summary>
/// <param name="Id">Identifiant public.</param>
/// <param name="DejaCree">Vrai quand la clé d'acte était connue : rien n'a été refait.</param>
/// <param name="Liens">Liens, dans l'ordre des destinataires ; vide quand il était déjà créé (seule leur empreinte est gardée).</param>
public sealed record PartageCree(Guid Id, bool DejaCree, IReadOnlyList<string> Liens);

/// <summary>
/// Chiffre un fichier sous sa propre clé et envoie à chaque destinataire son lien. Le contenu est écrit d'abord, puis tout le reste en une
/// transaction : tuée avant, il ne reste qu'un contenu sans clé, balayé plus tard ; après, tout est fait.
/// </summary>
public sealed class CreerPartage(
    PasserelleContexte contexte, CoffreContenus coffre, Trousseau trousseau, ReglagesPartages reglages, BoiteEnvoi boite, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    private const int DestinatairesMaximum = 20;
    private const int TelechargementsMaximum = 100;
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Partage.</summary>
    public async Task<Resultat<PartageCree>> ExecuterAsync(CreerPartageCommand commande, CancellationToken ct)
    {
        var fautes = Controler(commande, out var adresses, out var accuse);
        if (fautes.Count > 0)
            return fautes;
        if (await TrouverAsync(commande.CleIdempotence, ct) is { } deja)
            return deja;
        var id = Guid.CreateVersion7();
        using var source = commande.Ouvrir();
        if (await coffre.EcrireAsync(id, source, reglages.TailleMaximale, ct) is not { } contenu)
            return EchangesErreurs.PartageTropGrand(reglages.TailleMaximale);
        if (contenu.Taille == 0)
        {
            coffre.Effacer(id);
            return EchangesErreurs.PartageVide();
        }
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var partage = new Partage
        {
            Id = id,
            CleIdempotence = commande.CleIdempotence,
            Nom = commande.Nom,
            NomCherche = commande.Nom.ToLowerInvariant(),
            Taille = contenu.Taille,
            Empreinte = contenu.Empreinte,
            CleEnveloppee = contenu.CleEnveloppee,
            CreeLe = maintenant,
            CreePar = acteur.Id,
            ExpireLe = maintenant + (commande.Duree ?? reglages.Duree),
            Telechargements = commande.Telechargements,
            AvecCode = commande.AvecCode,
            DetruireApresReception = commande.DetruireApresReception,
            Accuse = accuse is null ? null : chiffrement.ChiffrerTexte(accuse),
        };
        contexte.Add(partage);
        var liens = adresses.Select((adresse, i) => Inviter(partage, adresse, i + 1)).ToList();
        journal.Noter(ActeJournal.Export, nameof(CreerPartage), id.ToString(), $"{contenu.Taille} octets, {TailleLisible.Compter(liens.Count, "destinataire")}");
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            contexte.ChangeTracker.Clear();
            coffre.Effacer(id);
            // Le même acte, fait au même instant par un autre : c'est le sien qui vaut.
            if (await TrouverAsync(commande.CleIdempotence, ct) is { } gagnant)
                return gagnant;
            throw;
        }
        return new PartageCree(id, DejaCree: false, liens);
    }

    private string Inviter(Partage partage, string adresse, int rang)
    {
        var jeton = JetonLien.Tirer();
        var destinataire = new DestinatairePartage
        {
            Id = Guid.CreateVersion7(),
            PartageId = partage.Id,
            Rang = rang,
            Courriel = chiffrement.ChiffrerTexte(adresse),
            JetonHache = JetonLien.Hacher(jeton),
            Restants = partage.Telechargements,
        };
        contexte.Add(destinataire);
        var lien = $"{reglages.AdressePublique}/partages/{jeton}";
        boite.Ajouter(TextesPartage.Avis(partage, destinataire, adresse, lien));
        return lien;
    }

    private List<Erreur> Controler(CreerPartageCommand commande, out List<string> adresses, out string? accuse)
    {
        var fautes = new List<Erreur>();
        adresses = commande.Destinataires.Select(AdresseCourriel.Lire).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        accuse = string.IsNullOrWhiteSpace(commande.Accuse) ? null : AdresseCourriel.Lire(commande.Accuse);
        if (reglages.AdressePublique is null)
            fautes.Add(EchangesErreurs.AdressePubliqueAbsente());
        if (commande.Nom.Length is 0 or > 200 || commande.Nom.Any(char.IsControl))
            fautes.Add(EchangesErreurs.PartageNom());
        if (commande.Destinataires.Any(d => AdresseCourriel.Lire(d) is null))
            fautes.Add(EchangesErreurs.PartageAdresseFausse("Destinataires"));
        else if (adresses.Count is 0 or > DestinatairesMaximum)
            fautes.Add(EchangesErreurs.PartageDestinataires(DestinatairesMaximum));
        if (accuse is null && !string.IsNullOrWhiteSpace(commande.Accuse))
            fautes.Add(EchangesErreurs.PartageAdresseFausse("Accuse"));
        if (commande.Duree is { } duree && (duree < TimeSpan.FromHours(1) || duree > reglages.DureeMaximale))
            fautes.Add(EchangesErreurs.PartageDuree(reglages.DureeMaximale));
        if (commande.Telechargements is < 1 or > TelechargementsMaximum)
            fautes.Add(EchangesErreurs.PartageTelechargements(TelechargementsMaximum));
        return fautes;
    }

    private async Task<PartageCree?> TrouverAsync(string cle, CancellationToken ct)
    {
        var partages = contexte.Partages;
        return await partages.Where(p => p.CleIdempotence == cle).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct) is { } id ? new PartageCree(id, DejaCree: true, []) : null;
    }
}
