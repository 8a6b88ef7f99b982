using System.Globalization;
using System.Text;
using System.Xml;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Première passe : le fichier est-il entier, d'une mise en page connue, ses totaux justes ? Rien n'est appliqué avant qu'elle
/// ne l'ait dit ; elle rend aussi l'empreinte et les dossiers répétés.
/// </summary>
internal sealed class ExaminerFlux
{
    /// <summary>Un flux CAF/MSA n'emboîte pas dix blocs ; chaque niveau coûte de la mémoire au lecteur.</summary>
    private const int ProfondeurMaximale = 32;
    private readonly Dictionary<string, string> enTete = [];
    private readonly Dictionary<string, string> totaux = [];
    private readonly Dictionary<UInt128, int> premierRang = [];
    private readonly Dictionary<int, int> doublons = [];
    private int foyers;
    private bool instruction;
    private bool versionFlux;

    /// <summary>Examine le contenu jusqu'au bout.</summary>
    public static Resultat<EnTeteFlux> Executer(Stream contenu)
    {
        using var flux = new FluxSurveille(contenu, avecEmpreinte: true);
        XmlReader? xml = null;
        try
        {
            xml = LecteurXml.Ouvrir(flux, new NameTable());
            return new ExaminerFlux().Lire(xml, flux);
        }
        catch (ElementDemesureException)
        {
            return EchangesErreurs.ElementDemesure(Ligne(xml));
        }
        catch (DecoderFallbackException)
        {
            return EchangesErreurs.EncodageContredit(Ligne(xml));
        }
        catch (XmlException) when (flux.Lus == 0)
        {
            return EchangesErreurs.FichierVide();
        }
        catch (XmlException faute)
        {
            return Expliquer(faute, xml);
        }
        finally
        {
            xml?.Dispose();
        }
    }

