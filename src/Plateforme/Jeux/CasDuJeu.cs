using System.Globalization;
using Plateforme.Nomenclatures;
using Plateforme.Usagers;
using Socle.Fichiers;

namespace Plateforme.Jeux;

/// <summary>Ce qu'on fait d'une personne du jeu : sa fiche et les parties de son dossier (<c>donnees/plateforme/cas.csv</c>, ou tiré).</summary>
internal sealed record CasDuJeu
{
    /// <summary>Personne du cas qui n'est pas écrite.</summary>
    public const string Absent = "Absent";

    /// <summary>Personne qui porte le NIR de la précédente.</summary>
    public const string Jumeau = "Jumeau";

    public required string Cas { get; init; }
    public required string Attendu { get; init; }
    public required string Statut { get; init; }
    public required int DepuisMois { get; init; }
    public string? Motif { get; init; }
    public string? Categorie { get; init; }
    public string? Situation { get; init; }
    public string? Cloture { get; init; }
    public bool Certifie { get; init; }
    public required string Genre { get; init; }
    public IReadOnlyList<string> Dossier { get; init; } = [];

    public Comportement Comportement => Enum.TryParse<Comportement>(Genre, out var lu) ? lu : Comportement.Ordinaire;

    /// <summary>Les cas écrits.</summary>
    public static IReadOnlyList<CasDuJeu> Ecrits { get; } = [.. DonneesEmbarquees.Lire(typeof(CasDuJeu).Assembly, "plateforme/cas", "cas", "attendu", "statut", "depuis_mois", "motif", "categorie", "situation", "cloture", "certifie", "comportement", "dossier").Select(l => new CasDuJeu
    {
        Cas = l[0],
        Attendu = l[1],
        Statut = l[2].Length > 0 ? l[2] : "Inscrit",
        DepuisMois = l[3].Length > 0 ? int.Parse(l[3], CultureInfo.InvariantCulture) : 0,
        Motif = Nul(l[4]),
        Categorie = Nul(l[5]),
        Situation = Nul(l[6]),
        Cloture = Nul(l[7]),
        Certifie = l[8] == "O",
        Genre = l[9],
        Dossier = l[10].Split(' ', StringSplitOptions.RemoveEmptyEntries),
    })];

    /// <summary>Tire le cas d'une personne de plus. <paramref name="avecDossier"/> faux : connue, avec son statut seul.</summary>
    public static CasDuJeu Tirer(Random hasard, bool avecDossier)
    {
        var part = hasard.NextDouble();
        var statut = part < 0.80 ? "Inscrit" : part < 0.88 ? "Cessé" : part < 0.96 ? "Radié" : "Identifié";
        var dossier = new List<string>();
        if (avecDossier)
        {
            void Parfois(double chance, params string[] parties)
            {
                if (hasard.NextDouble() < chance)
                    dossier.Add(parties[hasard.Next(parties.Length)]);
            }
            Parfois(0.5, "metiers");
            Parfois(0.08, "projet");
            Parfois(0.35, "diagnostic");
            Parfois(0.4, "contraintes", "sans-contrainte", "contrainte-close");
            Parfois(0.2, "pouvoir");
            Parfois(0.15, "numerique");
            Parfois(0.6, "orientation-ouverte", "orientation-ouverte", "orientation-ouverte", "orientation-attente");
            Parfois(0.4, "contrat-SIGNE", "contrat-SIGNE", "contrat-A_SIGNER", "contrat-REFUSE");
            Parfois(0.3, "rendez-vous");
            Parfois(0.3, "entretiens");
            Parfois(0.03, "sanction-SUSP_RSA", "sanction-SUPPR_RSA");
        }
        return new CasDuJeu
        {
            Cas = "",
            Attendu = "",
            Statut = statut,
            DepuisMois = hasard.Next(1, statut is "Cessé" or "Radié" ? 60 : 48),
            Motif = Parmi(hasard, "motif"),
            Categorie = Parmi(hasard, "categorie"),
            Situation = Parmi(hasard, "situation"),
            Cloture = statut is "Cessé" or "Radié" ? Parmi(hasard, "cloture") : null,
            Certifie = hasard.NextDouble() < 0.9,
            Genre = nameof(Comportement.Ordinaire),
            Dossier = dossier,
        };
    }

    private static string Parmi(Random hasard, string type)
    {
        var codes = NomenclatureInscription.Codes(type);
        return codes[hasard.Next(codes.Count)];
    }

    private static string? Nul(string texte) => texte.Length > 0 ? texte : null;
}
