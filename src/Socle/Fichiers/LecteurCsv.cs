using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Socle.Resultats;

namespace Socle.Fichiers;

/// <summary>
/// Le CSV que nous recevons : UTF-8 ou windows-1252, avec ou sans marque d'ordre, en-tête par nom dans n'importe quel ordre,
/// accents et casse ignorés. Une ligne fautive est rendue seule — un guillemet isolé n'avale pas les lignes suivantes.
/// </summary>
public sealed class LecteurCsv : IDisposable
{
    /// <summary>Faute d'une ligne en UTF-8 dans un fichier windows-1252.</summary>
    public const string EncodagesMeles = "elle est en UTF-8 dans un fichier windows-1252 : deux encodages sont mêlés";

    /// <summary>Faute d'une ligne que l'encodage annoncé ne peut écrire.</summary>
    public const string CaractereImpossible = "elle contient un caractère impossible dans l'encodage du fichier";

    private const int LignesParEnregistrement = 20;
    private const int LongueurMaximale = 1 << 16;
    private readonly StreamReader lecteur;
    private readonly Queue<string> avance = new();
    private readonly int[] rangs;
    private readonly int colonnes;
    private readonly char separateur;
    private long numero = 1;

    private LecteurCsv(StreamReader lecteur, string enTete, int[] rangs, int colonnes, char separateur) =>
        (this.lecteur, EnTete, this.rangs, this.colonnes, this.separateur) = (lecteur, enTete, rangs, colonnes, separateur);

    /// <summary>Texte de la ligne d'en-tête.</summary>
    public string EnTete { get; }

    /// <summary>Ouvre et lit l'en-tête ; les colonnes optionnelles absentes se lisent vides.</summary>
    /// <param name="contenu">Contenu.</param>
    /// <param name="encodage">Encodage reconnu par <see cref="ContenuCsv"/>.</param>
    /// <param name="attendues">Colonnes, dans l'ordre où on veut les lire.</param>
    /// <param name="obligatoires">Celles sans lesquelles le fichier est refusé.</param>
    public static Resultat<LecteurCsv> Ouvrir(Stream contenu, Encoding encodage, IReadOnlyList<string> attendues, IReadOnlyCollection<string> obligatoires)
    {
        var lecteur = new StreamReader(contenu, encodage, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var premiere = LireLigne(lecteur);
        if (Noms(premiere, out var separateur) is not { } lus)
        {
            lecteur.Dispose();
            return new Erreur("CSV-001", "Fichier vide, ou sans ligne d'en-tête.") { Ligne = 1 };
        }
        var noms = lus.ConvertAll(Simplifier);
        var absentes = obligatoires.Where(c => !noms.Contains(Simplifier(c))).ToList();
        if (absentes.Count > 0)
        {
            lecteur.Dispose();
            return new Erreur("CSV-002", EnTeteIncomplet(noms.Count, absentes, obligatoires, attendues)) { Ligne = 1 };
        }
        var repetee = noms.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1 && attendues.Any(a => Simplifier(a) == g.Key));
        if (repetee is not null)
        {
            lecteur.Dispose();
            return new Erreur("CSV-003", $"En-tête : la colonne « {attendues.First(a => Simplifier(a) == repetee.Key)} » y est {repetee.Count()} fois.") { Ligne = 1 };
        }
        return new LecteurCsv(lecteur, premiere!, attendues.Select(a => noms.IndexOf(Simplifier(a))).ToArray(), noms.Count, separateur);
    }

    /// <summary>Ouvre un fichier reçu d'un formulaire : gardé en mémoire, son encodage se reconnaît d'abord. Mêmes refus.</summary>
    public static async Task<Resultat<LecteurCsv>> RecevoirAsync(Stream contenu, IReadOnlyList<string> attendues, IReadOnlyCollection<string> obligatoires, CancellationToken ct)
    {
        var memoire = new MemoryStream();
        await contenu.CopyToAsync(memoire, ct);
        memoire.Position = 0;
        var encodage = ContenuCsv.Examiner(memoire).Encodage;
        memoire.Position = 0;
        return Ouvrir(memoire, encodage, attendues, obligatoires);
    }

    /// <summary>Noms des colonnes, tels qu'écrits ; nul quand il n'y a pas d'en-tête. Ferme le contenu.</summary>
    public static IReadOnlyList<string>? LireEnTete(Stream contenu, Encoding encodage)
    {
        using var lecteur = new StreamReader(contenu, encodage, detectEncodingFromByteOrderMarks: true, 1 << 12);
        return Noms(LireLigne(lecteur), out _);
    }

