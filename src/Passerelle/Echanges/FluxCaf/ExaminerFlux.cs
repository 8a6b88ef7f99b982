using System.Globalization;
using System.Text;
using System.Threading.Channels;
using System.Xml;
using Passerelle.Parcours.Droits;
using Socle.Cles;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>Ce que l'examen rend : l'en-tête vérifié, et les foyers prêts à être appliqués.</summary>
/// <param name="EnTete">Mise en page, dates, totaux vérifiés.</param>
/// <param name="Foyers">Tous les foyers, contrôlés.</param>
internal sealed record FluxExamine(EnTeteFlux EnTete, FoyersGardes Foyers) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Foyers.Dispose();
}

/// <summary>
/// La seule lecture d'un fichier : est-il entier, d'une mise en page connue, ses totaux justes ? Rien n'est appliqué avant qu'elle ne l'ait dit ; ce
/// qu'elle a lu est gardé jusque-là, contrôlé, les foyers inchangés reconnus. Lecture et contrôle vont de front.
/// </summary>
/// <param name="ouvrir">Ouvre le contenu.</param>
/// <param name="coffre">Empreintes.</param>
/// <param name="connus">Dossiers de la base ; nul : ne rien reconnaître.</param>
internal sealed class ExaminerFlux(Func<Stream> ouvrir, CoffreNir coffre, DossiersConnus? connus)
{
    private const int Paquet = 50;
    private const int PaquetsDAvance = 8;
    private readonly ControlerFoyer controler = new(coffre);
    private readonly Dictionary<string, string> enTete = [];
    private readonly Dictionary<string, string> totaux = [];
    private readonly Dictionary<UInt128, int> premierRang = [];
    private string empreinte = "";
    private int foyers;
    private bool instruction;
    private bool versionFlux;

    /// <summary>Examine le contenu jusqu'au bout.</summary>
    public async Task<Resultat<FluxExamine>> ExecuterAsync(CancellationToken ct)
    {
        var gardes = new FoyersGardes();
        var rendus = false;
        try
        {
            var resultat = await ExaminerAsync(gardes, ct);
            rendus = resultat.Reussi;
            return resultat;
        }
        finally
        {
            if (!rendus)
                gardes.Dispose();
        }
    }

    private async Task<Resultat<FluxExamine>> ExaminerAsync(FoyersGardes gardes, CancellationToken ct)
    {
        var canal = Channel.CreateBounded<FoyerLu[]>(new BoundedChannelOptions(PaquetsDAvance) { SingleReader = true, SingleWriter = true });
        var lecture = Task.Run(() => LireAsync(canal.Writer, ct), ct);
        await foreach (var paquet in canal.Reader.ReadAllAsync(ct))
        {
            if (connus is not null)
                await connus.ChercherAsync(paquet.Select(f => f[Champ.NUMDEMRSA]), ct);
            foreach (var foyer in paquet)
                gardes.Ajouter(Controler(foyer));
        }
        gardes.Clore();
        return await lecture is { } refus ? refus : Conclure(gardes);
    }

    private async Task<Erreur?> LireAsync(ChannelWriter<FoyerLu[]> canal, CancellationToken ct)
    {
        LireFluxCaf? lecteur = null;
        try
        {
            lecteur = new LireFluxCaf(ouvrir(), VoirPremierNiveau, avecEmpreinte: true);
            foreach (var paquet in lecteur.Lire().Chunk(Paquet))
                await canal.WriteAsync(paquet, ct);
            empreinte = lecteur.Empreinte();
            return null;
        }
        catch (FluxRefuseException faute)
        {
            return faute.Refus;
        }
        catch (ElementDemesureException)
        {
            return EchangesErreurs.ElementDemesure(lecteur?.Ligne ?? 1);
        }
        catch (DecoderFallbackException)
        {
            return EchangesErreurs.EncodageContredit(lecteur?.Ligne ?? 1);
        }
        catch (XmlException faute)
        {
            return Expliquer(faute, lecteur);
        }
        finally
        {
            lecteur?.Dispose();
            canal.Complete();
        }
    }

