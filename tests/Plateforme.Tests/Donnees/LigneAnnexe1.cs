using System.Globalization;
using Socle.Identifiants;

namespace Plateforme.Tests.Donnees;

/// <summary>Une ligne d'annexe 1 inventée, écrite comme le fichier l'écrit.</summary>
internal sealed record LigneAnnexe1
{
    public const string EnTete = "civilite;nom;prenom;date_naissance;nir;sexe;nationalite;statut;telephone;courriel;adresse;complement_adresse;code_postal;commune;code_insee;date_entree_rsa;code_organisme;orientation;type_parcours;structure_referente;referent;date_orientation";

    public string Nom { get; init; } = "Ravel-Dumoutier";
    public string Prenom { get; init; } = "Élodie";
    public string Naissance { get; init; } = "12/03/1985";
    public string Nir { get; init; } = "";
    public string Statut { get; init; } = "demandeur";
    public string Telephone { get; init; } = "0612345678";
    public string Courriel { get; init; } = "";
    public string CodeInsee { get; init; } = "55029";
    public string Orientation { get; init; } = "FT";
    public string Parcours { get; init; } = "professionnel";
    public string Structure { get; init; } = "Agence des Tilleuls";
    public string DateOrientation { get; init; } = "03/06/2024";

    /// <summary>NIR de 15 caractères, clé juste.</summary>
    public static string NirEntier(string treize) => string.Create(CultureInfo.InvariantCulture, $"{treize}{Socle.Identifiants.Nir.CalculerCle(treize):00}");

    /// <summary>Le fichier de ces lignes.</summary>
    public static string Fichier(params ReadOnlySpan<LigneAnnexe1> lignes)
    {
        var texte = $"\uFEFF{EnTete}\r\n";
        foreach (var ligne in lignes)
            texte += $"{ligne}\r\n";
        return texte;
    }

    public override string ToString() =>
        $"MME;{Nom};{Prenom};{Naissance};{Nir};F;F;{Statut};{Telephone};{Courriel};3 RUE DES LILAS;;55000;Bar-le-Duc;{CodeInsee};01/05/2024;CAF;{Orientation};{Parcours};{Structure};;{DateOrientation}";
}
