using System.Text;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Reprise;

/// <summary>Ouvre un fichier de reprise ; ses 14 colonnes sont obligatoires, pour qu'une colonne mal nommée ne se perde pas en silence.</summary>
internal static class LireReprise
{
    private static readonly string[] Colonnes = Enum.GetNames<ColonneReprise>();

    /// <summary>Ouvre et lit l'en-tête.</summary>
    public static Resultat<LecteurCsv> Ouvrir(Stream contenu, Encoding encodage) => LecteurCsv.Ouvrir(contenu, encodage, Colonnes, Colonnes);
}
