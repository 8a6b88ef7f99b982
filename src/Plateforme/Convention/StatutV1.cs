using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Convention;

/// <summary>Statut de la convention (lignes 2296-2315). Les « dates d'inscription » dans les 12, 24 et 36 mois sont des durées en mois, comme la génération courante le dit.</summary>
internal static class StatutV1
{
    public static async Task<IResult> LireAsync(string identifiant, AppelPartenaire appel, FichesUsagers fiches, TraceAppels traces, CancellationToken ct)
    {
        await traces.LireAsync(appel, nameof(StatutV1), ct);
        if (await fiches.LireAsync(appel.UsagerId, ct) is not { } lu)
            return Results.NoContent();
        return lu.PopulationNonGeree
            ? FormatApi.Reponse(new { idNat = identifiant, messageErreur = "Type de population non géré par l'API" })
            : FormatApi.Reponse(new
            {
                idNat = identifiant,
                statutDE = lu.Statut,
                dateEffetStatut = lu.DateEffet,
                dateInscription12 = lu.Duree12,
                dateInscription24 = lu.Duree24,
                dateInscription36 = lu.Duree36,
                motifInscriptionCode = lu.MotifInscription,
                motifInscriptionLib = lu.MotifInscriptionLibelle,
                categInscriptionCode = lu.Categorie,
                categInscriptionLib = lu.CategorieLibelle,
                situationRegEmpCode = lu.SituationEmploi,
                situationRegEmpLib = lu.SituationEmploiLibelle,
                motifClotureCode = lu.MotifCloture,
                motifClotureLib = lu.MotifClotureLibelle,
                messageErreur = " ",
            });
    }
}
