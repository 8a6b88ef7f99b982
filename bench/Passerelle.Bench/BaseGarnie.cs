using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Echanges.Reprise;
using Socle.Bases;
using Socle.Fictif;

namespace Passerelle.Bench;

/// <summary>
/// Une base de masse garnie par les cas d'usage mêmes : un flux de stock, puis une reprise de quatre faits par demandeur
/// (invitation, rendez-vous, orientation, contrat), étalés sur douze mois.
/// </summary>
internal static class BaseGarnie
{
    private const string EnTete = "numero_demande_rsa;role;nir;date_naissance;fait;date;date_notification;type_parcours;organisme;structure;referent;valeur;detail;reference";
    private static readonly string[] Parcours = ["EMPLOI", "SOCIO_PRO", "SOCIAL"];
    private static readonly string[] Contrats = ["CER", "PPAE"];

    /// <summary>Premier et dernier jours des faits : la période que les mesures demandent.</summary>
    public static (DateOnly Du, DateOnly Au) Periode { get; } = (FluxDeMasse.Jour(0), FluxDeMasse.Jour(12).AddDays(-1));

    /// <summary>Garnit la base et passe la main, sur les services de l'application.</summary>
    public static Task OuvrirAsync(Atelier atelier, Moteur moteur, int foyers, Func<IServiceProvider, Task> mesurer) => OuvrirAsync(atelier, moteur, foyers, (services, _) => mesurer(services), 0);

    /// <summary>La même, avec le programme de cette base, et les demandeurs répartis entre ce nombre de référents.</summary>
    public static async Task OuvrirAsync(Atelier atelier, Moteur moteur, int foyers, Func<IServiceProvider, Programme, Task> mesurer, int referents)
    {
        var programme = atelier.NouvelleBase(moteur);
        Environment.SetEnvironmentVariable("PASSERELLE_CLES", Path.Combine(programme.Dossier, "cles"));
        await new Execution(ModulesPasserelle.Tous).LancerSurAsync(programme.Choix, async (services, ct) =>
        {
            var flux = Path.Combine(programme.Dossier, "stock.xml");
            await using (var sortie = File.Create(flux))
                FluxDeMasse.Ecrire(sortie, foyers, graine: 55, mois: 0, partChangee: 0);
            Exiger((await services.GetRequiredService<ImporterFluxCaf>().ExecuterAsync(
                new ImporterFluxCommand { Ouvrir = () => File.OpenRead(flux), Nom = "stock.xml", Stock = true }, null, ct)).Reussi);
            var reprise = Path.Combine(programme.Dossier, "reprise.csv");
            await EcrireRepriseAsync(services, reprise, referents);
            Exiger((await services.GetRequiredService<ImporterReprise>().ExecuterAsync(
                new ImporterRepriseCommand { Ouvrir = () => File.OpenRead(reprise), Nom = "reprise.csv" }, null, ct)).Reussi);
            await mesurer(services, programme);
            return 0;
        }, CancellationToken.None);
    }

    /// <summary>Entrées ouvertes, comptées par la base.</summary>
    public static Task<long> EntreesOuvertesAsync(SessionLot photo) => photo.LireEntierAsync("SELECT COUNT(*) FROM entree WHERE fermee_le IS NULL", CancellationToken.None);

    private static async Task EcrireRepriseAsync(IServiceProvider services, string chemin, int referents)
    {
        await using var texte = new StreamWriter(chemin);
        await texte.WriteLineAsync(EnTete);
        await using var photo = await SessionLot.PhotographierAsync(services.GetRequiredService<PasserelleContexte>(), CancellationToken.None);
        var rang = 0;
        await photo.ParcourirAsync("SELECT d.numero_demande FROM dossier_rsa d ORDER BY d.id", l =>
        {
            var (numero, depart) = (l.GetString(0), Periode.Du.AddDays(++rang % 330));
            void Fait(string fait, int jours, string parcours = "", string valeur = "") => texte.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{numero};DEM;;;{fait};{depart.AddDays(jours):yyyy-MM-dd};;{parcours};CD;MDS de Verdun;{Referent(rang, referents)};{valeur};;{fait}-{rang}"));
            Fait("INVITATION", 0);
            Fait("RDV_ORIENTATION", 8, valeur: "HONORE");
            Fait("ORIENTATION", 12, parcours: Parcours[rang % Parcours.Length]);
            Fait("CONTRAT", 25, valeur: Contrats[rang % Contrats.Length]);
        }, CancellationToken.None);
    }

    /// <summary>Nom du référent de ce rang ; vide quand il n'y en a pas.</summary>
    public static string Referent(int rang, int referents) => referents == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"R{rang % referents:0000}");

    private static void Exiger(bool reussi)
    {
        if (!reussi)
            throw new InvalidOperationException("La base de mesure n'a pas pu être garnie.");
    }
}
