using Socle.Bases;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Une ligne d'un CSV et son rang, à partir de 1.</summary>
public sealed record LigneSituee(int Rang, LigneCsv Ligne);

/// <summary>Une ligne qui ne peut être prise, et pourquoi.</summary>
/// <param name="Situee">Ligne.</param>
/// <param name="Erreurs">Ses fautes ; la première donne code et champ au rejet.</param>
/// <param name="Reference">Ce qui la désigne sans nommer personne ; nul s'il n'y a rien de tel.</param>
public sealed record LigneRejetee(LigneSituee Situee, IReadOnlyList<Erreur> Erreurs, string? Reference = null);

/// <summary>Ce qu'un lot de lignes a changé.</summary>
public sealed record LotApplique
{
    /// <summary>Créés.</summary>
    public int Crees { get; init; }

    /// <summary>Modifiés.</summary>
    public int Modifies { get; init; }

    /// <summary>Inchangés.</summary>
    public int Inchanges { get; init; }

    /// <summary>Qui attendent leur personne.</summary>
    public int EnAttente { get; init; }

    /// <summary>Que plusieurs personnes se disputent.</summary>
    public int Doutes { get; init; }

    /// <summary>Lignes rejetées.</summary>
    public IReadOnlyList<LigneRejetee> Rejets { get; init; } = [];
}

/// <summary>Un genre de fichier à colonnes : de quoi en appliquer des lignes, à l'import ou plus tard, une fois corrigées.</summary>
public interface IImporteurLignes
{
    /// <summary>Genre.</summary>
    GenreFichier Genre { get; }

    /// <summary>Ouvre un contenu de ce genre ; toujours avant d'en appliquer des lignes.</summary>
    Task<Resultat<LecteurCsv>> OuvrirAsync(Func<Stream> ouvrir, System.Text.Encoding encodage, CancellationToken ct);

    /// <summary>Applique des lignes dans la transaction d'un lot.</summary>
    Task<LotApplique> AppliquerAsync(SessionLot session, TransmissionFichier transmission, IReadOnlyList<LigneSituee> lignes, CancellationToken ct);

    /// <summary>Achève, les lots validés : ce qui se recalcule sur l'ensemble.</summary>
    Task AcheverAsync(TransmissionFichier transmission, IProgress<AvancementImport>? progres, CancellationToken ct);
}
