using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Socle.Identifiants;

namespace Passerelle.Parcours.Personnes;

/// <summary>Tout ce que Parcours sait d'une personne, lu pour sa fiche.</summary>
public sealed record FichePersonne
{
    /// <summary>Personne.</summary>
    public required Personne Personne { get; init; }

    /// <summary>Identité du dernier flux.</summary>
    public required IdentiteObservee Identite { get; init; }

    /// <summary>Toutes les identités, la plus récente d'abord.</summary>
    public required IReadOnlyList<IdentiteObservee> Identites { get; init; }

    /// <summary>Dernière version de son foyer ; nulle tant qu'aucun flux de droits ne l'a montrée.</summary>
    public VersionFoyer? Foyer { get; init; }

    /// <summary>Changements de droits et de foyer, le plus récent d'abord.</summary>
    public required IReadOnlyList<EtapeDroit> Droits { get; init; }

    /// <summary>Entrées, la plus récente d'abord.</summary>
    public required IReadOnlyList<Entree> Entrees { get; init; }

    /// <summary>Faits, le plus récent d'abord, remplacés compris.</summary>
    public required IReadOnlyList<Fait> Faits { get; init; }

    /// <summary>Contacts, le plus récent d'abord.</summary>
    public required IReadOnlyList<ContactObserve> Contacts { get; init; }

    /// <summary>Identifiants que France Travail lui donne, le dernier dit d'abord.</summary>
    public required IReadOnlyList<string> IdentifiantsFranceTravail { get; init; }

    /// <summary>Fusions dont elle est la fiche gardée, défaites comprises.</summary>
    public required IReadOnlyList<FusionVecue> Fusions { get; init; }

    /// <summary>Doutes ouverts où elle figure.</summary>
    public required IReadOnlyList<DouteIdentite> Doutes { get; init; }

    /// <summary>Noms des comptes qui ont saisi des faits ou tranché des fusions.</summary>
    public required IReadOnlyDictionary<Guid, string> Agents { get; init; }

    /// <summary>Allocataire du RSA au dernier flux : droit versable ou suspendu (ETATDOSRSA 2, 3 ou 4).</summary>
    public bool EstAllocataire => Foyer?.Etat is "2" or "3" or "4";

    /// <summary>Entrée ouverte.</summary>
    public Entree? EntreeOuverte => Entrees.FirstOrDefault(e => e.FermeeLe is null);
}

/// <summary>Une identité, son dossier et son NIR masqué.</summary>
public sealed record IdentiteObservee(Identite Identite, string NumeroDemande, string? NirMasque)
{
    /// <summary>Ce que l'état du NIR demande de savoir ; nul quand il n'y a rien à dire.</summary>
    public string? Reserve => (EtatNir?)Identite.NirEtat switch
    {
        null => "NIR inconnu",
        EtatNir.CleFausse => "clé fausse",
        EtatNir.Provisoire => "provisoire (NIA)",
        _ => null,
    };
}

/// <summary>Un changement de droit ou de foyer : ce que disait une suite de flux.</summary>
/// <param name="Depuis">Jour de réception du premier flux qui l'a dit.</param>
/// <param name="Jusque">Jour de réception du dernier flux qui le disait encore.</param>
/// <param name="Flux">Nombre de flux.</param>
/// <param name="Foyer">Foyer.</param>
/// <param name="NumeroDemande">NUMDEMRSA.</param>
/// <param name="Soumis">Soumise aux droits et devoirs.</param>
/// <param name="Role">DEM ou CJT.</param>
public sealed record EtapeDroit(DateOnly Depuis, DateOnly Jusque, int Flux, VersionFoyer Foyer, string NumeroDemande, bool Soumis, string Role)
{
    /// <summary>Motifs de suspension ou de clôture, en mots.</summary>
    public string? Motifs => Nomenclature.DireSuspension(Foyer.Etat, Foyer.MotifsSuspension) ?? Nomenclature.Cloture.Dire(Foyer.MotifCloture);
}

/// <summary>Un contact, et le jour où un flux d'instruction ou une liste l'a donné.</summary>
public sealed record ContactObserve(Contact Contact, DateOnly RecuLe)
{
    /// <summary>Place parmi ceux du même jour.</summary>
    public required string Ordre { get; init; }

    /// <summary>Donné par une liste de contacts, qui ne dit pas toujours l'accord.</summary>
    public bool DeListe { get; init; }

    /// <summary>Second téléphone d'une liste.</summary>
    public string? AutreTelephone { get; init; }
}

/// <summary>Une fusion et la fiche absorbée.</summary>
public sealed record FusionVecue(Fusion Fusion, Guid CleAbsorbee);
