using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plateforme.Usagers;

namespace Plateforme.VieSimulee;

/// <summary>Un évènement tiré.</summary>
internal sealed record FaitTire(DateOnly Date, TypeEvenement Type, string? Valeur);

/// <summary>
/// La vie d'un inscrit, semaine après semaine depuis son inscription. Chaque tirage ne dépend que de la graine, de l'identifiant, de la
/// semaine et du sujet : ajouter des semaines ou des personnes ne change pas ce qui est déjà arrivé aux autres.
/// </summary>
internal static class VieTiree
{
    private const int JoursParSemaine = 7;

    // Des métiers de la nomenclature ROME, et des agences qui n'existent pas.
    private static readonly string[] Metiers = ["A1203", "D1106", "D1507", "G1603", "J1501", "K1302", "K1303", "K2204", "M1601", "N1103", "N4105"];
    private static readonly string[] Agences = ["Agence inventée des Deux-Ponts", "Agence inventée du Vieux-Moulin", "Agence inventée de la Halle"];
    private static readonly string[] Parcours = ["PED", "PSP", "PSO"];
    private static readonly string[] Motifs = ["Reprise d'emploi", "Entrée en formation", "Création d'entreprise", "Déménagement", "Autre"];

    /// <summary>Tire, dans l'ordre des jours.</summary>
    /// <param name="graine">Graine.</param>
    /// <param name="identifiant">Identifiant France Travail.</param>
    /// <param name="inscritLe">Début de la vie.</param>
    /// <param name="au">Dernier jour.</param>
    /// <param name="cherche">Orienté vers France Travail : il cherche un emploi et a une agence.</param>
    /// <param name="parcours">Parcours d'entrée.</param>
    public static IEnumerable<FaitTire> Tirer(int graine, string identifiant, DateOnly inscritLe, DateOnly au, bool cherche, string parcours)
    {
        for (var semaine = 0; inscritLe.AddDays(semaine * JoursParSemaine) <= au; semaine++)
        {
            var hasard = new Hasard(graine, identifiant, semaine);
            var jour = inscritLe.AddDays(semaine * JoursParSemaine);
            if (semaine == 0 && cherche && hasard.Chance("anciennete", 0.2))
                yield return new FaitTire(jour, TypeEvenement.InscriptionAnterieure, inscritLe.AddMonths(-hasard.Entre("mois", 3, 40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (hasard.Chance("metier", semaine == 0 ? 0.3 : 0.03) && cherche)
                yield return new FaitTire(jour, TypeEvenement.MetierRecherche, hasard.Parmi("rome", Metiers));
            if (hasard.Chance("diagnostic", semaine == 0 ? 0.2 : 0.05))
                yield return new FaitTire(jour, TypeEvenement.Diagnostic, null);
            if (cherche && hasard.Chance("agence", semaine == 0 ? 0.08 : 0.004))
                yield return new FaitTire(jour, TypeEvenement.Agence, hasard.Parmi("laquelle", Agences));
            if (hasard.Chance("parcours", semaine == 0 ? 0.06 : 0.004))
                yield return new FaitTire(jour, TypeEvenement.Parcours, hasard.Parmi("lequel", [.. Parcours.Where(p => p != parcours)]));
            if (hasard.Chance("radiation", semaine == 0 ? 0.03 : 0.003))
            {
                yield return new FaitTire(jour, TypeEvenement.Radiation, null);
                yield break;
            }
            if (hasard.Chance("sortie", semaine == 0 ? 0.04 : 0.006))
            {
                yield return new FaitTire(jour, TypeEvenement.Sortie, hasard.Parmi("motif", Motifs));
                yield break;
            }
        }
    }

    private readonly struct Hasard(int graine, string identifiant, int semaine)
    {
        private readonly string racine = string.Create(CultureInfo.InvariantCulture, $"{graine}|{identifiant}|{semaine}");

        public bool Chance(string sujet, double probabilite) => Tirage(sujet) < probabilite;

        public int Entre(string sujet, int minimum, int maximum) => minimum + (int)(Tirage(sujet) * (maximum - minimum + 1));

        public string Parmi(string sujet, string[] choix) => choix[(int)(Tirage(sujet) * choix.Length)];

        private double Tirage(string sujet) =>
            BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{racine}|{sujet}"))) / (uint.MaxValue + 1.0);
    }
}