    private void VoirPremierNiveau(XmlReader xml)
    {
        var ligne = ((IXmlLineInfo)xml).LineNumber;
        switch (xml.LocalName)
        {
            case "IdentificationFlux" when foyers == 0:
                LireFeuilles(xml, enTete);
                versionFlux = enTete.ContainsKey("VERSIONFLUX");
                break;
            case "TransmissionFlux":
                LireFeuilles(xml, totaux);
                break;
            case "InfosFoyerRSA" or "InfoDemandeRSA":
                if (enTete.Count == 0 || totaux.Count > 0 || (foyers > 0 && instruction != (xml.LocalName == "InfoDemandeRSA")))
                    throw new FluxRefuseException(EchangesErreurs.MiseEnPageInconnue(ligne, "les blocs ne se suivent pas comme attendu."));
                instruction = xml.LocalName == "InfoDemandeRSA";
                foyers++;
                break;
            default:
                throw new FluxRefuseException(EchangesErreurs.MiseEnPageInconnue(ligne, "un bloc de premier niveau n'est pas d'un flux CAF/MSA."));
        }
    }

    private FoyerControle Controler(FoyerLu foyer)
    {
        int? premier = NumeroDemande.Compacter(foyer[Champ.NUMDEMRSA]) is { } numero && !premierRang.TryAdd(numero, foyer.Rang) ? premierRang[numero] : null;
        var controle = controler.Executer(foyer, premier);
        return controle.Recu is { } recu && !foyer.Instruction && connus is not null ? controle with { Reconnu = connus.Reconnaitre(recu) } : controle;
    }

    private Resultat<FluxExamine> Conclure(FoyersGardes gardes)
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
        return new FluxExamine(new EnTeteFlux
        {
            Version = instruction ? "VIRS0901" : versionFlux ? "VRSD0301" : "VRSB0801",
            Nature = Nature(),
            Reference = TryDate(enTete.GetValueOrDefault("DTREF"), out var reference) ? reference : null,
            CreeLe = creeLe,
            HeureCreation = enTete.GetValueOrDefault("HEUCREAFLUX", ""),
            Foyers = foyers,
            Empreinte = empreinte,
        }, gardes);
    }

    /// <summary>La lettre M ou J est portée par NATFLUX ou TYPEFLUX selon l'expéditeur.</summary>
    private string Nature() => (enTete.GetValueOrDefault("NATFLUX"), enTete.GetValueOrDefault("TYPEFLUX")) switch
    {
        ("M", _) or (_, "M") => "mensuel",
        ("J" or "Q", _) or (_, "J" or "Q") => "quotidien",
        _ => "inconnue",
    };

    private static void LireFeuilles(XmlReader xml, Dictionary<string, string> feuilles)
    {
        if (xml.IsEmptyElement)
            return;
        var profondeur = xml.Depth;
        var nom = "";
        var lettres = new char[64];
        while (xml.Read() && xml.Depth > profondeur)
        {
            if (xml.Depth > LireFluxCaf.ProfondeurMaximale)
                throw new FluxRefuseException(EchangesErreurs.MiseEnPageInconnue(((IXmlLineInfo)xml).LineNumber, "des blocs s'emboîtent sans fin."));
            if (xml.NodeType == XmlNodeType.Element)
                feuilles[nom = xml.LocalName] = "";
            else if (xml.NodeType == XmlNodeType.Text)
                feuilles[nom] = new string(lettres, 0, xml.ReadValueChunk(lettres, 0, lettres.Length)).Trim();
        }
    }

    private static bool TryDate(string? texte, out DateOnly date) =>
        DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Erreur Expliquer(XmlException faute, LireFluxCaf? lecteur)
    {
        // Sans lecteur, le fichier est vide : l'ouvrir lit déjà son premier octet.
        if (lecteur is null or { Vide: true })
            return EchangesErreurs.FichierVide();
        var ligne = Math.Max(faute.LineNumber, lecteur.Ligne);
        if (faute.InnerException is DecoderFallbackException || faute.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase))
            return EchangesErreurs.EncodageContredit(ligne);
        if (faute.Message.Contains("DTD is prohibited", StringComparison.Ordinal))
            return EchangesErreurs.DtdInterdite(ligne);
        return lecteur.AuBout || faute.Message.Contains("Unexpected end", StringComparison.Ordinal)
            ? EchangesErreurs.XmlIllisible(ligne, "le fichier s'arrête avant sa fin.")
            : EchangesErreurs.XmlIllisible(ligne, $"une balise ou un caractère est fautif (colonne {Math.Max(1, faute.LinePosition)}).");
    }
}
