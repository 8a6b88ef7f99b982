using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Socle.Documents;

namespace Passerelle.Bench;

/// <summary>Le bilan financier d'un volet en tableur, et la synthèse, mesurés dans le processus : lecture de la base, construction, écriture ; médiane de cinq.</summary>
internal static class BancBilan
{
    private const double LimiteSecondes = 0.3;
    private const string EnTete = "reference;action;nature;unite;nombre_unites;cout_unitaire;du;au;objet;montant;part_etat;part_departement;justificatif;eligible;non_eligible\n";

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int depenses)
    {
        foreach (var moteur in Atelier.Moteurs)
        {
            var programme = atelier.NouvelleBase(moteur);
            Environment.SetEnvironmentVariable("PASSERELLE_CLES", Path.Combine(programme.Dossier, "cles"));
            await new Execution(ModulesPasserelle.Tous).LancerSurAsync(programme.Choix, async (services, ct) =>
            {
                await services.GetRequiredService<ChargerPacte>().ExecuterAsync(LireDonneesSignees.Embarquees().Valeur, ct);
                var lignes = string.Concat(Enumerable.Range(1, depenses).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i};E{1 + (i % 8)};Prestation;heure;{i};10.37;01/06/2024;;Séance n° {i};;;;F-{i};;\n")));
                if ((await services.GetRequiredService<ImporterDepenses>().ExecuterAsync(new MemoryStream(Encoding.UTF8.GetBytes(EnTete + lignes)), ct)).Valeur.Rejets.Count > 0)
                    throw new InvalidOperationException("Les dépenses de mesure n'ont pas toutes été prises.");
                foreach (var (nom, format) in new[] { ("bilan2", FormatDocument.Xlsx), ("bilan2", FormatDocument.Docx), ("synthese", FormatDocument.Xlsx) })
                {
                    var durees = new List<TimeSpan>();
                    for (var essai = 0; essai <= 5; essai++)
                        durees.Add(await Mesures.ChronometrerAsync(async () => _ = (await services.GetRequiredService<ProduireDocument>().ExecuterAsync(new(nom, 2024, format), ct)).Valeur));
                    releve.Noter($"{moteur}, {nom}.{format.Extension}, {depenses} dépenses, code froid", durees[0]);
                    releve.Borne($"{moteur}, {nom}.{format.Extension}, {depenses} dépenses", Mesures.Mediane(durees).TotalSeconds, LimiteSecondes, "s");
                }
                return 0;
            }, CancellationToken.None);
        }
    }
}
