namespace Socle.Fictif;

/// <summary>Ce que contient un fichier reçu.</summary>
public enum NatureFichier
{
    /// <summary>Flux bénéficiaire mensuel : tous les dossiers.</summary>
    FluxMensuel,

    /// <summary>Flux bénéficiaire quotidien : ce qui a changé.</summary>
    FluxQuotidien,

    /// <summary>Flux instruction : contacts et nationalité.</summary>
    Instruction,

    /// <summary>Faits de parcours tenus dans un autre outil.</summary>
    Reprise,
}

/// <summary>Fichier tel que le département le reçoit. <c>Stock</c> : premier chargement, ses éligibles sont la file active.</summary>
public sealed record FichierFictif(string Nom, DateOnly RecuLe, bool Stock, NatureFichier Nature, Action<Stream> Ecrire);
