using System.Buffers.Binary;

namespace Passerelle.Parcours.Droits;

/// <summary>Ce qui suffit à reconnaître un foyer inchangé sans le relire.</summary>
/// <param name="NumeroDemande">NUMDEMRSA compacté (<see cref="Droits.NumeroDemande"/>).</param>
/// <param name="Empreinte">128 premiers bits de son empreinte à clé, version comprise ; 0 : à lire de toute façon.</param>
/// <param name="Personnes">Demandeur et conjoint.</param>
public readonly record struct EmpreinteFoyer(UInt128 NumeroDemande, UInt128 Empreinte, byte Personnes)
{
    /// <summary>Les 128 premiers bits d'une empreinte ; 0 quand elle est plus courte (dossier qu'aucun flux de droits n'a montré).</summary>
    public static UInt128 Abreger(ReadOnlySpan<byte> empreinte) => empreinte.Length < 16 ? 0 : BinaryPrimitives.ReadUInt128BigEndian(empreinte);
}
