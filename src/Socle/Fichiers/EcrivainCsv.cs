using System.Globalization;
using System.Text;

namespace Socle.Fichiers;

/// <summary>
/// Le CSV que nous envoyons : UTF-8 avec marque d'ordre, point-virgule, CRLF, dates JJ/MM/AAAA, guillemets RFC 4180. Une valeur
/// qui commence par = + - @, tabulation ou retour reçoit une apostrophe : un tableur n'y verra pas de formule.
/// </summary>
public sealed class EcrivainCsv : IAsyncDisposable
{
    private const string DebutsDangereux = "=+-@\t\r";
    private static readonly System.Buffers.SearchValues<char> AEntourer = System.Buffers.SearchValues.Create(";\"\r\n");
    private readonly StreamWriter sortie;
    private bool debutLigne = true;

    /// <summary>Ouvre sur un flux, qu'il ferme en fin.</summary>
    public EcrivainCsv(Stream flux) => sortie = new StreamWriter(flux, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);

    /// <summary>Écrit l'en-tête.</summary>
    public void EnTete(params ReadOnlySpan<string> colonnes)
    {
        foreach (var colonne in colonnes)
            Champ(colonne);
        FinLigne();
    }

    /// <summary>Écrit un champ.</summary>
    public void Champ(ReadOnlySpan<char> valeur)
    {
        Separer();
        var formule = !valeur.IsEmpty && DebutsDangereux.Contains(valeur[0], StringComparison.Ordinal);
        if (valeur.ContainsAny(AEntourer))
        {
            sortie.Write('"');
            if (formule)
                sortie.Write('\'');
            sortie.Write(valeur.ToString().Replace("\"", "\"\"", StringComparison.Ordinal));
            sortie.Write('"');
            return;
        }
        if (formule)
            sortie.Write('\'');
        sortie.Write(valeur);
    }

    /// <summary>Écrit une date JJ/MM/AAAA, ou rien.</summary>
    public void Date(DateOnly? date)
    {
        Span<char> texte = stackalloc char[10];
        if (date is not { } jour)
        {
            Separer();
            return;
        }
        jour.TryFormat(texte, out _, "dd/MM/yyyy", CultureInfo.InvariantCulture);
        Separer();
        sortie.Write(texte);
    }

    /// <summary>Écrit un téléphone : 0XXXXXXXXX pour un numéro français, sinon les chiffres tels quels.</summary>
    public void Telephone(string? numero) => Champ(NumeroTelephone.Normaliser(numero));

    /// <summary>Termine la ligne.</summary>
    public void FinLigne()
    {
        sortie.Write("\r\n");
        debutLigne = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await sortie.DisposeAsync();

    private void Separer()
    {
        if (!debutLigne)
            sortie.Write(';');
        debutLigne = false;
    }
}
