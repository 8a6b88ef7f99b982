namespace Socle.Tests.Fictif;

/// <summary>
/// Compte les nouveaux entrants comme le dit la convention (lignes 1993-2007), le plus bêtement possible :
/// éligible après ne pas l'avoir été, sans accompagnement en cours.
/// </summary>
internal static class EntreesNaives
{
    public static IReadOnlyList<(string Personne, DateOnly Entree)> Compter(IEnumerable<FluxLu> flux, IEnumerable<FaitLu> faits)
    {
        var lus = flux.ToArray();
        var parNumero = new Dictionary<string, string>();
        var parNir = new Dictionary<string, string>();
        foreach (var (foyer, adulte) in lus.SelectMany(f => f.Foyers).SelectMany(f => f.Adultes.Select(a => (f, a))))
        {
            parNumero[foyer.Numero + adulte.Role] = adulte.Cle;
            if (adulte.Nir is { } nir)
                parNir[nir[..13]] = adulte.Cle;
        }

        var orientations = faits.Where(f => f.Fait is "ORIENTATION" or "SORTIE")
            .ToLookup(f => f.Numero.Length > 0 ? parNumero[f.Numero + f.Role] : parNir[f.Nir[..13]]);
        var entrees = new List<(string, DateOnly)>();
        var etats = new Dictionary<string, (bool Eligible, DateOnly Rupture, DateOnly? Suspendu)>();
        foreach (var f in lus)
        {
            var jour = f.Fichier.RecuLe;
            foreach (var (foyer, adulte) in f.Foyers.SelectMany(x => x.Adultes.Select(a => (x, a))))
            {
                var (avant, rupture, suspendu) = etats.GetValueOrDefault(adulte.Cle, (false, DateOnly.MinValue, null));
                if (foyer.Etat is '3' or '4')
                    suspendu ??= foyer.DebutSuspension ?? jour;
                if (foyer.Etat is '5' or '6' || suspendu?.AddMonths(12) <= jour)
                    rupture = jour;
                if (foyer.Etat is not ('3' or '4'))
                    suspendu = null;
                var sorties = orientations[adulte.Cle].Where(o => o.Fait == "SORTIE" && o.Date < jour).Select(o => o.Date).DefaultIfEmpty(rupture).Max();
                var depuis = sorties > rupture ? sorties : rupture;
                var accompagne = orientations[adulte.Cle].Any(o => o.Notification < jour && o.Notification >= depuis);
                if (!f.Fichier.Stock && foyer.Eligible(adulte) && !avant && !accompagne)
                    entrees.Add((adulte.Cle, jour));
                etats[adulte.Cle] = (foyer.Eligible(adulte), rupture, suspendu);
            }
        }

        return entrees;
    }
}
