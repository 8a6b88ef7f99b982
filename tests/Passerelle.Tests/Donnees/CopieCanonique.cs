using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Cles;

namespace Passerelle.Tests.Donnees;

/// <summary>
/// Copie d'une base en texte comparable : colonnes métier seules, identifiants internes remplacés par des clés naturelles, lignes
/// triées. Deux bases de même copie disent la même chose, quel que soit le chemin qui les a faites.
/// </summary>
public sealed class CopieCanonique
{
    private readonly DbConnection connexion;
    private readonly CoffreNir coffre;
    private readonly Chiffrement fichiers;
    private readonly List<string> lignes = [];
    private readonly Dictionary<long, string> identites = [];
    private readonly Dictionary<long, string> personnes = [];
    private readonly Dictionary<long, string> versions = [];
    private readonly Dictionary<long, string> flux = [];

    private CopieCanonique(DbConnection connexion, CoffreNir coffre, Trousseau trousseau)
    {
        this.connexion = connexion;
        this.coffre = coffre;
        fichiers = new Chiffrement(trousseau, UsageCle.Fichiers);
    }

    /// <summary>Tout ce qu'un import écrit : égale à celle d'un import jamais interrompu.</summary>
    public static Task<string> CompleteAsync(PasserelleContexte contexte, CoffreNir coffre, Trousseau trousseau) => CopierAsync(contexte, coffre, trousseau, complete: true);

    /// <summary>Ce qui ne dépend que des fichiers reçus, non de l'ordre ni des lots de leur import.</summary>
    public static Task<string> ViesAsync(PasserelleContexte contexte, CoffreNir coffre, Trousseau trousseau) => CopierAsync(contexte, coffre, trousseau, complete: false);

    private static async Task<string> CopierAsync(PasserelleContexte contexte, CoffreNir coffre, Trousseau trousseau, bool complete)
    {
        await contexte.Database.OpenConnectionAsync();
        var copie = new CopieCanonique(contexte.Database.GetDbConnection(), coffre, trousseau);
        await copie.LireClesAsync();
        await copie.LireViesAsync();
        if (complete)
            await copie.LireReceptionsAsync();
        copie.lignes.Sort(StringComparer.Ordinal);
        return string.Join('\n', copie.lignes);
    }

    private async Task LireClesAsync()
    {
        var parPersonne = new SortedDictionary<long, List<string>>();
        foreach (var l in await LireAsync("SELECT i.id, i.personne_id, i.nir_chiffre, d.numero_demande, i.role, i.nom, i.nom_naissance, i.prenom, i.date_naissance, i.civilite, i.sexe, i.nir_etat, i.recherche FROM identite i JOIN dossier_rsa d ON d.id = i.dossier_id"))
        {
            var nir = l[2] is byte[] chiffre ? coffre.Dechiffrer(chiffre).Ecriture : "";
            identites[Id(l[0])] = $"[{Joindre(l.Skip(3))} {nir}]";
            if (!parPersonne.TryGetValue(Id(l[1]), out var siennes))
                parPersonne[Id(l[1])] = siennes = [];
            siennes.Add(identites[Id(l[0])]);
        }
        foreach (var (personne, siennes) in parPersonne)
            personnes[personne] = string.Concat(siennes.Order(StringComparer.Ordinal));
        var droits = (await LireAsync("SELECT version_id, identite_id, soumis, activite FROM droit_personne"))
            .ToLookup(l => Id(l[0]), l => $"{identites[Id(l[1])]} {Joindre(l.Skip(2))}");
        foreach (var l in await LireAsync("SELECT v.id, d.numero_demande, v.organisme, v.numero_organisme, v.matricule, v.date_demande, v.date_ouverture, v.etat, v.debut_suspension, v.motifs_suspension, v.motif_cloture, v.date_cloture, v.situation_famille, v.enfants, v.adresse, v.complement_adresse, v.code_postal, v.commune, v.code_insee, v.anomalies FROM version_foyer v JOIN dossier_rsa d ON d.id = v.dossier_id"))
            versions[Id(l[0])] = $"{Joindre(l.Skip(1))} {string.Concat(droits[Id(l[0])].Order(StringComparer.Ordinal))}";
        foreach (var l in await LireAsync("SELECT f.id, t.empreinte, f.recu_le, f.ordre, f.stock, f.instruction FROM flux_recu f JOIN transmission_fichier t ON t.id = f.id"))
        {
            flux[Id(l[0])] = Texte(l[1]);
            lignes.Add($"FLUX {Joindre(l.Skip(1))}");
        }
    }

