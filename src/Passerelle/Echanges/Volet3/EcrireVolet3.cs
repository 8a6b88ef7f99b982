using System.Globalization;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Volet3;

/// <summary>Ce qu'un fichier du volet 3 doit contenir.</summary>
public sealed record DemandeVolet3
{
    /// <summary>Premier jour des évènements.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour, et jour dont il donne l'état : rien de daté d'après n'y compte.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Territoire de l'expérimentation.</summary>
    public required Territoire Territoire { get; init; }

    /// <summary>Nom du fichier.</summary>
    public string Nom => string.Create(CultureInfo.InvariantCulture, $"volet3_{Territoire.Departement.Code}_{Au:yyyy-MM-dd}.csv");
}

/// <summary>
/// Écrit vers un flux les neuf données du volet 3 (lignes 1982-1991), une ligne par évènement de la période : par place (numéro de demande, rôle),
/// puis par date. Les parcours sont recalculés lot par lot des seuls flux et faits du dernier jour ou d'avant ; rien n'est écrit de données
/// incomplètes.
/// </summary>
public sealed class EcrireVolet3(PasserelleContexte contexte, RecalculerEntrees recalculer)
{
    private const int TailleLot = 2000;
    private static readonly string Types = string.Join(", ", LigneVolet3.Evenements.Keys.Select(t => (int)t));

    /// <summary>Écrit, et ferme le flux.</summary>
    /// <param name="demande">Ce qu'il doit contenir.</param>
    /// <param name="sortie">Flux.</param>
    /// <param name="vue">Reçoit l'identifiant interne de la personne de chaque ligne, dans l'ordre.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Lignes, sans l'en-tête.</returns>
    public async Task<Resultat<int>> ExecuterAsync(DemandeVolet3 demande, Stream sortie, Action<long>? vue, CancellationToken ct)
    {
        await using var csv = new EcrivainCsv(sortie);
        if (demande.Du > demande.Au)
            return EchangesErreurs.PeriodeRenversee();
        if (await DonneesCompletes.SeulLeRecalculManqueAsync(contexte, ct))
            await recalculer.ExecuterAsync(null, ct);
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        if (await DonneesCompletes.ManqueAsync(photo, ct) is { } manque)
            return manque;
        csv.EnTete(LigneVolet3.Colonnes);
        var lignes = 0;
        foreach (var lot in (await PersonnesAsync(photo, demande, ct)).Chunk(TailleLot))
        {
            var vies = await ViesVolet3.LireAsync(photo, lot, demande.Au, ct);
            foreach (var personne in lot)
            {
                if (!demande.Territoire.Contient(vies.CodeInsee(personne)))
                    continue;
                foreach (var ligne in vies.Evenements(personne, demande.Du))
                {
                    ligne.Ecrire(csv);
                    vue?.Invoke(personne);
                    lignes++;
                }
            }
        }
        return lignes;
    }

    /// <summary>Les personnes dont un évènement est de la période, dans l'ordre du fichier.</summary>
    private static Task<List<long>> PersonnesAsync(SessionLot photo, DemandeVolet3 demande, CancellationToken ct) => photo.LireAsync($"""
        SELECT p.id
        FROM (
          SELECT personne_id FROM fait WHERE type IN ({Types}) AND remplace_le IS NULL AND personne_id IS NOT NULL AND date_effective >= @du AND date_effective <= @au
          UNION SELECT personne_id FROM entree WHERE t0 >= @du AND t0 <= @au
        ) c
        JOIN personne p ON p.id = c.personne_id AND p.fusionnee_dans_id IS NULL
        JOIN identite i ON i.id = p.identite_id
        JOIN dossier_rsa d ON d.id = i.dossier_id
        ORDER BY d.numero_demande{photo.OrdreOctets}, i.role{photo.OrdreOctets}, i.date_naissance, i.nom{photo.OrdreOctets}, i.prenom{photo.OrdreOctets}, p.id
        """, l => l.GetInt64(0), ct, ("du", demande.Du), ("au", demande.Au));
}
