using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Personnes;

/// <summary>Garde une liste de personnes sous un nom, ou l'oublie. Le même nom remplace.</summary>
public sealed class EnregistrerVue(PasserelleContexte contexte, IActeur acteur, IJournal journal)
{
    /// <summary>Vues de l'agent, par nom.</summary>
    public async Task<List<VueEnregistree>> LireAsync(CancellationToken ct) =>
        acteur.Id is { } compte ? await contexte.Vues.AsNoTracking().Where(v => v.CompteId == compte).OrderBy(v => v.Nom).ToListAsync(ct) : [];

    /// <summary>Garde.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(string? nom, FiltrePersonnes filtre, CancellationToken ct)
    {
        if (acteur.Id is not { } compte || string.IsNullOrWhiteSpace(nom) || nom.Trim().Length > 60)
            return PersonnesErreurs.NomDeVue;
        if (!string.IsNullOrWhiteSpace(filtre.Recherche))
            return PersonnesErreurs.VueNominative;
        var parametres = new QueryBuilder();
        foreach (var (cle, valeur) in new[] { ("Etat", filtre.Etat), ("Entree", filtre.Entree?.ToString()), ("Cohorte", filtre.Cohorte?.ToString()), ("Commune", filtre.Commune), ("Tri", filtre.Tri == TriPersonnes.Nom ? null : filtre.Tri.ToString()) })
        {
            if (!string.IsNullOrWhiteSpace(valeur))
                parametres.Add(cle, valeur);
        }
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        await contexte.Vues.Where(v => v.CompteId == compte && v.Nom == nom.Trim()).ExecuteDeleteAsync(ct);
        var vue = new VueEnregistree { Id = Guid.CreateVersion7(), CompteId = compte, Nom = nom.Trim(), Adresse = parametres.ToString() };
        contexte.Vues.Add(vue);
        journal.Noter(ActeJournal.Changement, nameof(EnregistrerVue), vue.Id.ToString());
        await contexte.SaveChangesAsync(ct);
        await session.ValiderAsync(ct);
        return vue.Id;
    }

    /// <summary>Oublie une vue de l'agent.</summary>
    public async Task OublierAsync(Guid id, CancellationToken ct)
    {
        if (await contexte.Vues.Where(v => v.Id == id && v.CompteId == acteur.Id).ExecuteDeleteAsync(ct) > 0)
            await journal.EcrireAsync(ActeJournal.Changement, nameof(EnregistrerVue), id.ToString(), "oubliée", ct);
    }
}
