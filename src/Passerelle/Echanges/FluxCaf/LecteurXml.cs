using System.Xml;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>Le lecteur XML des flux : ni DTD, ni entités, ni accès extérieur ; encodage de l'en-tête honoré.</summary>
internal static class LecteurXml
{
    static LecteurXml() => Socle.Fichiers.Windows1252.Enregistrer();

    /// <summary>Ouvre.</summary>
    /// <param name="flux">Contenu.</param>
    /// <param name="noms">Noms attendus, connus d'avance : on les compare par référence.</param>
    public static XmlReader Ouvrir(Stream flux, NameTable noms) => XmlReader.Create(flux, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = true,
        NameTable = noms,
        CloseInput = true,
    });
}
