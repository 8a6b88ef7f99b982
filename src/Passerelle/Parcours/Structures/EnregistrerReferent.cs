using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Parcours.Structures;

/// <summary>Un référent et son portefeuille, tels que l'écran les donne.</summary>
public sealed record EnregistrerReferentCommand
{
    /// <summary>Référent à modifier ; nul pour un nouveau.</summary>
    public Guid? Id { get; init; }

    /// <summary>Version lue par l'agent.</summary>
    public int Version { get; init; }

    /// <summary>Structure.</summary>
    public required Guid StructureId { get; init; }

    /// <summary>Nom ; ne se reprend pas ensuite.</summary>
    public string? Nom { get; init; }

    /// <summary>Identifiant de connexion.</summary>
    public string? Compte { get; init; }

    /// <summary>Personnes qu'il peut suivre.</summary>
    public int? Capacite { get; init; }

    /// <summary>Portefeuille intensif.</summary>
    public bool Intensif { get; init; }

    /// <summary>Parcours accueillis.</summary>
    public IReadOnlyCollection<string> Parcours { get; init; } = [];

    /// <summary>Codes de territoire.</summary>
    public IReadOnlyCollection<string> Territoire { get; init; } = [];

    /// <summary>Première lettre.</summary>
    public string? AlphabetDe { get; init; }

    /// <summary>Dernière lettre.</summary>
    public string? AlphabetA { get; init; }

    /// <summary>Âge le plus bas.</summary>
    public int? AgeDe { get; init; }

    /// <summary>Âge le plus haut.</summary>
    public int? AgeA { get; init; }
}

/// <summary>Crée ou modifie un référent. Son départ est un acte à part : il transfère ses personnes.</summary>
public sealed class EnregistrerReferent(PasserelleContexte contexte, INomsAgents agents, IJournal journal)
{
    private static readonly string[] Parcours = ["EMPLOI", "SOCIO_PRO", "SOCIAL"];

    /// <summary>Enregistre ; rend l'identifiant.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(EnregistrerReferentCommand commande, CancellationToken ct)
    {
        var referent = commande.Id is { } id ? await contexte.Referents.SingleOrDefaultAsync(r => r.Id == id, ct) : null;
        if ((commande.Id is not null && referent is null) || !await contexte.Structures.AnyAsync(s => s.Id == commande.StructureId, ct))
            return StructuresErreurs.Absent;
        var fautes = new List<Erreur>();
        if (referent is null)
            await ControlerNomAsync(commande, fautes, ct);
        var (de, a) = Alphabet(commande, fautes);
        if (commande.Capacite is < 0 or > 10_000)
            fautes.Add(StructuresErreurs.NombreFaux("Capacite", "un nombre de personnes, ou rien s'il est inconnu"));
        if (commande.AgeDe is < 0 or > 120 || commande.AgeA is < 0 or > 120 || commande.AgeDe > commande.AgeA)
            fautes.Add(StructuresErreurs.NombreFaux("AgeDe", "deux âges, le premier avant le second"));
        var compte = await EnregistrerStructure.CompteAsync(agents, commande.Compte, fautes, ct);
        if (compte is not null && await contexte.Referents.AnyAsync(r => r.CompteId == compte && r.Id != commande.Id, ct))
            fautes.Add(StructuresErreurs.CompteInconnu);
        var territoire = EnregistrerStructure.LireTerritoire(commande.Territoire, fautes);
        if (fautes.Count > 0)
            return fautes;
        if (referent is not null && referent.Version != commande.Version)
            return StructuresErreurs.Depasse;
        if (referent is null)
        {
            referent = new Referent { Id = Guid.CreateVersion7(), StructureId = commande.StructureId, Nom = commande.Nom!.Trim() };
            contexte.Referents.Add(referent);
        }
        var parcours = Parcours.Where(commande.Parcours.Contains).ToList();
        referent.CompteId = compte;
        referent.Capacite = commande.Capacite;
        referent.Intensif = commande.Intensif;
        referent.Parcours = parcours.Count is 0 or 3 ? null : string.Join(',', parcours);
        referent.Territoire = territoire;
        (referent.AlphabetDe, referent.AlphabetA) = (de, a);
        (referent.AgeDe, referent.AgeA) = (commande.AgeDe, commande.AgeA);
        referent.Version++;
        journal.Noter(ActeJournal.Changement, nameof(EnregistrerReferent), referent.Id.ToString());
        try
        {
            await contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return StructuresErreurs.Depasse;
        }
        catch (DbUpdateException) when (commande.Id is null)
        {
            // Deux créations du même nom au même instant : l'index unique a tranché.
            return StructuresErreurs.NomPris;
        }
        return referent.Id;
    }

    private async Task ControlerNomAsync(EnregistrerReferentCommand commande, List<Erreur> fautes, CancellationToken ct)
    {
        var nom = commande.Nom?.Trim();
        if (string.IsNullOrEmpty(nom))
            fautes.Add(StructuresErreurs.NomVide);
        else if (await contexte.Referents.AnyAsync(r => r.StructureId == commande.StructureId && r.Nom == nom, ct))
            fautes.Add(StructuresErreurs.NomPris);
    }

    private static (string? De, string? A) Alphabet(EnregistrerReferentCommand commande, List<Erreur> fautes)
    {
        var (de, a) = (commande.AlphabetDe?.Trim().ToUpperInvariant(), commande.AlphabetA?.Trim().ToUpperInvariant());
        if (string.IsNullOrEmpty(de) && string.IsNullOrEmpty(a))
            return (null, null);
        if (de is [>= 'A' and <= 'Z'] && a is [>= 'A' and <= 'Z'] && string.CompareOrdinal(de, a) <= 0)
            return (de, a);
        fautes.Add(StructuresErreurs.AlphabetFaux);
        return (null, null);
    }
}
