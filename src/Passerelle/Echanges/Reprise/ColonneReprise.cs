namespace Passerelle.Echanges.Reprise;

/// <summary>Colonnes du fichier de reprise, dans l'ordre où le lecteur les rend ; leur nom est celui de l'en-tête.</summary>
internal enum ColonneReprise
{
    numero_demande_rsa,
    role,
    nir,
    date_naissance,
    fait,
    date,
    date_notification,
    type_parcours,
    organisme,
    structure,
    referent,
    valeur,
    detail,
    reference,
}
