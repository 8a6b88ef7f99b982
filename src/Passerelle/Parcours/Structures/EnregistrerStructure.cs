using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Socle.Calendrier;
using Socle.Journal;
using Socle.Ports;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Parcours.Structures;

/// <summary>Une structure, telle que l'écran la donne.</summary>
public sealed record EnregistrerStructureCommand
{
    /// <summary>Structure à modifier ; nulle pour une neuve.</summary>
    public Guid? Id { get; init; }

    /// <summary>Version lue par l'agent.</summary>
    public int Version { get; init; }

    /// <summary>Nom ; ne se reprend pas ensuite.</summary>
    public string? Nom { get; init; }

    /// <summary>Organisme.</summary>
    public string? Organisme { get; init; }

    /// <summary>Codes de territoire.</summary>
    public IReadOnlyCollection<string> Territoire { get; init; } = [];

    /// <summary>Identifiant de connexion du responsable.</summary>
    public string? Compte { get; init; }

    /// <summary>Dernier jour d'activité.</summary>
    public DateOnly? FermeeLe { get; init; }
}

/// <summary>Crée ou modifie une structure. Elle ne se ferme que vide.</summary>
public sealed class EnregistrerStructure(PasserelleContexte contexte, INomsAgents agents, IJournal journal, TimeProvider horloge)
{
    /// <summary>Enregistre ; rend l'identifiant.</summary>
    public async Task<Resultat<Guid>> ExecuterAsync(EnregistrerStructureCommand commande, CancellationToken ct)
    {
        var structure = commande.Id is { } id ? await contexte.Structures.SingleOrDefaultAsync(s => s.Id == id, ct) : null;
        if (commande.Id is not null && structure is null)
            return StructuresErreurs.Absent;
        var (fautes, territoire, responsable) = await ControlerAsync(commande, structure, ct);
        if (fautes.Count > 0)
            return fautes;
        if (structure is not null && structure.Version != commande.Version)
            return StructuresErreurs.Depasse;
        if (structure is null)
        {
            structure = new Structure { Id = Guid.CreateVersion7(), Nom = commande.Nom!.Trim(), Organisme = commande.Organisme! };
            contexte.Structures.Add(structure);
        }
        structure.Organisme = commande.Organisme!;
        structure.Territoire = territoire;
        structure.ResponsableId = responsable;
        structure.FermeeLe = commande.FermeeLe;
        structure.Version++;
        journal.Noter(ActeJournal.Changement, nameof(EnregistrerStructure), structure.Id.ToString(), structure.Organisme);
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
        return structure.Id;
    }

    private async Task<(List<Erreur> Fautes, string? Territoire, Guid? Responsable)> ControlerAsync(EnregistrerStructureCommand commande, Structure? structure, CancellationToken ct)
    {
        var fautes = new List<Erreur>();
        if (structure is null)
        {
            var nom = commande.Nom?.Trim();
            if (string.IsNullOrEmpty(nom))
                fautes.Add(StructuresErreurs.NomVide);
            else if (await contexte.Structures.AnyAsync(s => s.Nom == nom, ct))
                fautes.Add(StructuresErreurs.NomPris);
        }
        if (NatureOrganisme.Trouver(commande.Organisme) is null)
            fautes.Add(StructuresErreurs.OrganismeInconnu);
        if (commande.FermeeLe < horloge.Aujourdhui() && structure is not null)
        {
            var suivies = await contexte.Entrees.CountAsync(e => e.FermeeLe == null && e.StructureReferente == structure.Nom, ct);
            if (suivies > 0)
                fautes.Add(StructuresErreurs.EncoreSuivies(suivies));
        }
        var responsable = await CompteAsync(agents, commande.Compte, fautes, ct);
        return (fautes, LireTerritoire(commande.Territoire, fautes), responsable);
    }

    /// <summary>Codes contrôlés, dans l'ordre ; nul : le département entier.</summary>
    internal static string? LireTerritoire(IReadOnlyCollection<string> codes, List<Erreur> fautes)
    {
        if (codes.Count == 0)
            return null;
        if (!Departement.Regle().Essayer(out var departement, out var refus) || !Socle.Territoires.Territoire.Lire(string.Join(',', codes), departement).Essayer(out var territoire, out refus))
        {
            fautes.Add(refus with { Champ = "Territoire" });
            return null;
        }
        return territoire.EstEntier ? null : territoire.Code;
    }

    /// <summary>Compte de cet identifiant de connexion ; vide : aucun.</summary>
    internal static async Task<Guid?> CompteAsync(INomsAgents agents, string? identifiant, List<Erreur> fautes, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(identifiant))
            return null;
        if (await agents.TrouverAsync(identifiant, ct) is { } compte)
            return compte;
        fautes.Add(StructuresErreurs.CompteInconnu);
        return null;
    }
}
