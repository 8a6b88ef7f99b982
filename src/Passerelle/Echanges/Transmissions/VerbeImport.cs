using System.CommandLine;
using Passerelle.Bases;
using Socle.Commandes;
using Socle.Resultats;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Le fichier donné à un verbe d'import.</summary>
/// <param name="Nom">Nom, sans chemin.</param>
/// <param name="Ouvrir">Ouvre son contenu depuis le début.</param>
internal sealed record FichierDonne(string Nom, Func<Stream> Ouvrir);

/// <summary>Ce que tout verbe <c>passerelle importer …</c> fait d'un fichier : le trouver, montrer l'avancement, dire le refus, le compte rendu ou le JSON.</summary>
/// <typeparam name="TResultat">Compte rendu de l'import.</typeparam>
internal sealed record VerbeImport<TResultat>
    where TResultat : class
{
    private const int RejetsDits = 20;

    /// <summary>Nom du verbe.</summary>
    public required string Nom { get; init; }

    /// <summary>Aide, avec un exemple.</summary>
    public required string Aide { get; init; }

    /// <summary>Aide de l'argument FICHIER.</summary>
    public required string AideFichier { get; init; }

    /// <summary>Options propres au verbe.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Importe.</summary>
    public required Func<IServiceProvider, ParseResult, FichierDonne, IProgress<AvancementImport>, CancellationToken, Task<Resultat<TResultat>>> Importer { get; init; }

    /// <summary>Dit le compte rendu, rejets exceptés.</summary>
    public required Action<TResultat> Raconter { get; init; }

    /// <summary>Une ligne par rejet.</summary>
    public required Func<TResultat, IReadOnlyList<string>> Rejets { get; init; }

    /// <summary>Crée le verbe.</summary>
    public Command Creer(Execution execution)
    {
        var fichier = new Argument<string>("FICHIER") { Description = AideFichier };
        var verbe = new Command(Nom, Aide) { fichier };
        foreach (var option in Options)
            verbe.Options.Add(option);
        verbe.SetAction((options, annulation) => execution.LancerAsync(options, async (services, ct) =>
        {
            var json = options.GetValue(execution.EnJson);
            var chemin = options.GetRequiredValue(fichier);
            var donne = new FichierDonne(Path.GetFileName(chemin), () => new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
            if (!File.Exists(chemin))
                return Sortie.Refus([EchangesErreurs.FichierIntrouvable()], json, donne.Nom);
            using var progres = new ProgressionConsole();
            var resultat = await Importer(services, options, donne, progres, ct);
            progres.Dispose();
            if (!resultat.Reussi)
                return Sortie.Refus(resultat.Erreurs, json, donne.Nom);
            var rejets = Rejets(resultat.Valeur);
            if (json)
                Sortie.Json(resultat.Valeur);
            else
                Dire(resultat.Valeur, rejets);
            return rejets.Count > 0 ? CodeSortie.AvecRejets : CodeSortie.Fait;
        }, annulation));
        return verbe;
    }

    private void Dire(TResultat resultat, IReadOnlyList<string> rejets)
    {
        Raconter(resultat);
        foreach (var rejet in rejets.Take(RejetsDits))
            Sortie.Message($"  rejeté{rejet}");
        if (rejets.Count > RejetsDits)
            Sortie.Message($"  … et {rejets.Count - RejetsDits} autres rejets (page Transmissions, ou --json).");
    }
}
