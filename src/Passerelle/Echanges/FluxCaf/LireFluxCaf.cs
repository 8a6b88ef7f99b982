using System.Xml;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Rend les foyers un à un, en mémoire bornée. Les deux mises en page de droits et celle d'instruction
/// se lisent par le même automate : une feuille vaut par son nom et par le bloc qui la tient.
/// </summary>
internal sealed class LireFluxCaf : IDisposable
{
    private const int LongueurMaximale = 256;

    /// <summary>Un flux CAF/MSA n'emboîte pas dix blocs ; chaque niveau coûte de la mémoire au lecteur.</summary>
    public const int ProfondeurMaximale = 32;
    private static readonly (string Bloc, Champ[] Champs)[] Carte =
    [
        ("Organisme", [Champ.FONORG, Champ.NUMORG, Champ.MATRICULE]),
        ("DemandeRSA", [Champ.DTDEMRSA, Champ.NUMDEMRSA]),
        ("Identification", [Champ.QUAL, Champ.NOM, Champ.NOMNAI, Champ.PRENOM, Champ.DTNAI, Champ.NIR, Champ.SEXE]),
        ("Prestations", [Champ.NATPREST, Champ.ROLEPERS]),
        ("FonctionPersonneRSA", [Champ.ROLEPERS]),
        ("MontantCalculDroitRSAPersonne", [Champ.TOPPERSDRODEVORSA]),
        ("CalculDroitRSAPersonne", [Champ.TOPPERSDRODEVORSA]),
        ("Activite", [Champ.ACT, Champ.DDACT]),
        ("CaracteristiquesEmployabilite", [Champ.STATUEMPL, Champ.DDSTATUEMPL]),
        ("Nationalite", [Champ.NATI]),
        ("NiveauEtude", [Champ.NIVETU]),
        ("SituationFamille", [Champ.SITFAM]),
        ("TroncCommunAdresse", [Champ.RGADR]),
        ("AdresseDetailleeFrance", [Champ.COMPLIDEADR, Champ.COMPLADR, Champ.NUMVOIE, Champ.LIBTYPEVOIE, Champ.NOMVOIE, Champ.LIEUDIST, Champ.NUMCOM, Champ.CODEPOS, Champ.NOMCOM]),
        ("EtatDossierRSA", [Champ.ETATDOSRSA]),
        ("SuspensionDroit", [Champ.MOTISUSDRORSA, Champ.DDSUSDRORSA]),
        ("SuspensionVersement", [Champ.MOTISUSVERSRSA, Champ.DDSUSVERSRSA]),
        ("RessourcesTropElevees", [Champ.MOTISUSVERSRSA, Champ.DDSUSVERSRSA]),
        ("FinDroit", [Champ.MOTICLORSA, Champ.DTCLORSA]),
        ("DroitOuvert", [Champ.DTODRSA]),
        ("Anomalie", [Champ.LIBANO]),
        ("ModesContacts", [Champ.NUMTEL, Champ.MATETEL, Champ.AUTORUTITEL, Champ.ADRELEC, Champ.AUTORUTIADRELEC]),
    ];

    /// <summary>Personnes ou adresses d'un foyer : au-delà, ce n'en est pas un, et la mémoire n'est plus bornée.</summary>
    private const int BlocsMaximum = 500;
    private readonly FluxSurveille flux;
    private readonly XmlReader xml;
    private readonly Dictionary<object, Dictionary<object, Champ>> carte = new(ReferenceEqualityComparer.Instance);
    private readonly string personne;
    private readonly string adresse;
    private readonly string prestations;
    private readonly string fonctionRsa;
    private readonly string activite;
    private readonly string employabilite;
    private readonly string foyerDroits;
    private readonly string foyerInstruction;
    private readonly char[] tampon = new char[LongueurMaximale + 1];
    private readonly Action<XmlReader>? auPremierNiveau;
    private int rang;
    private bool enCours;

