using Passerelle.Parcours.Personnes;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.Retours;

/// <summary>Une ligne de retour lue et contrôlée.</summary>
internal sealed record LigneRetour(LigneCsv Ligne, DateOnly DateNaissance, DateOnly? DateEntree, DateOnly? DateSortie)
{
    /// <summary>Valeur d'une colonne ; nulle quand elle est vide.</summary>
    public string? Valeur(int colonne) => Ligne.Champs[colonne] is { Length: > 0 } texte ? texte : null;

    /// <summary>Nom et prénom, tels qu'ils se comparent.</summary>
    public string Designation => Designer(Ligne.Champs[ColonneRetour.Nom], Ligne.Champs[ColonneRetour.Prenom]);

    /// <summary>Ce qui se compare d'un nom et d'un prénom : ni accents, ni tirets, ni apostrophes, ni espaces, ni casse.</summary>
    public static string Designer(string? nom, string? prenom) => $"{Serrer(nom)} {Serrer(prenom)}";

    /// <summary>Les lettres et chiffres d'un texte, sans accents, en minuscules.</summary>
    public static string Serrer(string? texte) => TexteRecherche.Normaliser(texte).Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>Contrôle une ligne : nom, prénom et naissance, sans quoi elle ne se rapproche de personne, et des dates réelles.</summary>
internal static class ControlerLigneRetour
{
    private const int LongueurMaximale = 300;

    /// <summary>Contrôle.</summary>
    public static Resultat<LigneRetour> Executer(LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return EchangesErreurs.RetourLigneIllisible(faute, ligne.Numero);
        var erreurs = new List<Erreur>();
        foreach (var colonne in new[] { ColonneRetour.Nom, ColonneRetour.Prenom, ColonneRetour.DateNaissance })
        {
            if (ligne.Champs[colonne].Length == 0)
                erreurs.Add(EchangesErreurs.RetourAbsent(ColonneRetour.Toutes[colonne], ligne.Numero));
        }
        for (var colonne = 0; colonne < ligne.Champs.Count; colonne++)
        {
            if (ligne.Champs[colonne].Length > LongueurMaximale)
                erreurs.Add(EchangesErreurs.RetourTropLong(ColonneRetour.Toutes[colonne], ligne.Champs[colonne].Length, LongueurMaximale, ligne.Numero));
        }
        var naissance = Date(ColonneRetour.DateNaissance);
        var entree = Date(ColonneRetour.DateEntree);
        var sortie = Date(ColonneRetour.DateSortie);
        if (erreurs.Count > 0)
            return erreurs;
        return new LigneRetour(ligne, naissance!.Value, entree, sortie);

        DateOnly? Date(int colonne)
        {
            if (ligne.Champs[colonne] is not { Length: > 0 } texte)
                return null;
            if (DateCsv.Essayer(texte, out var date) && date.Year is >= 1900 and <= 2099)
                return date;
            erreurs.Add(EchangesErreurs.RetourIllisible(ColonneRetour.Toutes[colonne], Forme.Decrire(texte), "une date JJ/MM/AAAA ou AAAA-MM-JJ", ligne.Numero));
            return null;
        }
    }
}
