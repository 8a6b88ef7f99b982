using Passerelle.Echanges.BasePilotage;
using Socle.Fichiers;

namespace Passerelle.Echanges.Envois;

/// <summary>Contrôle d'une ligne de la base de pilotage (Annexe 4).</summary>
internal sealed class ControlerLignePilotage(ContexteControle contexte, List<FauteTrouvee> fautes) : ControlerLignesEnvoi(contexte, fautes)
{
    private readonly HashSet<(string, string, string)> places = [];

    private enum Colonne
    {
        IdCaf, RoleCaf, Commune, DateNaissance, DateNotificationDepartement, DateInvitation, DateRdvOrientation, DateOrientation,
        DatePremierRdvAccompagnement, StructureReferente, TypeParcours, DateCer, TypeContrat, Departement, DepartementCodeCaf, Stock,
    }

    /// <inheritdoc/>
    protected override void Controler(IReadOnlyList<string> champs)
    {
        string Valeur(Colonne colonne) => champs[(int)colonne];
        if (Valeur(Colonne.IdCaf).Length == 0)
            Signaler(FautesConnues.EtatCivilIncomplet, Nom(Colonne.IdCaf), "vide");
        else if (!places.Add((Valeur(Colonne.DepartementCodeCaf), Valeur(Colonne.IdCaf), Valeur(Colonne.RoleCaf))))
            Signaler(FautesConnues.Doublon, Nom(Colonne.IdCaf));
        ControlerCommune(Nom(Colonne.Commune), Valeur(Colonne.Commune));
        if (DateCsv.Essayer(Valeur(Colonne.DateNaissance), out var naissance))
            ControlerAge(Nom(Colonne.DateNaissance), naissance);
        else
            Signaler(FautesConnues.EtatCivilIncomplet, Nom(Colonne.DateNaissance), "vide");
        foreach (var colonne in new[] { Colonne.DateNotificationDepartement, Colonne.DateInvitation, Colonne.DateCer })
            Passee(Nom(colonne), Valeur(colonne));
        var orientation = Passee(Nom(Colonne.DateOrientation), Valeur(Colonne.DateOrientation));
        var entretien = Passee(Nom(Colonne.DatePremierRdvAccompagnement), Valeur(Colonne.DatePremierRdvAccompagnement));
        if (entretien < orientation)
            Signaler(FautesConnues.EtapesRenversees, Nom(Colonne.DatePremierRdvAccompagnement));
        if (orientation is null)
            return;
        if (Valeur(Colonne.StructureReferente).Length == 0)
            Signaler(FautesConnues.SansStructure, Nom(Colonne.StructureReferente));
        if (Valeur(Colonne.TypeParcours).Length == 0)
            Signaler(FautesConnues.OrientationIncomplete, Nom(Colonne.TypeParcours), "vide");
    }

    private static string Nom(Colonne colonne) => ExporterBasePilotage.Colonnes[(int)colonne];
}
