using Passerelle.Bases;
using Socle.Bases;
using Socle.Resultats;

namespace Passerelle.Parcours.RendezVous;

/// <summary>
/// La personne prend, change ou annule son rendez-vous par son lien. Envoyé deux fois, depuis deux onglets ou après une coupure, un choix ne
/// fait qu'un rendez-vous : qui en a un le garde, sauf à dire lequel il remplace.
/// </summary>
public sealed class ReserverParLien(PasserelleContexte contexte, OuvrirInvitation ouvrir, ReserverCreneau reserver, PointerRendezVous pointage)
{
    /// <summary>Prend ce créneau ; nul quand le lien ne donne rien.</summary>
    /// <param name="jeton">Code du lien.</param>
    /// <param name="creneau">Créneau choisi.</param>
    /// <param name="remplace">Rendez-vous qu'il remplace.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<Resultat<Guid>?> ExecuterAsync(string jeton, Guid? creneau, Guid? remplace, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        if (await ouvrir.ExecuterAsync(jeton, ct) is not { } ouverte)
        {
            await session.ValiderAsync(ct);
            return null;
        }
        if (ouverte.Pris is { } pris && (pris.Creneau.Id == creneau || pris.RendezVous.Id != remplace))
            return (Resultat<Guid>)pris.RendezVous.Id;
        if (creneau is not { } choisi)
            return RendezVousErreurs.ChampFaux("Creneau", "un rendez-vous de la liste");
        if (ouverte.Offerts.All(o => o.Creneau.Id != choisi))
            return RendezVousErreurs.Complet;
        if (ouverte.Pris is { } avant)
            await pointage.AppliquerAsync(session, avant.RendezVous.Id, EtatRendezVous.Annule, parLaPersonne: true, ct);
        var resultat = await reserver.PrendreAsync(session, ouverte.Cle, ouverte.PersonneId, choisi, (ouverte.Invitation.Id, jeton), ct);
        if (resultat.Reussi)
            await session.ValiderAsync(ct);
        return resultat;
    }

    /// <summary>Annule le rendez-vous pris ; nul quand le lien ne donne rien.</summary>
    public async Task<Resultat<EtatRendezVous>?> AnnulerAsync(string jeton, CancellationToken ct)
    {
        await using var session = await SessionLot.OuvrirAsync(contexte, ct);
        await session.ReserverAsync(0, ct);
        var ouverte = await ouvrir.ExecuterAsync(jeton, ct);
        Resultat<EtatRendezVous> resultat = EtatRendezVous.Annule;
        if (ouverte?.Pris is { } pris)
            resultat = await pointage.AppliquerAsync(session, pris.RendezVous.Id, EtatRendezVous.Annule, parLaPersonne: true, ct);
        await session.ValiderAsync(ct);
        if (ouverte is null)
            return null;
        return resultat;
    }
}
