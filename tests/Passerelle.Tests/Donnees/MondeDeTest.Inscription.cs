using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Faits;
using Passerelle.Parcours.Personnes;
using Socle.Cles;
using Socle.Identifiants;

namespace Passerelle.Tests.Donnees;

/// <content>Identités entières, contacts et orientations : ce que montre le fichier d'inscription.</content>
public sealed partial class MondeDeTest
{
    /// <summary>Une personne et son identité.</summary>
    public Identite Personne(DossierRsa dossier, EtatCivil etat, string role = "DEM")
    {
        var identite = IdentiteDe(ProchainId(), dossier, etat, role);
        Contexte.Add(new Personne { Id = identite.PersonneId, Cle = Guid.CreateVersion7(), IdentiteId = identite.Id });
        return identite;
    }

    /// <summary>Une identité de plus d'une personne.</summary>
    public Identite IdentiteDe(long personne, DossierRsa dossier, EtatCivil etat, string role = "DEM")
    {
        var id = ProchainId();
        Nir? nir = etat.Nir is null ? null : Nir.Essayer(etat.Nir, out var lu) ? lu : throw new ArgumentException("NIR d'essai mal formé.", nameof(etat));
        var identite = new Identite
        {
            Id = id,
            PersonneId = personne,
            DossierId = dossier.Id,
            Role = role,
            Empreinte = BitConverter.GetBytes(id),
            NirChiffre = nir is { } aChiffrer ? Service<CoffreNir>().Chiffrer(aChiffrer) : null,
            NirEmpreinte = nir is { } aReconnaitre ? Service<CoffreNir>().Empreinte(aReconnaitre) : null,
            NirEtat = (int?)nir?.Etat,
            DateNaissance = etat.Naissance,
            Civilite = etat.Civilite,
            Sexe = etat.Sexe,
            Nom = etat.Nom,
            Prenom = etat.Prenom,
            Recherche = " essai",
        };
        Contexte.Add(identite);
        return identite;
    }

    /// <summary>Un flux d'instruction et le contact qu'il donne.</summary>
    public Contact Contact(Identite identite, DateOnly recu, string? telephone = null, string? accordTelephone = null, string? courriel = null, string? accordCourriel = null, string? nationalite = null)
    {
        var flux = new FluxRecu { Id = ProchainId(), RecuLe = recu, Ordre = "", Stock = false, Instruction = true, EnregistreLe = Midi(recu) };
        var contact = new Contact
        {
            Id = ProchainId(),
            IdentiteId = identite.Id,
            FluxId = flux.Id,
            Telephone = telephone,
            AccordTelephone = accordTelephone,
            Courriel = courriel,
            AccordCourriel = accordCourriel,
            Nationalite = nationalite,
        };
        Contexte.AddRange(flux, contact);
        return contact;
    }

    /// <summary>Une orientation.</summary>
    public Fait Orienter(Identite identite, DateOnly jour, string parcours = "SOCIAL", string? organisme = "CD", string? structure = "Maison des solidarités", string? referent = null, DateOnly? notifiee = null, string? reference = null)
    {
        var id = ProchainId();
        var fait = new Fait
        {
            Id = id,
            PersonneId = identite.PersonneId,
            Type = TypeFait.Orientation,
            Date = jour,
            DateNotification = notifiee,
            DateEffective = notifiee ?? jour,
            TypeParcours = parcours,
            Organisme = organisme,
            Structure = structure,
            Referent = referent,
            Source = $"essai-{id}",
            Reference = reference ?? $"r{id}",
            EnregistreLe = Midi(jour),
        };
        Contexte.Add(fait);
        return fait;
    }
}

/// <summary>État civil d'une personne inventée.</summary>
public sealed record EtatCivil(string Nom, string Prenom, DateOnly Naissance)
{
    public string? Civilite { get; init; } = "MME";

    public string Sexe { get; init; } = "F";

    public string? Nir { get; init; }
}
