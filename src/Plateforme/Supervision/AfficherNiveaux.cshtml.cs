using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Socle.Calendrier;
using Socle.Ecrans;

namespace Plateforme.Supervision;

/// <summary>Niveaux de service, mois par mois, face à leurs cibles.</summary>
public sealed class AfficherNiveauxPage(PlateformeContexte contexte, DisponibiliteMesuree disponibilite, ReglagesSupervision reglages, TimeProvider horloge) : PageModel
{
    /// <summary>Niveaux, le mois le plus récent d'abord, l'ensemble avant chaque API.</summary>
    public IReadOnlyList<NiveauDuMois> Lignes { get; private set; } = [];

    /// <summary>Dernier relevé de la sonde ; nul quand elle n'a jamais passé.</summary>
    public ReleveSonde? Dernier { get; private set; }

    /// <summary>Derniers relevés en défaut.</summary>
    public IReadOnlyList<ReleveSonde> Defauts { get; private set; } = [];

    /// <summary>Disponibilité par mois, sur treize mois, du plus ancien au plus récent.</summary>
    public IReadOnlyList<DisponibiliteJour> Mois { get; private set; } = [];

    /// <summary>Disponibilité des trente derniers jours, du plus récent au plus ancien.</summary>
    public IReadOnlyList<DisponibiliteJour> Jours { get; private set; } = [];

    /// <summary>Plage des sondes.</summary>
    public string Plage => reglages.Sondes.ToString();

    /// <summary>Dessin de la disponibilité mensuelle.</summary>
    public Graphique Dessin => new()
    {
        Titre = Mois.All(m => m.Taux is null)
            ? "Disponibilité mensuelle : aucun mois n'est encore mesuré"
            : Mois.Count(m => m.Taux < NiveauDuMois.CibleDisponibilite) is var manques && manques == 0
            ? "Disponibilité mensuelle : la cible de 98 % est tenue chaque mois mesuré"
            : $"Disponibilité mensuelle : sous la cible de 98 % {manques} mois sur {Mois.Count}",
        Axe = "Mois",
        Unite = "%",
        Forme = FormeGraphique.Courbe,
        Categories = [.. Mois.Select(m => m.Jour.ToString("MMM yyyy", CultureInfo.GetCultureInfo("fr-FR")))],
        Series = [new SerieGraphique("Disponibilité", [.. Mois.Select(m => m.Taux is { } t ? Math.Round(t * 100, 2) : (decimal?)null)]), new SerieGraphique("Cible", [.. Mois.Select(_ => (decimal?)98)])],
    };

    /// <summary>Dessin de la part rendue sous une seconde.</summary>
    public Graphique DessinRapides
    {
        get
        {
            var ensemble = Lignes.Where(n => n.Api == NiveauDuMois.Toutes).OrderBy(n => n.Mois).ToList();
            return new Graphique
            {
                Titre = ensemble.TrueForAll(n => n.Rapides >= NiveauDuMois.CibleRapides) ? "Réponses sous une seconde : la cible de 90 % est tenue chaque mois" : "Réponses sous une seconde : la cible de 90 % a été manquée",
                Axe = "Mois",
                Unite = "%",
                Categories = [.. ensemble.Select(n => n.Mois.ToString("MMM yyyy", CultureInfo.GetCultureInfo("fr-FR")))],
                Empile = true,
                Series = [new SerieGraphique("Moins d'une seconde", [.. ensemble.Select(n => (decimal?)Math.Round(n.Rapides * 100, 2))]), new SerieGraphique("Une à six secondes", [.. ensemble.Select(n => (decimal?)Math.Round(n.Toleres * 100, 2))])],
            };
        }
    }

    /// <summary>Lit.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Dernier = await contexte.Releves.AsNoTracking().OrderByDescending(r => r.Instant).FirstOrDefaultAsync(ct);
        Defauts = await contexte.Releves.AsNoTracking().Where(r => !r.Rendu).OrderByDescending(r => r.Instant).Take(20).ToListAsync(ct);
        var aujourdhui = horloge.Aujourdhui();
        var debut = new DateOnly(aujourdhui.Year, aujourdhui.Month, 1).AddMonths(-12);
        var jours = await disponibilite.LireAsync(debut, ct);
        Mois = DisponibiliteMesuree.ParMois(jours);
        Jours = [.. jours.Reverse().Take(30)];
        var parApi = (await contexte.Mesures.AsNoTracking().Where(m => m.Jour >= debut)
            .GroupBy(m => new { m.Jour.Year, m.Jour.Month, m.Api })
            .Select(g => new { g.Key, Appels = g.Sum(m => (long)m.Appels), Pannes = g.Sum(m => (long)m.Pannes), Une = g.Sum(m => (long)m.SousUneSeconde), Six = g.Sum(m => (long)m.SousSixSecondes), Duree = g.Sum(m => m.DureeMs) })
            .ToListAsync(ct))
            .ConvertAll(g => new NiveauDuMois(new DateOnly(g.Key.Year, g.Key.Month, 1), g.Key.Api, g.Appels, g.Pannes, g.Une, g.Six, g.Duree));
        Lignes = [.. parApi.GroupBy(n => n.Mois).OrderByDescending(g => g.Key).SelectMany(g => g.OrderBy(n => n.Api, StringComparer.Ordinal)
            .Prepend(new NiveauDuMois(g.Key, NiveauDuMois.Toutes, g.Sum(n => n.Appels), g.Sum(n => n.Pannes), g.Sum(n => n.SousUneSeconde), g.Sum(n => n.SousSixSecondes), g.Sum(n => n.DureeMs))))];
    }
}
