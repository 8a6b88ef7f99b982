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
using Socle.Identifiants;
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

    /// <summary>Foyer corrigé, en XML, ou en-tête et ligne corrigée ; nul quand seule la valeur change.</summary>
    public string? Contenu { get; init; }
}

/// <summary>
/// Rejoue un foyer ou une ligne rejetés dans leur fichier, à sa date de réception : le résultat est celui qu'ils auraient donné s'ils avaient
/// été lisibles dès le départ. Toujours illisibles, ils ne changent rien.
/// </summary>
public sealed class RejouerRejet(
    PasserelleContexte contexte,
    AppliquerLotDroits appliquerDroits,
    AppliquerLotInstructions appliquerInstructions,
    RecalculerEntrees recalculer,
    RejouerLigne rejouerLigne,
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
        var rejet = await contexte.Rejets.AsNoTracking().SingleOrDefaultAsync(r => r.Id == commande.RejetId, ct);
        if (rejet is null || rejet.Statut != StatutRejet.ATraiter)
            return EchangesErreurs.RejetDejaTraite();
        var transmission = await contexte.Transmissions.AsNoTracking().SingleAsync(t => t.Id == rejet.TransmissionId, ct);
        if (transmission.EnLignes())
            return await rejouerLigne.ExecuterAsync(rejet, transmission, commande.Contenu ?? LireContenu(rejet), commande.Contenu is null ? commande.Valeur : null, ct);
        var flux = await contexte.FluxRecus.AsNoTracking().SingleAsync(f => f.Id == transmission.Id, ct);
        if (!Corriger(commande.Contenu ?? LireContenu(rejet), rejet, commande.Valeur, flux.Instruction).Essayer(out var foyer, out var erreur))
            return erreur;

        await using (var session = await SessionLot.OuvrirAsync(contexte, ct))
        {
            await session.ReserverAsync(0, ct);
            var instant = horloge.GetUtcNow().UtcDateTime;
            var pris = await contexte.Rejets.Where(r => r.Id == rejet.Id && r.Statut == StatutRejet.ATraiter).ExecuteUpdateAsync(r => r
                .SetProperty(x => x.Statut, StatutRejet.Rejoue).SetProperty(x => x.TraiteLe, instant), ct);
            if (pris == 0)
                return EchangesErreurs.RejetDejaTraite();
            await LibererPlaceAsync(session, flux, foyer.NumeroDemande, ct);
            var resultat = flux.Instruction
                ? await appliquerInstructions.ExecuterAsync(session, flux, [foyer], ct)
                : await appliquerDroits.ExecuterAsync(session, flux, [foyer], null, ct);
            await session.ExecuterAsync("UPDATE transmission_fichier SET personnes = personnes + @personnes, crees = crees + @crees, modifies = modifies + @modifies, doutes = doutes + @doutes, entrees = entrees + @entrees WHERE id = @id",
                ct, ("personnes", resultat.Personnes), ("crees", resultat.Creees), ("modifies", resultat.Modifiees), ("doutes", resultat.Doutes), ("entrees", resultat.Entrees), ("id", transmission.Id));
            journal.Noter(ActeJournal.Changement, nameof(RejouerRejet), rejet.Id.ToString(), $"{rejet.Code} {rejet.Champ}");
            await contexte.SaveChangesAsync(ct);
            await session.ValiderAsync(ct);
        }
        await recalculer.ExecuterAsync(null, ct);
        return true;
    }

    /// <summary>Le foyer rejoué prend la place de celui que le même flux a déjà montré pour ce dossier (foyer en double) : un flux n'en dit qu'un état.</summary>
    private static async Task LibererPlaceAsync(SessionLot session, FluxRecu flux, string numeroDemande, CancellationToken ct)
    {
        (string, object?)[] cles = [("flux", flux.Id), ("numero", numeroDemande)];
        await session.ExecuterAsync("DELETE FROM presence_foyer WHERE flux_id = @flux AND version_id IN (SELECT v.id FROM version_foyer v JOIN dossier_rsa d ON d.id = v.dossier_id WHERE d.numero_demande = @numero)", ct, cles);
        await session.ExecuterAsync("DELETE FROM contact WHERE flux_id = @flux AND identite_id IN (SELECT i.id FROM identite i JOIN dossier_rsa d ON d.id = i.dossier_id WHERE d.numero_demande = @numero)", ct, cles);
        await session.ExecuterAsync("INSERT INTO recalcul (personne_id) SELECT DISTINCT i.personne_id FROM identite i JOIN dossier_rsa d ON d.id = i.dossier_id WHERE d.numero_demande = @numero ON CONFLICT DO NOTHING", ct, ("numero", numeroDemande));
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
        if (!valeur.All(XmlConvert.IsXmlChar))
            return EchangesErreurs.ChampIllisible(rejet.Champ, Forme.Decrire(valeur), "des caractères imprimables", rejet.Ligne ?? 1);
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
        var lu = lecteur.Lire().FirstOrDefault();
        return lu is null || lu.Instruction != instruction
            ? EchangesErreurs.MiseEnPageInconnue(1, $"le foyer corrigé n'est pas un bloc {(instruction ? "InfoDemandeRSA" : "InfosFoyerRSA")}.")
            : new ControlerFoyer(coffre).Executer(lu);
    }
}
