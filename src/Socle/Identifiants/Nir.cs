#pragma warning disable CA1822
namespace Socle.Identifiants;

public enum EtatNir { Complet, SansCle, CleFausse, Provisoire }
public readonly record struct Nir { public string Treize { get; init; } public string Ecriture => Treize; public EtatNir Etat { get; init; } public bool Definitif => true; public static bool Essayer(ReadOnlySpan<char> t, out Nir n) { n = default; return false; } public string Masquer() => ""; }
