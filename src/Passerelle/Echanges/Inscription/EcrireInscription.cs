using System.Globalization;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Inscription;

/// <summary>Ce qu'un fichier d'inscription doit contenir.</summary>
public sealed record DemandeInscription
{
    /// <summary>Premier jour de notification ; un stock ne le regarde pas.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>Dernier jour de notification, ou jour dont un stock donne l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Reprise de stock : les accompagnements en cours, et non les orientations de la période.</summary>
    public bool Stock { get; init; }

    /// <summary>Territoire de l'expérimentation.</summary>
    public required Territoire Territoire { get; init; }

    /// <summary>Nom du fichier.</summary>
    public string Nom => string.Create(CultureInfo.InvariantCulture, $"inscription_{Territoire.Departement.Code}_{(Stock ? "stock" : "flux")}_{Au:yyyy-MM-dd}.csv");
}

/// <summary>
/// Écrit le fichier d'inscription (Annexe 1, lignes 2160-2181) vers un flux : une ligne par personne, dans l'ordre des noms. Rien n'est
/// écrit de données incomplètes.
/// </summary>
public sealed class EcrireInscription(PasserelleContexte contexte, RecalculerEntrees recalculer, CoffreNir coffre)
{
    /// <summary>Écrit, et ferme le flux.</summary>
    /// <param name="demande">Ce qu'il doit contenir.</param>
    /// <param name="sortie">Flux.</param>
    /// <param name="vue">Reçoit l'identifiant interne de la personne de chaque ligne, dans l'ordre.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Lignes, sans l'en-tête.</returns>
    public async Task<Resultat<int>> ExecuterAsync(DemandeInscription demande, Stream sortie, Action<long>? vue, CancellationToken ct)
    {
        await using var csv = new EcrivainCsv(sortie);
        if (!demande.Stock && demande.Du > demande.Au)
            return EchangesErreurs.PeriodeRenversee();
        if (await DonneesCompletes.SeulLeRecalculManqueAsync(contexte, ct))
            await recalculer.ExecuterAsync(null, ct);
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        if (await DonneesCompletes.ManqueAsync(photo, ct) is { } manque)
            return manque;
        (string, object?)[] parametres = demande.Stock ? [("au", demande.Au)] : [("au", demande.Au), ("du", demande.Du)];
        var posterieurs = await SituationsAu.FluxPosterieursAsync(photo, demande.Au, ct);
        var aRevoir = await photo.LireAsync(LigneInscription.ARevoir(demande.Stock, posterieurs), l => l.GetInt64(0), ct, parametres);
        await SituationsAu.ExecuterAsync(photo, aRevoir, demande.Au, ct);
        using var nirs = coffre.OuvrirSerie();
        csv.EnTete(LigneInscription.Colonnes);
        var lignes = 0;
        await photo.ParcourirAsync(LigneInscription.Requete(photo, demande.Stock), l =>
        {
            if (!demande.Territoire.Contient(l.Texte(LigneInscription.CodeInsee)))
                return;
            LigneInscription.Ecrire(csv, l, nirs);
            vue?.Invoke(l.GetInt64(LigneInscription.PersonneId));
            lignes++;
        }, ct, parametres);
        return lignes;
    }
}
