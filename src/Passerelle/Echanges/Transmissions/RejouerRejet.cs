using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Passerelle.Bases;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Parcours;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Socle.Bases;
using Socle.Cles;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Transmissions;

/// <summary>Rejouer un foyer rejeté, corrigé ou tel quel.</summary>
public sealed record RejouerRejetCommand
{
    /// <summary>Rejet.</summary>
    public required Guid RejetId { get; init; }

    /// <summary>Valeur juste du champ fautif ; nulle pour rejouer tel quel.</summary>
    public string? Valeur { get; init; }

    /// <summary>Foyer corrigé, en XML ; nul quand seule la valeur change.</summary>
    public string? Contenu { get; init; }
}

/// <summary>
/// Rejoue un foyer rejeté dans son flux, à sa date de réception : le résultat est celui qu'il aurait donné s'il avait été lisible
/// dès le départ. Un foyer toujours illisible ne change rien.
/// </summary>
public sealed class RejouerRejet(
    PasserelleContexte contexte,
    AppliquerLotDroits appliquerDroits,
    AppliquerLotInstructions appliquerInstructions,
    RecalculerEntrees recalculer,
    CoffreNir coffre,
    Trousseau trousseau,
    IJournal journal,
    TimeProvider horloge)
{
    private readonly Chiffrement chiffrement = new(trousseau, UsageCle.Fichiers);

    /// <summary>Contenu XML du foyer, en clair, pour qui a le droit de le corriger.</summary>
    public string LireContenu(Rejet rejet) => Encoding.UTF8.GetString(chiffrement.Dechiffrer(rejet.Contenu!));

    /// <summary>Rejoue.</summary>
    public async Task<Resultat<bool>> ExecuterAsync(RejouerRejetCommand commande, CancellationToken ct)
    {
        var rejet = await contexte.Rejets.SingleOrDefaultAsync(r => r.Id == commande.RejetId, ct);
        if (rejet is null || rejet.Statut != StatutRejet.ATraiter)
            return EchangesErreurs.RejetDejaTraite();
        var transmission = await contexte.Transmissions.AsNoTracking().SingleAsync(t => t.Id == rejet.TransmissionId, ct);
        var flux = await contexte.FluxRecus.AsNoTracking().SingleAsync(f => f.Id == transmission.Id, ct);
        if (!Corriger(commande.Contenu ?? LireContenu(rejet), rejet, commande.Valeur, flux.Instruction).Essayer(out var foyer, out var erreur))
            return erreur;

        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            var resultat = flux.Instruction
                ? await appliquerInstructions.ExecuterAsync(session, flux, [foyer], ct)
                : await appliquerDroits.ExecuterAsync(session, flux, [foyer], ct);
            await session.ExecuterAsync("UPDATE transmission_fichier SET personnes = personnes + @personnes, crees = crees + @crees, modifies = modifies + @modifies, doutes = doutes + @doutes WHERE id = @id",
                ct, ("personnes", resultat.Personnes), ("crees", resultat.Creees), ("modifies", resultat.Modifiees), ("doutes", resultat.Doutes), ("id", transmission.Id));
            rejet.Statut = StatutRejet.Rejoue;
            rejet.TraiteLe = horloge.GetUtcNow().UtcDateTime;
            journal.Noter(ActeJournal.Changement, nameof(RejouerRejet), rejet.Id.ToString(), $"{rejet.Code} {rejet.Champ}");
            await contexte.SaveChangesAsync(ct);
            await session.ValiderAsync(ct);
        }
        await recalculer.ExecuterAsync(null, ct);
        return true;
    }

    /// <summary>Met la valeur à la place fautive : la première qui rend le foyer lisible.</summary>
    private Resultat<FoyerRecu> Corriger(string contenu, Rejet rejet, string? valeur, bool instruction)
    {
        XElement foyer;
        try
        {
            using var xml = LecteurXml.Ouvrir(new MemoryStream(Encoding.UTF8.GetBytes(contenu)), new NameTable());
            foyer = XElement.Load(xml);
        }
        catch (XmlException faute)
        {
            return EchangesErreurs.XmlIllisible(Math.Max(1, faute.LineNumber), "le foyer corrigé n'est pas du XML entier.");
        }
        if (valeur is null || rejet.Champ is null)
            return Controler(foyer, instruction);
        Resultat<FoyerRecu> dernier = EchangesErreurs.ChampSansPlace(rejet.Champ);
        foreach (var place in foyer.Descendants(rejet.Champ).ToList())
        {
            var avant = place.Value;
            place.Value = valeur;
            dernier = Controler(foyer, instruction);
            if (dernier.Reussi)
                return dernier;
            place.Value = avant;
        }
        return dernier;
    }

    private Resultat<FoyerRecu> Controler(XElement foyer, bool instruction)
    {
        using var lecteur = new LireFluxCaf(new MemoryStream(Encoding.UTF8.GetBytes(new XElement("Racine", foyer).ToString())));
        var lu = lecteur.Lire(0).FirstOrDefault();
        return lu is null
            ? EchangesErreurs.MiseEnPageInconnue(1, "le foyer corrigé n'est pas un bloc InfosFoyerRSA ou InfoDemandeRSA.")
            : new ControlerFoyer(coffre, instruction).Executer(lu);
    }
}
