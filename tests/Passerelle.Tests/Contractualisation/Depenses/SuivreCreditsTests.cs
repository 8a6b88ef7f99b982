using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Financements;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Depenses;

/// <summary>Dépenses importées, suivies, reportées.</summary>
public sealed class SuivreCreditsTests
{
    private const string EnTete = "reference;action;nature;unite;nombre_unites;cout_unitaire;du;au;objet;montant;part_etat;part_departement;justificatif;eligible;non_eligible\n";

    [Theory, ChaqueMoteur]
    public async Task Les_lignes_fautives_sont_rejetees_seules_et_la_meme_reference_remplace(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        const string Lignes = """
            d1;E1;Prestation;;;;01/06/2024;30/06/2024;Référents;1000,00;;;F-1;;
            d2;S99;Prestation;;;;01/06/2024;;Autre;10;;;F-2;;
            d3;E3;Convention;mois;3;100,50;01/07/2024;;Mentorat;302;;;F-3;;
            d4;E3;Location de salle;;;;01/07/2024;;Réunion;80;;;F-4;;
            d5;E1;Prestation;;;;01/02/2025;;Après le volet;10;;;F-5;;

            """;
        var premier = await ImporterAsync(application, EnTete + Lignes);

        Assert.Equal((5, 2, 0, 0), (premier.Lignes, premier.Creees, premier.Remplacees, premier.Inchangees));
        Assert.Equal([(3L, "Action"), (4L, "Montant"), (6L, "Du")], premier.Rejets.Select(r => (r.Ligne!.Value, r.Champ!)));
        var second = await ImporterAsync(application, EnTete + Lignes.Replace("1000,00", "2000", StringComparison.Ordinal));
        Assert.Equal((0, 1, 1), (second.Creees, second.Remplacees, second.Inchangees));

        var suivi = (await ServirAsync<SuivreCredits, Socle.Resultats.Resultat<SuiviCredits>>(application, s => s.ExecuterAsync(2024, CancellationToken.None))).Valeur;
        // 2 000 € au prorata du plan de E1 : 72 500 / 362 500 pour l'État comme pour le Département, le reste au FSE.
        var e1 = suivi.Actions.Single(a => a.Action.Code == "E1");
        Assert.Equal((2000m, 400m, 400m), (e1.Depense, e1.Etat, e1.Departement));
        // Les salles sont des frais généraux : rien à l'État (1242).
        var e3 = suivi.Actions.Single(a => a.Action.Code == "E3");
        Assert.Equal((80m, 0m, 80m, 80m), (e3.Depense, e3.Etat, e3.Departement, e3.NonEligible));
        // Avances de 60 % : 63 600, 107 818,20 et 287 550 € (1251-1252).
        Assert.Equal([63600m, 107818.20m, 287550m], suivi.Perimetres.Where(p => p.Perimetre.Convention == "EMPLOI").Select(p => p.Echeancier[0].Montant));
    }

    [Theory, ChaqueMoteur]
    public async Task L_annexe_6_reporte_ce_qui_n_est_pas_depense_et_ne_l_invente_pas(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var vide = await ServirAsync<ConstruireTableau, Socle.Resultats.Resultat<TableauConstruit>>(application, c => c.ExecuterAsync("annexe6", 2025, CancellationToken.None));
        Assert.Equal(18, vide.Valeur.Colonnes.Count);
        Assert.Null(vide.Valeur.Lignes[0].Valeurs["B"]);
        await ImporterAsync(application, EnTete + "d1;S01;Prestation;;;;01/06/2024;;Étude;40000;10000;10000;F-1;;\n");

        var ligne = (await ServirAsync<ConstruireTableau, Socle.Resultats.Resultat<TableauConstruit>>(application, c => c.ExecuterAsync("annexe6", 2025, CancellationToken.None))).Valeur.Lignes[0];
        Assert.Equal(new object?[] { 47500m, 37500m, 47500m, 37500m, 40000m, 37500m, 37500m, null }, new[] { "A", "B", "C", "D", "REALISE", "F", "G", "M" }.Select(c => ligne.Valeurs[c]));
    }

    private static async Task<ResultatImportDepenses> ImporterAsync(ApplicationDeTest application, string csv) =>
        (await ServirAsync<ImporterDepenses, Socle.Resultats.Resultat<ResultatImportDepenses>>(application, i => i.ExecuterAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), CancellationToken.None))).Valeur;

    private static async Task<T> ServirAsync<TService, T>(ApplicationDeTest application, Func<TService, Task<T>> acte)
        where TService : notnull
    {
        await using var portee = application.Services.CreateAsyncScope();
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }
}
