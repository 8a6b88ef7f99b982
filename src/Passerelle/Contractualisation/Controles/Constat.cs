using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Nature d'un constat.</summary>
public enum NatureConstat
{
    /// <summary>Un total, une somme, une ligne sans montant.</summary>
    Arithmetique,

    /// <summary>Deux endroits se contredisent, ou un chiffre contredit une règle.</summary>
    Contradiction,

    /// <summary>Un mot, un libellé, une présentation.</summary>
    Redaction,
}

/// <summary>Gravité d'un constat.</summary>
public enum GraviteConstat
{
    /// <summary>Change une somme, une date ou une obligation.</summary>
    Forte,

    /// <summary>Peut tromper qui rend compte.</summary>
    Moyenne,

    /// <summary>À reprendre au prochain avenant.</summary>
    Faible,
}

/// <summary>Un des côtés d'un constat : ce que dit une ligne du recueil.</summary>
public sealed record CoteConstat(int Ligne, string Texte);

/// <summary>Ce qu'un contrôle a trouvé : où, ce qui est dit, ce qu'on attendait, l'écart, et les lignes à lire côte à côte.</summary>
public sealed record Constat
{
    /// <summary>Clé stable, « TOTAL-SYNTHESE-VOLET2-F ».</summary>
    public required string Cle { get; init; }

    /// <summary>Contrôle qui l'a trouvé.</summary>
    public required string Controle { get; init; }

    /// <summary>Où, en mots.</summary>
    public required string Ou { get; init; }

    /// <summary>Ce qui est dit.</summary>
    public required string Enonce { get; init; }

    /// <summary>Ce qu'on attendait.</summary>
    public required string Attendu { get; init; }

    /// <summary>Écart en euros, signé moins attendu ; nul hors des sommes.</summary>
    public decimal? Ecart { get; init; }

    /// <summary>Les côtés, une ligne du recueil chacun.</summary>
    public required IReadOnlyList<CoteConstat> Cotes { get; init; }

    /// <summary>Gravité.</summary>
    public required GraviteConstat Gravite { get; init; }

    /// <summary>Nature.</summary>
    public required NatureConstat Nature { get; init; }

    /// <summary>D'où vient l'écart, quand on sait le dire.</summary>
    public string? Explication { get; init; }

    /// <summary>Lignes du recueil, sans répétition, dans l'ordre.</summary>
    public IReadOnlyList<int> Lignes => [.. Cotes.Select(c => c.Ligne).Distinct().Order()];

    /// <summary>Le constat porte sur cette action.</summary>
    public bool Concerne(string action) => Cle.Split('-').Contains(action);

    /// <summary>Empreinte du contenu : une décision prise sur un autre contenu ne vaut plus.</summary>
    public string Empreinte => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Enonce}|{Attendu}|{string.Join(',', Lignes)}")))[..16];
}

/// <summary>Un contrôle : une fonction pure du pacte, qui ne connaît aucun autre contrôle.</summary>
public interface IControle
{
    /// <summary>Cherche.</summary>
    IEnumerable<Constat> Executer(Conventions.PacteSigne pacte);
}
