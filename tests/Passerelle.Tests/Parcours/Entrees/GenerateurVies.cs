using CsCheck;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>
/// Vies au hasard, serrées autour des mêmes jours du mois pour que les jours d'égalité et les 12 mois tombent juste : plusieurs flux un
/// même jour, deux foyers dans un fichier, trous, longues suspensions, reprises de stock, plusieurs sorties, fichiers en retard.
/// </summary>
internal static class GenerateurVies
{
    /// <summary>Un 31 : ajouter des mois passe par les fins de mois et le 29 février 2024.</summary>
    private static readonly DateOnly Debut = new(2022, 12, 31);

    private static readonly Gen<int> Decalage =
        Gen.Frequency((8, Gen.Const(0)), (3, Gen.Int[-1, 1]), (2, Gen.Int[13, 16]), (1, Gen.Int[0, 27]));

    public static Gen<DateOnly> Jour { get; } =
        Gen.Select(Gen.Int[0, 40], Decalage, (mois, jours) => Debut.AddMonths(mois).AddDays(jours));

    private static readonly Gen<(char Etat, bool Soumis)> Etat = Gen.Frequency(
        (9, Gen.Const(('2', true))),
        (3, Gen.Const(('2', false))),
        (6, Gen.Select(Gen.Char["34"], Gen.Bool)),
        (3, Gen.Select(Gen.Char["56"], Gen.Bool)),
        (2, Gen.Select(Gen.Char["01Z "], Gen.Bool)));

    /// <summary>Mois entre le début de la suspension et le flux qui la dit, ou rien ; puis un jour d'écart.</summary>
    private static readonly Gen<(int? Mois, int Jours)> Suspension = Gen.Select(
        Gen.Frequency((3, Gen.Const((int?)null)), (4, Gen.Int[0, 13].Select(mois => (int?)mois)), (2, Gen.Const((int?)12))),
        Gen.Int[-1, 1]);

    private static readonly Gen<Foyer> UnFoyer = Gen.Select(Etat, Suspension, Parmi("", "A1", "B2"),
        (etat, suspension, dossier) => new Foyer(etat.Etat, etat.Soumis, suspension.Mois, suspension.Jours, dossier));

    private static readonly Gen<Foyer[]> Foyers =
        Gen.Frequency((6, UnFoyer.Array[1]), (1, UnFoyer.Array[2]), (1, UnFoyer.Array[3]));

    private static readonly Gen<bool> Stock = Gen.Frequency((7, Gen.Const(false)), (1, Gen.Const(true)));

    private static readonly Gen<Fichier[]> Epars =
        Gen.Select(Jour, Gen.Int[0, 3], Foyers, Stock, (jour, ordre, foyers, stock) => new Fichier(jour, ordre, foyers, stock))
            .Array[0, 14];

    /// <summary>Un flux par mois, chaque état tenant plusieurs mois : les longues suspensions y sont courantes.</summary>
    private static readonly Gen<Fichier[]> Mensuels =
        Gen.Select(Gen.Select(Foyers, Gen.Int[1, 14]).Array[1, 6], Decalage, Stock, (series, decalage, stock) => series
            .SelectMany(serie => Enumerable.Repeat(serie.Item1, serie.Item2))
            .Take(40)
            .Select((foyers, mois) => new Fichier(Debut.AddMonths(mois).AddDays(decalage), 0, foyers, stock && mois == 0))
            .ToArray());

    /// <summary>Des fichiers rattrapés d'un coup : beaucoup de flux reçus le même jour.</summary>
    private static readonly Gen<Fichier[]> Rattrapages =
        Gen.Select(Jour.Array[3], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Foyers, Stock).Array[0, 14], (jours, fichiers) => fichiers
            .Select(fichier => new Fichier(jours[fichier.Item1], fichier.Item2, fichier.Item3, fichier.Item4))
            .ToArray());

    private static readonly Gen<FaitCalcule> Fait = Gen.Select(
        Jour,
        Gen.Frequency(
            (4, Gen.Const(TypeFait.Orientation)),
            (2, Gen.Const(TypeFait.Sortie)),
            (5, Gen.Enum<TypeFait>())),
        Parmi("r1", "r2", "R3", "r10"),
        Parmi("HONORE", "ABSENT", "CER", "PPAE", "CE"),
        Parmi("EMPLOI", "SOCIO_PRO", "SOCIAL"),
        Parmi<string?>(null, "INTENSIF"),
        Parmi<string?>(null, "Maison des Tilleuls", "Atelier du Lavoir"),
        (jour, type, reference, valeur, parcours, detail, structure) => new FaitCalcule
        {
            Id = 0,
            Type = type,
            Date = jour,
            Reference = reference,
            Valeur = valeur,
            TypeParcours = parcours,
            Structure = structure,
            Referent = structure?[..6],
            Organisme = parcours == "EMPLOI" ? "FT" : "CD",
            Detail = detail,
        });

    public static Gen<Vie> Vies { get; } =
        Gen.Select(Gen.OneOf(Epars, Mensuels, Rattrapages), Fait.Array[0, 9], Assembler);

    private static Gen<T> Parmi<T>(params T[] valeurs) => Gen.Int[0, valeurs.Length - 1].Select(i => valeurs[i]);

    private static Vie Assembler(Fichier[] fichiers, FaitCalcule[] faits)
    {
        var observations = fichiers
            .DistinctBy(fichier => (fichier.RecuLe, fichier.Ordre))
            .OrderBy(fichier => (fichier.RecuLe, fichier.Ordre))
            .SelectMany((fichier, rang) => fichier.Foyers.Select((foyer, version) => new ObservationDroit
            {
                RecuLe = fichier.RecuLe,
                Rang = rang * 10,
                Etat = foyer.Etat,
                Soumis = foyer.Soumis,
                DebutSuspension = foyer.MoisSuspendus is { } mois
                    ? fichier.RecuLe.AddMonths(-mois).AddDays(foyer.Ecart)
                    : null,
                Stock = fichier.Stock,
                VersionId = version,
                NumeroDemande = foyer.Dossier,
            }));
        return new Vie([.. observations], [.. faits.Select((fait, id) => fait with { Id = id })]);
    }

    private sealed record Foyer(char Etat, bool Soumis, int? MoisSuspendus, int Ecart, string Dossier);

    private sealed record Fichier(DateOnly RecuLe, int Ordre, Foyer[] Foyers, bool Stock);
}
