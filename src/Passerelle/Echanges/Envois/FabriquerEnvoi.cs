using System.Globalization;
using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Inscription;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Echanges.Envois;

/// <summary>Ce que chaque genre d'envoi a de propre : son code, son nom, ses colonnes, qui l'écrit.</summary>
public sealed class FabriquerEnvoi(EcrireInscription inscription, ExporterBasePilotage pilotage)
{
    /// <summary>Codes des genres, pour les adresses, les verbes et les données.</summary>
    public static readonly IReadOnlyDictionary<string, GenreEnvoi> Genres = new Dictionary<string, GenreEnvoi>
    {
        ["inscription-flux"] = GenreEnvoi.InscriptionFlux,
        ["inscription-stock"] = GenreEnvoi.InscriptionStock,
        ["pilotage"] = GenreEnvoi.Pilotage,
    };

    /// <summary>Ce qu'on dit d'un genre.</summary>
    public static string Libelle(GenreEnvoi genre) => genre switch
    {
        GenreEnvoi.InscriptionFlux => "Inscription, flux de la semaine (Annexe 1)",
        GenreEnvoi.InscriptionStock => "Inscription, reprise de stock (Annexe 1)",
        GenreEnvoi.Pilotage => "Base de pilotage (Annexe 4)",
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };

    /// <summary>Colonnes du fichier.</summary>
    public static string[] Colonnes(GenreEnvoi genre) => genre == GenreEnvoi.Pilotage ? ExporterBasePilotage.Colonnes : LigneInscription.Colonnes;

    /// <summary>Un fichier d'état ne connaît que son dernier jour.</summary>
    public static DateOnly PremierJour(GenreEnvoi genre, DateOnly du, DateOnly au) => genre == GenreEnvoi.InscriptionFlux ? du : au;

    /// <summary>Nom du fichier.</summary>
    public static string Nom(GenreEnvoi genre, DateOnly au, Territoire territoire) => genre == GenreEnvoi.Pilotage
        ? string.Create(CultureInfo.InvariantCulture, $"pilotage_{territoire.Departement.Code}_{au:yyyy-MM-dd}.csv")
        : new DemandeInscription { Du = au, Au = au, Stock = genre == GenreEnvoi.InscriptionStock, Territoire = territoire }.Nom;

    /// <summary>Écrit le fichier vers un flux, qu'il ferme.</summary>
    public Task<Resultat<int>> EcrireAsync(GenreEnvoi genre, DateOnly du, DateOnly au, Territoire territoire, Stream sortie, Action<long> vue, CancellationToken ct) =>
        genre == GenreEnvoi.Pilotage
            ? pilotage.EcrireAsync(au, territoire, sortie, vue, ct)
            : inscription.ExecuterAsync(new DemandeInscription { Du = du, Au = au, Stock = genre == GenreEnvoi.InscriptionStock, Territoire = territoire }, sortie, vue, ct);
}