    /// <summary>Ouvre le contenu.</summary>
    /// <param name="contenu">Fichier, refermé avec le lecteur.</param>
    /// <param name="auPremierNiveau">Appelé à chaque bloc de premier niveau, pour un fichier qui n'a pas encore été examiné.</param>
    /// <param name="avecEmpreinte">Calculer l'empreinte au passage.</param>
    public LireFluxCaf(Stream contenu, Action<XmlReader>? auPremierNiveau = null, bool avecEmpreinte = false)
    {
        this.auPremierNiveau = auPremierNiveau;
        var noms = new NameTable();
        (personne, adresse, prestations, fonctionRsa) = (noms.Add("Personne"), noms.Add("Adresse"), noms.Add("Prestations"), noms.Add("FonctionPersonneRSA"));
        (activite, employabilite) = (noms.Add("Activite"), noms.Add("CaracteristiquesEmployabilite"));
        (foyerDroits, foyerInstruction) = (noms.Add("InfosFoyerRSA"), noms.Add("InfoDemandeRSA"));
        foreach (var (bloc, champs) in Carte)
        {
            var feuilles = new Dictionary<object, Champ>(ReferenceEqualityComparer.Instance);
            foreach (var champ in champs)
                feuilles[noms.Add(champ.ToString())] = champ;
            carte[noms.Add(bloc)] = feuilles;
        }
        flux = new FluxSurveille(contenu, avecEmpreinte);
        xml = LecteurXml.Ouvrir(flux, noms);
    }

    /// <summary>Ligne où en est la lecture.</summary>
    public long Ligne => xml is IXmlLineInfo { LineNumber: > 0 } ici ? ici.LineNumber : 1;

    /// <summary>Vrai si la lecture est arrivée au bout du fichier.</summary>
    public bool AuBout => xml.EOF;

    /// <summary>Vrai si le fichier n'a aucun octet.</summary>
    public bool Vide => flux.Lus == 0;

    /// <summary>SHA-256 du fichier lu jusqu'au bout, en hexadécimal.</summary>
    public string Empreinte() => flux.Empreinte();

    /// <summary>Les foyers, un à un.</summary>
    public IEnumerable<FoyerLu> Lire()
    {
        while (Avancer())
            yield return LireFoyer();
    }

