using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.Transmissions;
using Socle.Bases;
using Socle.Cles;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Fichier à préparer.</summary>
public sealed record PreparerEnvoiCommand
{
    /// <summary>Genre.</summary>
    public required GenreEnvoi Genre { get; init; }

    /// <summary>Premier jour de la période ; un fichier d'état ne le regarde pas.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour, ou jour de l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Territoire.</summary>
    public required Territoire Territoire { get; init; }

    /// <summary>Réécrire un envoi qui n'est pas scellé : une correction a été faite depuis.</summary>
    public bool Refaire { get; init; }
}

/// <summary>
/// Écrit un fichier à envoyer, chiffré, avec de qui est chaque ligne. Genre, territoire et période le désignent : demandé deux fois, il
/// n'est écrit qu'une ; arrêté en route, il se recommence sans rien laisser.
/// </summary>
public sealed class PreparerEnvoi(PasserelleContexte contexte, FabriquerEnvoi fabriquer, LireEnvoi lire, Depots depots, Trousseau trousseau, IActeur acteur, IJournal journal, TimeProvider horloge)
{
    /// <summary>Octets d'empreinte par champ.</summary>
    public const int OctetsParChamp = 4;

    /// <summary>Prépare, ou rend l'envoi déjà préparé.</summary>
    public async Task<Resultat<Envoi>> ExecuterAsync(PreparerEnvoiCommand commande, CancellationToken ct)
    {
        var du = FabriquerEnvoi.PremierJour(commande.Genre, commande.Du, commande.Au);
        var connu = await TrouverAsync(commande, du, ct);
        if (connu is not null && !commande.Refaire)
            return connu;
        if (connu is { EstScelle: true })
            return EchangesErreurs.EnvoiScelle();

        var depot = $"{Guid.CreateVersion7():N}.envoi";
        var garde = false;
        try
        {
            var personnes = new List<long>();
            if (!(await fabriquer.EcrireAsync(commande.Genre, du, commande.Au, commande.Territoire, depots.Creer(depot), personnes.Add, ct)).Essayer(out _, out var refus))
                return refus;
            var empreinte = lire.Empreinte(depot);
            var lignes = EmpreindreLignes(commande.Genre, depot, personnes);

            await using var session = await SessionLot.OuvrirAsync(contexte, ct);
            var id = await session.ReserverAsync(1, ct);
            // Le tour d'écrire est pris : un autre processus a pu préparer le même fichier, ou le sceller.
            var actuel = await TrouverAsync(commande, du, ct);
            if (actuel is not null && (!commande.Refaire || actuel.EstScelle))
                return actuel.EstScelle && commande.Refaire ? EchangesErreurs.EnvoiScelle() : actuel;
            var ancien = actuel?.Depot;
            var envoi = await EcrireAsync(session, commande, du, actuel, new Contenu(id, depot, empreinte, lignes), ct);
            await session.ValiderAsync(ct);
            garde = true;
            if (ancien is not null)
                depots.Detruire(ancien);
            return envoi;
        }
        finally
        {
            if (!garde)
                depots.Detruire(depot);
        }
    }

    private async Task<Envoi> EcrireAsync(SessionLot session, PreparerEnvoiCommand commande, DateOnly du, Envoi? actuel, Contenu contenu, CancellationToken ct)
    {
        var envoi = new Envoi
        {
            Id = actuel?.Id ?? contenu.Id,
            Cle = actuel?.Cle ?? Guid.CreateVersion7(),
            Genre = commande.Genre,
            Territoire = commande.Territoire.Code,
            Du = du,
            Au = commande.Au,
            Version = (actuel?.Version ?? 0) + 1,
            Nom = FabriquerEnvoi.Nom(commande.Genre, commande.Au, commande.Territoire),
            Depot = contenu.Depot,
            Empreinte = contenu.Empreinte,
            Lignes = contenu.Lignes.Count,
            PrepareLe = horloge.GetUtcNow().UtcDateTime,
            PreparePar = acteur.Id,
        };
        if (actuel is not null)
        {
            foreach (var table in new[] { "ligne_envoyee", "faute_envoi", "difference_envoi" })
                await session.ExecuterAsync($"DELETE FROM {table} WHERE envoi_id = @id", ct, ("id", envoi.Id));
            contexte.Update(envoi);
        }
        else
        {
            contexte.Add(envoi);
        }
        journal.Noter(ActeJournal.Export, nameof(PreparerEnvoi), envoi.Cle.ToString(), $"{envoi.Nom}, version {envoi.Version}, {envoi.Lignes} lignes, territoire {envoi.Territoire}, SHA-256 {envoi.Empreinte}");
        await contexte.SaveChangesAsync(ct);
        contexte.Entry(envoi).State = EntityState.Detached;
        await session.InsererAsync("ligne_envoyee", ["envoi_id", "rang", "personne_id", "champs"], contenu.Lignes, (l, ligne) =>
        {
            l.Entier(envoi.Id);
            l.Petit(ligne.Rang);
            l.Entier(ligne.PersonneId);
            l.Octets(ligne.Champs);
        }, ct);
        return envoi;
    }

    /// <summary>Empreint ce qui sera envoyé, relu du fichier même.</summary>
    private List<(int Rang, long PersonneId, byte[] Champs)> EmpreindreLignes(GenreEnvoi genre, string depot, List<long> personnes)
    {
        var colonnes = FabriquerEnvoi.Colonnes(genre).Length;
        // La clé n'est préparée qu'une fois : il y a plus de vingt champs par ligne.
        using var empreinte = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, trousseau.Cle(UsageCle.Rapprochement, trousseau.VersionCourante(UsageCle.Rapprochement)));
        Span<byte> hmac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> octets = stackalloc byte[4096];
        var lignes = new List<(int, long, byte[])>(personnes.Count);
        foreach (var ligne in lire.Lignes(genre, depot))
        {
            var champs = new byte[colonnes * OctetsParChamp];
            for (var i = 0; i < ligne.Champs.Count; i++)
            {
                var valeur = ligne.Champs[i];
                if (valeur.Length == 0)
                    continue;
                var taille = Encoding.UTF8.GetMaxByteCount(valeur.Length);
                var texte = taille <= octets.Length ? octets : new byte[taille];
                empreinte.AppendData(texte[..Encoding.UTF8.GetBytes(valeur, texte)]);
                empreinte.GetHashAndReset(hmac);
                hmac[..OctetsParChamp].CopyTo(champs.AsSpan(i * OctetsParChamp));
            }
            lignes.Add((lignes.Count + 1, personnes[lignes.Count], champs));
        }
        return lignes.Count == personnes.Count ? lignes : throw new InvalidOperationException($"{personnes.Count} lignes écrites, {lignes.Count} relues.");
    }

    private Task<Envoi?> TrouverAsync(PreparerEnvoiCommand commande, DateOnly du, CancellationToken ct) => contexte.Envois.AsNoTracking()
        .SingleOrDefaultAsync(e => e.Genre == commande.Genre && e.Territoire == commande.Territoire.Code && e.Du == du && e.Au == commande.Au, ct);

    private sealed record Contenu(long Id, string Depot, string Empreinte, List<(int Rang, long PersonneId, byte[] Champs)> Lignes);
}
