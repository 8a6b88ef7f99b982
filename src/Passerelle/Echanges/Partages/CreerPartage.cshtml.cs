using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Roles;
using Socle.Ecrans;

namespace Passerelle.Echanges.Partages;

/// <summary>Formulaire de partage ; le fichier, dernier champ, va droit au coffre chiffré.</summary>
[Authorize(Policy = Permission.PartagesGerer), CorpsEnFlux, IgnoreAntiforgeryToken]
public sealed class CreerPartagePage(CreerPartage creer, ReglagesPartages reglages) : PageModel
{
    /// <summary>Adresses, une par ligne.</summary>
    public string Destinataires { get; set; } = "";

    /// <summary>Durée, en heures.</summary>
    public string Duree { get; set; } = reglages.Duree.TotalHours.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Téléchargements permis à chacun.</summary>
    public string Telechargements { get; set; } = "3";

    /// <summary>Demander un code.</summary>
    public bool AvecCode { get; set; }

    /// <summary>Détruire une fois confirmé.</summary>
    public bool Detruire { get; set; } = true;

    /// <summary>Adresse de l'accusé.</summary>
    public string Accuse { get; set; } = "";

    /// <summary>Le fichier, lu au fil de l'eau : jamais une valeur du formulaire.</summary>
    public string? Fichier => null;

    /// <summary>Clé de cet envoi : renvoyé deux fois, le formulaire ne partage qu'une fois.</summary>
    public string Cle { get; private set; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Taille permise.</summary>
    public string TailleMaximale => TailleLisible.Dire(reglages.TailleMaximale);

    /// <summary>Partage.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FormulaireEnFlux.LireAsync(HttpContext, reglages.TailleMaximale, ct) is not { } formulaire)
            return BadRequest();
        Destinataires = formulaire.Champ("Destinataires");
        (Duree, Telechargements, Accuse) = (formulaire.Champ("Duree"), formulaire.Champ("Telechargements"), formulaire.Champ("Accuse"));
        (AvecCode, Detruire) = (formulaire.Champ("AvecCode") == "true", formulaire.Champ("Detruire") == "true");
        if (formulaire.Champ("Cle") is { Length: > 0 and <= 64 } cle)
            Cle = cle;
        if (formulaire is not { NomFichier: { } nom, Contenu: { } contenu })
        {
            ModelState.Reporter([EchangesErreurs.PartageSansFichier()]);
            return Page();
        }
        var resultat = await creer.ExecuterAsync(new CreerPartageCommand
        {
            Ouvrir = () => contenu,
            Nom = nom,
            Destinataires = Destinataires.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            CleIdempotence = $"ecran:{Cle}",
            Duree = TimeSpan.FromHours(Entier(Duree)),
            Telechargements = Entier(Telechargements),
            AvecCode = AvecCode,
            DetruireApresReception = Detruire,
            Accuse = Accuse,
        }, ct);
        if (!resultat.Reussi)
        {
            ModelState.Reporter(resultat.Erreurs);
            return Page();
        }
        this.Annoncer("Le fichier est partagé ; les liens partent par courriel.");
        return RedirectToPage("/Echanges/Partages/ConsulterPartage", new { id = resultat.Valeur.Id });
    }

    /// <summary>Un nombre mal écrit vaut zéro, que le cas d'usage refuse en disant les bornes.</summary>
    private static int Entier(string ecrit) => int.TryParse(ecrit, NumberStyles.None, CultureInfo.InvariantCulture, out var lu) && lu < 1_000_000 ? lu : 0;
}
