using Socle.Bases;

namespace Plateforme.Usagers;

/// <summary>Écrit en masse les inscrits d'un lot et leurs orientations.</summary>
internal static class EcrireUsagers
{
    private static readonly string[] ColonnesUsager =
    [
        "id", "cle", "identifiant", "civilite", "nom", "prenom", "nom_compare", "date_naissance", "mois_naissance", "nir_chiffre", "nir_empreinte", "sexe", "nationalite", "role",
        "telephone", "courriel", "adresse", "complement_adresse", "code_postal", "commune", "code_insee", "code_insee_entree", "date_entree_rsa", "code_organisme", "referent",
        "categorie", "inscrit_le", "vu_le", "contenu",
    ];

    private static readonly string[] ColonnesOrientation = ["id", "usager_id", "date", "type_parcours", "organisme", "structure", "structure_comparee", "recue_le"];

    /// <summary>Écrit des inscrits ; ceux qui existaient sont remplacés.</summary>
    public static async Task ExecuterAsync(SessionLot session, IReadOnlyCollection<(InscritConnu Inscrit, InscriptionRecue Recue)> usagers, CancellationToken ct)
    {
        await session.RemplirTemporaireAsync("lot_remplace", "id bigint", usagers, (l, u) => l.Entier(u.Inscrit.Id), ct);
        await session.ExecuterAsync("DELETE FROM usager WHERE id IN (SELECT id FROM lot_remplace)", ct);
        await session.InsererAsync("usager", ColonnesUsager, usagers, (l, u) =>
        {
            var (inscrit, recue) = u;
            l.Entier(inscrit.Id);
            l.Cle(inscrit.Cle);
            l.Texte(inscrit.Identifiant);
            l.Texte(recue.Civilite);
            l.Texte(recue.Nom);
            l.Texte(recue.Prenom);
            l.Texte(recue.NomCompare);
            l.Date(recue.DateNaissance);
            l.Date(new DateOnly(recue.DateNaissance.Year, recue.DateNaissance.Month, 1));
            l.Octets(inscrit.NirChiffre);
            l.Octets(inscrit.Nir is { } empreinte ? Convert.FromHexString(empreinte) : null);
            l.Texte(recue.Sexe);
            l.Texte(recue.Nationalite);
            l.Texte(recue.Role);
            l.Texte(recue.Telephone);
            l.Texte(recue.Courriel);
            l.Texte(recue.Adresse);
            l.Texte(recue.ComplementAdresse);
            l.Texte(recue.CodePostal);
            l.Texte(recue.Commune);
            l.Texte(recue.CodeInsee);
            l.Texte(inscrit.CodeInseeEntree);
            l.Date(recue.DateEntreeRsa);
            l.Texte(recue.CodeOrganisme);
            l.Texte(recue.Referent);
            l.Petit((int)inscrit.Categorie);
            l.Date(inscrit.InscritLe);
            l.Date(inscrit.VuLe);
            l.Octets(inscrit.Contenu);
        }, ct);
    }

    /// <summary>Écrit des orientations nouvelles.</summary>
    public static Task OrientationsAsync(SessionLot session, IReadOnlyCollection<OrientationRecue> orientations, CancellationToken ct) =>
        session.InsererAsync("orientation_recue", ColonnesOrientation, orientations, (l, o) =>
        {
            l.Entier(o.Id);
            l.Entier(o.UsagerId);
            l.Date(o.Date);
            l.Texte(o.TypeParcours);
            l.Texte(o.Organisme);
            l.Texte(o.Structure);
            l.Texte(o.StructureComparee);
            l.Date(o.RecueLe);
        }, ct);
}
