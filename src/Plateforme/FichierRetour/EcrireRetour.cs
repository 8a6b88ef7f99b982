using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Receptions;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Journal;
using Socle.Resultats;

namespace Plateforme.FichierRetour;

/// <summary>Écrire le fichier retour.</summary>
public sealed record EcrireRetourCommand
{
    /// <summary>Jour dont il donne l'état.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Dossier.</summary>
    public required string Dossier { get; init; }

    /// <summary>Numéro du département destinataire.</summary>
    public required string Departement { get; init; }
}

/// <summary>Fichier retour écrit.</summary>
/// <param name="Fichier">Chemin.</param>
/// <param name="Lignes">Inscrits.</param>
/// <param name="Au">Jour dont il donne l'état.</param>
/// <param name="Empreinte">SHA-256, hexadécimal.</param>
public sealed record RetourEcrit(string Fichier, int Lignes, DateOnly Au, string Empreinte);

/// <summary>
/// Écrit le fichier retour vers le département (lignes 2693-2719) : un inscrit par ligne, 26 colonnes. Ce que la plateforme ne sait
/// pas reste vide, jamais inventé ; <c>docs/conformite.md</c> dit d'où vient chaque colonne.
/// </summary>
internal sealed class EcrireRetour(PlateformeContexte contexte, IJournal journal)
{
    /// <summary>Écrit.</summary>
    public async Task<Resultat<RetourEcrit>> ExecuterAsync(EcrireRetourCommand commande, CancellationToken ct)
    {
        var nom = string.Create(CultureInfo.InvariantCulture, $"retour_{commande.Departement}_{commande.Au:yyyy-MM-dd}.csv");
        var lignes = 0;
        var ecrit = await FichierEcrit.EcrireAsync(commande.Dossier, nom, async sortie =>
        {
            lignes = await EcrireAsync(sortie, commande.Au, ct);
            return null;
        });
        if (!ecrit.Essayer(out var chemin, out var refus))
            return refus;
        await using var contenu = File.OpenRead(chemin);
        var empreinte = Convert.ToHexStringLower(await SHA256.HashDataAsync(contenu, ct));
        await journal.EcrireAsync(ActeJournal.Export, nameof(EcrireRetour), nom, $"{lignes} lignes, SHA-256 {empreinte}", ct);
        return new RetourEcrit(chemin, lignes, commande.Au, empreinte);
    }

    private async Task<int> EcrireAsync(Stream sortie, DateOnly au, CancellationToken ct)
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, ct);
        var orientations = (await contexte.Orientations.AsNoTracking().Where(o => o.RecueLe <= au).ToListAsync(ct)).ToLookup(o => o.UsagerId);
        var evenements = (await contexte.Evenements.AsNoTracking().Where(e => e.Date <= au).ToListAsync(ct)).ToLookup(e => e.UsagerId);
        await using var csv = new EcrivainCsv(sortie);
        csv.EnTete(ColonnesRetour.Toutes);
        var lignes = 0;
        await photo.ParcourirAsync($"""
            SELECT id, nom, prenom, date_naissance, inscrit_le, code_insee_entree, code_insee, commune FROM usager WHERE inscrit_le <= @au
            ORDER BY nom{photo.OrdreOctets}, prenom{photo.OrdreOctets}, date_naissance, id
            """, l =>
        {
            var id = l.GetInt64(0);
            var naissance = l.Date(3)!.Value;
            var situation = new SituationUsager(l.Date(4)!.Value, orientations[id], evenements[id], au);
            csv.Champ(l.GetString(1));
            csv.Champ(l.GetString(2));
            csv.Date(naissance);
            csv.Champ(ColonnesRetour.TrancheAge(naissance, au));
            Inconnu(csv);
            csv.Champ(situation.Inscription);
            csv.Champ(situation.Rome);
            csv.Champ(situation.Diagnostic ? "oui" : "");
            csv.Champ(l.Texte(5));
            csv.Champ(l.Texte(6));
            csv.Champ(l.Texte(7));
            Inconnu(csv, 2);
            csv.Champ(ColonnesRetour.Departement(l.Texte(6)));
            Inconnu(csv);
            csv.Champ(situation.Agence);
            Inconnu(csv);
            csv.Date(situation.Entree?.Date);
            csv.Date(situation.Sortie?.Date);
            csv.Champ(situation.Sortie?.Valeur);
            csv.Champ(ColonnesRetour.Parcours(situation.Entree?.TypeParcours));
            csv.Champ(ColonnesRetour.Parcours(situation.Parcours));
            Inconnu(csv, 3);
            csv.Champ(situation.LongueDuree() switch { true => "O", false => "N", null => "" });
            csv.FinLigne();
            lignes++;
        }, ct, ("au", au));
        return lignes;
    }

    /// <summary>Colonnes qu'aucun des deux fichiers reçus ne permet de remplir.</summary>
    private static void Inconnu(EcrivainCsv csv, int colonnes = 1)
    {
        for (; colonnes > 0; colonnes--)
            csv.Champ("");
    }
}
