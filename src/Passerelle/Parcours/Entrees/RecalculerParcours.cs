using Socle.Bases;
using Socle.Ports;

namespace Passerelle.Parcours.Entrees;

/// <summary>Recalcule en mémoire, sans rien écrire, les parcours de quelques personnes tels qu'une demande veut les voir.</summary>
internal static class RecalculerParcours
{
    private const int TailleLot = 2000;

    /// <summary>Les parcours de ces personnes.</summary>
    public static async Task<Dictionary<long, ParcoursPersonne>> ExecuterAsync(SessionLot photo, IReadOnlyCollection<long> personnes, DemandeParcours demande, CancellationToken ct)
    {
        var parcours = new Dictionary<long, ParcoursPersonne>();
        foreach (var lot in personnes.Order().Chunk(TailleLot))
        {
            await photo.RemplirTemporaireAsync("lot_parcours", "id bigint", lot, (l, id) => l.Entier(id), ct);
            var observations = await ChargerVies.ObservationsAsync(photo, "lot_parcours", demande.ConnuAu, ct);
            var faits = await ChargerVies.FaitsAsync(photo, "lot_parcours", demande.ConnuAu, ct);
            var vies = lot.Select(id => (Id: id, Observations: observations.GetValueOrDefault(id, []), Faits: faits.GetValueOrDefault(id, []))).ToList();
            var vues = vies.Select(v => (v.Id, Version: DerniereVersion(v.Observations, demande.Au))).Where(v => v.Version is not null).ToList();
            await photo.RemplirTemporaireAsync("lot_vu", "id bigint, version_id bigint", vues, (l, v) =>
            {
                l.Entier(v.Id);
                l.Entier(v.Version);
            }, ct);
            var foyers = (await photo.LireAsync(
                "SELECT l.id, v.code_insee, COALESCE(v.date_ouverture, v.date_demande) FROM lot_vu l JOIN version_foyer v ON v.id = l.version_id",
                l => (Id: l.GetInt64(0), CodeInsee: l.Texte(1), Ouverture: l.Date(2)), ct)).ToDictionary(f => f.Id);
            foreach (var (id, vues1, faits1) in vies)
            {
                var foyer = foyers.GetValueOrDefault(id);
                parcours[id] = new ParcoursPersonne
                {
                    Id = id,
                    CodeInsee = foyer.CodeInsee,
                    OuvertureDroit = foyer.Ouverture,
                    Entrees = Entrees(vues1, faits1, demande.Au),
                    Faits = Faits(faits1, demande.Au),
                };
            }
        }
        return parcours;
    }

    /// <summary>Code de motif des fichiers et des chiffres.</summary>
    public static string? Motif(MotifFermeture? motif) => motif switch
    {
        null => null,
        MotifFermeture.Sortie => "SORTIE",
        MotifFermeture.FinDroit => "FIN_DROIT",
        MotifFermeture.Suspension => "SUSPENSION",
        MotifFermeture.Remplacee => "REMPLACEE",
        _ => throw new ArgumentOutOfRangeException(nameof(motif)),
    };

    /// <summary>Nature d'un fait pour les chiffres ; nulle pour ceux qu'ils ne comptent pas.</summary>
    public static NatureFait? Nature(TypeFait type) => type switch
    {
        TypeFait.Diagnostic => NatureFait.Diagnostic,
        TypeFait.Contrat => NatureFait.Contrat,
        TypeFait.Activite => NatureFait.Activite,
        TypeFait.Emploi => NatureFait.Emploi,
        _ => null,
    };

    /// <summary>La version du dernier flux reçu ce jour-là ou avant ; une personne que les flux n'avaient pas encore montrée, celle du dernier connu.</summary>
    public static long? DerniereVersion(List<ObservationDroit> observations, DateOnly au)
    {
        var recues = observations.Where(o => o.RecuLe <= au).ToList();
        var flux = FluxRetenus.Retenir(recues.Count > 0 ? recues : observations);
        return flux.IsEmpty ? null : flux[^1].VersionId;
    }

    private static List<EntreeParcours> Entrees(List<ObservationDroit> observations, List<FaitCalcule> faits, DateOnly au)
    {
        var parId = faits.ToDictionary(f => f.Id);
        return [.. CalculEntrees.Calculer(observations, faits).Entrees.Select(e =>
        {
            var siens = e.Faits.Select(id => parId[id]).ToList();
            var orientation = siens.LastOrDefault(f => f.Type == TypeFait.Orientation && f.Date <= au);
            var diagnostic = siens.FirstOrDefault(f => f.Type == TypeFait.Diagnostic)?.Date;
            return new EntreeParcours
            {
                T0 = e.T0,
                Stock = e.Stock,
                FermeeLe = e.FermeeLe,
                Motif = Motif(e.Motif),
                DansLeDelai = e.DansLeDelai,
                PremierEntretien = e.DatePremierRdvAccompagnement,
                TypeParcours = orientation?.TypeParcours,
                Intensif = orientation?.Detail == "INTENSIF",
                PremierDiagnostic = diagnostic,
                PremiereActionApresDiagnostic = siens.FirstOrDefault(f => f.Type == TypeFait.Activite && f.Date >= diagnostic)?.Date,
            };
        })];
    }

    private static List<FaitParcours> Faits(List<FaitCalcule> faits, DateOnly au) =>
        [.. faits.Where(f => Nature(f.Type) is not null && f.Date <= au)
            .OrderBy(f => f.Date).ThenBy(f => f.Reference, StringComparer.Ordinal).ThenBy(f => f.Id)
            .Select(f => new FaitParcours(Nature(f.Type)!.Value, f.Date, f.Valeur, f.Detail))];
}
