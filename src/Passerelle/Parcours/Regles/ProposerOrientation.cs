using System.Globalization;

namespace Passerelle.Parcours.Regles;

/// <summary>Ce que le référentiel propose, et pourquoi.</summary>
/// <param name="Parcours">EMPLOI, SOCIO_PRO ou SOCIAL.</param>
/// <param name="Organismes">Organismes, dans l'ordre de préférence.</param>
/// <param name="Raisons">Une raison par décision, puis les réponses qui l'ont faite.</param>
public sealed record PropositionOrientation(string Parcours, IReadOnlyList<string> Organismes, IReadOnlyList<RaisonOrientation> Raisons);

/// <summary>Une raison.</summary>
/// <param name="Decide">« parcours » ou « organisme ».</param>
/// <param name="Motif">Raison de la règle.</param>
/// <param name="Reponses">Questions et réponses qui l'ont remplie.</param>
/// <param name="Source">Texte de la règle.</param>
public sealed record RaisonOrientation(string Decide, string Motif, string Reponses, string Source);

/// <summary>
/// Propose un parcours, puis un organisme, d'après les réponses à l'entretien : la première règle remplie décide (code du travail,
/// art. L. 5411-5-1 ; lignes 1682, 1781). Une proposition : le décideur peut s'en écarter, avec un motif.
/// </summary>
public static class ProposerOrientation
{
    /// <summary>Critères auxquels il manque une réponse de la liste.</summary>
    public static IEnumerable<CritereOrientation> Manquants(ReferentielOrientation referentiel, IReadOnlyDictionary<string, string> reponses) =>
        referentiel.Criteres.Where(c => !reponses.TryGetValue(c.Code, out var code) || c.Reponses.All(r => r.Code != code));

    /// <summary>Propose ; nul tant qu'il manque une réponse.</summary>
    /// <param name="referentiel">Référentiel en vigueur.</param>
    /// <param name="reponses">Code de la réponse, par critère.</param>
    /// <param name="age">Âge révolu.</param>
    public static PropositionOrientation? Proposer(ReferentielOrientation referentiel, IReadOnlyDictionary<string, string> reponses, int age)
    {
        if (Manquants(referentiel, reponses).Any())
            return null;
        var connus = new Dictionary<string, string>(reponses)
        {
            ["age"] = age.ToString(CultureInfo.InvariantCulture),
            ["freins_forts"] = referentiel.Criteres.Count(c => c.Reponses.First(r => r.Code == reponses[c.Code]).Frein == "FORT").ToString(CultureInfo.InvariantCulture),
        };
        var parcours = Premiere(referentiel, "parcours", connus);
        connus["parcours"] = parcours.Vers[0];
        var organisme = Premiere(referentiel, "organisme", connus);
        return new PropositionOrientation(parcours.Vers[0], organisme.Vers, [Raison(referentiel, parcours, reponses, age), Raison(referentiel, organisme, reponses, age)]);
    }

    private static RegleOrientation Premiere(ReferentielOrientation referentiel, string decide, Dictionary<string, string> connus) =>
        referentiel.Regles.FirstOrDefault(r => r.Decide == decide && r.EstRemplie(connus))
        ?? throw new InvalidOperationException($"Le référentiel d'orientation ne décide pas toujours : {decide}.");

    private static RaisonOrientation Raison(ReferentielOrientation referentiel, RegleOrientation regle, IReadOnlyDictionary<string, string> reponses, int age)
    {
        var dites = referentiel.Criteres.Where(c => regle.Conditions.ContainsKey(c.Code) || (regle.Conditions.ContainsKey("freins_forts") && Reponse(c, reponses).Frein == "FORT"))
            .Select(c => $"{c.Question} : {Reponse(c, reponses).Libelle}");
        if (regle.Conditions.ContainsKey("age"))
            dites = dites.Append(string.Create(CultureInfo.InvariantCulture, $"{age} ans"));
        return new RaisonOrientation(regle.Decide, regle.Raison, string.Join(" ; ", dites), regle.Source);
    }

    private static ReponseCritere Reponse(CritereOrientation critere, IReadOnlyDictionary<string, string> reponses) => critere.Reponses.First(r => r.Code == reponses[critere.Code]);
}
