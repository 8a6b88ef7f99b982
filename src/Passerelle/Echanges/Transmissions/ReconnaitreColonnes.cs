using Passerelle.Bases;
using Passerelle.Echanges.Contacts;
using Socle.Fichiers;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Reconnaît à son en-tête le genre d'un fichier à colonnes.</summary>
internal static class ReconnaitreColonnes
{
    private static readonly string[] PropresReprise = ["numero_demande_rsa", "fait", "reference"];

    /// <summary>Genre ; nul quand ses colonnes restent à mettre en correspondance. Ce qui n'est pas une table est dit reprise, qui le refusera.</summary>
    public static async Task<GenreFichier?> ExecuterAsync(PasserelleContexte contexte, Func<Stream> ouvrir, CancellationToken ct)
    {
        var contenu = await Task.Run(() => ContenuCsv.Examiner(ouvrir()), ct);
        var entete = LecteurCsv.LireEnTete(ouvrir(), contenu.Encodage) ?? [];
        var noms = entete.Select(LecteurCsv.Simplifier).Where(n => n.Length > 0).ToHashSet();
        if (noms.Count < 2 || PropresReprise.All(noms.Contains))
            return GenreFichier.Reprise;
        return await DispositionListe.TrouverAsync(contexte, entete, ct) is null ? null : GenreFichier.Contacts;
    }
}
