using CsCheck;
using Passerelle.Parcours.Entrees;
using Passerelle.Tests.Parcours.Entrees;

namespace Passerelle.Tests.Donnees;

/// <summary>Des vies au hasard que la base accepte : valeurs du catalogue, une entrée par jour, un dossier vu une fois par flux.</summary>
internal static class ViesEcrites
{
    private static readonly string[] Communes = ["55545", "55029", "55122"];
    private static readonly string[] Organismes = ["551", "55M"];

    /// <summary>Tire des vies ; la graine, nouvelle à chaque fois, est dite dans la sortie de l'essai pour le rejouer.</summary>
    public static List<Vie> Tirer(int nombre, uint? graine = null)
    {
        var choisie = graine ?? (uint)Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"graine {choisie}");
        var hasard = new PCG(1, choisie);
        var vies = new List<Vie>();
        var generateur = GenerateurVies.Vies.Array[50];
        while (vies.Count < nombre)
            vies.AddRange(generateur.Generate(hasard, null, out _).Select(Adapter).Where(v => v.Calculer().Entrees.GroupBy(e => e.T0).All(g => g.Count() == 1)));
        return vies[..nombre];
    }

    /// <summary>Commune et organisme suivent ce que le flux dit, pour qu'une version de plus change aussi l'adresse.</summary>
    public static FoyerVu Foyer(string nom, ObservationDroit o) => new()
    {
        Matricule = nom,
        Etat = o.Etat.ToString(),
        Soumis = o.Soumis,
        DebutSuspension = o.DebutSuspension,
        CodeInsee = Communes[(o.Etat + (o.DebutSuspension?.Day ?? 0)) % Communes.Length],
        NumeroOrganisme = Organismes[o.Soumis ? 0 : 1],
        Ouverture = new DateOnly(2022, 11, 1).AddDays(o.Etat % 7),
    };

    private static Vie Adapter(Vie vie) => new(
        [.. vie.Observations.DistinctBy(o => (o.Rang, o.NumeroDemande))],
        [.. vie.Faits.Select(f => f.Type switch
        {
            TypeFait.Contrat when f.Valeur is not ("CER" or "PPAE" or "CE") => f with { Valeur = "CER" },
            TypeFait.Emploi => f with { Valeur = f.Reference == "r1" ? "CDI" : "CDD", Detail = f.Reference == "r1" ? null : f.Date.AddDays(150 + (20 * f.Reference.Length)).ToString("O", System.Globalization.CultureInfo.InvariantCulture) },
            TypeFait.Activite => f with { Detail = f.Valeur == "CER" ? "FORMATION" : "MISE_EN_SITUATION" },
            TypeFait.Diagnostic => f with { Detail = f.TypeParcours == "SOCIAL" ? "LOGEMENT,MOBILITE" : "MOBILITE" },
            _ => f,
        })]);
}
