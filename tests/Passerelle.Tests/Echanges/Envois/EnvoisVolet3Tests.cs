using Microsoft.EntityFrameworkCore;
using Passerelle.Echanges;
using Passerelle.Echanges.Envois;
using Passerelle.Parcours;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Territoires;

namespace Passerelle.Tests.Echanges.Envois;

/// <summary>Le fichier du volet 3 sur le chemin des envois : une ligne par évènement, non par personne.</summary>
public sealed class EnvoisVolet3Tests
{
    private static readonly DateOnly Au = new(2024, 6, 30);

    [Theory]
    [ChaqueMoteur]
    public async Task Au_volet_3_une_ligne_est_un_evenement_controle_et_compare_comme_tel(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var odile = monde.Personne(monde.Foyer("20000000001"));
        monde.Voir(monde.Flux(new DateOnly(2024, 3, 1)), odile, new FoyerVu { Ouverture = new DateOnly(2024, 1, 1) });
        monde.Fait(odile, TypeFait.Activite, Au, "3", detail: "FORMATION", reference: "A");
        monde.Fait(odile, TypeFait.Activite, Au, detail: "RECHERCHE", reference: "B");
        monde.Fait(odile, TypeFait.RdvOrientation, Au, "PREVU", reference: "C");
        monde.Fait(odile, TypeFait.RdvAccompagnement, Au, "HONORE", reference: "D");
        monde.Fait(odile, TypeFait.RdvAccompagnement, Au, "HONORE", reference: "E");
        monde.Fait(odile, TypeFait.Diagnostic, Au.AddDays(-1));
        await monde.EnregistrerAsync();
        var premier = await PreparerAsync(monde, Au, Au);

        // Avec Du = Au, le diagnostic de la veille n'en est pas.
        Assert.Equal(("volet3_55_2024-06-30.csv", 5, 0), (premier.Nom, premier.Lignes, premier.Bloquantes));
        Assert.Equal(["ENV-26 identifiant_france_travail", "ENV-28 issue", "ENV-32 duree_heures", "ENV-33 evenement"], await FautesAsync(premier));
        await monde.Service<ScellerEnvoi>().ExecuterAsync(premier.Cle, default);

        var faits = monde.Contexte.Set<Passerelle.Parcours.Faits.Fait>();
        await faits.Where(f => f.Reference == "B").ExecuteUpdateAsync(f => f.SetProperty(x => x.Valeur, "2"));
        await faits.Where(f => f.Reference == "C").ExecuteUpdateAsync(f => f.SetProperty(x => x.RemplaceLe, DateTime.UnixEpoch));
        monde.Fait(odile, TypeFait.Activite, Au.AddDays(6), "7", detail: "FORMATION", reference: "F");
        await monde.EnregistrerAsync();
        var second = await PreparerAsync(monde, Au, Au.AddDays(7));
        var differences = await monde.Contexte.DifferencesEnvoi.Where(d => d.EnvoiId == second.Id).OrderBy(d => d.Numero).Select(d => $"{d.Nature} {d.Champs}").ToListAsync();
        Assert.Equal(["Changee duree_heures", "Entree ", "Sortie "], differences);
        Assert.Contains("ENV-25 ", await FautesAsync(second));

        // Un jour que la période ne couvre plus n'est pas un retrait.
        await monde.Service<ScellerEnvoi>().ExecuterAsync(second.Cle, default);
        var controle = await PreparerAsync(monde, Au.AddDays(5), Au.AddDays(14));
        Assert.Equal((1, 0, 0, 0), (controle.Lignes, controle.Entrees, controle.Sorties, controle.Changees));

        async Task<List<string>> FautesAsync(Envoi envoi) => await monde.Contexte.FautesEnvoi.Where(f => f.EnvoiId == envoi.Id).OrderBy(f => f.Code).Select(f => $"{f.Code} {f.Champ}").ToListAsync();
    }

    private static async Task<Envoi> PreparerAsync(MondeDeTest monde, DateOnly du, DateOnly au)
    {
        var prepare = (await monde.Service<PreparerEnvoi>().ExecuterAsync(new PreparerEnvoiCommand { Genre = GenreEnvoi.Volet3, Du = du, Au = au, Territoire = Territoire.Entier(Departement.Lire("55").Valeur) }, default)).Valeur;
        var controle = await monde.Service<ControlerEnvoi>().ExecuterAsync(prepare.Cle, default);
        monde.Contexte.ChangeTracker.Clear();
        return controle.Valeur;
    }
}
