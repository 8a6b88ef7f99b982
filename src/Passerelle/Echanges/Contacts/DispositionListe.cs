using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Fichiers;

namespace Passerelle.Echanges.Contacts;

/// <summary>Comment lire une liste : son nom, et la colonne de chaque champ.</summary>
/// <param name="Nom">« CNAF », ou le nom donné par qui l'a mise en correspondance.</param>
/// <param name="Colonnes">Colonne par champ.</param>
public sealed record DispositionListe(string Nom, IReadOnlyDictionary<ChampContact, string> Colonnes)
{
    /// <summary>La liste des contacts que la CNAF met à disposition des départements.</summary>
    public static readonly DispositionListe Cnaf = new("CNAF", new Dictionary<ChampContact, string>
    {
        [ChampContact.Nir] = "NIR",
        [ChampContact.NumeroDemande] = "NUMERO DEMANDE RSA",
        [ChampContact.Matricule] = "MATRICULE",
        [ChampContact.Role] = "ROLE PERSONNE",
        [ChampContact.Telephone] = "NUMERO TELEPHONE DOSSIER",
        [ChampContact.AutreTelephone] = "NUMERO TELEPHONE 2 DOSSIER",
        [ChampContact.Courriel] = "ADRESSE ELECTRONIQUE DOSSIER",
    });

    private static readonly string[] PropresCnaf = ["MATRICULE", "ROLE PERSONNE", "NUMERO TELEPHONE DOSSIER", "ADRESSE ELECTRONIQUE DOSSIER"];

    /// <summary>La disposition de cet en-tête ; nulle quand personne n'a encore dit ce que disent ses colonnes.</summary>
    public static async Task<DispositionListe?> TrouverAsync(PasserelleContexte contexte, IReadOnlyList<string> entete, CancellationToken ct)
    {
        var empreinte = CorrespondanceColonnes.Hacher(entete);
        if (await contexte.Correspondances.AsNoTracking().SingleOrDefaultAsync(c => c.Empreinte == empreinte, ct) is { } dite)
            return new DispositionListe(dite.Nom, dite.ParChamp);
        var noms = entete.Select(LecteurCsv.Simplifier).ToHashSet();
        return PropresCnaf.All(c => noms.Contains(LecteurCsv.Simplifier(c))) ? Cnaf : null;
    }
}
