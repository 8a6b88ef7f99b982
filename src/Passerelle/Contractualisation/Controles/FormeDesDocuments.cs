using Passerelle.Contractualisation.Conventions;

namespace Passerelle.Contractualisation.Controles;

/// <summary>Annexes citées et absentes, montants écrits hors de leur colonne, mentions laissées en blanc.</summary>
public sealed class FormeDesDocuments : IControle
{
    /// <summary>Rang de la colonne A de chaque tableau, et du montant des plans.</summary>
    private static readonly Dictionary<string, int> ColonneA = new() { ["SYNTHESE"] = 4, ["ANNEXE3"] = 3 };

    private const int ColonneMontant = 6;

    /// <inheritdoc/>
    public IEnumerable<Constat> Executer(PacteSigne pacte)
    {
        foreach (var annexe in pacte.Annexes.Where(a => a.LignePresente is null))
        {
            yield return Constater($"ANNEXE-{annexe.Convention}-{annexe.Numero}", $"Annexe {annexe.Numero} ({annexe.Intitule.ToLowerInvariant()})", "citée, absente du recueil", "l'annexe jointe",
                [new(annexe.LigneCitee!.Value, $"Annexe {annexe.Numero} citée"), .. pacte.Annexes.Where(a => a.Convention == annexe.Convention && a.LignePresente is not null).Select(a => new CoteConstat(a.LignePresente!.Value, $"Annexe {a.Numero} : {a.Intitule}"))],
                GraviteConstat.Moyenne);
        }
        foreach (var tableau in pacte.LignesTableau.Where(l => l.ColonneA != ColonneA[l.Tableau] || l.NombreMontants != 4).GroupBy(l => l.Tableau))
        {
            yield return Constater($"COLONNES-{tableau.Key}", $"{TotauxDesTableaux.Nom(tableau.Key)}, colonnes", $"{(tableau.Count() == 1 ? "une ligne" : $"{tableau.Count()} lignes")} dont les montants ne sont pas sous leur intitulé", "chaque montant sous sa colonne",
                [.. tableau.Select(l => new CoteConstat(l.Ligne, $"{l.Intitule} : premier montant en colonne {l.ColonneA + 1} au lieu de {ColonneA[l.Tableau] + 1}{(l.NombreMontants == 4 ? "" : $", {l.NombreMontants} montants pour 4 colonnes")}"))], GraviteConstat.Faible);
        }
        if (pacte.LignesPlan.Where(l => l.Colonne != ColonneMontant).ToList() is { Count: > 0 } decales)
        {
            yield return Constater("COLONNES-PLANS", "Plan de financement du volet 2, sous-totaux", $"{decales.Count} sous-totaux écrits dans la colonne du delta", "dans la colonne du montant, comme leurs lignes",
                [.. decales.Select(l => new CoteConstat(l.Ligne, $"{l.NatureDepense} : {Financements.Argent.Euros(l.Montant)} en colonne {l.Colonne + 1} au lieu de {ColonneMontant + 1}"))], GraviteConstat.Faible);
        }
        if (pacte.Regles.Where(r => r.Nature == "PLAFOND_NON_REMPLI").ToList() is { Count: > 0 } plafonds)
        {
            yield return Constater("PLAFOND-VIDE", "Plans de financement, plafond du département", "case vide dans les trois plans", "le plafond de chaque volet",
                [.. plafonds.Select(r => new CoteConstat(r.Ligne, $"{r.Perimetre} : {r.Texte.ToLowerInvariant()} vide"))], GraviteConstat.Faible);
        }
        foreach (var blanc in pacte.Regles.Where(r => r.Nature == "BLANC"))
            yield return Constater(blanc.Code, blanc.Texte, "annoncé, laissé en blanc", "la mention que la phrase annonce", [new(blanc.Ligne, $"{blanc.Texte} : rien")], GraviteConstat.Moyenne);
        if (pacte.Regles.Where(r => r.Nature == "BLANC_DATE").ToList() is { Count: > 0 } dates)
        {
            yield return Constater("DATES-EN-BLANC", "Dates de signature", $"{dates.Count} dates laissées en blanc", "la date : des versements en courent",
                [.. dates.Select(r => new CoteConstat(r.Ligne, $"{r.Texte} : rien"))], GraviteConstat.Faible) with
            { Explication = "Le recueil publie les textes à signer ; le jour de la signature se dit au calendrier (événement « Signature »)." };
        }
    }

    private static Constat Constater(string cle, string ou, string enonce, string attendu, List<CoteConstat> cotes, GraviteConstat gravite) => new()
    {
        Cle = cle,
        Controle = nameof(FormeDesDocuments),
        Ou = ou,
        Enonce = enonce,
        Attendu = attendu,
        Cotes = cotes,
        Gravite = gravite,
        Nature = NatureConstat.Redaction,
    };
}
