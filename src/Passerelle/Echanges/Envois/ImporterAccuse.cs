using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours.Personnes;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Envois;

/// <summary>Accusé à rattacher.</summary>
public sealed record ImporterAccuseCommand
{
    /// <summary>Ouvre le fichier, autant de fois qu'il le faut.</summary>
    public required Func<Stream> Ouvrir { get; init; }

    /// <summary>Nom du fichier : « accuse_ » et le nom de l'envoi.</summary>
    public required string Nom { get; init; }

    /// <summary>Envoi, quand le nom ne suffit pas.</summary>
    public Guid? Envoi { get; init; }
}

/// <summary>
/// Rattache à un envoi scellé l'accusé ligne à ligne du destinataire (CSV ligne;statut;code;champ;message;identifiant_france_travail, les colonnes
/// en plus étant ignorées), et retient les identifiants qu'il donne. Il est pris entier ou pas du tout ; pris deux fois, il ne compte qu'une.
/// </summary>
public sealed class ImporterAccuse(PasserelleContexte contexte, LireEnvoi lire, IJournal journal, TimeProvider horloge)
{
    private const int LongueurMaximale = 300;
    private static readonly string[] Colonnes = ["ligne", "statut", "code", "champ", "message", "identifiant_france_travail"];
    private static readonly string[] Obligatoires = ["ligne", "statut"];
    private static readonly HashSet<string> Prises = ["INSCRIT", "MODIFIE", "INCHANGE", "ENREGISTRE", "OK"];

    /// <summary>Statuts d'une ligne que le destinataire n'a pas prise.</summary>
    internal static readonly string[] Laissees = ["REJETE", "EN_DOUTE", "KO"];

    /// <summary>Rattache, ou rend l'envoi déjà acquitté.</summary>
    public async Task<Resultat<Envoi>> ExecuterAsync(ImporterAccuseCommand commande, CancellationToken ct)
    {
        if (!(await TrouverAsync(commande, ct)).Essayer(out var envoi, out var refus))
            return refus;
        if (envoi.Statut == StatutEnvoi.Acquitte)
            return envoi;
        if (!Lire(commande, envoi).Essayer(out var lu, out refus))
            return refus;
        var (lignes, identifiants) = (lu.Lignes, lu.Identifiants);

        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var instant = horloge.GetUtcNow().UtcDateTime;
        var (acceptees, refusees) = (lignes.Count(l => Prises.Contains(l.Statut)), lignes.Count(l => Laissees.Contains(l.Statut)));
        var pris = await session.ExecuterAsync($"UPDATE envoi SET statut = {(int)StatutEnvoi.Acquitte}, acquitte_le = @instant, acceptees = @acceptees, refusees = @refusees WHERE id = @id AND statut IN ({(int)StatutEnvoi.Scelle}, {(int)StatutEnvoi.Partage})", ct,
            ("instant", instant), ("acceptees", acceptees), ("refusees", refusees), ("id", envoi.Id));
        if (pris == 0)
            return EchangesErreurs.EnvoiChange();
        await session.InsererAsync("ligne_accusee", ["envoi_id", "rang", "statut", "code", "champ", "message"], lignes, (l, a) =>
        {
            l.Entier(a.EnvoiId);
            l.Petit(a.Rang);
            l.Texte(a.Statut);
            l.Texte(a.Code);
            l.Texte(a.Champ);
            l.Texte(a.Message);
        }, ct);
        var personnes = (await session.LireAsync("SELECT rang, personne_id FROM ligne_envoyee WHERE envoi_id = @id", l => (l.GetInt32(0), l.GetInt64(1)), ct, ("id", envoi.Id))).ToDictionary();
        await RetenirIdentifiants.ExecuterAsync(session, identifiants.ConvertAll(i => (personnes[i.Rang], i.Numero)), "accuse", instant, ct);
        journal.Noter(ActeJournal.Changement, nameof(ImporterAccuse), envoi.Cle.ToString(), $"{acceptees} lignes prises, {refusees} laissées, {identifiants.Count} identifiants");
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return await contexte.Envois.AsNoTracking().SingleAsync(e => e.Id == envoi.Id, ct);
    }