    /// <summary>Contenu XML du foyer de ce rang, qui doit être devant le dernier lu : pour garder un rejet.</summary>
    public string LireContenu(int voulu)
    {
        while (rang < voulu && Avancer())
        {
        }
        var contenu = xml.ReadOuterXml();
        enCours = false;
        return contenu;
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool Avancer()
    {
        while (xml.ReadState != ReadState.EndOfFile)
        {
            if (xml.Depth == 1 && xml.NodeType == XmlNodeType.Element && !enCours)
            {
                // La borne de lecture vaut pour un foyer entier, tenu en mémoire.
                flux.ElementLu();
                auPremierNiveau?.Invoke(xml);
                if (ReferenceEquals(xml.LocalName, foyerDroits) || ReferenceEquals(xml.LocalName, foyerInstruction))
                {
                    enCours = true;
                    rang++;
                    return true;
                }
            }
            enCours = false;
            xml.Read();
        }
        return false;
    }

    private FoyerLu LireFoyer()
    {
        var foyer = new FoyerLu { Rang = rang, Ligne = Ligne, Instruction = ReferenceEquals(xml.LocalName, foyerInstruction) };
        if (xml.IsEmptyElement)
            return foyer;
        Dictionary<object, Champ>? bloc = null;
        object? nomBloc = null;
        PersonneLue? ouverte = null;
        AdresseLue? adresseOuverte = null;
        while (xml.Read() && xml.Depth > 1)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.Depth > ProfondeurMaximale)
                    throw new FluxRefuseException(EchangesErreurs.MiseEnPageInconnue(Ligne, "des blocs s'emboîtent sans fin."));
                var nom = xml.LocalName;
                if (bloc is not null && bloc.TryGetValue(nom, out var champ))
                {
                    if (!xml.IsEmptyElement && Valeur(foyer, champ) is { } valeur)
                        Retenir(foyer, ouverte, adresseOuverte, champ, valeur);
                }
                else if (xml.IsEmptyElement)
                {
                    // Un bloc vide ne s'ouvre pas : rien ne le refermerait, et la suite du foyer s'y rangerait.
                }
                else if (carte.TryGetValue(nom, out var suivant))
                {
                    (bloc, nomBloc) = (suivant, nom);
                }
                else if (ReferenceEquals(nom, personne))
                {
                    Borner(foyer.Personnes.Count);
                    foyer.Personnes.Add(ouverte = new PersonneLue { Ligne = Ligne });
                }
                else if (ReferenceEquals(nom, adresse))
                {
                    Borner(foyer.Adresses.Count);
                    foyer.Adresses.Add(adresseOuverte = new AdresseLue());
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                var nom = xml.LocalName;
                if (ReferenceEquals(nom, nomBloc))
                {
                    if (ouverte is not null)
                        FermerBloc(ouverte, nom);
                    (bloc, nomBloc) = (null, null);
                }
                else if (ReferenceEquals(nom, personne))
                {
                    ouverte = null;
                }
                else if (ReferenceEquals(nom, adresse))
                {
                    adresseOuverte = null;
                }
            }
        }
        return foyer;
    }

    private void Borner(int blocs)
    {
        if (blocs >= BlocsMaximum)
            throw new FluxRefuseException(EchangesErreurs.ElementDemesure(Ligne));
    }

    private static void Retenir(FoyerLu foyer, PersonneLue? personne, AdresseLue? adresse, Champ champ, string valeur)
    {
        switch (champ)
        {
            case Champ.DDSUSDRORSA or Champ.DDSUSVERSRSA:
                foyer.DatesSuspension.Add((champ, valeur));
                break;
            case Champ.MOTISUSDRORSA or Champ.MOTISUSVERSRSA:
                foyer.MotifsSuspension.Add(valeur);
                break;
            case Champ.LIBANO:
                foyer.Anomalies.Add(valeur);
                break;
            default:
                if (personne is not null)
                    personne[champ] = valeur;
                else if (adresse is not null)
                    adresse[champ] = valeur;
                else
                    foyer[champ] = valeur;
                break;
        }
    }

    private void FermerBloc(PersonneLue ouverte, object nom)
    {
        if (ReferenceEquals(nom, prestations))
        {
            if (ouverte[Champ.NATPREST] == "RSA")
                ouverte.Role = ouverte[Champ.ROLEPERS];
            ouverte[Champ.NATPREST] = ouverte[Champ.ROLEPERS] = null;
        }
        else if (ReferenceEquals(nom, fonctionRsa))
        {
            ouverte.Role = ouverte[Champ.ROLEPERS];
        }
        else if (ReferenceEquals(nom, activite))
        {
            FermerActivite(ouverte, Champ.ACT, Champ.DDACT);
        }
        else if (ReferenceEquals(nom, employabilite))
        {
            FermerActivite(ouverte, Champ.STATUEMPL, Champ.DDSTATUEMPL);
        }
    }

    private static void FermerActivite(PersonneLue ouverte, Champ code, Champ debut)
    {
        var date = ouverte[debut] ?? "";
        if (ouverte[code] is { } lu && (ouverte.Activite is not { } connue || string.CompareOrdinal(date, connue.Debut) >= 0))
            ouverte.Activite = (date, lu);
        ouverte[code] = ouverte[debut] = null;
    }

    private string? Valeur(FoyerLu foyer, Champ champ)
    {
        xml.Read();
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
            return null;
        var lus = 0;
        while (lus < tampon.Length)
        {
            var morceau = xml.ReadValueChunk(tampon, lus, tampon.Length - lus);
            if (morceau == 0)
                break;
            lus += morceau;
        }
        var valeur = tampon.AsSpan(0, lus).Trim();
        if (valeur.Length > LongueurMaximale)
        {
            foyer.TropLong ??= (champ, valeur.Length, Ligne);
            return null;
        }
        return valeur.IsEmpty ? null : valeur.ToString();
    }
}

/// <summary>Le fichier ne peut pas être lu plus loin : il est refusé tout entier.</summary>
internal sealed class FluxRefuseException(Socle.Resultats.Erreur refus) : IOException
{
    /// <summary>Raison du refus.</summary>
    public Socle.Resultats.Erreur Refus => refus;
}
