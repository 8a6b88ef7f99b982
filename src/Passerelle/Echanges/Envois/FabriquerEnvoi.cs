using System.Globalization;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Inscription;
using Passerelle.Echanges.Volet3;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce que chaque genre d'envoi a de propre : son code, son nom, ses colonnes, qui l'écrit.</summary>
public sealed class FabriquerEnvoi(EcrireInscription inscription, ExporterBasePilotage pilotage, EcrireVolet3 volet3)
{
    /// <summary>Codes des genres, pour les adresses, les verbes et les données.</summary>
    public static readonly IReadOnlyDictionary<string, GenreEnvoi> Genres = new Dictionary<string, GenreEnvoi>
    {
        ["inscription-flux"] = GenreEnvoi.InscriptionFlux,
        ["inscription-stock"] = GenreEnvoi.InscriptionStock,
        ["pilotage"] = GenreEnvoi.Pilotage,
        ["volet3"] = GenreEnvoi.Volet3,
    };

    /// <summary>Ce qu'on dit d'un genre.</summary>
    public static string Libelle(GenreEnvoi genre) => genre switch
    {
        GenreEnvoi.InscriptionFlux => "Inscription, flux de la semaine (Annexe 1)",
        GenreEnvoi.InscriptionStock => "Inscription, reprise de stock (Annexe 1)",
        GenreEnvoi.Pilotage => "Base de pilotage (Annexe 4)",
        GenreEnvoi.Volet3 => "Neuf données du volet 3",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    /// <summary>Colonnes du fichier.</summary>
    public static string[] Colonnes(GenreEnvoi genre) => genre switch
    {
        GenreEnvoi.Pilotage => ExporterBasePilotage.Colonnes,
        GenreEnvoi.Volet3 => LigneVolet3.Colonnes,
        _ => LigneInscription.Colonnes,
    };

    /// <summary>Un fichier d'état ne connaît que son dernier jour.</summary>
    public static DateOnly PremierJour(GenreEnvoi genre, DateOnly du, DateOnly au) => EstEtat(genre) ? au : du;

    /// <summary>Vrai quand le fichier donne l'état de tous à un jour : qui n'y est plus est parti.</summary>
    public static bool EstEtat(GenreEnvoi genre) => genre is GenreEnvoi.InscriptionStock or GenreEnvoi.Pilotage;

    /// <summary>Nom du fichier.</summary>
    public static string Nom(GenreEnvoi genre, DateOnly au, Territoire territoire) => genre switch
    {
        GenreEnvoi.Pilotage => string.Create(CultureInfo.InvariantCulture, $"pilotage_{territoire.Departement.Code}_{au:yyyy-MM-dd}.csv"),
        GenreEnvoi.Volet3 => new DemandeVolet3 { Du = au, Au = au, Territoire = territoire }.Nom,
        _ => new DemandeInscription { Du = au, Au = au, Stock = genre == GenreEnvoi.InscriptionStock, Territoire = territoire }.Nom,
    };

    /// <summary>Écrit le fichier vers un flux, qu'il ferme.</summary>
    public Task<Resultat<int>> EcrireAsync(GenreEnvoi genre, DateOnly du, DateOnly au, Territoire territoire, Stream sortie, Action<long> vue, CancellationToken ct) =>
        genre switch
        {
            GenreEnvoi.Pilotage => pilotage.EcrireAsync(au, territoire, sortie, vue, ct),
            GenreEnvoi.Volet3 => volet3.ExecuterAsync(new DemandeVolet3 { Du = du, Au = au, Territoire = territoire }, sortie, vue, ct),
            _ => inscription.ExecuterAsync(new DemandeInscription { Du = du, Au = au, Stock = genre == GenreEnvoi.InscriptionStock, Territoire = territoire }, sortie, vue, ct),
        };
}