    /// <summary>Lignes, l'en-tête et les lignes vides (des séparateurs seuls compris) passées.</summary>
    public IEnumerable<LigneCsv> Lire()
    {
        while (Suivante() is { } ligne)
        {
            numero++;
            if (ligne.AsSpan().ContainsAnyExcept(' ', separateur))
                yield return LireEnregistrement(ligne);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => lecteur.Dispose();

    /// <summary>Toutes absentes, la liste attendue suffit : la dire deux fois noierait l'essentiel.</summary>
    private static string EnTeteIncomplet(int lues, List<string> absentes, IReadOnlyCollection<string> obligatoires, IReadOnlyList<string> attendues) =>
        $"En-tête : {lues} {(lues < 2 ? "colonne lue" : "colonnes lues")}, {(absentes.Count > 1 && absentes.Count == obligatoires.Count ? "aucune de celles qu'il faut" : $"il manque {string.Join(", ", absentes)}")}. Attendu : {string.Join(";", attendues)}.";

    private static List<string>? Noms(string? enTete, out char separateur)
    {
        separateur = enTete?.Contains(';', StringComparison.Ordinal) != false ? ';' : enTete.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        return string.IsNullOrWhiteSpace(enTete) ? null : Decouper(enTete, separateur, out _) ?? [];
    }

    private LigneCsv LireEnregistrement(string ligne)
    {
        var debut = numero;
        var champs = Decouper(ligne, separateur, out var ouvert);
        if (ouvert)
        {
            // Un retour à la ligne entre guillemets : on joint les suivantes, sans jamais les perdre si le guillemet était isolé.
            var jointes = new List<string>();
            var texte = ligne;
            while (ouvert && jointes.Count < LignesParEnregistrement && Suivante() is { } suite)
            {
                jointes.Add(suite);
                texte = $"{texte}\n{suite}";
                champs = Decouper(texte, separateur, out ouvert);
            }
            if (ouvert || champs is null || champs.Count != colonnes)
            {
                foreach (var rendue in jointes.Concat(Vider()))
                    avance.Enqueue(rendue);
                return new LigneCsv(debut, ligne, [], "un guillemet est ouvert et jamais fermé");
            }
            numero += jointes.Count;
            return Rendre(debut, texte, champs);
        }
        return champs is null
            ? new LigneCsv(debut, ligne, [], "un guillemet est isolé au milieu d'un champ")
            : Rendre(debut, ligne, champs);
    }

    private LigneCsv Rendre(long debut, string texte, List<string> champs)
    {
        var faute = champs.Count != colonnes ? $"{champs.Count} champ(s), {colonnes} attendus d'après l'en-tête" : Alteration(texte);
        return new LigneCsv(debut, texte, faute is null ? Ranger(champs) : [], faute);
    }

    /// <summary>Ce qui rendrait le texte faux sans que rien ne le dise.</summary>
    private string? Alteration(string texte)
    {
        if (texte.Length >= LongueurMaximale)
            return $"elle dépasse {LongueurMaximale} caractères";
        if (texte.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')))
            return "elle contient un caractère de contrôle";
        if (texte.Contains('\uFFFD', StringComparison.Ordinal))
            return CaractereImpossible;
        // Un fichier windows-1252 dont une ligne accentuée est de l'UTF-8 juste a été assemblé de deux encodages.
        return lecteur.CurrentEncoding.CodePage == 1252 && !Ascii.IsValid(texte) && Utf8.IsValid(lecteur.CurrentEncoding.GetBytes(texte))
            ? EncodagesMeles
            : null;
    }

    private List<string> Vider()
    {
        var reste = avance.ToList();
        avance.Clear();
        return reste;
    }

    private string[] Ranger(List<string> champs) => Array.ConvertAll(rangs, r => r < 0 ? "" : Nettoyer(champs[r]));

    private string? Suivante() => avance.TryDequeue(out var rendue) ? rendue : LireLigne(lecteur);

    private static string? LireLigne(StreamReader lecteur)
    {
        var lettre = lecteur.Read();
        if (lettre < 0)
            return null;
        var ligne = new StringBuilder();
        for (; lettre >= 0 && lettre != '\n'; lettre = lecteur.Read())
        {
            if (ligne.Length < LongueurMaximale)
                ligne.Append((char)lettre);
        }
        return ligne.Length > 0 && ligne[^1] == '\r' ? ligne.ToString(0, ligne.Length - 1) : ligne.ToString();
    }

    /// <summary>Ôte exactement l'apostrophe que l'écriture ajoute devant un début dangereux, et les espaces du bord.</summary>
    private static string Nettoyer(string champ) => champ is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? champ[1..] : champ.Trim(' ');

    private static List<string>? Decouper(string ligne, char separateur, out bool ouvert)
    {
        ouvert = false;
        var champs = new List<string>(16);
        var champ = new StringBuilder();
        var i = 0;
        while (true)
        {
            champ.Clear();
            if (i < ligne.Length && ligne[i] == '"')
            {
                i++;
                while (true)
                {
                    if (i >= ligne.Length)
                    {
                        ouvert = true;
                        return champs;
                    }
                    if (ligne[i] != '"')
                        champ.Append(ligne[i++]);
                    else if (i + 1 < ligne.Length && ligne[i + 1] == '"')
                        (_, i) = (champ.Append('"'), i + 2);
                    else
                        break;
                }
                i++;
                if (i < ligne.Length && ligne[i] != separateur)
                    return null;
            }
            else
            {
                while (i < ligne.Length && ligne[i] != separateur)
                {
                    if (ligne[i] == '"')
                        return null;
                    champ.Append(ligne[i++]);
                }
            }
            champs.Add(champ.ToString());
            if (i >= ligne.Length)
                return champs;
            i++;
        }
    }

    /// <summary>Nom de colonne ramené à ce qui se compare : sans accents, en minuscules, le reste en soulignés.</summary>
    public static string Simplifier(string nom)
    {
        var sortie = new StringBuilder(nom.Length);
        foreach (var lettre in nom.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(lettre))
                sortie.Append(char.ToLowerInvariant(lettre));
            else if (CharUnicodeInfo.GetUnicodeCategory(lettre) != UnicodeCategory.NonSpacingMark && lettre != '\uFEFF')
                sortie.Append('_');
        }
        return sortie.ToString().Trim('_');
    }
}
