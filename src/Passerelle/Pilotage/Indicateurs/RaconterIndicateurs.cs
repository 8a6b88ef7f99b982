using System.Globalization;
using Socle.Commandes;

namespace Passerelle.Pilotage.Indicateurs;

/// <summary>Les indicateurs en tableau aligné, pour une personne.</summary>
internal static class RaconterIndicateurs
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Écrit sur la sortie standard.</summary>
    public static void Executer(TableauIndicateurs t)
    {
        Sortie.Texte($"Indicateurs du {t.Du:dd/MM/yyyy} au {t.Au:dd/MM/yyyy}, territoire {t.Territoire}{(t.ConnuAu is { } connu ? $", connus au {connu:dd/MM/yyyy}" : "")}");
        Sortie.Texte("");
        Sortie.Texte($"{"Mois",-10}{"Nouveaux entrants",20}{"Orientés à temps",20}{"Part",10}");
        foreach (var mois in t.Volet2.ParMois)
            LigneVolet2(mois.Mois, mois.NouveauxEntrants, mois.OrientesDansLeDelai);
        LigneVolet2("Total", t.Volet2.NouveauxEntrants, t.Volet2.OrientesDansLeDelai);
        Sortie.Texte("");
        var v = t.Volet3;
        Ligne("Personnes suivies", Nombre(v.Suivis));
        Ligne("Inscrites à France Travail", v.Inscrits is { } inscrits ? Nombre(inscrits) : "inconnu");
        if (v.InscritsInconnus is { } inconnus)
            Ligne("  dont on ne sait pas", Part(inconnus.Effectif, inconnus.Part));
        foreach (var (type, effectif) in v.RepartitionParcours)
            Ligne($"Suivies : {type}", Nombre(effectif));
        Ligne("Accompagnement intensif", Part(v.AccompagnementIntensif.Effectif, v.AccompagnementIntensif.Part));
        Ligne("Sortants", Nombre(v.Sortants));
        foreach (var (motif, effectif) in v.SortantsParMotif)
            Ligne($"Sortants : {motif}", Nombre(effectif));
        foreach (var (nature, effectif) in v.ContratsSignes)
            Ligne($"Contrats signés : {nature}", Nombre(effectif));
        Ligne("Ouverture → premier entretien", Jours(v.DelaiOuverturePremierEntretienJours));
        Ligne("Diagnostic → première action", Jours(v.DelaiDiagnosticPremiereActionJours));
        Ligne("Retour à l'emploi", Part(v.RetourEmploi.Effectif, v.RetourEmploi.Part));
        Ligne("Retour à l'emploi durable (6 mois)", Part(v.RetourEmploiDurable6Mois.Effectif, v.RetourEmploiDurable6Mois.Part));
        Ligne("Immersions", Nombre(v.Progression.Immersions));
        Ligne("Formations", Nombre(v.Progression.Formations));
        Ligne("Contrats courts", Nombre(v.Progression.ContratsCourts));
        Ligne("Freins levés", Nombre(v.Progression.FreinsLeves));
        Ligne("Satisfaction", v.Satisfaction is { } satisfaction ? satisfaction.ToString("0.0", Francais) : "inconnue");
    }

    private static void LigneVolet2(string mois, int entrants, int orientes) =>
        Sortie.Texte($"{mois,-10}{Nombre(entrants),20}{Nombre(orientes),20}{(entrants == 0 ? "" : ((double)orientes / entrants).ToString("P0", Francais)),10}");

    private static void Ligne(string libelle, string valeur) => Sortie.Texte($"{libelle,-40}{valeur,20}");

    private static string Nombre(int n) => n.ToString("N0", Francais);

    private static string Part(int effectif, double? part) => part is { } p ? $"{Nombre(effectif)} ({p.ToString("P1", Francais)})" : Nombre(effectif);

    private static string Jours(Duree duree) => duree.Mediane is { } mediane ? $"{mediane.ToString("0.#", Francais)} j (médiane)" : "rien à mesurer";
}
