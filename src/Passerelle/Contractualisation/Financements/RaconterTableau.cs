using Socle.Commandes;

namespace Passerelle.Contractualisation.Financements;

/// <summary>Un tableau en texte : une ligne par ligne du recueil, ses sommes, et l'écart avec ce qui est signé.</summary>
internal static class RaconterTableau
{
    public static void Executer(TableauConstruit tableau)
    {
        Sortie.Texte($"{tableau.Titre} (lignes {tableau.Source})");
        var chiffrees = tableau.Colonnes.Where(c => c.Nature != NatureValeur.Texte).ToList();
        Sortie.Texte($"{"",-58}{string.Concat(chiffrees.Select(c => Cadrer(c.Code)))}");
        foreach (var ligne in tableau.Lignes)
        {
            var nom = $"{(ligne.Nature == "LIGNE" ? "  " : "")}{(ligne.Action is null ? "" : ligne.Action + " ")}{ligne.Intitule}";
            Sortie.Texte($"{Couper(nom, 57),-58}{string.Concat(chiffrees.Select(c => Cadrer(Dire(ligne.Valeurs.GetValueOrDefault(c.Code)))))}");
            foreach (var (colonne, ecart) in ligne.Ecarts)
                Sortie.Texte($"{"",8}{colonne} signé {ligne.Signe[colonne].Euros()}, soit {ecart.Euros()} d'écart (ligne {ligne.Lignes[0]})");
            if (ligne.Remarque is { } remarque)
                Sortie.Texte($"{"",8}{remarque}");
        }
        foreach (var remarque in tableau.Remarques)
            Sortie.Texte(remarque);
    }

    private static string Dire(object? valeur) => valeur switch
    {
        decimal somme => somme.Euros(),
        null => "—",
        _ => valeur.ToString()!,
    };

    private static string Couper(string texte, int largeur) => texte.Length <= largeur ? texte : texte[..(largeur - 1)] + "…";

    private static string Cadrer(string texte) => Couper(texte, 16).PadLeft(17);
}
