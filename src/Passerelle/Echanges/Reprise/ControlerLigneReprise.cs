using System.Globalization;
using System.Text.RegularExpressions;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Cles;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;
using static Passerelle.Echanges.Reprise.ColonneReprise;

namespace Passerelle.Echanges.Reprise;

/// <summary>Contrôle une ligne et en fait un fait ; toutes ses fautes sont rendues ensemble, avec le champ et ce qui est attendu.</summary>
internal sealed partial class ControlerLigneReprise(CoffreNir coffre)
{
    // Le RMI, premier droit dont un parcours puisse venir, est de décembre 1988.
    private const int PremiereAnnee = 1988;
    private const int PremiereNaissance = 1900;
    private const int LongueurNumero = 11;
    private static readonly string[] IssuesRdv = ["HONORE", "ABSENT", "ANNULE", "PREVU"];
    private static readonly Dictionary<string, TypeFait> Types = new()
    {
        ["INVITATION"] = TypeFait.Invitation,
        ["RDV_ORIENTATION"] = TypeFait.RdvOrientation,
        ["ORIENTATION"] = TypeFait.Orientation,
        ["RDV_ACCOMPAGNEMENT"] = TypeFait.RdvAccompagnement,
        ["DIAGNOSTIC"] = TypeFait.Diagnostic,
        ["CONTRAT"] = TypeFait.Contrat,
        ["ACTIVITE"] = TypeFait.Activite,
        ["EMPLOI"] = TypeFait.Emploi,
        ["SORTIE"] = TypeFait.Sortie,
    };

    /// <summary>Contrôle.</summary>
    public Resultat<FaitRecu> Executer(LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return EchangesErreurs.RepriseLigneIllisible(faute, ligne.Numero);
        var champs = new LigneReprise(ligne);
        var reference = champs.Exige(ColonneReprise.reference, "la clé du fait dans l'outil d'origine");
        var nature = champs.Parmi(fait, obligatoire: true, [.. Types.Keys]);
        var jour = champs.Date(date, obligatoire: true, PremiereAnnee);
        var notification = champs.Date(date_notification, obligatoire: false, PremiereAnnee);
        var numero = champs.Texte(numero_demande_rsa, LongueurNumero);
        var etatCivil = ligne.Champs[(int)nir].Length > 0 && ligne.Champs[(int)date_naissance].Length > 0;
        var place = champs.Parmi(role, obligatoire: numero is not null && !etatCivil, "DEM", "CJT");
        var naissance = champs.Date(date_naissance, obligatoire: false, PremiereNaissance);
        if (naissance is not null && naissance >= jour)
            champs.Refuser(date_naissance, ligne.Champs[(int)date_naissance], "une naissance antérieure à la date du fait");
        var numeroNir = LireNir(champs, ligne.Champs[(int)nir]);
        if (numero is null && !etatCivil)
            champs.Erreurs.Add(EchangesErreurs.RepriseSansPersonne(ligne.Numero));
        var orientation = nature == "ORIENTATION";
        var parcours = champs.Parmi(type_parcours, orientation, "EMPLOI", "SOCIO_PRO", "SOCIAL");
        var organisme = champs.Parmi(ColonneReprise.organisme, obligatoire: false, "FT", "CD", "DCD", "ML", "CE", "AUTRE");
        var (valeur, detail) = LireContenu(champs, nature, jour, ligne.Champs[(int)ColonneReprise.detail]);
        var structure = champs.Texte(ColonneReprise.structure);
        var referent = champs.Texte(ColonneReprise.referent);
        if (champs.Erreurs.Count > 0)
            return champs.Erreurs;
        return new FaitRecu
        {
            Type = Types[nature!],
            Date = jour!.Value,
            DateNotification = notification,
            TypeParcours = parcours,
            Organisme = organisme,
            Structure = structure,
            Referent = referent,
            Valeur = valeur,
            Detail = detail,
            Reference = reference!,
            NumeroDemande = numero,
            Role = place,
            NirEmpreinte = numeroNir is { } lu ? coffre.Empreinte(lu) : null,
            DateNaissance = naissance,
        };
    }

    private static Nir? LireNir(LigneReprise champs, string texte)
    {
        if (texte.Length == 0)
            return null;
        if (Nir.Essayer(texte.Replace(" ", "", StringComparison.Ordinal), out var lu))
            return lu;
        champs.Refuser(nir, texte, "un NIR de 13 ou 15 caractères");
        return null;
    }

    /// <summary>Valeur et détail, selon la nature du fait.</summary>
    private static (string? Valeur, string? Detail) LireContenu(LigneReprise champs, string? nature, DateOnly? jour, string brut)
    {
        switch (nature)
        {
            case "RDV_ORIENTATION" or "RDV_ACCOMPAGNEMENT":
                return (champs.Parmi(valeur, obligatoire: true, IssuesRdv), champs.Texte(detail));
            case "ORIENTATION":
                champs.Vide(valeur, nature);
                return (null, champs.Parmi(detail, obligatoire: false, "INTENSIF"));
            case "DIAGNOSTIC":
                return (champs.Texte(valeur), LireContraintes(champs, brut));
            case "CONTRAT":
                return (champs.Parmi(valeur, obligatoire: true, "CER", "PPAE", "CE"), champs.Heures(detail, 168));
            case "ACTIVITE":
                return (champs.Heures(valeur, 9999), champs.Parmi(detail, obligatoire: true, "MISE_EN_SITUATION", "FORMATION", "RECHERCHE", "ACCOMPAGNEMENT", "DROITS_FREINS", "ACTIVITE_PRO"));
            case "EMPLOI":
                return (champs.Parmi(valeur, obligatoire: true, "CDI", "CDD", "INTERIM", "IAE", "ALTERNANCE", "INDEPENDANT"), LireFin(champs, jour, brut));
            case "SORTIE":
                return (champs.Parmi(valeur, obligatoire: true, "EMPLOI", "FORMATION", "CREATION", "RETRAITE", "DEMENAGEMENT", "DECES", "RENONCIATION", "AUTRE"), champs.Texte(detail));
            default:
                return (champs.Texte(valeur), champs.Texte(detail));
        }
    }

    private static string? LireFin(LigneReprise champs, DateOnly? debut, string brut)
    {
        if (champs.Date(detail, obligatoire: false, PremiereAnnee) is not { } fin)
            return null;
        if (fin < debut)
            champs.Refuser(detail, brut, "une fin d'emploi le jour de son début ou après");
        return fin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? LireContraintes(LigneReprise champs, string brut)
    {
        var codes = brut.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!codes.All(c => CodeContrainte().IsMatch(c)))
            champs.Refuser(detail, brut, "des codes de contrainte séparés par des virgules (22,23)");
        return codes.Length == 0 ? null : string.Join(',', codes);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,30}$")]
    private static partial Regex CodeContrainte();
}
