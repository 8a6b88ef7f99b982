using System.Data.Common;
using Plateforme.Portail;
using Socle.Bases;
using Socle.Calendrier;
using Socle.Cles;
using Socle.Identifiants;

namespace Plateforme.Usagers;

/// <summary>Un usager trouvé.</summary>
/// <param name="Vise">Qui.</param>
/// <param name="NumeroFranceTravail">11 chiffres.</param>
/// <param name="Certifie">Identité certifiée.</param>
/// <param name="Comportement">Réponse particulière.</param>
/// <param name="Fin">Fin d'inscription ; nulle tant qu'il est inscrit ou identifié.</param>
internal sealed record UsagerTrouve(UsagerVise Vise, string NumeroFranceTravail, bool Certifie, Comportement Comportement, DateOnly? Fin);

/// <summary>
/// Cherche un usager par NIR et date de naissance, ou par numéro. N'est connu que qui est identifié, inscrit, ou l'a été il y a moins de trois
/// ans (ligne 2285).
/// </summary>
internal sealed class ChercherUsager(LectureDirecte lecture, CoffreNir coffre, TimeProvider horloge)
{
    private const int AnneesConnues = 3;

    // Deux lignes suffisent à dire « plusieurs ».
    private const string Colonnes = """
        SELECT u.id, u.cle, u.identifiant, f.identite_certifiee, f.comportement,
               CASE WHEN f.usager_id IS NULL THEN (SELECT max(e.date) FROM evenement e WHERE e.usager_id = u.id AND e.type IN (6, 7))
                    WHEN f.statut IN ('Cessé', 'Radié') THEN f.date_effet END
        FROM usager u LEFT JOIN fiche_usager f ON f.usager_id = u.id
        """;

    private const string ParNir = $"{Colonnes} WHERE u.nir_empreinte = @nir AND u.date_naissance = @naissance LIMIT 2";
    private const string ParNumero = $"{Colonnes} WHERE u.identifiant = @numero LIMIT 2";

    /// <summary>Par NIR et date de naissance.</summary>
    public Task<List<UsagerTrouve>> ParNirAsync(Nir nir, DateOnly naissance, CancellationToken ct) =>
        ConnusAsync(lecture.LireAsync(ParNir, Lire, ct, ("nir", coffre.Empreinte(nir)), ("naissance", naissance)));

    /// <summary>Par numéro France Travail.</summary>
    public Task<List<UsagerTrouve>> ParNumeroAsync(string numero, CancellationToken ct) =>
        ConnusAsync(lecture.LireAsync(ParNumero, Lire, ct, ("numero", numero)));

    private async Task<List<UsagerTrouve>> ConnusAsync(Task<List<UsagerTrouve>> lus)
    {
        var oubli = horloge.Aujourdhui().AddYears(-AnneesConnues);
        return (await lus).FindAll(u => u.Fin is not { } fin || fin > oubli);
    }

    private static UsagerTrouve Lire(DbDataReader l) => new(
        new UsagerVise(l.GetInt64(0), l.GetGuid(1)),
        l.GetString(2),
        !l.IsDBNull(3) && l.GetBoolean(3),
        l.IsDBNull(4) ? Comportement.Ordinaire : (Comportement)l.GetInt32(4),
        l.Date(5));
}
