using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.FichierRetour;
using Plateforme.Nomenclatures;
using Plateforme.Usagers;
using Socle.Calendrier;

namespace Plateforme.Dossiers;

/// <summary>Ce que le statut dit d'un usager (lignes 2301-2315).</summary>
internal sealed record StatutLu
{
    public required string Statut { get; init; }
    public required DateOnly DateEffet { get; init; }
    public int? Duree12 { get; init; }
    public int? Duree24 { get; init; }
    public int? Duree36 { get; init; }
    public string? MotifInscription { get; init; }
    public string? Categorie { get; init; }
    public string? SituationEmploi { get; init; }
    public string? MotifCloture { get; init; }
    public bool PopulationNonGeree { get; init; }

    public string? MotifInscriptionLibelle => NomenclatureInscription.Libelle("motif", MotifInscription);

    public string? CategorieLibelle => NomenclatureInscription.Libelle("categorie", Categorie);

    public string? SituationEmploiLibelle => NomenclatureInscription.Libelle("situation", SituationEmploi);

    public string? MotifClotureLibelle => NomenclatureInscription.Libelle("cloture", MotifCloture);
}

/// <summary>Le statut d'un usager : sa fiche, sinon ce que ses fichiers et ses évènements en disent (motifs et catégorie 1, 2 ou 3 restent alors inconnus).</summary>
internal sealed class FichesUsagers(PlateformeContexte contexte, TimeProvider horloge)
{
    /// <summary>Lit ; nul quand l'usager a disparu.</summary>
    public async Task<StatutLu?> LireAsync(long usager, CancellationToken ct)
    {
        if (await contexte.Fiches.AsNoTracking().FirstOrDefaultAsync(f => f.UsagerId == usager, ct) is { } fiche)
        {
            return new StatutLu
            {
                Statut = fiche.Statut,
                DateEffet = fiche.DateEffet,
                Duree12 = fiche.Duree12,
                Duree24 = fiche.Duree24,
                Duree36 = fiche.Duree36,
                MotifInscription = fiche.MotifInscription,
                Categorie = fiche.Categorie,
                SituationEmploi = fiche.SituationEmploi,
                MotifCloture = fiche.MotifCloture,
                PopulationNonGeree = fiche.Comportement == Comportement.PopulationNonGeree,
            };
        }
        if (await contexte.Usagers.AsNoTracking().Where(u => u.Id == usager).Select(u => new { u.InscritLe }).FirstOrDefaultAsync(ct) is not { } inscrit)
            return null;
        var aujourdhui = horloge.Aujourdhui();
        var orientations = await contexte.Orientations.AsNoTracking().Where(o => o.UsagerId == usager).ToListAsync(ct);
        var evenements = await contexte.Evenements.AsNoTracking().Where(e => e.UsagerId == usager).ToListAsync(ct);
        var situation = new SituationUsager(inscrit.InscritLe, orientations, evenements, aujourdhui);
        var fin = situation.Fin?.Date ?? aujourdhui;
        return new StatutLu
        {
            Statut = situation.Inscription,
            DateEffet = situation.Fin?.Date ?? inscrit.InscritLe,
            Duree12 = Mois(inscrit.InscritLe, fin, aujourdhui, 12),
            Duree24 = Mois(inscrit.InscritLe, fin, aujourdhui, 24),
            Duree36 = Mois(inscrit.InscritLe, fin, aujourdhui, 36),
            Categorie = situation.Categorie == CategorieInscription.Cinq ? "5" : null,
        };
    }

    /// <summary>Mois entiers d'inscription parmi les derniers : la part de [début, fin] qui tombe dans la fenêtre.</summary>
    public static int Mois(DateOnly debut, DateOnly fin, DateOnly aujourdhui, int fenetre)
    {
        var ouverture = aujourdhui.AddMonths(-fenetre);
        var depuis = debut > ouverture ? debut : ouverture;
        var mois = 0;
        while (mois < fenetre && depuis.AddMonths(mois + 1) <= fin)
            mois++;
        return mois;
    }
}
