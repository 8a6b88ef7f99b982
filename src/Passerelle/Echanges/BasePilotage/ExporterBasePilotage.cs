using System.Globalization;
using Passerelle.Bases;
using Passerelle.Echanges.Envois;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.BasePilotage;

/// <summary>Ce qui est demandé d'un export de la base de pilotage.</summary>
public sealed record ExporterBasePilotageCommand
{
    /// <summary>Jour dont le fichier donne l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Dossier où il est écrit ; créé s'il manque.</summary>
    public required string Dossier { get; init; }

    /// <summary>Territoire de l'expérimentation.</summary>
    public required Territoire Territoire { get; init; }
}

/// <summary>Un fichier écrit.</summary>
/// <param name="Fichier">Chemin complet.</param>
/// <param name="Lignes">Personnes, sans l'en-tête.</param>
/// <param name="Au">Jour dont il donne l'état.</param>
/// <param name="Empreinte">SHA-256 du contenu, en hexadécimal.</param>
public sealed record FichierExporte(string Fichier, int Lignes, DateOnly Au, string Empreinte);

/// <summary>
/// Écrit le fichier de suivi et de pilotage (Annexe 4, lignes 2674-2692) : une ligne par personne dont l'entrée est ouverte, ou
/// fermée depuis 12 mois au plus. Il n'apparaît sous son nom qu'entier, et une fois l'export journalisé.
/// </summary>
public sealed class ExporterBasePilotage(PasserelleContexte contexte, RecalculerEntrees recalculer, IJournal journal)
{
    /// <summary>Les 16 colonnes, dans l'ordre des lignes 2676-2691.</summary>
    internal static readonly string[] Colonnes =
    [
        "ID_CAF", "ROLE_CAF", "COMMUNE", "DATE_NAISSANCE", "DATE_NOTIFICATION_DEPARTEMENT", "DATE_INVITATION", "DATE_RDV_ORIENTATION",
        "DATE_ORIENTATION", "DATE_1ER_RDV_ACCOMPAGNEMENT", "STRUCTURE_REFERENTE", "C_TYPEPARCOURS", "DATE_CER", "TYPE_CONTRAT",
        "DEPARTEMENT", "DEPARTEMENT_CODE_CAF", "STOCK",
    ];

    /// <summary>Écrit le fichier.</summary>
    public async Task<Resultat<FichierExporte>> ExecuterAsync(ExporterBasePilotageCommand commande, CancellationToken ct)
    {
        var nom = string.Create(CultureInfo.InvariantCulture, $"pilotage_{commande.Territoire.Departement.Code}_{commande.Au:yyyy-MM-dd}.csv");
        var ecrit = await EcrireFichier.ExecuterAsync(commande.Dossier, nom, sortie => EcrireAsync(commande.Au, commande.Territoire, sortie, null, ct),
            (lignes, empreinte) => journal.EcrireAsync(ActeJournal.Export, nameof(ExporterBasePilotage), nom, $"{lignes} lignes, territoire {commande.Territoire.Code}, SHA-256 {empreinte}", ct), ct);
        if (!ecrit.Essayer(out var fichier, out var refus))
            return refus;
        return new FichierExporte(fichier.Chemin, fichier.Lignes, commande.Au, fichier.Empreinte);
    }

    /// <summary>Écrit le fichier vers un flux, qu'il ferme ; <paramref name="vue"/> reçoit la personne de chaque ligne, dans l'ordre.</summary>
    internal async Task<Resultat<int>> EcrireAsync(DateOnly au, Territoire territoire, Stream sortie, Action<long>? vue, CancellationToken ct)
    {
        await using var csv = new EcrivainCsv(sortie);
        if (await DonneesCompletes.SeulLeRecalculManqueAsync(contexte, ct))
            await recalculer.ExecuterAsync(null, ct);
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        if (await DonneesCompletes.ManqueAsync(photo, ct) is { } manque)
            return manque;
        await RevoirEntrees.ExecuterAsync(photo, au, ct);
        csv.EnTete(Colonnes);
        var lignes = 0;
        await photo.ParcourirAsync(LigneBasePilotage.Requete(photo), l =>
        {
            if (!territoire.Contient(l.Texte(LigneBasePilotage.CodeInsee)))
                return;
            LigneBasePilotage.Ecrire(csv, l, au, territoire.Departement.Code);
            vue?.Invoke(l.GetInt64(LigneBasePilotage.PersonneId));
            lignes++;
        }, ct, ("au", au), ("depuis", RevoirEntrees.FermeesDepuis(au)));
        return lignes;
    }
}
