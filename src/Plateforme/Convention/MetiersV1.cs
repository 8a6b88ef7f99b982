using Plateforme.Dossiers;
using Plateforme.Metiers;
using Plateforme.Portail;

namespace Plateforme.Convention;

/// <summary>
/// Métiers recherchés et CREF de la convention (lignes 2444-2491) : la liste entière, sous les noms du recueil, tout en minuscules ; « object » et
/// « boolean » qui s'y sont collés à deux noms sont gardés comme écrits.
/// </summary>
internal static class MetiersV1
{
    public static async Task<IResult> RecherchesAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct)
    {
        var profil = await tenir.LireAsync<ProfilMetiers>(appel, NatureDocument.Metiers, "LireMetiersV1", ct);
        return profil is not { Metiers.Count: > 0 } ? Results.NoContent() : FormatApi.Reponse(new
        {
            metierRecherche = profil.Metiers.Select(m => new
            {
                appellation = m.Appellation,
                identifiant = sceau.ScellerMetier(appel.UsagerId, m.Cle, appel.Application.IdentifiantClient),
                contrats = m.Contrats.Select(c => new { critereore = c.CritereOre, priorite = c.Priorite, type = c.Type }),
                dureeexperience = m.DureeExperience,
                dureeshebdomadairesobject = Durees(m),
                dureeshebdomadaires = Durees(m),
                mobilitehabitation = m.MobiliteHabitation,
                mobilites = Mobilites(m.Mobilites),
                mrs = m.Mrs,
                passeportemploi = m.PasseportEmploi,
                rome = m.Rome,
                salaire = m.Salaire,
                typologieemploi = m.TypologieEmploi,
            }),
        });
    }

    public static async Task<IResult> ProjetsAsync(AppelPartenaire appel, TenirDossier tenir, SceauUsager sceau, CancellationToken ct)
    {
        var profil = await tenir.LireAsync<ProfilMetiers>(appel, NatureDocument.Metiers, "LireProjetsV1", ct);
        return profil is not { Projets.Count: > 0 } ? Results.NoContent() : FormatApi.Reponse(new
        {
            projetCref = profil.Projets.Select(p => new
            {
                appellation = p.Appellation,
                identifiant = sceau.ScellerMetier(appel.UsagerId, p.Cle, appel.Application.IdentifiantClient),
                mobilites = Mobilites(p.Mobilites),
                rome = p.Rome,
                typecrefcreation = p.TypeCrefCreation,
                typecreffranchise = p.TypeCrefFranchise,
                typecrefreprise = p.TypeCrefReprise,
            }),
        });
    }

    private static IEnumerable<object> Durees(MetierProfil m) => m.DureesHebdomadaires.Select(d => new { critereoreboolean = d.CritereOre, tempstravail = d.TempsTravail });

    private static IEnumerable<object> Mobilites(List<MobiliteProfil> mobilites) => mobilites.Select(m => new { lieu = m.Lieu, mobiliteprioritaire = m.MobilitePrioritaire, rayon = m.Rayon, unite = m.Unite });
}
