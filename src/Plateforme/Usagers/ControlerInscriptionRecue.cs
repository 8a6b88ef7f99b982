using System.Collections.Frozen;
using Plateforme.Receptions;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Plateforme.Usagers;

/// <summary>Contrôle une ligne d'annexe 1 ; toutes ses fautes sont rendues ensemble, avec le champ et ce qui est attendu.</summary>
internal static class ControlerInscriptionRecue
{
    private const int PremiereNaissance = 1900;

    // Le RMI, premier droit dont un parcours puisse venir, est de décembre 1988.
    private const int PremierDroit = 1988;

    /// <summary>Les 22 colonnes, toutes exigées à l'en-tête.</summary>
    public static readonly string[] Colonnes =
    [
        "civilite", "nom", "prenom", "date_naissance", "nir", "sexe", "nationalite", "statut", "telephone", "courriel", "adresse", "complement_adresse", "code_postal", "commune",
        "code_insee", "date_entree_rsa", "code_organisme", "orientation", "type_parcours", "structure_referente", "referent", "date_orientation",
    ];

    /// <summary>Les trois parcours, de l'annexe 1 au vocabulaire de France Travail.</summary>
    private static readonly Dictionary<string, string> Parcours = new() { ["professionnel"] = "PED", ["socioprofessionnel"] = "PSP", ["social"] = "PSO" };

    private static readonly FrozenDictionary<string, int> Rangs = Colonnes.Index().ToFrozenDictionary(c => c.Item, c => c.Index);

    /// <summary>Contrôle.</summary>
    public static Resultat<InscriptionRecue> Executer(LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return ReceptionErreurs.LigneIllisible(ligne.Numero, faute);
        var champs = new ChampsRecus(ligne, Rangs);
        var nom = champs.Exige("nom", "un nom");
        var prenom = champs.Exige("prenom", "un prénom");
        if (TexteCompare.Ramener(nom).Length == 0 && nom is not null)
            champs.Refuser("nom", nom, "un nom, en lettres");
        var naissance = champs.Date("date_naissance", obligatoire: true, PremiereNaissance);
        var role = champs.Parmi("statut", obligatoire: true, "demandeur", "conjoint");
        var parcours = champs.Parmi("type_parcours", obligatoire: true, [.. Parcours.Keys]);
        var dateOrientation = champs.Date("date_orientation", obligatoire: true, PremierDroit);
        var entree = champs.Date("date_entree_rsa", obligatoire: false, PremierDroit);
        foreach (var (colonne, jour) in new[] { ("date_orientation", dateOrientation), ("date_entree_rsa", entree) })
        {
            if (naissance >= jour)
                champs.Refuser(colonne, champs.Brut(colonne)!, "une date postérieure à la naissance");
        }
        var telephone = champs.Forme("telephone", t => NumeroTelephone.Normaliser(t).Length is >= 9 and <= 15, "un numéro de téléphone (0XXXXXXXXX)");
        var recue = new InscriptionRecue
        {
            Civilite = champs.Parmi("civilite", obligatoire: false, "M", "MME"),
            Nom = nom ?? "",
            Prenom = prenom ?? "",
            NomCompare = $"{TexteCompare.Ramener(nom)}|{TexteCompare.Ramener(prenom)}",
            DateNaissance = naissance ?? default,
            Nir = LireNir(champs, ligne.Numero),
            Sexe = champs.Parmi("sexe", obligatoire: false, "F", "M"),
            Nationalite = champs.Parmi("nationalite", obligatoire: false, "F", "C", "A"),
            Role = role == "conjoint" ? "CJT" : "DEM",
            Telephone = telephone is null ? null : NumeroTelephone.Normaliser(telephone),
            Courriel = champs.Forme("courriel", EstCourriel, "une adresse de courriel"),
            Adresse = champs.Texte("adresse"),
            ComplementAdresse = champs.Texte("complement_adresse"),
            CodePostal = champs.Forme("code_postal", t => t.Length == 5 && t.All(char.IsAsciiDigit), "5 chiffres"),
            Commune = champs.Texte("commune"),
            CodeInsee = champs.Commune("code_insee"),
            DateEntreeRsa = entree,
            CodeOrganisme = champs.Parmi("code_organisme", obligatoire: false, "CAF", "MSA"),
            Orientation = champs.Parmi("orientation", obligatoire: false, "FT", "CD", "DCD", "ML", "CE", "AUTRE"),
            TypeParcours = parcours is null ? "" : Parcours.GetValueOrDefault(parcours, ""),
            Structure = champs.Texte("structure_referente"),
            Referent = champs.Texte("referent"),
            DateOrientation = dateOrientation ?? default,
        };
        return champs.Erreurs.Count > 0 ? champs.Erreurs : recue;
    }

    private static Nir? LireNir(ChampsRecus champs, long ligne)
    {
        if (champs.Brut("nir") is not { } texte)
            return null;
        if (!Nir.Essayer(texte, out var nir))
        {
            champs.Refuser("nir", texte, "un NIR de 15 caractères, de 13 sans sa clé, ou vide");
            return null;
        }
        if (nir.Etat == EtatNir.CleFausse)
            champs.Erreurs.Add(ReceptionErreurs.CleNirFausse(ligne));
        return nir;
    }

    private static bool EstCourriel(string texte) =>
        texte.Split('@') is [{ Length: > 0 }, var domaine] && domaine.Contains('.', StringComparison.Ordinal) && !domaine.StartsWith('.') && !domaine.EndsWith('.') && !texte.Any(char.IsWhiteSpace);
}
