using System.Globalization;

namespace Socle.Fictif;

/// <summary>
/// Raconte ce qu'un département fait d'une personne qui entre : invitation, rendez-vous, orientation entre 5 et 40 jours
/// (environ 70 % strictement avant 15), puis accompagnement. Ce qui est raconté après une sortie est oublié par l'appelant.
/// </summary>
internal sealed class PlanDeParcours(Tirage hasard)
{
    private const double PartCreneauChoisi = 0.6;
    private const double HonoreCreneauChoisi = 0.88;
    private const double HonoreConvoque = 0.76;

    /// <summary>Parmi ceux qui viennent au premier rendez-vous ; ceux qui l'ont manqué sont tous orientés après 15 jours.</summary>
    private const double RapideSiPremierHonore = 0.85;

    /// <summary>Contrats : environ 40 % des orientés en social et socio-professionnel (ligne 1655), un peu plus ici car certains partent avant.</summary>
    private const double PartContrat = 0.43;

    private const double PartContratEmploi = 0.5;

    private static readonly string[] Contraintes = ["22", "23", "24", "25", "26", "27", "28", "29"];
    private static readonly string[] Actions = ["MISE_EN_SITUATION", "FORMATION", "RECHERCHE", "ACCOMPAGNEMENT", "DROITS_FREINS", "ACTIVITE_PRO"];

    private readonly StructuresFictives _structures = new(hasard);

    /// <summary>Personne entrée ce jour-là : de l'invitation à l'accompagnement.</summary>
    public void Entrer(SuiviFictif suivi, DateOnly entree)
    {
        suivi.Ajouter(new() { Fait = "INVITATION", Date = entree.AddDays(hasard.Entre(0, 3)) });
        var choisi = hasard.Chance(PartCreneauChoisi);
        var honore = hasard.Chance(choisi ? HonoreCreneauChoisi : HonoreConvoque);
        if (honore)
        {
            var notification = entree.AddDays(hasard.Chance(RapideSiPremierHonore) ? hasard.Entre(5, 14) : hasard.Entre(15, 32));
            RendezVous(suivi, notification.AddDays(-hasard.Entre(0, 1)), choisi, "HONORE");
            Accompagner(suivi, notification);
            return;
        }

        var manque = entree.AddDays(hasard.Entre(6, 13));
        RendezVous(suivi, manque, choisi, hasard.Chance(0.1) ? "ANNULE" : "ABSENT");
        var rappel = manque.AddDays(hasard.Entre(9, 24));
        var vient = hasard.Chance(choisi ? HonoreCreneauChoisi : HonoreConvoque);
        RendezVous(suivi, rappel, choisi, vient ? "HONORE" : "ABSENT");

        // Toujours absent : la personne est orientée sur dossier.
        Accompagner(suivi, rappel.AddDays(vient ? hasard.Entre(0, 2) : hasard.Entre(1, 3)));
    }

    /// <summary>Personne déjà suivie quand les flux commencent : orientée entre ces deux jours.</summary>
    public void DejaOrienter(SuiviFictif suivi, DateOnly auPlusTot, DateOnly auPlusTard)
    {
        var notification = hasard.Jour(auPlusTot, auPlusTard);
        if (hasard.Chance(0.6))
        {
            var choisi = hasard.Chance(PartCreneauChoisi);
            RendezVous(suivi, notification.AddDays(-1), choisi, hasard.Chance(choisi ? HonoreCreneauChoisi : HonoreConvoque) ? "HONORE" : "ABSENT");
        }

        Accompagner(suivi, notification);
    }

    private void Accompagner(SuiviFictif suivi, DateOnly notification)
    {
        suivi.Oriente = notification;
        var jeune = suivi.Personne.Naissance.AddYears(26) > notification;
        var type = hasard.Selon(("EMPLOI", 0.42), ("SOCIO_PRO", 0.25), ("SOCIAL", 0.33));
        var (organisme, structure, referent) = _structures.Tirer(type, jeune, hasard);
        var modele = new FaitFictif { Fait = "ORIENTATION", Date = notification, TypeParcours = type, Organisme = organisme, Structure = structure, Referent = referent };
        suivi.Ajouter(modele with
        {
            Date = notification.AddDays(-hasard.Entre(0, 1)),
            Notification = notification,
            Detail = type != "SOCIAL" && hasard.Chance(0.18) ? "INTENSIF" : "",
        });

        var suite = modele with { TypeParcours = "" };
        var premier = Entretiens(suivi, suite, notification);
        var diagnostic = premier.AddDays(hasard.Entre(0, 10));
        if (hasard.Chance(0.7))
            Diagnostics(suivi, suite, diagnostic);
        if (hasard.Chance(type == "EMPLOI" ? PartContratEmploi : PartContrat))
            Contrat(suivi, suite, diagnostic.AddDays(hasard.Entre(0, 14)), type);
    }

    private DateOnly Entretiens(SuiviFictif suivi, FaitFictif suite, DateOnly notification)
    {
        var premier = notification.AddDays(hasard.Entre(7, 30));
        var jour = premier;
        for (var n = hasard.Entre(1, 5); n > 0; n--)
        {
            suivi.Ajouter(suite with { Fait = "RDV_ACCOMPAGNEMENT", Date = jour, Valeur = hasard.Selon(("HONORE", 0.84), ("ABSENT", 0.12), ("ANNULE", 0.04)) });
            jour = jour.AddDays(hasard.Entre(25, 90));
        }

        return premier;
    }

    private void Diagnostics(SuiviFictif suivi, FaitFictif suite, DateOnly jour)
    {
        var freins = Contraintes.Where(_ => hasard.Chance(0.28)).ToList();
        suivi.Ajouter(suite with { Fait = "DIAGNOSTIC", Date = jour, Detail = string.Join(',', freins) });
        if (freins.Count > 0 && hasard.Chance(0.5))
        {
            freins.RemoveAt(hasard.Entre(0, freins.Count - 1));
            suivi.Ajouter(suite with { Fait = "DIAGNOSTIC", Date = jour.AddDays(hasard.Entre(90, 200)), Detail = string.Join(',', freins) });
        }
    }

    private void Contrat(SuiviFictif suivi, FaitFictif suite, DateOnly jour, string type)
    {
        // Le contrat d'engagement remplace le CER et le PPAE depuis le 1er janvier 2025.
        var ancien = type == "EMPLOI" ? "PPAE" : "CER";
        var valeur = jour.Year < 2025 || hasard.Chance(0.3) ? ancien : "CE";
        suivi.Ajouter(suite with { Fait = "CONTRAT", Date = jour, Valeur = valeur, Detail = hasard.Selon(("15", 0.7), ("20", 0.1), ("10", 0.12), ("5", 0.08)) });
        var action = jour;
        for (var n = hasard.Entre(0, 4); n > 0; n--)
        {
            action = action.AddDays(hasard.Entre(5, 40));
            suivi.Ajouter(suite with
            {
                Fait = "ACTIVITE",
                Date = action,
                Valeur = hasard.Entre(2, 35).ToString(CultureInfo.InvariantCulture),
                Detail = hasard.Parmi(Actions),
            });
        }
    }

    private static void RendezVous(SuiviFictif suivi, DateOnly jour, bool choisi, string issue) =>
        suivi.Ajouter(new() { Fait = "RDV_ORIENTATION", Date = jour, Valeur = issue, Detail = choisi ? "CRENEAU_CHOISI" : "CONVOCATION" });
}
