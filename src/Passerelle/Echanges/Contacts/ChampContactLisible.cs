namespace Passerelle.Echanges.Contacts;

/// <summary>Un champ d'une liste, dit à un agent.</summary>
internal static class ChampContactLisible
{
    public static string Libelle(this ChampContact champ) => champ switch
    {
        ChampContact.Nir => "NIR",
        ChampContact.DateNaissance => "Date de naissance",
        ChampContact.NumeroDemande => "Numéro de demande RSA",
        ChampContact.Matricule => "Matricule CAF ou MSA",
        ChampContact.Role => "Rôle",
        ChampContact.Telephone => "Téléphone",
        ChampContact.AutreTelephone => "Second téléphone",
        ChampContact.AccordTelephone => "Accord pour le téléphone",
        ChampContact.Courriel => "Courriel",
        _ => "Accord pour le courriel",
    };

    public static string? Indice(this ChampContact champ) => champ switch
    {
        ChampContact.Role => "DEM ou CJT, demandeur ou conjoint.",
        ChampContact.AutreTelephone => "De deux numéros, un mobile passe devant.",
        ChampContact.AccordTelephone or ChampContact.AccordCourriel => "A, oui : accord ; R, non : refus. Sans cette colonne, un refus déjà connu vaut toujours.",
        _ => null,
    };
}
