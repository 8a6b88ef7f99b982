using System.Buffers.Binary;

namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Sur une base neuve, ce qu'un import y a écrit : de quoi savoir, sans la lire, qu'aucune identité n'a ce NIR ni cette naissance. Tient tant que
/// l'import est seul à réserver des identifiants — toute identité en demande —, et se tait dès qu'un autre en a pris. Dire « peut-être » à tort
/// n'est jamais qu'une recherche de plus. Une vingtaine d'octets par identité, jusqu'à un nombre borné.
/// </summary>
public sealed class IdentitesNouvelles
{
    private const int Maximum = 500_000;
    private readonly HashSet<UInt128> nirs = [];
    private readonly HashSet<DateOnly> naissances = [];
    private readonly HashSet<DateOnly> naissancesSansNir = [];
    private long? attendu;

    /// <summary>Vrai tant que rien n'est en base que cet import n'ait écrit.</summary>
    public bool Vaut { get; private set; }

    /// <summary>À chaque lot, dès que ses identifiants sont réservés.</summary>
    /// <param name="premier">Premier identifiant réservé.</param>
    /// <param name="nombre">Nombre réservé.</param>
    /// <param name="baseVide">Dit si la base n'a aucune identité ; demandé au premier lot seulement.</param>
    public async Task ReserverAsync(long premier, int nombre, Func<Task<bool>> baseVide)
    {
        Vaut = attendu is { } prevu ? Vaut && premier == prevu && nirs.Count < Maximum : await baseVide();
        attendu = premier + nombre;
    }

    /// <summary>Vrai quand une identité de la base peut avoir ce NIR ou cette naissance.</summary>
    internal bool PeutEtreConnue(IdentiteConnue identite) => !Vaut || (identite.Nir is { } nir
        ? nirs.Contains(Abreger(nir)) || naissancesSansNir.Contains(identite.DateNaissance)
        : naissances.Contains(identite.DateNaissance));

    /// <summary>Retient une identité écrite.</summary>
    internal void Retenir(IdentiteConnue identite)
    {
        if (!Vaut)
            return;
        naissances.Add(identite.DateNaissance);
        if (identite.Nir is { } nir)
            nirs.Add(Abreger(nir));
        else
            naissancesSansNir.Add(identite.DateNaissance);
    }

    private static UInt128 Abreger(string empreinte)
    {
        Span<byte> octets = stackalloc byte[17];
        Convert.TryFromBase64String(empreinte, octets, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(octets[1..]);
    }
}
