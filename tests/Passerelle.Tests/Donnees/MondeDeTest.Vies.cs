using System.Globalization;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Parcours.Entrees;

namespace Passerelle.Tests.Donnees;

/// <content>Vies inventées, écrites telles quelles.</content>
public sealed partial class MondeDeTest
{
    /// <summary>
    /// Écrit la vie d'une personne neuve, chaque vie ayant ses propres flux, et la rend avec les identifiants de la base. Le matricule
    /// et la commune viennent de <paramref name="foyer"/>.
    /// </summary>
    public (Identite Identite, Vie Vie) Vivre(Vie vie, string nom, Func<ObservationDroit, FoyerVu> foyer)
    {
        var dossiers = vie.Observations.Select(o => o.NumeroDemande).DefaultIfEmpty("").Distinct().ToDictionary(n => n, n => Foyer($"{nom}{n}"));
        var principale = Personne(dossiers.Values.First());
        var identites = dossiers.ToDictionary(d => d.Key, d => d.Value.Id == principale.DossierId ? principale : Identite(principale.PersonneId, d.Value, "DEM", principale.DateNaissance));
        var flux = vie.Observations.DistinctBy(o => o.Rang).ToDictionary(o => o.Rang, o => Flux(o.RecuLe, o.Stock, string.Create(CultureInfo.InvariantCulture, $"{nom}{o.Rang:0000}")));
        var observations = vie.Observations.Select(o => o with
        {
            IdentiteId = identites[o.NumeroDemande].Id,
            VersionId = Voir(flux[o.Rang], identites[o.NumeroDemande], foyer(o)).Id,
            NumeroDemande = $"{nom}{o.NumeroDemande}",
        }).ToList();
        var faits = vie.Faits.Select(f => f with { Id = Fait(principale, f.Type, f.Date, f.Valeur, f.TypeParcours, f.Structure, f.Detail, f.Reference).Id }).ToList();
        return (principale, new Vie(observations, faits));
    }
}
