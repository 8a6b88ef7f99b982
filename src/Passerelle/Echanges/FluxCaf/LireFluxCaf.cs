using System.Xml;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Seconde passe : rend les foyers un à un, en mémoire bornée, à partir du rang voulu. Les deux mises en page de droits et
/// celle d'instruction se lisent par le même automate : une feuille vaut par son nom et par le bloc qui la tient.
/// </summary>
internal sealed class LireFluxCaf : IDisposable
{
    private const int LongueurMaximale = 256;
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
    private int rang;
    private bool enCours;

    /// <summary>Ouvre le contenu, déjà examiné.</summary>
    public LireFluxCaf(Stream contenu)
    {
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
        flux = new FluxSurveille(contenu, avecEmpreinte: false);
        xml = LecteurXml.Ouvrir(flux, noms);
    }

    /// <summary>Foyers, après avoir passé les <paramref name="dejaFaits"/> premiers.</summary>
    public IEnumerable<FoyerLu> Lire(int dejaFaits)
    {
        while (Avancer())
        {
            if (rang > dejaFaits)
                yield return LireFoyer();
            else
                flux.ElementLu();
        }
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
            if (xml.Depth == 1 && xml.NodeType == XmlNodeType.Element && !enCours
                && (ReferenceEquals(xml.LocalName, foyerDroits) || ReferenceEquals(xml.LocalName, foyerInstruction)))
            {
                enCours = true;
                rang++;
                return true;
            }
            enCours = false;
            xml.Read();
            flux.ElementLu();
        }
        return false;
    }

    private FoyerLu LireFoyer()
    {
        var foyer = new FoyerLu { Rang = rang, Ligne = Ligne() };
        if (xml.IsEmptyElement)
            return foyer;
        Dictionary<object, Champ>? bloc = null;
        object? nomBloc = null;
        PersonneLue? ouverte = null;
        AdresseLue? adresseOuverte = null;
        while (xml.Read() && xml.Depth > 1)
        {
            flux.ElementLu();
            if (xml.NodeType == XmlNodeType.Element)
            {
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
                    foyer.Personnes.Add(ouverte = new PersonneLue { Ligne = Ligne() });
                }
                else if (ReferenceEquals(nom, adresse))
                {
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
        flux.ElementLu();
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
            foyer.TropLong ??= (champ, valeur.Length, Ligne());
            return null;
        }
        return valeur.IsEmpty ? null : valeur.ToString();
    }

    private long Ligne() => ((IXmlLineInfo)xml).LineNumber;
}
