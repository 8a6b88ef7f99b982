using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>
/// Les mêmes règles, lentes et évidentes : on vit un jour après l'autre (ceux où il se passe quelque chose) en tenant un registre de tout ce qui arrive, et chaque question
/// (suspendu depuis un an ? accompagné ? entrée ouverte ?) se relit en entier dans le registre.
/// </summary>
internal sealed class EntreesNaives(Vie vie)
{
    private enum Quoi { Flux, Orientation, Reste, Sortie, Ouverture, Cloture }

    private sealed record Ligne(int Position, DateOnly Jour, Quoi Quoi)
    {
        public ObservationDroit Flux { get; init; }

        public FaitCalcule? Fait { get; init; }

        public bool Stock { get; init; }

        public MotifFermeture? Motif { get; init; }
    }

    private readonly List<Ligne> registre = [];

    public IReadOnlyList<EntreeCalculee> Vivre()
    {
        var jours = vie.Observations.Select(flux => flux.RecuLe).Concat(vie.Faits.Select(fait => fait.Date));
        foreach (var jour in jours.Distinct().Order()) VivreLeJour(jour);
        return Entrees();
    }

    private void VivreLeJour(DateOnly jour)
    {
        foreach (var rang in vie.Observations.Where(flux => flux.RecuLe == jour).Select(flux => flux.Rang).Distinct().Order())
            RecevoirLeFlux(jour, LePlusFavorable([.. vie.Observations.Where(flux => flux.Rang == rang)]));

        Noter(Quoi.Orientation, type => type == TypeFait.Orientation);
        Noter(Quoi.Reste, type => type is not (TypeFait.Orientation or TypeFait.Sortie));
        Noter(Quoi.Sortie, type => type == TypeFait.Sortie);

        void Noter(Quoi quoi, Func<TypeFait, bool> genre)
        {
            foreach (var fait in vie.Faits.Where(fait => fait.Date == jour && genre(fait.Type))
                .OrderBy(fait => fait.Reference, StringComparer.Ordinal).ThenBy(fait => fait.Id))
            {
                Inscrire(new Ligne(0, jour, quoi) { Fait = fait });
                if (quoi == Quoi.Sortie) Inscrire(new Ligne(0, jour, Quoi.Cloture) { Motif = MotifFermeture.Sortie });
            }
        }
    }

    private void RecevoirLeFlux(DateOnly jour, ObservationDroit flux)
    {
        var precedent = registre.LastOrDefault(ligne => ligne.Quoi == Quoi.Flux);
        var etaitEligible = precedent is not null && precedent.Flux.Etat == '2' && precedent.Flux.Soumis;
        Inscrire(new Ligne(0, jour, Quoi.Flux) { Flux = flux });

        if ("56".Contains(flux.Etat, StringComparison.Ordinal))
            Inscrire(new Ligne(0, jour, Quoi.Cloture) { Motif = MotifFermeture.FinDroit });
        else if (DouzeMoisDeSuspension(jour))
            Inscrire(new Ligne(0, jour, Quoi.Cloture) { Motif = MotifFermeture.Suspension });

        if (flux.Etat != '2' || !flux.Soumis) return;
        if (!EntreeOuverte() && (flux.Stock || Accompagne()))
            Inscrire(new Ligne(0, jour, Quoi.Ouverture) { Stock = true });
        else if (!etaitEligible && !Accompagne())
            Inscrire(new Ligne(0, jour, Quoi.Ouverture) { Stock = false });
    }

    private static ObservationDroit LePlusFavorable(ObservationDroit[] foyers)
    {
        Func<ObservationDroit, bool>[] preferences =
        [
            foyer => foyer.Etat == '2' && foyer.Soumis,
            foyer => foyer.Etat == '2',
            foyer => foyer.Etat is '3' or '4',
            foyer => foyer.Etat is not ('5' or '6'),
            foyer => true,
        ];
        var preference = preferences.First(foyers.Any);
        return foyers.Where(preference)
            .OrderBy(foyer => foyer.Etat is '3' or '4' ? foyer.DebutSuspension ?? DateOnly.MaxValue : default)
            .ThenBy(foyer => foyer.NumeroDemande, StringComparer.Ordinal)
            .First();
    }

