using Passerelle.Echanges.Volet3;
using Passerelle.Parcours.Personnes;
using Socle.Ecrans;

namespace Passerelle.Echanges.Envois;

/// <summary>Un envoi en mots.</summary>
public static class EnvoiLisible
{
    extension(Envoi envoi)
    {
        /// <summary>Où il en est.</summary>
        public (Sens Sens, string Mot) Etat() => envoi.Statut switch
        {
            StatutEnvoi.Prepare => (Sens.AEcheance, "préparé, à contrôler"),
            StatutEnvoi.Controle when envoi.Bloquantes > 0 => (Sens.Bloque, "bloqué, décision attendue"),
            StatutEnvoi.Controle => (Sens.AEcheance, "contrôlé, à sceller"),
            StatutEnvoi.Decide => (Sens.AEcheance, "décidé, à sceller"),
            StatutEnvoi.Scelle => (Sens.AEcheance, "scellé, à partager"),
            StatutEnvoi.Partage => (Sens.Fait, "partagé"),
            StatutEnvoi.Acquitte => (Sens.Fait, "acquitté"),
            _ => throw new InvalidOperationException("Étape d'envoi inconnue."),
        };

        /// <summary>Ce qui le distingue du précédent.</summary>
        public string Differences() =>
            $"{envoi.Entrees.Compte(envoi.Genre == GenreEnvoi.Volet3 ? "évènement entre" : "personne entre", envoi.Genre == GenreEnvoi.Volet3 ? "évènements entrent" : "personnes entrent")}, {envoi.Sorties.Compte("sort", "sortent")}, {envoi.Changees.Compte("change", "changent")}";

        /// <summary>Ce qu'il couvre.</summary>
        public string Periode() => envoi.Du == envoi.Au ? $"au {envoi.Au:dd/MM/yyyy}" : $"du {envoi.Du:dd/MM/yyyy} au {envoi.Au:dd/MM/yyyy}";
    }

    /// <summary>Une gravité en mots.</summary>
    public static (Sens Sens, string Mot) Dire(GraviteFaute gravite) => gravite switch
    {
        GraviteFaute.Bloquante => (Sens.Bloque, "bloquante"),
        GraviteFaute.AVoir => (Sens.AEcheance, "à voir"),
        _ => (Sens.Neutre, "information"),
    };

    /// <summary>Un évènement du volet 3 en mots : « rendez-vous d'accompagnement du 03/06/2024 ».</summary>
    public static string DireEvenement(IReadOnlyList<string> champs)
    {
        string Valeur(string colonne) => champs[Array.IndexOf(LigneVolet3.Colonnes, colonne)];
        var quoi = Valeur("evenement") switch
        {
            "ENTREE" => "entrée",
            "RDV_ORIENTATION" => "rendez-vous d'orientation",
            "DIAGNOSTIC" => "diagnostic",
            "ORIENTATION" => "orientation",
            "RDV_ACCOMPAGNEMENT" => "rendez-vous d'accompagnement",
            _ => $"service ({DireFait.Mot(Valeur("prestation"))})",
        };
        return $"{quoi} du {Valeur("date")}";
    }

    /// <summary>Une différence en mots.</summary>
    public static string Dire(NatureDifference nature) => nature switch
    {
        NatureDifference.Entree => "entre",
        NatureDifference.Sortie => "sort",
        _ => "change",
    };
}