    private async Task LireViesAsync()
    {
        foreach (var l in await LireAsync("SELECT flux_id, version_id FROM presence_foyer"))
            lignes.Add($"ETAT {flux[Id(l[0])]} {versions[Id(l[1])]}");
        foreach (var l in await LireAsync("SELECT identite_id, flux_id, telephone, accord_telephone, courriel, accord_courriel, nationalite, niveau_etude FROM contact"))
            lignes.Add($"CONTACT {identites[Id(l[0])]} {flux[Id(l[1])]} {Joindre(l.Skip(2))}");
        foreach (var l in await LireAsync("SELECT id, identite_id, version_id FROM personne WHERE fusionnee_dans_id IS NULL"))
            lignes.Add($"PERSONNE {personnes[Id(l[0])]} {(l[2] is null ? "" : $"{identites[Id(l[1])]} {versions[Id(l[2])]}")}");
        foreach (var l in await LireAsync("SELECT personne_id, t0, stock, fermee_le, motif, dans_le_delai, date_invitation, date_rdv_orientation, date_orientation, date_premier_rdv_accompagnement, date_cer, date_derniere_orientation, structure_referente, referent, organisme, type_parcours, intensif, date_dernier_contrat, type_contrat FROM entree"))
            lignes.Add($"ENTREE {personnes[Id(l[0])]} {Joindre(l.Skip(1))}");
        foreach (var l in await LireAsync("SELECT personne_id, type, date_effective, reference, valeur, detail, type_parcours, structure, numero_demande, role, remplace_le IS NULL FROM fait"))
            lignes.Add($"FAIT {(l[0] is null ? "" : personnes[Id(l[0])])} {Joindre(l.Skip(1))}");
    }

    private async Task LireReceptionsAsync()
    {
        foreach (var l in await LireAsync("SELECT version_id, numero_demande, reveil FROM dossier_rsa"))
            lignes.Add($"DOSSIER {Joindre(l.Skip(1))} {versions.GetValueOrDefault(Id(l[0]))}");
        foreach (var l in await LireAsync("SELECT id, nom, empreinte, version, nature, reference, recu_le, stock, statut, attendus, curseur, personnes, crees, modifies, inchanges, en_attente_personne, entrees, rejets, doutes FROM transmission_fichier"))
            lignes.Add($"TRANSMISSION {Joindre(l.Skip(1))}");
        foreach (var l in await LireAsync("SELECT r.contenu, t.empreinte, r.rang, r.dossier, r.ligne, r.code, r.message, r.champ, r.statut FROM rejet r JOIN transmission_fichier t ON t.id = r.transmission_id"))
            lignes.Add($"REJET {Joindre(l.Skip(1))} {(l[0] is byte[] contenu ? Encoding.UTF8.GetString(fichiers.Dechiffrer(contenu)) : "")}");
        foreach (var l in await LireAsync("SELECT personne_id, autre_personne_id, nature, dans_le_fichier, statut FROM doute_identite"))
            lignes.Add($"DOUTE {string.Concat(new[] { Id(l[0]), Id(l[1]) }.Select(p => personnes.GetValueOrDefault(p, "absorbée")).Order(StringComparer.Ordinal))} {Joindre(l.Skip(2))}");
        foreach (var l in await LireAsync("SELECT gardee_id FROM fusion WHERE defaite_le IS NULL"))
            lignes.Add($"FUSION {personnes.GetValueOrDefault(Id(l[0]), "absorbée")}");
        lignes.Add($"RECALCUL {(await LireAsync("SELECT personne_id FROM recalcul")).Count}");
    }

    private async Task<List<object?[]>> LireAsync(string sql)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        await using var lecteur = await commande.ExecuteReaderAsync();
        var lues = new List<object?[]>();
        while (await lecteur.ReadAsync())
            lues.Add([.. Enumerable.Range(0, lecteur.FieldCount).Select(i => lecteur.IsDBNull(i) ? null : lecteur.GetValue(i))]);
        return lues;
    }

    private static long Id(object? valeur) => Convert.ToInt64(valeur, CultureInfo.InvariantCulture);

    private static string Joindre(IEnumerable<object?> valeurs) => string.Join('|', valeurs.Select(Texte));

    private static string Texte(object? valeur) => Convert.ToString(valeur, CultureInfo.InvariantCulture) ?? "";
}
