namespace Socle.Fictif;

/// <summary>Un fait de parcours, dans les mots du fichier de reprise ; vide vaut absent.</summary>
public sealed record FaitFictif
{
    /// <summary>INVITATION, RDV_ORIENTATION, ORIENTATION, RDV_ACCOMPAGNEMENT, DIAGNOSTIC, CONTRAT, ACTIVITE, EMPLOI ou SORTIE.</summary>
    public required string Fait { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Jour où la décision a été notifiée (ORIENTATION).</summary>
    public DateOnly? Notification { get; init; }

    public string TypeParcours { get; init; } = "";

    public string Organisme { get; init; } = "";

    public string Structure { get; init; } = "";

    public string Referent { get; init; } = "";

    public string Valeur { get; init; } = "";

    public string Detail { get; init; } = "";

    /// <summary>Le jour où le fait est connu : rien n'est connu avant d'avoir eu lieu.</summary>
    public DateOnly Connu => Notification is { } jour && jour > Date ? jour : Date;
}
