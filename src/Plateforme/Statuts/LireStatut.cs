using System.Text.Json.Serialization;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Statuts;

/// <summary>API Statut usager v2 : lignes 2296-2315, génération courante.</summary>
internal static class LireStatut
{
    /// <summary>Message d'une réussite, tel que vu : une espace.</summary>
    private const string SansErreur = " ";

    public static async Task<IResult> ContratAsync(AppelPartenaire appel, FichesUsagers fiches, TraceAppels traces, CancellationToken ct)
    {
        await traces.LireAsync(appel, nameof(LireStatut), ct);
        if (await fiches.LireAsync(appel.UsagerId, ct) is not { } lu)
            return Results.NoContent();
        return lu.PopulationNonGeree
            ? FormatApi.Reponse(new ErreurStatut())
            : FormatApi.Reponse(new
            {
                m_contrat = new
                {
                    m_statut = lu.Statut,
                    m_date_effet_statut = lu.DateEffet,
                    m_duree_inscription_12 = lu.Duree12,
                    m_duree_inscription_24 = lu.Duree24,
                    m_duree_inscription_36 = lu.Duree36,
                    m_motif_inscription_code = lu.MotifInscription,
                    m_motif_inscription_lib = lu.MotifInscriptionLibelle,
                    m_categ_inscription_code = lu.Categorie,
                    m_categ_inscription_lib = lu.CategorieLibelle,
                    m_situation_reg_emp_code = lu.SituationEmploi,
                    m_situation_reg_emp_lib = lu.SituationEmploiLibelle,
                    m_motif_cloture_code = lu.MotifCloture,
                    m_motif_cloture_lib = lu.MotifClotureLibelle,
                },
                m_messageErreur = SansErreur,
            });
    }
}

/// <summary>Le 200 qui est une erreur, avec ses champs nuls, tel que la documentation l'écrit.</summary>
internal sealed record ErreurStatut
{
    public string Message { get; } = "Type de population non géré par l'API";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? StackTrace { get; }

    public string CodeErreur { get; } = "ERT_200_FONCT";

    public int CodeHttp { get; } = 200;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Entite { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClasseOrigine { get; }
}
