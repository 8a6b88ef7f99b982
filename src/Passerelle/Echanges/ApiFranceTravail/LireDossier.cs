using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Parcours;
using Socle.Calendrier;
using Socle.Cles;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Ce que la fiche montre du dossier d'une personne chez France Travail.</summary>
internal sealed record DossierPersonne
{
    /// <summary>Personne.</summary>
    public required Guid Cle { get; init; }

    /// <summary>Les API sont réglées et la personne est suivie : on peut relire.</summary>
    public required bool PeutRelire { get; init; }

    /// <summary>Parties lues ou essayées.</summary>
    public required IReadOnlyDictionary<PartieDossier, PartieLue> Parties { get; init; }

    /// <summary>Ce qu'elles disent.</summary>
    public required DossierVu Vu { get; init; }

    /// <summary>Jour légal.</summary>
    public required DateOnly Aujourdhui { get; init; }

    /// <summary>La plus ancienne lecture montrée ; nulle quand rien ne fut lu.</summary>
    public DateTime? LuLe => Parties.Values.Min(p => p.LueLe);
}

/// <summary>Lit le dernier état connu du dossier d'une personne chez France Travail. N'appelle personne.</summary>
internal sealed class LireDossier(PasserelleContexte contexte, ReglagesFranceTravail reglages, Trousseau trousseau, TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Lit ; nul quand rien ne fut lu et que rien ne peut l'être.</summary>
    public async Task<DossierPersonne?> ExecuterAsync(Guid cle, CancellationToken ct)
    {
        var (parties, entrees) = (contexte.PartiesLues, contexte.Entrees);
        var lue = await contexte.Personnes.AsNoTracking().Where(p => p.Cle == cle).Select(p => new
        {
            Suivie = entrees.Any(e => e.PersonneId == p.Id && e.FermeeLe == null),
            Parties = parties.Where(l => l.PersonneId == p.Id).ToList(),
        }).SingleOrDefaultAsync(ct);
        var peutRelire = lue is { Suivie: true } && reglages.Regles;
        if (lue is null || (lue.Parties.Count == 0 && !peutRelire))
            return null;
        return new DossierPersonne
        {
            Cle = cle,
            PeutRelire = peutRelire,
            Parties = lue.Parties.ToDictionary(p => p.Partie),
            Vu = DossierVu.De(lue.Parties.Where(p => p.Contenu is not null).ToDictionary(p => p.Partie, p => Ouvrir(p.Contenu!))),
            Aujourdhui = horloge.Aujourdhui(),
        };
    }

    /// <summary>Le corps reçu, tel quel ; nul quand il n'y en a pas.</summary>
    public string? Contenu(PartieLue partie) => partie.Contenu is { } contenu ? chiffrement.DechiffrerTexte(contenu) : null;

    private JsonElement Ouvrir(byte[] contenu)
    {
        using var document = JsonDocument.Parse(chiffrement.DechiffrerTexte(contenu));
        return document.RootElement.Clone();
    }
}
