using System.Globalization;
using System.Text.RegularExpressions;
using Socle.Documents;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Un tableau reconstruit, décrit pour tous les formats : mêmes colonnes, mêmes sous-totaux, formules vives, et sous lui les écarts avec le texte signé.</summary>
public static partial class DecrireTableau
{
    /// <summary>Le document d'un seul tableau.</summary>
    public static DocumentDecrit Document(TableauConstruit tableau, string sousTitre) => new() { Titre = tableau.Titre, SousTitre = sousTitre, Parties = [Partie(tableau)] };

    /// <summary>Le tableau et ses notes.</summary>
    public static PartieDecrite Partie(TableauConstruit tableau) => new()
    {
        Tableau = new TableauDecrit
        {
            Nom = ConstruireTableau.Noms[tableau.Tableau],
            Colonnes = [.. tableau.Colonnes.Select(c => new ColonneDecrite(c.Code, c.Libelle, Genre(c.Nature), c.Largeur) { Groupe = c.Groupe, Fusionnee = c.Fusionnee })],
            Lignes = Lignes(tableau),
        },
        Notes =
        [
            .. tableau.Remarques,
            .. tableau.Lignes.Where(l => l.Remarque is not null && l.Nature != "RENVOI").Select(l => $"{l.Action ?? l.Intitule} : {l.Remarque}"),
            .. tableau.Lignes.SelectMany(l => l.Ecarts.Select(e => $"{l.Intitule}, colonne {e.Key} : {l.Signe[e.Key].Euros()} au texte signé (ligne {l.Lignes[0]} du recueil), soit {e.Value.Euros()} d'écart.")),
        ],
    };

    private static List<LigneDecrite> Lignes(TableauConstruit tableau)
    {
        // Un titre décale les lignes qu'un total additionne.
        var rangs = new int[tableau.Lignes.Count];
        var lignes = new List<LigneDecrite>();
        for (var i = 0; i < tableau.Lignes.Count; i++)
        {
            if (tableau.Lignes[i].Titre is { } titre)
                lignes.Add(new LigneDecrite(GenreLigne.Titre, [new CaseDecrite(titre)]));
            rangs[i] = lignes.Count;
            lignes.Add(Ligne(tableau, tableau.Lignes[i], rangs));
        }
        return lignes;
    }

    private static LigneDecrite Ligne(TableauConstruit tableau, LigneConstruite ligne, int[] rangs) => new(
        ligne.Nature switch { "SOUS_TOTAL" => GenreLigne.SousTotal, "TOTAL" => GenreLigne.Total, _ => GenreLigne.Ordinaire },
        [.. tableau.Colonnes.Select(c => Case(c, ligne, rangs))]);

    private static CaseDecrite Case(ColonneTableau colonne, LigneConstruite ligne, int[] rangs)
    {
        var valeur = ligne.Valeurs.GetValueOrDefault(colonne.Code);
        var avant = Mots(ligne, colonne.Avant);
        if (colonne.Nature == NatureValeur.Texte)
            return new CaseDecrite(valeur);
        if (colonne.Nature == NatureValeur.Cible)
            return new CaseDecrite(valeur is string ecrit && decimal.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? nombre : valeur);
        if (valeur is null && avant is not null)
            return new CaseDecrite(avant);
        if (colonne.Nature == NatureValeur.Argent && ligne.Additionne.Count > 0)
            return new CaseDecrite(valeur) { Additionne = colonne.SansTotal ? [] : [.. ligne.Additionne.Select(r => rangs[r])] };
        return new CaseDecrite(valeur)
        {
            Formule = colonne.Formule is { } formule && ligne.Nature != "VIDE" ? Code().Replace(formule, "[$0]") : null,
            Avant = avant,
            Apres = Mots(ligne, colonne.Apres),
        };
    }

    private static string? Mots(LigneConstruite ligne, string? code) => code is not null && ligne.Valeurs.GetValueOrDefault(code) is string { Length: > 0 } mots ? mots : null;

    private static GenreColonne Genre(NatureValeur nature) => nature switch
    {
        NatureValeur.Argent => GenreColonne.Euros,
        NatureValeur.Part => GenreColonne.Part,
        NatureValeur.Cible => GenreColonne.Nombre,
        _ => GenreColonne.Texte,
    };

    [GeneratedRegex(@"\b[A-Z][A-Z0-9_]*\b(?!\()")]
    private static partial Regex Code();
}
