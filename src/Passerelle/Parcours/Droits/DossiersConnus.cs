using System.Buffers.Binary;
using Socle.Bases;

namespace Passerelle.Parcours.Droits;

/// <summary>Un foyer du fichier dont le contenu est celui que la base connaît déjà.</summary>
/// <param name="VersionId">Version du foyer ; 0 : non reconnu.</param>
/// <param name="Personnes">Demandeur et conjoint.</param>
public readonly record struct FoyerReconnu(long VersionId, byte Personnes);

/// <summary>
/// Ce que la base connaît de chaque dossier au début d'un import, en une cinquantaine d'octets : de quoi reconnaître, dès leur
/// lecture, les foyers que le fichier répète sans changement.
/// </summary>
public sealed class DossiersConnus
{
    private readonly Dictionary<UInt128, (UInt128 Empreinte, long VersionId)> parNumero = [];

    /// <summary>Aucun dossier : une base neuve.</summary>
    public bool Aucun => parNumero.Count == 0;

    /// <summary>Lit la base.</summary>
    public static async Task<DossiersConnus> LireAsync(SessionLot photo, CancellationToken ct)
    {
        var connus = new DossiersConnus();
        // Version 0 : un dossier qu'aucun flux de droits n'a montré.
        await photo.ParcourirAsync("SELECT numero_demande, empreinte, version_id FROM dossier_rsa WHERE version_id <> 0", l =>
        {
            if (NumeroDemande.Compacter(l.GetString(0)) is { } numero)
                connus.parNumero[numero] = (Abreger(l.Octets(1)), l.GetInt64(2));
        }, ct);
        return connus;
    }

    /// <summary>Le foyer reconnu ; version 0 quand il est nouveau ou changé.</summary>
    public FoyerReconnu Reconnaitre(FoyerRecu foyer) =>
        NumeroDemande.Compacter(foyer.NumeroDemande) is { } numero && parNumero.TryGetValue(numero, out var connu) && connu.Empreinte == Abreger(foyer.Empreinte)
            ? new FoyerReconnu(connu.VersionId, (byte)foyer.Personnes.Count)
            : default;

    /// <summary>Les 128 premiers bits de l'empreinte à clé.</summary>
    private static UInt128 Abreger(ReadOnlySpan<byte> empreinte) => BinaryPrimitives.ReadUInt128BigEndian(empreinte);
}
