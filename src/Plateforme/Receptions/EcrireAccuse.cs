using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>
/// L'accusé de réception d'un fichier : <c>accuse_NOM.csv</c>, une ligne par ligne reçue, dans son ordre. L'identifiant France Travail
/// y est rendu à l'expéditeur pour chaque personne inscrite.
/// </summary>
public sealed class EcrireAccuse(PlateformeContexte contexte, IJournal journal)
{
    private static readonly string[] Colonnes = ["ligne", "statut", "code", "champ", "message", "identifiant_france_travail"];

    /// <summary>Statut, comme le fichier l'écrit.</summary>
    public static string Mot(StatutAccuse statut) => statut switch
    {
        StatutAccuse.Inscrit => "INSCRIT",
        StatutAccuse.Modifie => "MODIFIE",
        StatutAccuse.Inchange => "INCHANGE",
        StatutAccuse.Rejete => "REJETE",
        StatutAccuse.EnDoute => "EN_DOUTE",
        _ => "ENREGISTRE",
    };

    /// <summary>Écrit l'accusé du fichier de cette empreinte dans le dossier.</summary>
    public Task<Resultat<string>> ExecuterAsync(string empreinte, string dossier, CancellationToken ct) =>
        FichierEcrit.EcrireAsync(dossier, Nom(contexte.Receptions.AsNoTracking().Where(r => r.Empreinte == empreinte).Select(r => r.Nom).Single()), async sortie =>
        {
            var reception = await contexte.Receptions.AsNoTracking().SingleAsync(r => r.Empreinte == empreinte, ct);
            await EcrireAsync(reception, sortie, ct);
            return null;
        });

    /// <summary>Nom de l'accusé d'un fichier.</summary>
    public static string Nom(string fichier) => $"accuse_{Path.GetFileNameWithoutExtension(fichier)}.csv";

    /// <summary>Écrit l'accusé dans un flux, qu'il ferme.</summary>
    public async Task EcrireAsync(Reception reception, Stream sortie, CancellationToken ct)
    {
        await journal.EcrireAsync(ActeJournal.Export, nameof(EcrireAccuse), reception.Cle.ToString(), $"{reception.Attendues} lignes", ct);
        var lignes = from accuse in contexte.Accuses.AsNoTracking()
                     where accuse.ReceptionId == reception.Id
                     join usager in contexte.Usagers on accuse.UsagerId equals usager.Id into trouves
                     from usager in trouves.DefaultIfEmpty()
                     orderby accuse.Rang
                     select new { Accuse = accuse, Identifiant = usager == null ? null : usager.Identifiant };
        await using var csv = new EcrivainCsv(sortie);
        csv.EnTete(Colonnes);
        await foreach (var ligne in lignes.AsAsyncEnumerable().WithCancellation(ct))
        {
            csv.Champ(ligne.Accuse.Ligne.ToString(CultureInfo.InvariantCulture));
            csv.Champ(Mot(ligne.Accuse.Statut));
            csv.Champ(ligne.Accuse.Code);
            csv.Champ(ligne.Accuse.Champ);
            csv.Champ(ligne.Accuse.Message);
            csv.Champ(ligne.Identifiant);
            csv.FinLigne();
        }
    }
}
