using Passerelle.Echanges.Volet3;
using Socle.Fichiers;

namespace Passerelle.Echanges.Envois;

/// <summary>Contrôle d'une ligne du volet 3 (lignes 1983-1991) : ce qui manquerait à France Travail pour en tirer ses indicateurs.</summary>
internal sealed class ControlerLigneVolet3(ContexteControle contexte, List<FauteTrouvee> fautes) : ControlerLignesEnvoi(contexte, fautes)
{
    // Les lignes d'une personne se suivent.
    private readonly HashSet<string> deLaPersonne = [];
    private long precedente;

    private enum Colonne
    {
        IdentifiantFranceTravail, IdentifiantRsa, Role, DateOuvertureDroits, DateNotification, DateEntree, Evenement, Date, Issue, TypeParcours, Contraintes, Prestation, DureeHeures,
    }

    /// <inheritdoc/>
    protected override void Controler(IReadOnlyList<string> champs)
    {
        string Valeur(Colonne colonne) => champs[(int)colonne];
        if (Personne != precedente)
        {
            deLaPersonne.Clear();
            precedente = Personne;
            if (Valeur(Colonne.IdentifiantFranceTravail).Length == 0)
                Signaler(FautesConnues.SansIdentifiant, Nom(Colonne.IdentifiantFranceTravail), "vide");
        }
        if (!deLaPersonne.Add(string.Join(';', champs)))
            Signaler(FautesConnues.EvenementDouble, Nom(Colonne.Evenement), Valeur(Colonne.Evenement));
        if (Valeur(Colonne.DateEntree).Length == 0)
            Signaler(FautesConnues.HorsEntree, Nom(Colonne.DateEntree), Valeur(Colonne.Evenement));
        else if (!DateCsv.Essayer(Valeur(Colonne.DateOuvertureDroits), out var ouverture))
            Signaler(FautesConnues.EntreeRsaInvraisemblable, Nom(Colonne.DateOuvertureDroits), "vide");
        else if (ouverture > Contexte.Aujourdhui)
            Signaler(FautesConnues.EntreeRsaInvraisemblable, Nom(Colonne.DateOuvertureDroits), "dans le futur");
        ControlerEvenement(Valeur);
    }

    private static string Nom(Colonne colonne) => LigneVolet3.Colonnes[(int)colonne];

    private void ControlerEvenement(Func<Colonne, string> valeur)
    {
        var prevu = valeur(Colonne.Issue) == "PREVU";
        if (prevu && DateCsv.Essayer(valeur(Colonne.Date), out var jour) && jour < Contexte.Aujourdhui)
            Signaler(FautesConnues.RendezVousSansIssue, Nom(Colonne.Issue), valeur(Colonne.Evenement));
        if (!prevu)
            Passee(Nom(Colonne.Date), valeur(Colonne.Date));
        switch (valeur(Colonne.Evenement))
        {
            case "ORIENTATION" when valeur(Colonne.TypeParcours).Length == 0:
                Signaler(FautesConnues.OrientationIncomplete, Nom(Colonne.TypeParcours), "vide");
                break;
            case "DIAGNOSTIC" when valeur(Colonne.Contraintes).Length == 0:
                Signaler(FautesConnues.DiagnosticSansContrainte, Nom(Colonne.Contraintes), "vide");
                break;
            case "PRESTATION" when valeur(Colonne.DureeHeures).Length == 0:
                Signaler(FautesConnues.PrestationSansDuree, Nom(Colonne.DureeHeures), "vide");
                break;
            default:
                break;
        }
    }
}
