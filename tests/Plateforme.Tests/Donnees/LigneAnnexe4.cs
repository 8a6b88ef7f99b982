namespace Plateforme.Tests.Donnees;

/// <summary>Une ligne d'annexe 4 inventée.</summary>
internal sealed record LigneAnnexe4
{
    public const string EnTete = "ID_CAF;ROLE_CAF;COMMUNE;DATE_NAISSANCE;DATE_NOTIFICATION_DEPARTEMENT;DATE_INVITATION;DATE_RDV_ORIENTATION;DATE_ORIENTATION;DATE_1ER_RDV_ACCOMPAGNEMENT;STRUCTURE_REFERENTE;C_TYPEPARCOURS;DATE_CER;TYPE_CONTRAT;DEPARTEMENT;DEPARTEMENT_CODE_CAF;STOCK";

    public string Matricule { get; init; } = "0012345";
    public string Role { get; init; } = "DEM";
    public string Commune { get; init; } = "55029";
    public string Naissance { get; init; } = "01/03/1985";
    public string DateOrientation { get; init; } = "03/06/2024";
    public string Structure { get; init; } = "Agence des Tilleuls";
    public string Parcours { get; init; } = "PED";
    public string Stock { get; init; } = "N";

    public static string Fichier(params ReadOnlySpan<LigneAnnexe4> lignes)
    {
        var texte = $"\uFEFF{EnTete}\r\n";
        foreach (var ligne in lignes)
            texte += $"{ligne}\r\n";
        return texte;
    }

    public override string ToString() => $"{Matricule};{Role};{Commune};{Naissance};28/05/2024;;;{DateOrientation};;{Structure};{Parcours};;;55;551;{Stock}";
}