    private async Task<Resultat<Envoi>> TrouverAsync(ImporterAccuseCommand commande, CancellationToken ct)
    {
        var scelles = contexte.Envois.AsNoTracking().Where(e => e.RangSceau != null);
        if (commande.Envoi is { } cle)
            return await scelles.SingleOrDefaultAsync(e => e.Cle == cle, ct) is { } designe ? designe : EchangesErreurs.EnvoiInconnu();
        var nom = Path.GetFileNameWithoutExtension(commande.Nom);
        nom = $"{(nom.StartsWith("accuse_", StringComparison.OrdinalIgnoreCase) ? nom["accuse_".Length..] : nom)}.csv";
        var candidats = await scelles.Where(e => e.Nom == nom).ToListAsync(ct);
        return candidats.Count == 1 ? candidats[0] : EchangesErreurs.AccuseSansEnvoi(candidats.Count);
    }

    private Resultat<AccuseLu> Lire(ImporterAccuseCommand commande, Envoi envoi)
    {
        ContenuCsv contenu;
        using (var flux = commande.Ouvrir())
            contenu = ContenuCsv.Examiner(flux);
        if (!LecteurCsv.Ouvrir(commande.Ouvrir(), contenu.Encodage, Colonnes, Obligatoires).Essayer(out var lecteur, out var refus))
            return refus;
        using (lecteur)
        {
            // « ligne » est celle du fichier, en-tête compris ; un champ sur plusieurs lignes décale les rangs.
            var rangs = lire.Lignes(envoi.Genre, envoi.Depot).Select((l, i) => (l.Numero, Rang: i + 1)).ToDictionary(l => l.Numero, l => l.Rang);
            var lignes = new List<LigneAccusee>(rangs.Count);
            var identifiants = new List<(int, string)>();
            foreach (var ligne in lecteur.Lire())
            {
                if (ligne.Faute is { } faute)
                    return EchangesErreurs.AccuseIllisible(faute, ligne.Numero);
                var statut = ligne.Champs[1].ToUpperInvariant();
                if (!long.TryParse(ligne.Champs[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var numero) || !rangs.Remove(numero, out var rang))
                    return EchangesErreurs.AccuseIllisible("« ligne » n'est pas celle d'une ligne envoyée, ou y est deux fois", ligne.Numero);
                if (!Prises.Contains(statut) && !Laissees.Contains(statut))
                    return EchangesErreurs.AccuseIllisible($"statut inconnu ; attendu {string.Join(", ", Prises.Concat(Laissees))}", ligne.Numero);
                if (ligne.Champs[5] is { Length: > 0 } identifiant)
                {
                    if (identifiant.Length > IdentifiantFranceTravail.LongueurMaximale || !identifiant.All(char.IsAsciiLetterOrDigit))
                        return EchangesErreurs.AccuseIllisible($"identifiant_france_travail : {Forme.Decrire(identifiant)} ; attendu {IdentifiantFranceTravail.LongueurMaximale} lettres ou chiffres au plus", ligne.Numero);
                    identifiants.Add((rang, identifiant));
                }
                lignes.Add(new LigneAccusee { EnvoiId = envoi.Id, Rang = rang, Statut = statut, Code = Court(ligne.Champs[2]), Champ = Court(ligne.Champs[3]), Message = Court(ligne.Champs[4]) });
            }
            return rangs.Count == 0 ? new AccuseLu(lignes, identifiants) : EchangesErreurs.AccuseIncomplet(rangs.Count);
        }
    }

    private static string? Court(string texte) => texte.Length switch
    {
        0 => null,
        <= LongueurMaximale => texte,
        _ => texte[..LongueurMaximale],
    };

    private sealed record AccuseLu(List<LigneAccusee> Lignes, List<(int Rang, string Numero)> Identifiants);
}
