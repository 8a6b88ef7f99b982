using System.Globalization;
using CsCheck;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Donnees;
using Passerelle.Tests.Parcours.Entrees;
using Socle.Bases;

namespace Passerelle.Tests.Echanges.BasePilotage;

/// <summary>Sur des vies au hasard et n'importe quel jour, le fichier est celui d'un calcul lent et évident sur ce qui est daté de ce jour ou d'avant.</summary>
public sealed class ExporterBasePilotageProprietes
{
    private const int Vies = 250;

    [Theory]
    [ChaqueMoteur]
    public async Task Le_fichier_est_celui_du_calcul_evident(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var vies = ViesEcrites.Tirer(Vies).Select((vie, i) => (Nom: Nom(i), Ecrite: monde.Vivre(vie, Nom(i), o => ViesEcrites.Foyer(Nom(i), o)).Vie)).ToList();
        await monde.EnregistrerAsync();

        foreach (var au in new DateOnly[] { new(2023, 6, 30), new(2024, 1, 31), new(2024, 2, 29), new(2025, 1, 15), new(2027, 1, 1) })
        {
            var attendues = vies.Select(v => Attendue(v.Nom, v.Ecrite, au)).Where(l => l is not null).Order(StringComparer.Ordinal);
            Assert.Equal(attendues, await ExporterBasePilotageTests.LignesAsync(monde, au));
        }
    }

    private static string Nom(int rang) => rang.ToString("000", CultureInfo.InvariantCulture);

    private static string? Attendue(string nom, Vie vie, DateOnly au)
    {
        var connue = new Vie(
            [.. vie.Observations.Where(o => o.RecuLe <= au)],
            [.. vie.Faits.Where(f => f.Date <= au || f.Type == TypeFait.RdvOrientation)]);
        // La vie naïve est muette sur la dernière observation : on lit la plus favorable du dernier flux.
        if (new EntreesNaives(connue).Vivre().LastOrDefault(e => e.T0 <= au) is not { } entree || entree.FermeeLe < au.AddMonths(-12))
            return null;
        var foyer = ViesEcrites.Foyer(nom, connue.Calculer().Derniere!.Value);
        return string.Join(';',
            nom, "DEM", foyer.CodeInsee, "01/07/1985", Jour(entree.T0), Jour(entree.DateInvitation), Jour(entree.DateRdvOrientation), Jour(entree.DateOrientation),
            Jour(entree.DatePremierRdvAccompagnement), entree.StructureReferente,
            entree.TypeParcours switch { "EMPLOI" => "PED", "SOCIO_PRO" => "PSP", "SOCIAL" => "PSO", _ => "" },
            Jour(entree.DateCer), entree.TypeContrat, "55", foyer.NumeroOrganisme, entree.Stock ? "O" : "N");
    }

    private static string Jour(DateOnly? jour) => jour?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
