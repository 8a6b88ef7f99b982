namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Un chiffre qui ne peut être calculé est nul, jamais zéro, et l'on dit pourquoi.</summary>
internal static class RaisonsAbsence
{
    private const string SansSuivi = "Aucune personne n'est suivie au dernier jour de la période.";
    private const string SansEntree = "Aucune entrée n'a été ouverte un jour de la période.";

    /// <summary>Les raisons, par chemin dans le document.</summary>
    public static SortedDictionary<string, string> De(Volet3 v)
    {
        var raisons = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Dire("volet3.inscrits", v.Inscrits, "France Travail n'a encore rien dit des inscriptions : ni fichier retour au dernier jour de la période, ni API.");
        Dire("volet3.satisfaction", v.Satisfaction, "Aucune enquête de satisfaction n'est recueillie.");
        Dire("volet3.accompagnementIntensif.part", v.AccompagnementIntensif.Part, SansSuivi);
        Dire("volet3.retourEmploi.part", v.RetourEmploi.Part, SansEntree);
        Dire("volet3.retourEmploiDurable6Mois.part", v.RetourEmploiDurable6Mois.Part, SansEntree);
        DireDuree("volet3.delaiOuverturePremierEntretienJours", v.DelaiOuverturePremierEntretienJours, "Aucun premier entretien honoré, avec une ouverture de droit connue, dans la période.");
        DireDuree("volet3.delaiDiagnosticPremiereActionJours", v.DelaiDiagnosticPremiereActionJours, "Aucune première action après un diagnostic dans la période.");
        return raisons;

        void DireDuree(string chemin, Duree duree, string raison)
        {
            Dire($"{chemin}.moyenne", duree.Moyenne, raison);
            Dire($"{chemin}.mediane", duree.Mediane, raison);
        }

        void Dire(string chemin, double? chiffre, string raison)
        {
            if (chiffre is null)
                raisons[chemin] = raison;
        }
    }
}