    /// <summary>Le dernier flux montre, ou termine, une suite de 3 et 4 qui a un an ce jour-là.</summary>
    private bool DouzeMoisDeSuspension(DateOnly jour)
    {
        var flux = registre.Where(ligne => ligne.Quoi == Quoi.Flux).Select(ligne => ligne.Flux).Reverse().ToList();
        if (flux[0].Etat is not ('3' or '4')) flux.RemoveAt(0);
        var suite = flux.TakeWhile(un => un.Etat is '3' or '4').ToList();
        if (suite.Count == 0) return false;

        var dates = suite.Where(un => un.DebutSuspension is not null).Select(un => un.DebutSuspension!.Value).ToList();
        var debut = dates.Count > 0 ? dates.Min() : suite[^1].RecuLe;
        var annee = debut.Year + 1;
        return jour >= new DateOnly(annee, debut.Month, Math.Min(debut.Day, DateTime.DaysInMonth(annee, debut.Month)));
    }

    private bool Accompagne() =>
        registre.LastOrDefault(ligne => ligne.Quoi is Quoi.Orientation or Quoi.Cloture)?.Quoi == Quoi.Orientation;

    private bool EntreeOuverte() =>
        registre.LastOrDefault(ligne => ligne.Quoi is Quoi.Ouverture or Quoi.Cloture)?.Quoi == Quoi.Ouverture;

    private void Inscrire(Ligne ligne) => registre.Add(ligne with { Position = registre.Count });

    private List<EntreeCalculee> Entrees()
    {
        var ouvertures = registre.Where(ligne => ligne.Quoi == Quoi.Ouverture).GroupBy(ligne => ligne.Jour).Select(duJour => duJour.Last()).ToList();
        var faits = registre.Where(ligne => ligne.Fait is not null).ToList();
        return [.. ouvertures.Select(ouverture =>
        {
            var siens = faits.Where(fait => EntreeDe(fait, ouvertures) == ouverture).Select(ligne => ligne.Fait!).ToList();
            var fin = Fin(ouverture);
            return Resumer(ouverture, fin, siens);
        })];
    }

    /// <summary>La première clôture après l'ouverture, ou l'ouverture qui la remplace.</summary>
    private Ligne? Fin(Ligne ouverture) =>
        registre.Find(ligne => ligne.Position > ouverture.Position && ligne.Quoi is (Quoi.Cloture or Quoi.Ouverture));

    private Ligne? EntreeDe(Ligne fait, List<Ligne> ouvertures)
    {
        var dedans = ouvertures.Where(ouverture => ouverture.Jour <= fait.Jour && fait.Jour <= (Fin(ouverture)?.Jour ?? DateOnly.MaxValue));
        if (dedans.LastOrDefault() is { } entree) return entree;

        var suivante = ouvertures.Find(ouverture => ouverture.Jour > fait.Jour);
        if (suivante is null || !suivante.Stock) return null;
        var cloture = registre.FindLast(ligne => ligne.Quoi == Quoi.Cloture && ligne.Position < suivante.Position);
        return cloture is null || fait.Position > cloture.Position ? suivante : null;
    }

    private static EntreeCalculee Resumer(Ligne ouverture, Ligne? fin, List<FaitCalcule> faits)
    {
        var orientations = faits.Where(fait => fait.Type == TypeFait.Orientation).ToList();
        var contrats = faits.Where(fait => fait.Type == TypeFait.Contrat).ToList();
        var derniere = orientations.LastOrDefault();
        return new EntreeCalculee
        {
            T0 = ouverture.Jour,
            Stock = ouverture.Stock,
            FermeeLe = fin?.Jour,
            Motif = fin is null ? null : fin.Motif ?? MotifFermeture.Remplacee,
            Faits = [.. faits.Select(fait => fait.Id)],
            DansLeDelai = orientations.Any(fait => fait.Date < ouverture.Jour.AddDays(15)),
            DateInvitation = Premiere(fait => fait.Type == TypeFait.Invitation),
            DateRdvOrientation = Premiere(fait => fait.Type == TypeFait.RdvOrientation),
            DateOrientation = Premiere(fait => fait.Type == TypeFait.Orientation),
            DatePremierRdvAccompagnement = Premiere(fait => fait is { Type: TypeFait.RdvAccompagnement, Valeur: "HONORE" }),
            DateCer = Premiere(fait => fait is { Type: TypeFait.Contrat, Valeur: "CER" }),
            DateDerniereOrientation = derniere?.Date,
            StructureReferente = derniere?.Structure,
            Referent = derniere?.Referent,
            Organisme = derniere?.Organisme,
            TypeParcours = derniere?.TypeParcours,
            Intensif = derniere?.Detail == "INTENSIF",
            DateDernierContrat = contrats.LastOrDefault()?.Date,
            TypeContrat = contrats.LastOrDefault()?.Valeur,
        };

        DateOnly? Premiere(Predicate<FaitCalcule> genre) => faits.Find(genre)?.Date;
    }
}
