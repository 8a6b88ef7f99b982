using System.Globalization;
using System.Text;
using System.Xml;
using Socle.Fichiers;

namespace Socle.Fictif;

/// <summary>XML des flux : windows-1252, un élément par ligne pour qu'un rejet puisse en donner le numéro.</summary>
internal sealed class EcritureXml : IDisposable
{
    private static readonly XmlWriterSettings Reglages = new()
    {
        Encoding = Windows1252.Instance,
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        CloseOutput = false,
    };

    private readonly XmlWriter _xml;

    public EcritureXml(Stream sortie)
    {
        _xml = XmlWriter.Create(sortie, Reglages);
        _xml.WriteStartDocument();
    }

    /// <summary>Ouvre un bloc, que la fin de l'instruction <c>using</c> ferme.</summary>
    public Fermeture Bloc(string nom)
    {
        _xml.WriteStartElement(nom);
        return new Fermeture(_xml);
    }

    public void Feuille(string nom, string valeur)
    {
        _xml.WriteStartElement(nom);
        _xml.WriteString(valeur);
        _xml.WriteEndElement();
    }

    /// <summary>Élément facultatif : rien si la valeur manque.</summary>
    public void FeuilleSi(string nom, string? valeur)
    {
        if (valeur is not null)
            Feuille(nom, valeur);
    }

    public void FeuilleSi(string nom, DateOnly? valeur)
    {
        if (valeur is { } jour)
            Feuille(nom, jour);
    }

    public void Feuille(string nom, DateOnly valeur)
    {
        Span<char> texte = stackalloc char[10];
        valeur.TryFormat(texte, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Feuille(nom, texte.ToString());
    }

    public void Feuille(string nom, bool valeur) => Feuille(nom, valeur ? "1" : "0");

    public void Feuille(string nom, char valeur) => Feuille(nom, valeur.ToString());

    public void Feuille(string nom, long valeur) => Feuille(nom, valeur.ToString(CultureInfo.InvariantCulture));

    /// <summary>Montant en euros, deux décimales.</summary>
    public void Feuille(string nom, decimal valeur) => Feuille(nom, valeur.ToString("0.00", CultureInfo.InvariantCulture));

    public void Heure(string nom, DateTime valeur) => Feuille(nom, valeur.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    public void Dispose() => _xml.Dispose();

    internal readonly struct Fermeture(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteFullEndElement();
    }
}
