using System.Buffers.Binary;
using Socle.Bases;

namespace Passerelle.Parcours.Droits;

/// <summary>Un foyer du fichier dont le contenu est celui que la base connaît déjà.</summary>
/// <param name="VersionId">Version du foyer ; 0 : non reconnu.</param>
/// <param name="Personnes">Demandeur et conjoint.</param>
public readonly record struct FoyerReconnu(long VersionId, byte Personnes);

/// <summary>
/// Ce que la base connaît des dossiers d'un fichier, en une cinquantaine d'octets chacun : de quoi reconnaître, dès leur lecture, les foyers répétés
/// sans changement. Un petit fichier ne lit que les siens ; au-delà, tous se lisent d'un coup, plus vite que un à un.
/// </summary>
/// <param name="photo">Photographie de la base.</param>
public sealed class DossiersConnus(SessionLot photo)
{
    private const int CherchesMaximum = 1000;
    private readonly Dictionary<UInt128, (UInt128 Empreinte, long VersionId)> parNumero = [];
    private int cherches;

    /// <summary>Dossiers gardés en mémoire.</summary>
    public int Nombre => parNumero.Count;

    /// <summary>Lit, s'il le faut, les dossiers de ces numéros ; à appeler avant <see cref="Reconnaitre"/>.</summary>
    public async Task ChercherAsync(IEnumerable<string?> numeros, CancellationToken ct)
    {
        if (cherches > CherchesMaximum)
            return;
        var lisibles = numeros.Where(n => NumeroDemande.Compacter(n) is not null).Select((n, rang) => (Nom: $"n{rang}", Valeur: (object?)n)).ToArray();
        cherches += lisibles.Length;
        if (cherches > CherchesMaximum)
            await LireAsync("", [], ct);
        else if (lisibles.Length > 0)
            await LireAsync($" AND numero_demande IN ({string.Join(", ", lisibles.Select(l => $"@{l.Nom}"))})", lisibles, ct);
    }

    /// <summary>Version 0 : un dossier qu'aucun flux de droits n'a montré.</summary>
    private Task LireAsync(string choix, (string Nom, object? Valeur)[] parametres, CancellationToken ct) =>
        photo.ParcourirAsync($"SELECT numero_demande, empreinte, version_id FROM dossier_rsa WHERE version_id <> 0{choix}", l =>
        {
            if (NumeroDemande.Compacter(l.GetString(0)) is { } numero)
                parNumero[numero] = (Abreger(l.Octets(1)), l.GetInt64(2));
        }, ct, parametres);

    /// <summary>Le foyer reconnu ; version 0 quand il est nouveau ou changé.</summary>
    public FoyerReconnu Reconnaitre(FoyerRecu foyer) =>
        NumeroDemande.Compacter(foyer.NumeroDemande) is { } numero && parNumero.TryGetValue(numero, out var connu) && connu.Empreinte == Abreger(foyer.Empreinte)
            ? new FoyerReconnu(connu.VersionId, (byte)foyer.Personnes.Count)
            : default;

    /// <summary>Les 128 premiers bits de l'empreinte à clé.</summary>
    private static UInt128 Abreger(ReadOnlySpan<byte> empreinte) => BinaryPrimitives.ReadUInt128BigEndian(empreinte);
}
