using System.Globalization;
using System.Text;
using Plateforme.Receptions;
using Socle.Bases;
using Socle.Cles;

namespace Plateforme.Usagers;

/// <summary>
/// Inscrit les personnes d'un lot d'annexe 1 (lignes 2161-2180, catégorie selon la ligne 2092) : reconnues, elles sont mises à jour ;
/// nouvelles, elles reçoivent leur identifiant. Un fichier plus ancien que ce qu'on sait n'ajoute que son orientation.
/// </summary>
internal sealed class InscrireLot(CoffreNir coffre)
{
    private const long PremierIdentifiant = 30_000_000_000;

    /// <summary>Applique le lot dans la transaction en cours.</summary>
    public async Task<List<Devenir>> ExecuterAsync(SessionLot session, Reception reception, IReadOnlyList<LigneATraiter> lot, CancellationToken ct)
    {
        // D'abord le tour d'écrire : deux dépôts qui courent ensemble n'inscrivent pas deux fois la même personne.
        var prochain = await session.ReserverAsync(2 * lot.Count, ct);
        var devenirs = new List<Devenir>(lot.Count);
        var aInscrire = new List<(LigneATraiter Source, InscriptionRecue Recue, byte[]? Empreinte)>(lot.Count);
        foreach (var source in lot)
        {
            var controle = ControlerInscriptionRecue.Executer(source.Ligne);
            if (!controle.Reussi)
                devenirs.Add(Devenir.Rejet(source, controle.Erreurs));
            else if (source.Refus is { } repetee)
                devenirs.Add(Devenir.Rejet(source, [repetee]));
            else
                aInscrire.Add((source, controle.Valeur, controle.Valeur.NirDefinitif is null ? null : coffre.Empreinte(controle.Valeur.Nir!.Value)));
        }

        var reconnaitre = await ChargerAsync(session, aInscrire.ConvertAll(a => (a.Recue, a.Empreinte)), ct);
        var connues = await ChargerOrientationsAsync(session, reconnaitre.Connus, ct);
        var ecrits = new List<(InscritConnu, InscriptionRecue)>();
        var nouvelles = new List<OrientationRecue>();
        var revus = new List<long>();
        foreach (var (source, recue, empreinte) in aInscrire)
        {
            var cleNir = empreinte is null ? null : Convert.ToHexString(empreinte);
            var reconnu = reconnaitre.Executer(recue, cleNir, source.Ligne.Numero);
            if (!reconnu.Reussi)
            {
                devenirs.Add(new Devenir(source, StatutAccuse.EnDoute, reconnu.Erreurs, null));
                continue;
            }
            var contenu = coffre.Empreinte(Encoding.UTF8.GetBytes(recue.Contenu));
            var avant = reconnu.Valeur;
            var inscrit = avant ?? Nouveau(prochain++, recue, reception.RecuLe, contenu);
            var orientation = Orientation(prochain++, inscrit.Id, recue, reception.RecuLe);
            var dites = connues.GetValueOrDefault(inscrit.Id, []);
            var orientationNouvelle = !dites.Exists(o => o.Date == orientation.Date && o.TypeParcours == orientation.TypeParcours && o.Organisme == orientation.Organisme && o.Structure == orientation.Structure);
            if (orientationNouvelle)
                nouvelles.Add(orientation);

            var recent = avant is null || reception.RecuLe >= avant.VuLe;
            inscrit = inscrit with
            {
                Nir = cleNir ?? inscrit.Nir,
                // Un fichier qui tait le NIR, ou n'en donne qu'un d'attente, ne fait pas oublier le vrai.
                NirChiffre = recue.Nir is { } nir && (nir.Definitif || inscrit.Nir is null) ? coffre.Chiffrer(nir) : inscrit.NirChiffre,
                DateNaissance = recue.DateNaissance,
                NomCompare = recue.NomCompare,
                Contenu = contenu,
                VuLe = reception.RecuLe,
                Categorie = orientationNouvelle && dites.TrueForAll(o => o.Date <= orientation.Date) ? CategorieSelonOrientation.Choisir(recue.Orientation) : inscrit.Categorie,
            };
            var change = avant is null || (recent && (!avant.Contenu.AsSpan().SequenceEqual(contenu) || avant.Categorie != inscrit.Categorie));
            if (change)
                ecrits.Add((inscrit, recue));
            else if (recent)
                revus.Add(inscrit.Id);
            reconnaitre.Connaitre(inscrit);
            devenirs.Add(new Devenir(source, avant is null ? StatutAccuse.Inscrit : change || orientationNouvelle ? StatutAccuse.Modifie : StatutAccuse.Inchange, [], inscrit.Id));
        }
        await EcrireUsagers.ExecuterAsync(session, ecrits, ct);
        await EcrireUsagers.OrientationsAsync(session, nouvelles, ct);
        await session.RemplirTemporaireAsync("lot_revu", "id bigint", revus, (l, id) => l.Entier(id), ct);
        await session.ExecuterAsync("UPDATE usager SET vu_le = @recu WHERE id IN (SELECT id FROM lot_revu)", ct, ("recu", reception.RecuLe));
        return devenirs;
    }

