using Socle.Ports;

namespace Passerelle.Parcours.Personnes;

/// <summary>Ce que Parcours répond à une personne qui demande ses données : identités, droits, entrées, faits, contacts. Le NIR reste masqué.</summary>
internal sealed class DonneesParcours(ConsulterPersonne consulter) : IContributeurDonnees
{
    /// <inheritdoc/>
    public string Partie => "parcours";

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, object?>?> LireAsync(Guid cle, CancellationToken ct)
    {
        if (await consulter.ExecuterAsync(cle, ct) is not { } fiche)
            return null;
        return new Dictionary<string, object?>
        {
            ["identites"] = fiche.Identites.Select(i => new Dictionary<string, object?>
            {
                ["nom"] = i.Identite.Nom,
                ["nom_naissance"] = i.Identite.NomNaissance,
                ["prenom"] = i.Identite.Prenom,
                ["date_naissance"] = i.Identite.DateNaissance,
                ["nir"] = i.NirMasque,
                ["numero_demande_rsa"] = i.NumeroDemande,
                ["role"] = i.Identite.Role,
            }).ToList(),
            ["droits"] = fiche.Droits.Select(d => new Dictionary<string, object?>
            {
                ["depuis"] = d.Depuis,
                ["jusque"] = d.Jusque,
                ["numero_demande_rsa"] = d.NumeroDemande,
                ["organisme"] = d.Foyer.Organisme,
                ["matricule"] = d.Foyer.Matricule,
                ["etat"] = Nomenclature.EtatDroit.Dire(d.Foyer.Etat),
                ["motifs"] = d.Motifs,
                ["soumis_droits_devoirs"] = d.Soumis,
                ["situation_famille"] = Nomenclature.SituationFamille.Dire(d.Foyer.SituationFamille),
                ["enfants"] = d.Foyer.Enfants,
                ["adresse"] = d.Foyer.Adresse,
                ["code_postal"] = d.Foyer.CodePostal,
                ["commune"] = d.Foyer.Commune,
            }).ToList(),
            ["entrees"] = fiche.Entrees.Select(e => new Dictionary<string, object?>
            {
                ["depuis"] = e.T0,
                ["cohorte"] = e.Stock ? "file active" : "nouvel entrant",
                ["fermee_le"] = e.FermeeLe,
                ["motif"] = e.FermeeLe is null ? null : DireFait.Fermeture(e.Motif),
                ["orientee_le"] = e.DateOrientation,
            }).ToList(),
            ["faits"] = fiche.Faits.Select(f => new Dictionary<string, object?>
            {
                ["nature"] = DireFait.Nature(f.Type),
                ["date"] = f.DateEffective,
                ["valeur"] = DireFait.Valeur(f),
                ["structure"] = f.Structure,
                ["referent"] = f.Referent,
                ["source"] = f.Source,
                ["enregistre_le"] = f.EnregistreLe,
                ["remplace_le"] = f.RemplaceLe,
            }).ToList(),
            ["identifiants_france_travail"] = fiche.IdentifiantsFranceTravail,
            ["contacts"] = fiche.Contacts.Select(c => new Dictionary<string, object?>
            {
                ["recu_le"] = c.RecuLe,
                ["telephone"] = c.Contact.Telephone,
                ["autre_telephone"] = c.AutreTelephone,
                ["courriel"] = c.Contact.Courriel,
                ["nationalite"] = Nomenclature.Nationalite.Dire(c.Contact.Nationalite),
                ["niveau_etude"] = Nomenclature.NiveauEtude.Dire(c.Contact.NiveauEtude),
            }).ToList(),
        };
    }
}
