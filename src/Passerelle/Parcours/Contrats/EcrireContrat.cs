using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Passerelle.Parcours.Diagnostics;
using Passerelle.Parcours.Personnes;
using Passerelle.Parcours.Regles;
using Socle.Documents;
using Socle.Ecrans;

namespace Passerelle.Parcours.Contrats;

/// <summary>
/// Le contrat d'engagement en document (code du travail, art. L. 5411-6 et R. 5411-15) : parties, objectifs, plan d'action, durée, engagements, droits, recours. Signé, il
/// est figé tel qu'il fut écrit.
/// </summary>
public static class EcrireContrat
{
    /// <summary>Le document : figé s'il est signé, sinon composé du projet.</summary>
    public static DocumentDecrit Document(ContratLu lu)
    {
        if (lu.Contrat is not { Document: { } fige, SigneLe: { } signe, Empreinte: { } empreinte })
            return Composer(lu, Signatures());
        var document = JsonSerializer.Deserialize<DocumentDecrit>(fige)!;
        var mode = lu.Contrat.ModeSignature == "PAPIER" ? "sur papier, la pièce est gardée" : "à l'écran, en présence l'un de l'autre";
        return document with { Parties = [.. document.Parties, new PartieDecrite { Titre = "Signatures", Paragraphes = [$"Signé par les deux le {signe.Lisible()}, {mode}.", $"Empreinte du texte signé (SHA-256) : {empreinte}"] }] };
    }

    /// <summary>Le texte à figer et son empreinte.</summary>
    public static (string Document, string Empreinte) Figer(ContratLu lu)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Composer(lu));
        return (System.Text.Encoding.UTF8.GetString(json), Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    private static DocumentDecrit Composer(ContratLu lu, params PartieDecrite[] suite)
    {
        var (contrat, identite) = (lu.Contrat, lu.Identite);
        var naissance = identite.Sexe == "F" ? "née" : "né";
        return new DocumentDecrit
        {
            Titre = "Contrat d'engagement",
            SousTitre = $"{identite.Prenom} {identite.Nom}, {naissance} le {identite.DateNaissance:dd/MM/yyyy}{(contrat.SuitId is null ? "" : " — révise le contrat précédent")}",
            Paysage = false,
            Parties =
            [
                new PartieDecrite { Titre = "Entre", Paragraphes = [$"{identite.Prenom} {identite.Nom}{(lu.Foyer is { } f ? $", {f.Adresse}, {f.CodePostal} {f.Commune}" : "")}", $"et son référent unique : {contrat.Referent ?? "désigné par sa structure"}, {contrat.Structure}."] },
                Objectifs(lu.Diagnostic),
                Plan(lu),
                Duree(contrat),
                Clauses("Engagements de la personne", ClauseContrat.De("PERSONNE")),
                Clauses("Engagements du référent", ClauseContrat.De("REFERENT").Where(c => contrat.Engagements.Split(',').Contains(c.Code)), string.Create(CultureInfo.InvariantCulture, $"Un échange tous les {contrat.Rythme} jours au moins.")),
                Clauses("Droits de la personne", ClauseContrat.De("DROIT")),
                Clauses("Recours et délais", ClauseContrat.De("RECOURS"), $"Ce contrat sera revu le {contrat.RevoirLe.Lisible()} au plus tard, ou plus tôt à la demande de l'un ou de l'autre."),
                .. suite,
            ],
        };
    }

    private static PartieDecrite Objectifs(Diagnostic? diagnostic) => new()
    {
        Titre = "Situation et objectifs",
        Paragraphes = diagnostic is null
            ? ["Aucun diagnostic n'est encore établi."]
            : [$"D'après le diagnostic du {diagnostic.EtabliLe.Lisible()}.", .. DiagnosticsPersonne.Rubriques.Where(r => r.Titre is "Contraintes" or "Objectifs" or "Besoins")
                .Select(r => (r.Titre, Cles: diagnostic.Cles.Where(c => r.Types.Contains(NomenclatureDiagnostic.Trouver(c)?.Type ?? "")).Select(NomenclatureDiagnostic.Dire).ToList())).Where(r => r.Cles.Count > 0).Select(r => $"{r.Titre} : {string.Join(" ; ", r.Cles)}.")],
    };

    private static PartieDecrite Plan(ContratLu lu) => new()
    {
        Titre = "Plan d'action",
        Tableau = new TableauDecrit
        {
            Nom = "Démarches",
            Colonnes =
            [
                new("P", "Pourquoi", GenreColonne.Texte, 22), new("Q", "Quoi", GenreColonne.Texte, 38), new("C", "Comment", GenreColonne.Texte, 20), new("D", "Du", GenreColonne.Texte, 10), new("F", "Au", GenreColonne.Texte, 10),
            ],
            Lignes = [.. lu.Demarches.Select(d => new LigneDecrite(GenreLigne.Ordinaire,
                [new(CatalogueDemarches.Trouver(d.Quoi)?.LibellePourquoi), new(CatalogueDemarches.Trouver(d.Quoi)?.Libelle), new(CatalogueDemarches.DireComment(d.Quoi, d.Comment)), new($"{d.DebutLe:dd/MM/yyyy}"), new($"{d.FinLe:dd/MM/yyyy}")]))],
        },
    };

    private static PartieDecrite Duree(ContratPrepare contrat)
    {
        var motif = MotifDuree.Tous.FirstOrDefault(m => m.Code == contrat.Motif)?.Libelle;
        var heures = contrat.Heures.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"));
        return new PartieDecrite
        {
            Titre = "Durée hebdomadaire et activités",
            Paragraphes =
            [
                contrat.Heures == 0 ? $"Aucune heure n'est imposée, à la demande de la personne : {motif}." : motif is null ? $"{heures} heures par semaine." : $"{heures} heures par semaine, durée aménagée : {motif}.",
                .. contrat.Activites.Length == 0 ? [] : new[] { $"Activités : {string.Join(" ; ", contrat.Activites.Split(',').Select(DireFait.Mot))}." },
            ],
            Notes = ["Code du travail, art. L. 5411-6."],
        };
    }

    private static PartieDecrite Clauses(string titre, IEnumerable<ClauseContrat> clauses, params string[] suite) => new() { Titre = titre, Paragraphes = [.. clauses.Select(c => $"• {c.Libelle} ({c.Article})"), .. suite] };

    private static PartieDecrite Signatures() => new() { Titre = "Signatures", Paragraphes = ["Projet, à signer par les deux.", "Date :", "La personne :", "Le référent :"] };
}
