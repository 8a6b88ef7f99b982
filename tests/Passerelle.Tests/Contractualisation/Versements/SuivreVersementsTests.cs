using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Versements;
using Passerelle.Habilitations.Roles;
using Passerelle.Tests.Donnees;
using Socle.Bases;

namespace Passerelle.Tests.Contractualisation.Versements;

/// <summary>Versements de l'État : échéancier signé, encaissements, solde que les dépenses justifient, trop-perçu.</summary>
public sealed class SuivreVersementsTests
{
    [Theory, ChaqueMoteur]
    public async Task Le_solde_suit_les_depenses_et_le_trop_percu_n_existe_qu_une_fois_le_volet_fini(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        application.Horloge.Regler(new DateTime(2024, 12, 1, 8, 0, 0, DateTimeKind.Utc));
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        var page = await chef.LireAsync("/contractualisation/versements/saisir-versement");
        Assert.Contains("un jour passé", (await chef.EnvoyerAsync(page, ("Perimetre", "VOLET2"), ("Le", "2025-01-02"), ("Montant", "107818"), ("Reference", "T-1"))).Texte, StringComparison.Ordinal);
        var fait = await chef.EnvoyerAsync(page, ("Perimetre", "VOLET2"), ("Le", "2024-07-15"), ("Montant", Ecrire(107818.20m)), ("Reference", "T-1"));
        Assert.Equal(HttpStatusCode.Found, fait.Code);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == nameof(SaisirVersement));

        // Rien de dépensé : ni solde ni trop-perçu ne sont connus.
        var avant = await SuivreAsync(application, "VOLET2");
        Assert.Equal((107818.20m, 71878.80m), (avant.Echeances[0].Montant, avant.Echeances[1].Montant));
        Assert.Equal((0m, 71878.80m), (avant.Echeances[0].Attendu, avant.Echeances[1].Attendu));
        Assert.Equal((null, null, null), (avant.SoldeJustifie, avant.NonConsomme, avant.TropPercu));

        // 100 000 € dépensés sur l'État : 7 818,20 € gardés en trop, à dépenser tant que le volet court.
        await DepenserAsync(application, 100000);
        var pendant = await SuivreAsync(application, "VOLET2");
        Assert.Equal((0m, 7818.20m, null), (pendant.SoldeJustifie!.Value, pendant.NonConsomme!.Value, pendant.TropPercu));
        application.Horloge.Regler(new DateTime(2025, 1, 5, 8, 0, 0, DateTimeKind.Utc));
        Assert.Equal(7818.20m, (await SuivreAsync(application, "VOLET2")).TropPercu);
        chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        Assert.Contains("trop-perçu de 7 818,20 €", (await chef.LireAsync("/contractualisation/versements/lister-versements")).Texte.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);

        // 90 000 € de plus : le plafond du volet (179 697 €) borne le solde.
        await DepenserAsync(application, 90000);
        Assert.Equal((71878.80m, 0m), ((await SuivreAsync(application, "VOLET2")).SoldeJustifie!.Value, (await SuivreAsync(application, "VOLET2")).TropPercu!.Value));
    }

    [Theory, ChaqueMoteur]
    public async Task Un_versement_saisi_a_tort_se_retire_avec_son_motif_et_l_Etat_ne_retire_rien(Moteur moteur)
    {
        await using var application = await ApplicationDeTest.DemarrerAsync(moteur);
        await application.ChargerPacteAsync();
        var chef = await application.ConnecterAsync(Role.ChefProjetPacte);
        await chef.EnvoyerAsync(await chef.LireAsync("/contractualisation/versements/saisir-versement"), ("Perimetre", "AXE1"), ("Le", "2024-07-15"), ("Montant", "103194"), ("Reference", "T-2"));
        var versement = await application.LireAsync(c => c.Versements.SingleAsync());
        // Signée et signalée le 10 juillet 2024, la convention doit être payée le 25 (315).
        await chef.EnvoyerAsync(await chef.LireAsync("/contractualisation/echeances/signaler-evenement"), ("Nature", "SIGNATURE"), ("Convention", "CLS"), ("SurvenuLe", "2024-07-10"), ("Objet", "Signature du contrat local"));
        Assert.Equal((new DateOnly(2024, 7, 25), null), ((await SuivreAsync(application, "AXE3")).Echeances[0].AuPlusTard!.Value, (await SuivreAsync(application, "VOLET1")).Echeances[0].AuPlusTard));
        Assert.Contains("reçu", (await chef.LireAsync("/contractualisation/versements/lister-versements")).Texte, StringComparison.Ordinal);

        var etat = await application.ConnecterAsync(Role.AuditeurEtat);
        var lecture = await etat.LireAsync("/contractualisation/versements/lister-versements");
        Assert.Null(lecture.Html.QuerySelector("main form"));
        var formulaire = await chef.LireAsync("/contractualisation/versements/lister-versements");
        Assert.Equal(HttpStatusCode.Found, (await chef.EnvoyerAsync(formulaire, ("motif", "Saisi deux fois"))).Code);
        Assert.Equal("Saisi deux fois", (await application.LireAsync(c => c.Versements.SingleAsync(v => v.Id == versement.Id))).MotifFin);
        Assert.Contains(await application.JournalAsync(), e => e.Operation == "RetirerVersement" && e.Detail!.Contains("Saisi deux fois", StringComparison.Ordinal));
    }

    private static string Ecrire(decimal montant) => montant.ToString(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));

    private static async Task<VersementsPerimetre> SuivreAsync(ApplicationDeTest application, string perimetre)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return (await portee.ServiceProvider.GetRequiredService<SuivreVersements>().ExecuterAsync(CancellationToken.None)).Valeur.Single(p => p.Perimetre.Code == perimetre);
    }

    private static async Task DepenserAsync(ApplicationDeTest application, decimal etat)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var saisie = await portee.ServiceProvider.GetRequiredService<SaisirDepense>().ExecuterAsync(
            new SaisirDepenseCommand { Action = "E1", Nature = "Convention", Objet = "Référents", Du = new DateOnly(2024, 7, 1), Montant = etat, PartEtat = etat, PartDepartement = 0, Justificatif = "F-1" }, CancellationToken.None);
        Assert.True(saisie.Reussi);
    }
}
