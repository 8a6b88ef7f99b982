using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Metiers;

/// <summary>
/// API Métiers recherchés, projets d'évolution et CREF v2. Le contrat publié rend un objet là où son texte dit une liste : le premier du profil est
/// rendu, comme le contrat le veut ; la génération de la convention les rend tous.
/// </summary>
internal static class LireMetiers
{
    public static async Task<IResult> RecherchesAsync(AppelPartenaire appel, TenirDossier dossier, SceauUsager sceau, CancellationToken ct)
    {
        var profil = await dossier.LireAsync<ProfilMetiers>(appel, NatureDocument.Metiers, "LireMetiersRecherches", ct);
        return profil?.Metiers is [var m, ..]
            ? FormatApi.Reponse(new
            {
                m.Appellation,
                m.Contrats,
                m.DureeExperience,
                m.DureesHebdomadaires,
                identifiant = sceau.ScellerMetier(appel.UsagerId, m.Cle, appel.Application.IdentifiantClient),
                m.MobiliteHabitation,
                m.Mobilites,
                m.Mrs,
                m.PasseportEmploi,
                m.Rome,
                m.Salaire,
                m.TypologieEmploi,
            })
            : Results.NoContent();
    }

    public static async Task<IResult> ProjetsAsync(AppelPartenaire appel, TenirDossier dossier, SceauUsager sceau, CancellationToken ct)
    {
        var profil = await dossier.LireAsync<ProfilMetiers>(appel, NatureDocument.Metiers, "LireProjetsCref", ct);
        return profil?.Projets is [var p, ..]
            ? FormatApi.Reponse(new
            {
                p.Appellation,
                identifiant = sceau.ScellerMetier(appel.UsagerId, p.Cle, appel.Application.IdentifiantClient),
                p.MobiliteHabitation,
                p.Mobilites,
                p.Rome,
                p.TypeCrefCreation,
                p.TypeCrefFranchise,
                p.TypeCrefReprise,
            })
            : Results.NoContent();
    }
}
