namespace Passerelle.Echanges.Transmissions;

/// <summary>Où en est un import.</summary>
/// <param name="Etape">« contrôle », « import » ou « entrées ».</param>
/// <param name="Faits">Foyers, lignes ou personnes faits.</param>
/// <param name="Total">Attendus ; 0 quand on ne sait pas encore.</param>
public sealed record AvancementImport(string Etape, int Faits, int Total);
