using System.Buffers;
using System.Globalization;
using System.Text;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;
using Socle.Cles;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Contrôle un foyer lu : il passe entier ou est rejeté seul, avec le champ, la ligne et la forme de ce qui a été trouvé —
/// jamais la valeur d'une donnée personnelle.
/// </summary>
internal sealed class ControlerFoyer(CoffreNir coffre)
{
    private const string Etats = "0123456Z";
    private readonly ArrayBufferWriter<byte> tampon = new(1024);

    /// <summary>Contrôle un foyer du fichier. Le contenu d'un rejet reste à relire.</summary>
    /// <param name="foyer">Foyer lu.</param>
    /// <param name="premier">Rang du foyer de même NUMDEMRSA qui le précède dans le fichier.</param>
    public FoyerControle Executer(FoyerLu foyer, int? premier)
    {
        Resultat<FoyerRecu> resultat = premier is { } deja ? EchangesErreurs.FoyerEnDouble(deja, foyer.Ligne) : Executer(foyer);
        var dossier = foyer[Champ.NUMDEMRSA];
        return resultat.Essayer(out var recu, out var erreur)
            ? new FoyerControle(foyer.Rang, dossier, recu, null, null)
            : new FoyerControle(foyer.Rang, dossier?.Length <= 11 ? dossier : null, null, erreur, null);
    }

    /// <summary>Contrôle un foyer seul.</summary>
    public Resultat<FoyerRecu> Executer(FoyerLu foyer)
    {
        if (foyer.TropLong is { } trop)
            return EchangesErreurs.ChampTropLong(trop.Champ.ToString(), trop.Longueur, 256, trop.Ligne);
        foreach (var (champ, maximum) in new[] { (Champ.NUMDEMRSA, 11), (Champ.FONORG, 3), (Champ.NUMORG, 3), (Champ.MATRICULE, 15) })
        {
            if (foyer[champ] is not { } valeur)
                return EchangesErreurs.ChampAbsent(champ.ToString(), foyer.Ligne);
            if (valeur.Length > maximum)
                return EchangesErreurs.ChampTropLong(champ.ToString(), valeur.Length, maximum, foyer.Ligne);
        }
        if (!foyer.Instruction && foyer[Champ.ETATDOSRSA] is { } etat && (etat.Length != 1 || !Etats.Contains(etat, StringComparison.Ordinal)))
            return EchangesErreurs.ChampIllisible("ETATDOSRSA", Forme.Decrire(etat), "un code de 0 à 6, Z ou vide", foyer.Ligne);
        if (LireDates(foyer).Essayer(out var dates, out var fausse) is false)
            return fausse;

        var personnes = new List<PersonneRecue>(2);
        foreach (var lue in foyer.Personnes.Where(p => p.Role is "DEM" or "CJT"))
        {
            if (Personne(foyer, lue).Essayer(out var personne, out var erreur) is false)
                return erreur;
            personnes.Add(personne);
        }
        if (personnes.Count(p => p.Role == "DEM") != 1 || personnes.Count > 2)
            return EchangesErreurs.RolesIncoherents(
                FormattableString.Invariant($"{personnes.Count(p => p.Role == "DEM")} demandeur(s) et {personnes.Count(p => p.Role == "CJT")} conjoint(s) ; attendu un demandeur, un conjoint au plus."), foyer.Ligne);

        var adresse = foyer.Adresses.Find(a => a[Champ.RGADR] is "01" or "1");
        var recu = new FoyerRecu
        {
            Rang = foyer.Rang,
            NumeroDemande = foyer[Champ.NUMDEMRSA]!,
            Empreinte = [],
            Organisme = foyer[Champ.FONORG]!,
            NumeroOrganisme = foyer[Champ.NUMORG]!,
            Matricule = foyer[Champ.MATRICULE]!,
            DateDemande = dates.Demande,
            DateOuverture = dates.Ouverture,
            Etat = foyer[Champ.ETATDOSRSA] ?? "",
            DebutSuspension = dates.Suspension,
            MotifsSuspension = foyer.MotifsSuspension.Count == 0 ? null : string.Join(',', foyer.MotifsSuspension),
            MotifCloture = foyer[Champ.MOTICLORSA],
            DateCloture = dates.Cloture,
            SituationFamille = foyer[Champ.SITFAM],
            Enfants = foyer.Personnes.Count(p => p.Role == "ENF"),
            Adresse = Joindre(adresse, Champ.NUMVOIE, Champ.LIBTYPEVOIE, Champ.NOMVOIE),
            ComplementAdresse = Joindre(adresse, Champ.COMPLIDEADR, Champ.COMPLADR, Champ.LIEUDIST),
            CodePostal = adresse?[Champ.CODEPOS],
            Commune = adresse?[Champ.NOMCOM],
            CodeInsee = adresse?[Champ.NUMCOM],
            Anomalies = foyer.Anomalies.Count == 0 ? null : string.Join('\n', foyer.Anomalies),
            Personnes = personnes,
        };
        return recu with { Empreinte = Empreinte(recu) };
    }