    private async Task<ReconnaitreInscrit> ChargerAsync(SessionLot session, List<(InscriptionRecue Recue, byte[]? Empreinte)> lot, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_inscription", "nir binaire, naissance date, nom text", lot, (l, a) =>
        {
            l.Octets(a.Empreinte);
            l.Date(a.Recue.DateNaissance);
            l.Texte(a.Recue.NomCompare);
        }, ct);
        var reconnaitre = new ReconnaitreInscrit(coffre);
        foreach (var jointure in new[] { "u.nir_empreinte = l.nir", "u.date_naissance = l.naissance AND u.nom_compare = l.nom" })
        {
            foreach (var inscrit in await session.LireAsync($"SELECT {InscritConnu.Colonnes} FROM lot_inscription l JOIN usager u ON {jointure}", InscritConnu.Lire, ct))
                reconnaitre.Connaitre(inscrit);
        }
        return reconnaitre;
    }

    private static async Task<Dictionary<long, List<OrientationRecue>>> ChargerOrientationsAsync(SessionLot session, IReadOnlyCollection<long> usagers, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_connu", "id bigint", usagers, (l, id) => l.Entier(id), ct);
        var lignes = await session.LireAsync("""
            SELECT o.id, o.usager_id, o.date, o.type_parcours, o.organisme, o.structure FROM lot_connu l JOIN orientation_recue o ON o.usager_id = l.id
            """, l => new OrientationRecue
        {
            Id = l.GetInt64(0),
            UsagerId = l.GetInt64(1),
            Date = l.Date(2)!.Value,
            TypeParcours = l.GetString(3),
            Organisme = l.Texte(4),
            Structure = l.Texte(5),
            StructureComparee = "",
            RecueLe = default,
        }, ct);
        return lignes.GroupBy(o => o.UsagerId).ToDictionary(g => g.Key, g => g.ToList());
    }

    private static InscritConnu Nouveau(long id, InscriptionRecue recue, DateOnly recuLe, byte[] contenu) => new()
    {
        Id = id,
        Cle = Guid.CreateVersion7(),
        Identifiant = (PremierIdentifiant + id).ToString(CultureInfo.InvariantCulture),
        Nir = null,
        NirChiffre = null,
        DateNaissance = recue.DateNaissance,
        NomCompare = recue.NomCompare,
        Contenu = contenu,
        InscritLe = recuLe,
        VuLe = recuLe,
        CodeInseeEntree = recue.CodeInsee,
        Categorie = CategorieInscription.Inconnue,
    };

    private static OrientationRecue Orientation(long id, long usager, InscriptionRecue recue, DateOnly recuLe) => new()
    {
        Id = id,
        UsagerId = usager,
        Date = recue.DateOrientation,
        TypeParcours = recue.TypeParcours,
        Organisme = recue.Orientation,
        Structure = recue.Structure,
        StructureComparee = TexteCompare.Ramener(recue.Structure),
        RecueLe = recuLe,
    };
}
