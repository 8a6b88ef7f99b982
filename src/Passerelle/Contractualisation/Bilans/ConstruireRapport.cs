using System.Globalization;
using Passerelle.Contractualisation.Cibles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Contractualisation.Depenses;
using Passerelle.Contractualisation.Fiches;
using Passerelle.Contractualisation.Financements;
using Socle.Calendrier;
using Socle.Documents;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Bilans;

/// <summary>
/// Les deux rapports du contrat local : l'état d'avancement succinct de l'année (305), et le rapport d'exécution à mi-parcours (306), qui couvre 2024 et 2025. Les chiffres y sont ;
/// le récit et l'impact social y sont ceux qu'un agent a rédigés (<see cref="RedigerRecit"/>), ou leur place à remplir.
/// </summary>
public sealed class ConstruireRapport(LirePacte lire, SuivreCredits suivre, LireResultats resultats, ConstruireTableau tableaux, RedigerRecit rediger, TimeProvider horloge)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Axes = ["AXE1", "AXE3", "AXE4"];

    /// <summary>État d'avancement d'une année, avec les annexes 2 et 4.</summary>
    public async Task<Resultat<DocumentDecrit>> AvancementAsync(int annee, CancellationToken ct)
    {
        if (!(await suivre.ExecuterAsync(annee, ct)).Essayer(out var suivi, out var refus))
            return refus;
        var cibles = (await resultats.ExecuterAsync(suivi.Pacte, annee, ct)).ToLookup(s => s.Indicateur.Objet);
        if (!(await PartiesAsync([("annexe2", annee), ("annexe4", annee)], ct)).Essayer(out var annexes, out refus))
            return refus;
        var a = annee.ToString(CultureInfo.InvariantCulture);
        return new DocumentDecrit
        {
            Titre = $"État d'avancement des actions du contrat local des solidarités, {a}",
            SousTitre = "Département de la Meuse",
            Parties =
            [
                new()
                {
                    Titre = "Actions contractualisées",
                    Tableau = new TableauDecrit
                    {
                        Nom = "Avancement",
                        Colonnes =
                        [
                            new("AXE", "Axe", GenreColonne.Texte, 24) { Fusionnee = true }, new("FICHE", "N°", GenreColonne.Texte, 6), new("ACTION", "Action", GenreColonne.Texte, 40), new("ETAT", "État", GenreColonne.Texte, 14),
                            new("PREVU", $"Prévu {a}", GenreColonne.Euros, 16), new("DEPENSE", $"Dépensé {a}", GenreColonne.Euros, 16), new("PART", "Consommé", GenreColonne.Part, 11), new("CIBLES", $"Cibles {a} atteintes", GenreColonne.Texte, 20),
                            new("OBSERVATIONS", "Observations", GenreColonne.Texte, 34),
                        ],
                        Lignes = [.. Locales(suivi).Select(c => new LigneDecrite(GenreLigne.Ordinaire,
                        [
                            new(suivi.Pacte.Perimetres.Single(p => p.Code == c.Action.Perimetre).Intitule), new(c.Action.Numero.ToString(CultureInfo.InvariantCulture)), new(c.Action.Titre),
                            new(suivi.Pacte.EtatDe(c.Action, Jour(annee)).Dire()), new(c.Prevu?.F), new(suivi.Saisie ? c.Depense : null),
                            new(suivi.Saisie ? c.Consomme : null) { Formule = "IF([PREVU]=0,\"\",[DEPENSE]/[PREVU])" }, new(Atteintes(cibles[c.Action.Code])), CaseDecrite.Vide,
                        ]))],
                    },
                    Notes = suivi.Saisie ? ["Une action dont aucune dépense n'est saisie y compte pour zéro."] : [$"Aucune dépense de {a} n'est saisie : la consommation n'est pas connue."],
                },
                .. annexes,
            ],
        };
    }

    /// <summary>Rapport d'exécution à mi-parcours.</summary>
    public async Task<Resultat<DocumentDecrit>> MiParcoursAsync(CancellationToken ct)
    {
        const int Premiere = ConstruireSynthese.Annee, Derniere = Premiere + 1;
        if (!(await lire.ExecuterAsync(ct)).Essayer(out var pacte, out var refus)
            || !(await suivre.ExecuterAsync(Premiere, ct)).Essayer(out var premiere, out refus)
            || !(await suivre.ExecuterAsync(Derniere, ct)).Essayer(out var derniere, out refus)
            || !(await PartiesAsync([("annexe5", Premiere), ("annexe5", Derniere), ("annexe2", Derniere), ("annexe4", Derniere)], ct)).Essayer(out var annexes, out refus))
            return refus;
        var mesures = await resultats.ExecuterAsync(pacte, Derniere, ct);
        var recits = await rediger.LireAsync(ct);
        var devoir = pacte.Obligations.Single(o => o.Code == "CLS-RAPPORT");
        return new DocumentDecrit
        {
            Titre = "Contrat local des solidarités : rapport d'exécution à mi-parcours",
            SousTitre = "Département de la Meuse, du 1er janvier 2024 au 31 décembre 2025",
            Parties =
            [
                new()
                {
                    Titre = "Objet",
                    Paragraphes =
                    [
                        $"Ce rapport est prévu par l'article 2.3 du contrat (ligne {devoir.Ligne.ToString(CultureInfo.InvariantCulture)} du recueil). Il est adopté par délibération du Conseil départemental, puis transmis au plus tard le {devoir.Date!.Value.ToString("d MMMM yyyy", Francais)} aux destinataires suivants : {devoir.Destinataires!.ToLowerInvariant()}.",
                        "Délibération : numéro et date à compléter.",
                    ],
                },
                new()
                {
                    Titre = "Bilan global",
                    Paragraphes = Recit(recits, RecitRapport.Bilan) is { Length: > 0 } recit ? recit : ["À rédiger : ce que le Département et ses partenaires ont conduit sur le territoire."],
                    Tableau = BilanFinancier(premiere, derniere),
                    Notes = [.. annexes[0].Notes.Concat(annexes[1].Notes).Distinct()],
                },
                .. Locales(premiere).Select(c => Action(pacte, c, derniere.Actions.Single(d => d.Action.Code == c.Action.Code), premiere.Saisie, derniere.Saisie, [.. mesures.Where(m => m.Indicateur.Objet == c.Action.Code)], Recit(recits, c.Action.Code))),
                .. annexes,
            ],
        };
    }

    private static PartieDecrite Action(PacteSigne pacte, CreditsAction premiere, CreditsAction derniere, bool saisie2024, bool saisie2025, List<SuiviIndicateur> suivis, string[] recit) => new()
    {
        Titre = $"Action {premiere.Action.Numero.ToString(CultureInfo.InvariantCulture)} : {premiere.Action.Titre}",
        Paragraphes =
        [
            $"{pacte.EtatDe(premiere.Action, new DateOnly(2025, 12, 31)).Dire()} au 31 décembre 2025. Pilote : {premiere.Action.Pilote ?? "non dit par la fiche"}.",
            $"Prévu en 2024 : {premiere.Prevu!.Value.F.Euros()}. Dépensé en 2024 : {(saisie2024 ? premiere.Depense.Euros() : "non saisi")} ; en 2025 : {(saisie2025 ? derniere.Depense.Euros() : "non saisi")}.",
            .. recit,
        ],
        Tableau = new TableauDecrit
        {
            Nom = $"Action {premiere.Action.Numero.ToString(CultureInfo.InvariantCulture)}, objectifs et résultats",
            Colonnes =
            [
                new("INDICATEUR", "Indicateur", GenreColonne.Texte, 50), new("T0", "Au 31 déc. 2023", GenreColonne.Texte, 14), new("C2024", "Cible 2024", GenreColonne.Texte, 14), new("R2024", "Résultat 2024", GenreColonne.Texte, 14),
                new("C2025", "Cible 2025", GenreColonne.Texte, 14), new("R2025", "Résultat 2025", GenreColonne.Texte, 14), new("NIVEAU", "Niveau d'atteinte 2025", GenreColonne.Texte, 22),
            ],
            Lignes = [.. suivis.Select(s => new LigneDecrite(GenreLigne.Ordinaire,
            [
                new(s.Indicateur.Intitule), new(s.Indicateur.Depart.Ecrit), new(s.Indicateur.Cibles[2024].Ecrit), new(Resultat(s, 2024)), new(s.Indicateur.Cibles[2025].Ecrit), new(Resultat(s, 2025)), new(Niveau(s)),
            ]))],
        },
        Notes = recit.Length > 0 ? [] : ["Résultats obtenus, et dans la mesure du possible impact social sur les bénéficiaires : à compléter par le pilote."],
    };

    /// <summary>Le récit d'une partie, en paragraphes ; vide tant qu'il n'est pas rédigé.</summary>
    private static string[] Recit(IReadOnlyDictionary<string, RecitRapport> recits, string partie) =>
        recits.GetValueOrDefault(partie)?.Texte.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Dépensé des deux années par action, face au prévu de 2024, seul signé.</summary>
    private static TableauDecrit BilanFinancier(SuiviCredits premiere, SuiviCredits derniere)
    {
        var lignes = new List<LigneDecrite>();
        var sousTotaux = new List<int>();
        foreach (var axe in Axes)
        {
            var debut = lignes.Count;
            var actions = premiere.Actions.Where(a => a.Action.Perimetre == axe).Select(a => (Premiere: a, Derniere: derniere.Actions.Single(d => d.Action.Code == a.Action.Code))).ToList();
            lignes.AddRange(actions.Select(a => Sommes(GenreLigne.Ordinaire, premiere.Pacte.Perimetres.Single(p => p.Code == axe).Intitule, a.Premiere.Action.Titre, [a], [])));
            sousTotaux.Add(lignes.Count);
            lignes.Add(Sommes(GenreLigne.SousTotal, $"Total {premiere.Pacte.Perimetres.Single(p => p.Code == axe).Nom}", "", actions, [.. Enumerable.Range(debut, actions.Count)]));
        }
        lignes.Add(Sommes(GenreLigne.Total, "Total du contrat local", "", [.. Locales(premiere).Zip(Locales(derniere))], sousTotaux));
        return new TableauDecrit
        {
            Nom = "Bilan financier des actions",
            Colonnes =
            [
                new("AXE", "Axe", GenreColonne.Texte, 30) { Fusionnee = true }, new("ACTION", "Action", GenreColonne.Texte, 60), new("PREVU", "Prévu 2024", GenreColonne.Euros, 18),
                new("D2024", "Dépensé 2024", GenreColonne.Euros, 18), new("D2025", "Dépensé 2025", GenreColonne.Euros, 18), new("TOTAL", "Dépensé 2024-2025", GenreColonne.Euros, 18),
            ],
            Lignes = lignes,
        };

        LigneDecrite Sommes(GenreLigne genre, string axe, string action, IReadOnlyList<(CreditsAction Premiere, CreditsAction Derniere)> actions, IReadOnlyList<int> rangs)
        {
            var (d2024, d2025) = (premiere.Saisie ? actions.Sum(a => a.Premiere.Depense) : (decimal?)null, derniere.Saisie ? actions.Sum(a => a.Derniere.Depense) : (decimal?)null);
            return new(genre,
            [
                new(axe), new(action), new(actions.Sum(a => a.Premiere.Prevu!.Value.F)) { Additionne = rangs }, new(d2024) { Additionne = rangs }, new(d2025) { Additionne = rangs },
                new(d2024 + d2025) { Additionne = rangs, Formule = "[D2024]+[D2025]" },
            ]);
        }
    }

    private async Task<Resultat<IReadOnlyList<PartieDecrite>>> PartiesAsync(IReadOnlyList<(string Nom, int Annee)> demandes, CancellationToken ct)
    {
        var parties = new List<PartieDecrite>();
        foreach (var (nom, annee) in demandes)
        {
            if (!(await tableaux.ExecuterAsync(nom, annee, ct)).Essayer(out var tableau, out var refus))
                return refus;
            parties.Add(DecrireTableau.Partie(tableau) with { Titre = tableau.Titre });
        }
        return parties;
    }

    private static IEnumerable<CreditsAction> Locales(SuiviCredits suivi) => suivi.Actions.Where(a => Axes.Contains(a.Action.Perimetre));

    /// <summary>« 1 sur 2 mesurées », ou pourquoi on ne sait pas.</summary>
    private static string Atteintes(IEnumerable<SuiviIndicateur> suivis)
    {
        var chiffrees = suivis.Where(s => s.Etat != EtatCible.SansCible).ToList();
        var mesurees = chiffrees.Count(s => s.Etat != EtatCible.SansResultat);
        return chiffrees.Count == 0 ? "aucune cible chiffrée" : mesurees == 0 ? "aucun résultat saisi" : string.Create(CultureInfo.InvariantCulture, $"{chiffrees.Count(s => s.Etat == EtatCible.Atteinte)} sur {mesurees} mesurées");
    }

    private static string Resultat(SuiviIndicateur suivi, int annee) => (suivi with { Annee = annee }).Ecrire(suivi.ResultatDe(annee)?.Valeur);

    private static string Niveau(SuiviIndicateur suivi) => suivi.Etat switch
    {
        EtatCible.SansCible => "pas de cible chiffrée",
        EtatCible.SansResultat => "résultat à saisir",
        EtatCible.Atteinte => "atteinte",
        _ => $"{Argent.Part(suivi.Resultat!.Valeur, suivi.Cible.Nombre!.Value)} de la cible",
    };

    /// <summary>Le dernier jour de l'année, ou aujourd'hui si elle court.</summary>
    private DateOnly Jour(int annee) => horloge.Aujourdhui() is var jour && jour.Year > annee ? new DateOnly(annee, 12, 31) : jour;
}