    private static Resultat<DatesFoyer> LireDates(FoyerLu foyer)
    {
        DateOnly? suspension = null;
        foreach (var (champ, texte) in foyer.DatesSuspension)
        {
            if (Date(texte, champ.ToString(), foyer.Ligne).Essayer(out var debut, out var erreur) is false)
                return erreur;
            if (debut is { } lue && (suspension is null || lue < suspension))
                suspension = lue;
        }
        if (Date(foyer[Champ.DTDEMRSA], "DTDEMRSA", foyer.Ligne).Essayer(out var demande, out var faute) is false
            || Date(foyer[Champ.DTODRSA], "DTODRSA", foyer.Ligne).Essayer(out var ouverture, out faute) is false
            || Date(foyer[Champ.DTCLORSA], "DTCLORSA", foyer.Ligne).Essayer(out var cloture, out faute) is false)
            return faute;
        return new DatesFoyer(demande, ouverture, suspension, cloture);
    }

    private static Resultat<PersonneRecue> Personne(FoyerLu foyer, PersonneLue lue)
    {
        foreach (var champ in (ReadOnlySpan<Champ>)[Champ.NOM, Champ.PRENOM, Champ.DTNAI])
        {
            if (lue[champ] is null)
                return EchangesErreurs.ChampAbsent(champ.ToString(), lue.Ligne);
        }
        if (Date(lue[Champ.DTNAI], "DTNAI", lue.Ligne).Essayer(out var naissance, out var erreur) is false)
            return erreur;
        Nir? nir = null;
        if (lue[Champ.NIR] is { } texte)
        {
            if (!Nir.Essayer(texte, out var lu))
                return EchangesErreurs.ChampIllisible("NIR", Forme.Decrire(texte), "13 caractères, ou 15 avec la clé", lue.Ligne);
            nir = lu;
        }
        if (lue[Champ.SEXE] is not ("1" or "2"))
            return lue[Champ.SEXE] is { } sexe ? EchangesErreurs.ChampIllisible("SEXE", Forme.Decrire(sexe), "1 ou 2", lue.Ligne) : EchangesErreurs.ChampAbsent("SEXE", lue.Ligne);
        return new PersonneRecue
        {
            Role = lue.Role!,
            Nir = nir,
            DateNaissance = naissance!.Value,
            Civilite = Civilite(lue[Champ.QUAL]),
            Sexe = lue[Champ.SEXE] == "1" ? "M" : "F",
            Nom = lue[Champ.NOM]!,
            NomNaissance = lue[Champ.NOMNAI],
            Prenom = lue[Champ.PRENOM]!,
            Soumis = lue[Champ.TOPPERSDRODEVORSA] == "1",
            Activite = lue.Activite?.Code,
            Contact = foyer.Instruction ? Contact(foyer, lue) : null,
        };
    }

    private static ContactRecu Contact(FoyerLu foyer, PersonneLue lue) => new()
    {
        Telephone = foyer[Champ.MATETEL] == "FAX" ? null : foyer[Champ.NUMTEL],
        AccordTelephone = foyer[Champ.AUTORUTITEL],
        Courriel = foyer[Champ.ADRELEC],
        AccordCourriel = foyer[Champ.AUTORUTIADRELEC],
        Nationalite = lue[Champ.NATI],
        NiveauEtude = lue[Champ.NIVETU],
    };

    private static string? Civilite(string? qualite) => qualite?.TrimEnd('.').ToUpperInvariant() switch
    {
        "M" or "MR" => "M",
        "MME" or "MLE" or "MLLE" => "MME",
        _ => null,
    };

    private static Resultat<DateOnly?> Date(string? texte, string champ, long ligne)
    {
        if (texte is null)
            return (DateOnly?)null;
        return DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1880 and <= 2200
            ? date
            : EchangesErreurs.ChampIllisible(champ, Forme.Decrire(texte), "une date réelle AAAA-MM-JJ", ligne);
    }

    /// <summary>Les parties non vides, séparées d'une espace : le rembourrage des champs de la CNAF est parfois au milieu.</summary>
    private static string? Joindre(AdresseLue? adresse, params ReadOnlySpan<Champ> champs)
    {
        if (adresse is null)
            return null;
        string? joint = null;
        foreach (var champ in champs)
        {
            if (adresse[champ] is { } partie)
                joint = joint is null ? partie : $"{joint} {partie}";
        }
        return joint?.Contains("  ", StringComparison.Ordinal) is true ? string.Join(' ', joint.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : joint;
    }

    private byte[] Empreinte(FoyerRecu f)
    {
        tampon.Clear();
        Ajouter(f.Organisme, f.NumeroOrganisme, f.Matricule, Texte(f.DateDemande), Texte(f.DateOuverture), f.Etat, Texte(f.DebutSuspension), f.MotifsSuspension, f.MotifCloture, Texte(f.DateCloture),
            f.SituationFamille, f.Enfants.ToString(CultureInfo.InvariantCulture), f.Adresse, f.ComplementAdresse, f.CodePostal, f.Commune, f.CodeInsee, f.Anomalies);
        foreach (var p in f.Personnes)
            Ajouter(p.Role, p.Nir?.Ecriture, Texte(p.DateNaissance), p.Civilite, p.Sexe, p.Nom, p.NomNaissance, p.Prenom, p.Soumis ? "1" : "0", p.Activite);
        return coffre.Empreinte(tampon.WrittenSpan);
    }

    private void Ajouter(params ReadOnlySpan<string?> parties)
    {
        foreach (var partie in parties)
        {
            if (partie is not null)
                Encoding.UTF8.GetBytes(partie, tampon);
            tampon.Write("\n"u8);
        }
    }

    private static string? Texte(DateOnly? date) => date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private readonly record struct DatesFoyer(DateOnly? Demande, DateOnly? Ouverture, DateOnly? Suspension, DateOnly? Cloture);
}
