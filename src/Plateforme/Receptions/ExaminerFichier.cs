using Plateforme.BasePilotage;
using Plateforme.Usagers;
using Socle.Fichiers;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>Première passe : le fichier est-il entier, d'un seul encodage, d'un en-tête connu ; quelles lignes s'y répètent ?</summary>
internal static class ExaminerFichier
{
    /// <summary>Examine le contenu jusqu'au bout.</summary>
    public static Resultat<FichierExamine> Executer(Func<Stream> ouvrir)
    {
        ContenuCsv contenu;
        using (var flux = ouvrir())
            contenu = ContenuCsv.Examiner(flux);
        if (contenu.Octets == 0)
            return ReceptionErreurs.FichierVide();
        if (!Reconnaitre(ouvrir, contenu).Essayer(out var genre, out var refus))
            return refus;
        var finiParRetour = FinitParRetour(ouvrir);
        using var lecteur = Lire(ouvrir, contenu, genre).Valeur;
        var doubles = new ReperageDoubles();
        var rang = 0;
        (LigneCsv Ligne, bool Juste)? derniere = null;
        foreach (var ligne in lecteur.Lire())
        {
            if (ligne.Faute is LecteurCsv.EncodagesMeles or LecteurCsv.CaractereImpossible)
                return ReceptionErreurs.EncodagesMeles(ligne.Numero);
            derniere = (ligne, Voir(genre, ligne, ++rang, doubles));
        }
        if (!finiParRetour && derniere is { Juste: false } coupee)
            return ReceptionErreurs.FichierCoupe(coupee.Ligne.Numero);
        return new FichierExamine(contenu, genre, rang, doubles.Refus);
    }

    /// <summary>Ouvre un fichier de genre connu.</summary>
    public static Resultat<LecteurCsv> Lire(Func<Stream> ouvrir, ContenuCsv contenu, GenreReception genre)
    {
        var colonnes = genre == GenreReception.Inscription ? ControlerInscriptionRecue.Colonnes : ControlerPilotageRecu.Colonnes;
        return LecteurCsv.Ouvrir(ouvrir(), contenu.Encodage, colonnes, colonnes);
    }

    private static Resultat<GenreReception> Reconnaitre(Func<Stream> ouvrir, ContenuCsv contenu)
    {
        var inscription = Lire(ouvrir, contenu, GenreReception.Inscription);
        if (inscription.Reussi)
        {
            inscription.Valeur.Dispose();
            return GenreReception.Inscription;
        }
        var pilotage = Lire(ouvrir, contenu, GenreReception.Pilotage);
        if (pilotage.Reussi)
        {
            pilotage.Valeur.Dispose();
            return GenreReception.Pilotage;
        }
        // Le plus proche des deux : le matricule ne se trouve qu'en annexe 4.
        var proche = pilotage.Erreurs[0].Message.Contains("ID_CAF,", StringComparison.Ordinal) ? inscription : pilotage;
        return ReceptionErreurs.EnTeteFaux(proche.Erreurs[0]);
    }

    private static bool Voir(GenreReception genre, LigneCsv ligne, int rang, ReperageDoubles doubles)
    {
        if (genre == GenreReception.Inscription)
        {
            if (!ControlerInscriptionRecue.Executer(ligne).Essayer(out var personne, out _))
                return false;
            doubles.Voir(rang, ligne.Numero, personne, ligne.Texte);
            return true;
        }
        if (!ControlerPilotageRecu.Executer(ligne, 0, rang).Essayer(out var entree, out _))
            return false;
        doubles.Voir(rang, ligne.Numero, entree, ligne.Texte);
        return true;
    }

    private static bool FinitParRetour(Func<Stream> ouvrir)
    {
        using var flux = ouvrir();
        flux.Seek(-1, SeekOrigin.End);
        return flux.ReadByte() == '\n';
    }
}
