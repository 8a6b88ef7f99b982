using Socle.Bases;

namespace Passerelle.Parcours.Droits;

/// <summary>Un foyer du fichier dont le contenu est celui que la base connaît déjà.</summary>
/// <param name="VersionId">Version du foyer ; 0 : non reconnu.</param>
/// <param name="Personnes">Demandeur et conjoint.</param>
public readonly record struct FoyerReconnu(long VersionId, byte Personnes);

/// <summary>Trouve, avant d'appliquer, les foyers qu'un flux répète sans changement : ils ne seront pas relus.</summary>
public static class ReconnaitreFoyers
{
    /// <summary>Un foyer par rang, dans l'ordre du fichier.</summary>
    public static async Task<FoyerReconnu[]> ExecuterAsync(SessionLot photo, IReadOnlyList<EmpreinteFoyer> foyers, CancellationToken ct)
    {
        var reconnus = new FoyerReconnu[foyers.Count];
        var rangs = Enumerable.Range(0, foyers.Count).Where(i => foyers[i].Empreinte != 0).ToList();
        await photo.RemplirTemporaireAsync("lot_empreinte", "rang bigint, numero text", rangs, (l, rang) =>
        {
            l.Entier(rang);
            l.Texte(NumeroDemande.Lire(foyers[rang].NumeroDemande));
        }, ct);
        await photo.ParcourirAsync("SELECT l.rang, d.empreinte, d.version_id FROM lot_empreinte l CROSS JOIN dossier_rsa d WHERE d.numero_demande = l.numero", l =>
        {
            var rang = l.GetInt64(0);
            if (EmpreinteFoyer.Abreger(l.Octets(1)) == foyers[(int)rang].Empreinte)
                reconnus[rang] = new FoyerReconnu(l.GetInt64(2), foyers[(int)rang].Personnes);
        }, ct);
        return reconnus;
    }
}
