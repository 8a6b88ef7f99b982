using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Calendrier;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Calcule, d'une année, les indicateurs que le parcours des personnes suffit à compter, et les garde avec leur définition.</summary>
public sealed class CalculerResultats(PasserelleContexte contexte, LirePacte lire, ISourceParcours source, SaisirResultat saisir, IActeur acteur, TimeProvider horloge)
{
    /// <summary>Calcule jusqu'à aujourd'hui, ou jusqu'à la fin de l'année quand elle est passée ; rend le nombre de mesures gardées.</summary>
    public async Task<Resultat<int>> ExecuterAsync(int annee, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        var aujourdhui = horloge.Aujourdhui();
        if (!IndicateurPacte.Annees.Contains(annee) || annee > aujourdhui.Year)
            return ContractualisationErreurs.ResultatFautif("Annee", "une année du Pacte, commencée");
        var fin = new DateOnly(annee, 12, 31) is var dernier && aujourdhui < dernier ? aujourdhui : dernier;
        var periode = new Periode(new DateOnly(annee, 1, 1), fin);
        var calcul = new ResultatsCalcules(periode);
        var vus = 0;
        await foreach (var parcours in source.LireAsync(new DemandeParcours { Du = periode.Du, Au = periode.Au }, ct))
        {
            calcul.Ajouter(parcours);
            vus++;
        }
        // Une base sans personne ne dit rien des personnes : ni zéro, ni autre chose.
        if (vus == 0)
            return ContractualisationErreurs.RienACompter();
        var gardees = 0;
        foreach (var (indicateur, valeur) in calcul.Chiffrer())
        {
            gardees += await saisir.AjouterAsync(new ResultatIndicateur
            {
                Id = Guid.CreateVersion7(),
                Indicateur = indicateur,
                Annee = annee,
                ConstateAu = fin,
                Valeur = valeur,
                Definition = ResultatsCalcules.Definitions[indicateur],
                Auteur = acteur.Id,
                SaisiLe = horloge.GetUtcNow().UtcDateTime,
            }, ct) ? 1 : 0;
        }
        await contexte.SaveChangesAsync(ct);
        return gardees;
    }
}
