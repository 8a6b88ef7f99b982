using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Calendrier;
using Socle.Fichiers;
using Socle.Journal;

namespace Passerelle.Parcours.Personnes;

/// <summary>La liste filtrée, en CSV. Sans NIR, et jamais la base entière : un filtre est exigé.</summary>
[Authorize(Policy = Permission.PilotageExporter)]
[Authorize(Policy = Permission.PersonnesLire)]
public sealed class ExporterPersonnesPage(ListerPersonnes lister, IJournal journal, TimeProvider horloge) : PageModel
{
    /// <summary>Rend le fichier des personnes que dit l'adresse.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] FiltrePersonnes filtre, CancellationToken ct)
    {
        if (filtre.EstVide || RecherchePersonne.DoitEtreTu(filtre.Recherche))
            return BadRequest();
        using var memoire = new MemoryStream();
        var lignes = 0;
        await using (var csv = new EcrivainCsv(memoire))
        {
            csv.EnTete("nom", "nom_naissance", "prenom", "date_naissance", "numero_demande_rsa", "role", "droit", "commune", "code_insee", "entree_depuis", "cohorte", "orientee_le", "structure_referente");
            await foreach (var personne in lister.ToutesAsync(filtre, ct))
            {
                Ecrire(csv, personne);
                lignes++;
            }
        }
        await journal.EcrireAsync(ActeJournal.Export, "ExporterPersonnes", detail: string.Create(CultureInfo.InvariantCulture, $"{lignes} personnes"), ct: ct);
        return File(memoire.ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"personnes_{horloge.Aujourdhui():yyyy-MM-dd}.csv"));
    }

    private static void Ecrire(EcrivainCsv csv, PersonneListe personne)
    {
        csv.Champ(personne.Nom);
        csv.Champ(personne.NomNaissance);
        csv.Champ(personne.Prenom);
        csv.Date(personne.DateNaissance);
        csv.Champ(personne.NumeroDemande);
        csv.Champ(personne.Role);
        csv.Champ(EtatDroit.De(personne.Etat).Mot);
        csv.Champ(personne.Commune);
        csv.Champ(personne.CodeInsee);
        csv.Date(personne.T0);
        csv.Champ(personne.T0 is null ? "" : personne.Stock ? "file active" : "nouvel entrant");
        csv.Date(personne.DateOrientation);
        csv.Champ(personne.StructureReferente);
        csv.FinLigne();
    }
}
