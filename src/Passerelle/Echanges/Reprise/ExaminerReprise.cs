using System.Security.Cryptography;
using System.Text;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Reprise;

/// <summary>Ce que la première passe apprend d'un fichier de reprise.</summary>
/// <param name="Contenu">Empreinte et encodage.</param>
/// <param name="Lignes">Lignes de faits.</param>
/// <param name="Depassees">Rangs des lignes valides qu'une ligne valide de même référence, plus bas, dépasse.</param>
internal sealed record FichierReprise(ContenuCsv Contenu, int Lignes, IReadOnlySet<int> Depassees);

/// <summary>
/// Première passe : le fichier est-il lisible, son en-tête juste, et quelle ligne vaut pour chaque référence ? La réponse ne
/// dépend pas du découpage en lots : un import interrompu et repris donne la même base.
/// </summary>
internal static class ExaminerReprise
{
    /// <summary>Examine le contenu jusqu'au bout.</summary>
    public static Resultat<FichierReprise> Executer(Func<Stream> ouvrir, CoffreNir coffre)
    {
        ContenuCsv contenu;
        using (var flux = ouvrir())
            contenu = ContenuCsv.Examiner(flux);
        if (!LireReprise.Ouvrir(ouvrir(), contenu.Encodage).Essayer(out var lecteur, out var refus))
            return refus;
        using (lecteur)
        {
            var controle = new ControlerLigneReprise(coffre);
            var derniers = new Dictionary<UInt128, int>();
            var depassees = new HashSet<int>();
            var rang = 0;
            foreach (var ligne in lecteur.Lire())
            {
                rang++;
                if (!controle.Executer(ligne).Essayer(out var fait, out _))
                    continue;
                var cle = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(fait.Reference)));
                if (derniers.TryGetValue(cle, out var precedent))
                    depassees.Add(precedent);
                derniers[cle] = rang;
            }
            return new FichierReprise(contenu, rang, depassees);
        }
    }
}
