using System.Globalization;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;

namespace Passerelle.Tests.Donnees;

/// <content>Personnes, foyers, flux et faits.</content>
public sealed partial class MondeDeTest
{
    private readonly Dictionary<(long Dossier, FoyerVu Foyer), VersionFoyer> versions = [];
    private readonly HashSet<(long Version, long Identite)> droits = [];
    private readonly HashSet<(long Version, long Flux)> presences = [];

    /// <summary>Un dossier RSA.</summary>
    public DossierRsa Foyer(string numero)
    {
        var dossier = new DossierRsa { Id = ProchainId(), NumeroDemande = numero, Empreinte = [], VersionId = 0 };
        Contexte.Add(dossier);
        return dossier;
    }

    /// <summary>Une personne et son identité dans ce dossier.</summary>
    public Identite Personne(DossierRsa dossier, string role = "DEM", DateOnly? naissance = null)
    {
        var identite = Identite(ProchainId(), dossier, role, naissance ?? new DateOnly(1985, 7, 19));
        Contexte.Add(new Personne { Id = identite.PersonneId, Cle = Guid.CreateVersion7(), IdentiteId = identite.Id });
        return identite;
    }

    /// <summary>La même personne, sous une identité de plus (autre dossier, autre rôle).</summary>
    public Identite Identite(long personne, DossierRsa dossier, string role, DateOnly naissance)
    {
        var id = ProchainId();
        var identite = new Identite
        {
            Id = id,
            PersonneId = personne,
            DossierId = dossier.Id,
            Role = role,
            Empreinte = BitConverter.GetBytes(id),
            DateNaissance = naissance,
            Sexe = "F",
            Nom = "Lavallée",
            Prenom = "Aube",
            Recherche = " lavallee aube",
        };
        Contexte.Add(identite);
        return identite;
    }

    /// <summary>Un flux de droits.</summary>
    public FluxRecu Flux(DateOnly recu, bool stock = false, string ordre = "", DateTime? enregistre = null)
    {
        var flux = new FluxRecu
        {
            Id = ProchainId(),
            RecuLe = recu,
            Ordre = ordre,
            Stock = stock,
            Instruction = false,
            EnregistreLe = enregistre ?? Midi(recu),
        };
        Contexte.Add(flux);
        return flux;
    }

    /// <summary>Le flux montre la personne dans ce foyer ; un contenu déjà montré reprend sa version.</summary>
    public VersionFoyer Voir(FluxRecu flux, Identite identite, FoyerVu foyer)
    {
        if (!versions.TryGetValue((identite.DossierId, foyer), out var version))
        {
            version = new VersionFoyer
            {
                Id = ProchainId(),
                DossierId = identite.DossierId,
                Organisme = "CAF",
                NumeroOrganisme = foyer.NumeroOrganisme,
                Matricule = foyer.Matricule,
                DateOuverture = foyer.Ouverture,
                Etat = foyer.Etat,
                DebutSuspension = foyer.DebutSuspension,
                Enfants = 0,
                CodeInsee = foyer.CodeInsee,
            };
            versions[(identite.DossierId, foyer)] = version;
            Contexte.Add(version);
        }
        if (droits.Add((version.Id, identite.Id)))
            Contexte.Add(new DroitPersonne { VersionId = version.Id, IdentiteId = identite.Id, Soumis = foyer.Soumis });
        if (presences.Add((version.Id, flux.Id)))
            Contexte.Add(new PresenceFoyer { VersionId = version.Id, FluxId = flux.Id });
        return version;
    }

    /// <summary>Un fait de la personne.</summary>
    public Fait Fait(Identite identite, TypeFait type, DateOnly jour, string? valeur = null, string? parcours = null, string? structure = null, string? detail = null, string? reference = null, DateTime? enregistre = null)
    {
        var id = ProchainId();
        var fait = new Fait
        {
            Id = id,
            PersonneId = identite.PersonneId,
            Type = type,
            Date = jour,
            DateEffective = jour,
            Valeur = valeur,
            TypeParcours = parcours,
            Structure = structure,
            Detail = detail,
            Source = string.Create(CultureInfo.InvariantCulture, $"essai-{id}"),
            Reference = reference ?? string.Create(CultureInfo.InvariantCulture, $"r{id}"),
            EnregistreLe = enregistre ?? Midi(jour),
        };
        Contexte.Add(fait);
        return fait;
    }

    private static DateTime Midi(DateOnly jour) => jour.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
}

/// <summary>Ce qu'un flux dit d'un foyer ; sauf mention, versable et soumis, à Verdun.</summary>
public sealed record FoyerVu
{
    public string Etat { get; init; } = "2";

    public bool Soumis { get; init; } = true;

    public DateOnly? DebutSuspension { get; init; }

    public DateOnly? Ouverture { get; init; }

    public string Matricule { get; init; } = "0012345";

    public string NumeroOrganisme { get; init; } = "551";

    public string? CodeInsee { get; init; } = "55545";
}
