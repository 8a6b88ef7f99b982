using Passerelle.Parcours.Entrees;
using Socle.Fichiers;

namespace Passerelle.Echanges.Volet3;

/// <summary>
/// Une ligne du fichier du volet 3, une par évènement (lignes 1983-1991). Ses colonnes :
/// <list type="bullet">
/// <item><c>identifiant_france_travail</c> (1983) : le dernier que France Travail ait dit ; vide tant qu'il n'en a dit aucun ;</item>
/// <item><c>identifiant_rsa</c>, <c>role</c> (1983) : numéro de demande RSA, et DEM ou CJT, un couple le partageant ;</item>
/// <item><c>date_ouverture_droits</c> (1984) : DTODRSA, sinon DTDEMRSA, du flux qui ouvre l'entrée ;</item>
/// <item><c>date_notification</c> (1985) : réception du premier flux qui a montré ce droit-là à cette personne ;</item>
/// <item><c>date_entree</c> (1986) : T0 de l'entrée, où les trois critères sont réunis ;</item>
/// <item><c>evenement</c>, <c>date</c> : ENTREE, RDV_ORIENTATION (1987), DIAGNOSTIC (1988), ORIENTATION (1989), RDV_ACCOMPAGNEMENT (1990) ou PRESTATION (1991) ;</item>
/// <item><c>issue</c> : d'un rendez-vous, HONORE, ABSENT, ANNULE ou PREVU ;</item>
/// <item><c>type_parcours</c> (1989) : social, socioprofessionnel ou professionnel, celui de l'entrée à la date de l'évènement ;</item>
/// <item><c>contraintes</c> (1988) : codes relevés par un diagnostic, séparés par des virgules ;</item>
/// <item><c>prestation</c>, <c>duree_heures</c> (1991) : nature (L5411-6) et durée d'un service.</item>
/// </list>
/// Ni nom, ni NIR, ni référent. Un évènement hors de toute entrée n'en a pas les dates.
/// </summary>
internal sealed record LigneVolet3
{
    /// <summary>Les colonnes, dans l'ordre du fichier.</summary>
    public static readonly string[] Colonnes =
    [
        "identifiant_france_travail", "identifiant_rsa", "role", "date_ouverture_droits", "date_notification", "date_entree",
        "evenement", "date", "issue", "type_parcours", "contraintes", "prestation", "duree_heures",
    ];

    /// <summary>Nature des faits qui font un évènement, et leur code.</summary>
    public static readonly IReadOnlyDictionary<TypeFait, string> Evenements = new Dictionary<TypeFait, string>
    {
        [TypeFait.RdvOrientation] = "RDV_ORIENTATION",
        [TypeFait.Diagnostic] = "DIAGNOSTIC",
        [TypeFait.Orientation] = "ORIENTATION",
        [TypeFait.RdvAccompagnement] = "RDV_ACCOMPAGNEMENT",
        [TypeFait.Activite] = "PRESTATION",
    };

    /// <summary>Personne.</summary>
    public required PersonneVolet3 Personne { get; init; }

    /// <summary>Entrée de l'évènement ; nulle quand il n'est d'aucune.</summary>
    public EntreeVolet3? Entree { get; init; }

    /// <summary>Jour de l'évènement.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Fait ; nul quand l'évènement est l'entrée elle-même.</summary>
    public FaitCalcule? Fait { get; init; }

    /// <summary>Écrit la ligne.</summary>
    public void Ecrire(EcrivainCsv csv)
    {
        csv.Champ(Personne.IdentifiantFranceTravail);
        csv.Champ(Personne.NumeroDemande);
        csv.Champ(Personne.Role);
        csv.Date(Entree?.Ouverture);
        csv.Date(Entree?.Notification);
        csv.Date(Entree?.T0);
        csv.Champ(Fait is null ? "ENTREE" : Evenements[Fait.Type]);
        csv.Date(Date);
        csv.Champ(Fait is { Type: TypeFait.RdvOrientation or TypeFait.RdvAccompagnement } ? Fait.Valeur : null);
        csv.Champ(Parcours(Fait?.Type == TypeFait.Orientation ? Fait.TypeParcours : Entree?.TypeParcoursAu(Date)));
        csv.Champ(Fait is { Type: TypeFait.Diagnostic } ? Fait.Detail : null);
        csv.Champ(Fait is { Type: TypeFait.Activite } ? Fait.Detail : null);
        csv.Champ(Fait is { Type: TypeFait.Activite } ? Fait.Valeur : null);
        csv.FinLigne();
    }

    private static string? Parcours(string? type) => type switch
    {
        null => null,
        "EMPLOI" => "professionnel",
        "SOCIO_PRO" => "socioprofessionnel",
        "SOCIAL" => "social",
        _ => throw new InvalidOperationException("Type de parcours inconnu en base."),
    };
}

/// <summary>Qui est la personne d'une ligne.</summary>
/// <param name="IdentifiantFranceTravail">Le dernier dit.</param>
/// <param name="NumeroDemande">Numéro de demande RSA.</param>
/// <param name="Role">DEM ou CJT.</param>
internal sealed record PersonneVolet3(string? IdentifiantFranceTravail, string NumeroDemande, string Role);

/// <summary>L'entrée d'un évènement.</summary>
/// <param name="T0">Jour d'entrée.</param>
/// <param name="Ouverture">Ouverture du droit qui l'ouvre.</param>
/// <param name="Notification">Premier flux qui a montré ce droit.</param>
/// <param name="Orientations">Orientations de l'entrée, dans l'ordre.</param>
internal sealed record EntreeVolet3(DateOnly T0, DateOnly? Ouverture, DateOnly Notification, IReadOnlyList<FaitCalcule> Orientations)
{
    /// <summary>Type de parcours de la dernière orientation à ce jour ; nul si aucune.</summary>
    public string? TypeParcoursAu(DateOnly jour) => Orientations.LastOrDefault(o => o.Date <= jour)?.TypeParcours;
}