    private Resultat<EnTeteFlux> Lire(XmlReader xml, FluxSurveille flux)
    {
        while (xml.Read())
        {
            // La borne vaut pour un foyer entier : la seconde passe le tient en mémoire.
            if (xml.Depth <= 1)
                flux.ElementLu();
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth > ProfondeurMaximale)
                return EchangesErreurs.MiseEnPageInconnue(Ligne(xml), "des blocs s'emboîtent sans fin.");
            switch (xml.Depth, xml.LocalName)
            {
                case (0, _):
                    break;
                case (1, "IdentificationFlux") when foyers == 0:
                    LireFeuilles(xml, enTete);
                    versionFlux = enTete.ContainsKey("VERSIONFLUX");
                    break;
                case (1, "TransmissionFlux"):
                    LireFeuilles(xml, totaux);
                    break;
                case (1, "InfosFoyerRSA" or "InfoDemandeRSA"):
                    if (enTete.Count == 0 || totaux.Count > 0 || (foyers > 0 && instruction != (xml.LocalName == "InfoDemandeRSA")))
                        return EchangesErreurs.MiseEnPageInconnue(Ligne(xml), "les blocs ne se suivent pas comme attendu.");
                    instruction = xml.LocalName == "InfoDemandeRSA";
                    foyers++;
                    break;
                case (1, _):
                    return EchangesErreurs.MiseEnPageInconnue(Ligne(xml), "un bloc de premier niveau n'est pas d'un flux CAF/MSA.");
                case (4, "NUMDEMRSA"):
                    Retenir(xml);
                    break;
            }
        }
        return Conclure(flux.Empreinte());
    }

    private Resultat<EnTeteFlux> Conclure(string empreinte)
    {
        if (enTete.Count == 0)
            return EchangesErreurs.MiseEnPageInconnue(1, "aucun bloc IdentificationFlux.");
        instruction |= totaux.ContainsKey("NBTOTDEMRSATRANSM");
        var total = instruction ? "NBTOTDEMRSATRANSM" : "NBTOTDOSRSATRANSM";
        if (!totaux.TryGetValue(total, out var annonce))
            return EchangesErreurs.MiseEnPageInconnue(1, $"aucun total {total} dans TransmissionFlux : le fichier est peut-être coupé.");
        if (!int.TryParse(annonce, NumberStyles.None, CultureInfo.InvariantCulture, out var attendus) || attendus != foyers)
            return EchangesErreurs.TotalFaux(total, annonce.All(char.IsAsciiDigit) ? annonce : Forme.Decrire(annonce), foyers);
        foreach (var champ in (string[])["DTCREAFLUX", .. enTete.ContainsKey("DTREF") ? ["DTREF"] : Array.Empty<string>()])
        {
            if (!TryDate(enTete.GetValueOrDefault(champ), out _))
                return EchangesErreurs.EnTeteIllisible(champ, Forme.Decrire(enTete.GetValueOrDefault(champ)));
        }
        TryDate(enTete["DTCREAFLUX"], out var creeLe);
        return new EnTeteFlux
        {
            Version = instruction ? "VIRS0901" : versionFlux ? "VRSD0301" : "VRSB0801",
            Nature = Nature(),
            Reference = TryDate(enTete.GetValueOrDefault("DTREF"), out var reference) ? reference : null,
            CreeLe = creeLe,
            HeureCreation = enTete.GetValueOrDefault("HEUCREAFLUX", ""),
            Foyers = foyers,
            Empreinte = empreinte,
            Doublons = doublons,
        };
    }

    /// <summary>La lettre M ou J est portée par NATFLUX ou TYPEFLUX selon l'expéditeur.</summary>
    private string Nature() => (enTete.GetValueOrDefault("NATFLUX"), enTete.GetValueOrDefault("TYPEFLUX")) switch
    {
        ("M", _) or (_, "M") => "mensuel",
        ("J" or "Q", _) or (_, "J" or "Q") => "quotidien",
        _ => "inconnue",
    };

    private void Retenir(XmlReader xml)
    {
        var texte = xml.IsEmptyElement ? "" : LireTexte(xml);
        if (texte.Length is 0 or > 16)
            return;
        UInt128 numero = 0;
        foreach (var lettre in texte)
            numero = (numero << 8) | (byte)lettre;
        if (!premierRang.TryAdd(numero, foyers))
            doublons[foyers] = premierRang[numero];
    }

    private static void LireFeuilles(XmlReader xml, Dictionary<string, string> feuilles)
    {
        if (xml.IsEmptyElement)
            return;
        var profondeur = xml.Depth;
        var nom = "";
        while (xml.Read() && xml.Depth > profondeur)
        {
            if (xml.NodeType == XmlNodeType.Element)
                feuilles[nom = xml.LocalName] = "";
            else if (xml.NodeType == XmlNodeType.Text)
                feuilles[nom] = LireCourant(xml);
        }
    }

    private static string LireTexte(XmlReader xml) => xml.Read() && xml.NodeType is (XmlNodeType.Text or XmlNodeType.CDATA) ? LireCourant(xml) : "";

    private static string LireCourant(XmlReader xml)
    {
        var lettres = new char[64];
        return new string(lettres, 0, xml.ReadValueChunk(lettres, 0, lettres.Length)).Trim();
    }

    private static bool TryDate(string? texte, out DateOnly date) =>
        DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static long Ligne(XmlReader? xml) => xml is IXmlLineInfo { LineNumber: > 0 } ici ? ici.LineNumber : 1;

    private static Erreur Expliquer(XmlException faute, XmlReader? xml)
    {
        var ligne = Math.Max(faute.LineNumber, Ligne(xml));
        if (faute.InnerException is DecoderFallbackException || faute.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase))
            return EchangesErreurs.EncodageContredit(ligne);
        if (faute.Message.Contains("DTD is prohibited", StringComparison.Ordinal))
            return EchangesErreurs.DtdInterdite(ligne);
        return xml is { EOF: true } || faute.Message.Contains("Unexpected end", StringComparison.Ordinal)
            ? EchangesErreurs.XmlIllisible(ligne, "le fichier s'arrête avant sa fin.")
            : EchangesErreurs.XmlIllisible(ligne, $"une balise ou un caractère est fautif (colonne {Math.Max(1, faute.LinePosition)}).");
    }
}
