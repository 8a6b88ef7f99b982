using System.Text.Json;
using Plateforme.Nomenclatures;
using Plateforme.Portail;

namespace Plateforme.Diagnostics;

/// <summary>
/// Lit et applique une écriture au dossier. Règles (recueil 2316-2443, documentation v4) : codes du référentiel seulement, une contrainte
/// prioritaire au plus, situations et objectifs sous une contrainte ouverte, un diagnostic par métier.
/// </summary>
internal sealed class EcritureDiagnostic(DossierDiagnostic dossier, AppelPartenaire appel, SceauUsager sceau, DateTime maintenant)
{
    private const string Inconnu = "code inconnu du référentiel v4";

    /// <summary>Ce que chaque exploration a dit, pour l'historique.</summary>
    public List<Exploration> Explorations { get; } = [];

    /// <summary>Vrai quand un diagnostic désigné n'est pas de cet usager.</summary>
    public bool DiagnosticInconnu { get; private set; }

    private AgentDit Agent { get; } = new(appel.Agent.Nom, appel.Agent.Prenom, appel.Application.Nom);

    /// <summary>Contraintes, situations et objectifs.</summary>
    public void Contraintes(CorpsLu corps) =>
        Contraintes(corps, corps.Liste("contraintesAEnregistrer"), corps.Liste("situationsAEnregistrer"), corps.Liste("objectifsAEnregistrer"));

    /// <summary>Les mêmes, d'où qu'elles soient dans le corps.</summary>
    public void Contraintes(CorpsLu corps, IReadOnlyList<CorpsLu> contraintes, IReadOnlyList<CorpsLu> situations, IReadOnlyList<CorpsLu> objectifs)
    {
        var instant = corps.Instant("dateExploration", obligatoire: true);
        var sans = corps.Booleen("declareSansContrainteAEnregistrer");
        if (contraintes.Count + situations.Count + objectifs.Count == 0 && sans is not true)
            corps.Refuser("contraintesAEnregistrer", "contraintes, situations et objectifs sont tous vides");
        var dites = contraintes.Select(c => LireContrainte(c, instant)).OfType<ValeurDite>().ToList();
        ControlerPriorite(corps, "contraintesAEnregistrer", dites);
        if (sans is true && dites.Exists(d => d.Valeur == "OUI"))
            corps.Refuser("declareSansContrainteAEnregistrer", "une contrainte à OUI ne va pas avec une déclaration sans contrainte");
        var situationsDites = Sous(corps, "situation", "situationsAEnregistrer", situations, ReferentielDiagnostic.ValeursSituation, "NON_ABORDE", dites, instant);
        var objectifsDits = Sous(corps, "objectif", "objectifsAEnregistrer", objectifs, ReferentielDiagnostic.ValeursObjectif, "NON_ABORDEE", dites, instant);
        if (corps.Fautes.Count > 0)
            return;
        Ranger(dites, situationsDites, objectifsDits, instant!.Value);
        if (sans is { } declare)
            dossier.SansContrainte = new DeclarationSansContrainte(declare, instant.Value);
        else if (dites.Exists(d => d.Valeur == "OUI"))
            dossier.SansContrainte = dossier.SansContrainte is { } avant ? avant with { Flag = false } : null;
        Historiser(DomaineExploration.Contraintes, null, instant.Value, new { contraintes = dites.Select(Contrainte), objectifs = objectifsDits.Select(o => Valeur("objectif", o)), situations = situationsDites.Select(s => Valeur("situation", s)) });
    }

    /// <summary>Autonomie numérique : la contrainte 22 et le besoin 7.</summary>
    public void Autonomie(CorpsLu corps)
    {
        var instant = corps.Instant("dateExploration", obligatoire: true);
        var contrainte = corps.Objet("contrainteAEnregistrer");
        var besoin = corps.Objet("besoinAEnregistrer");
        var dites = contrainte is null ? [] : new[] { LireContrainte(contrainte, instant) }.OfType<ValeurDite>().ToList();
        if (dites.Exists(d => d.Code != ReferentielDiagnostic.ContrainteNumerique))
            contrainte!.Refuser("code", "doit être 22, la contrainte de l'autonomie numérique");
        ControlerPriorite(corps, "contrainteAEnregistrer", dites);
        var besoinDit = besoin is null ? null : LireBesoin(besoin, instant);
        if (besoinDit is { Code: not ReferentielDiagnostic.BesoinNumerique })
            besoin!.Refuser("code", "doit être 7, le besoin de l'autonomie numérique");
        var situations = Sous(corps, "situation", "situationsAEnregistrer", corps.Liste("situationsAEnregistrer"), ReferentielDiagnostic.ValeursSituation, "NON_ABORDE", dites, instant, ReferentielDiagnostic.ContrainteNumerique);
        var objectifs = Sous(corps, "objectif", "objectifsAEnregistrer", corps.Liste("objectifsAEnregistrer"), ReferentielDiagnostic.ValeursObjectif, "NON_ABORDEE", dites, instant, ReferentielDiagnostic.ContrainteNumerique);
        if (dites.Count == 0 && besoinDit is null && situations.Count + objectifs.Count == 0)
            corps.Refuser("contrainteAEnregistrer", "rien à enregistrer");
        if (corps.Fautes.Count > 0)
            return;
        Ranger(dites, situations, objectifs, instant!.Value);
        dossier.BesoinNumerique = besoinDit ?? dossier.BesoinNumerique;
        (dossier.NumeriqueLe, dossier.NumeriquePar) = (instant, Agent);
        Historiser(DomaineExploration.AutonomieNumerique, null, instant.Value, new
        {
            besoin = besoinDit is null ? null : Valeur("besoin", besoinDit),
            contrainte = dites.Select(Contrainte).FirstOrDefault(),
            objectifs = objectifs.Select(o => Valeur("objectif", o)),
            situations = situations.Select(s => Valeur("situation", s)),
        });
    }

    /// <summary>Pouvoir d'agir.</summary>
    public void PouvoirAgir(CorpsLu corps)
    {
        var confiance = corps.Parmi("confiance", ReferentielDiagnostic.Reponses, obligatoire: true);
        var accompagnement = corps.Parmi("accompagnement", ReferentielDiagnostic.Reponses, obligatoire: true);
        if (corps.Fautes.Count > 0)
            return;
        dossier.PouvoirAgir = new PouvoirAgir(confiance!, accompagnement!, maintenant, Agent);
        Historiser(DomaineExploration.PouvoirAgir, null, maintenant, new { accompagnement, confiance });
    }

    /// <summary>Besoins d'un diagnostic.</summary>
    public void Besoins(CorpsLu corps, Guid? diagnostic)
    {
        var instant = corps.Instant("dateExploration", obligatoire: true);
        var liste = corps.Liste("besoinAEnregistrer", obligatoire: true);
        if (liste.Count == 0)
            corps.Refuser("besoinAEnregistrer", "liste vide");
        var dits = liste.Select(b => LireBesoin(b, instant)).OfType<ValeurDite>().ToList();
        if (Trouver(diagnostic) is not { } vise)
        {
            DiagnosticInconnu = true;
            return;
        }
        if (corps.Fautes.Count > 0)
            return;
        DossierDiagnostic.Dire(vise.Besoins, dits);
        Historiser(DomaineExploration.Besoins, vise.Id, instant!.Value, new { besoins = dits.Select(b => Valeur("besoin", b)), idDiagnostic = vise.Id });
    }

    /// <summary>Crée un diagnostic, ou modifie celui désigné ; rend son identifiant.</summary>
    public Guid? Diagnostic(CorpsLu corps, Guid? modifie)
    {
        var typologie = corps.Parmi(corps.A("typologie") ? "typologie" : "codeTypologie", ["MR", "PM", "EF"]);
        var sousTypologie = corps.Parmi("codeSousTypologie", ["C", "R", "F", "CR", "CF", "RF", "CRF"]);
        if (sousTypologie is not null && typologie != "EF")
            corps.Refuser("codeSousTypologie", "ne va qu'avec la typologie EF");
        var (nom, rome, appellation) = (corps.Texte("nomMetier", maximum: 255), corps.Texte("codeRome", maximum: 5), corps.Texte("codeAppellation", maximum: 10));
        if (rome is not null && !(rome.Length == 5 && char.IsAsciiLetterUpper(rome[0]) && rome.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
            corps.Refuser("codeRome", "attendu une lettre et quatre chiffres");
        var chiffre = corps.Texte("idMetierChiffre", maximum: 500);
        Guid? metier = chiffre is null ? null : sceau.OuvrirMetier(chiffre, appel.UsagerId, appel.Application.IdentifiantClient);
        if (chiffre is not null && metier is null)
            corps.Refuser("idMetierChiffre", "n'est pas celui d'un métier de cet usager, ou pas pour cette application");
        if (nom is null && metier is null)
            corps.Refuser("nomMetier", "obligatoire sans identifiant de métier");
        if (metier is not null && dossier.Visibles().Any(d => d.Metier == metier && d.Id != modifie))
            corps.Refuser("idMetierChiffre", "ce métier a déjà son diagnostic");
        if (modifie is not null && Trouver(modifie) is null)
        {
            DiagnosticInconnu = true;
            return null;
        }
        if (corps.Fautes.Count > 0)
            return null;
        var avant = Trouver(modifie);
        var diagnostic = (avant ?? new DiagnosticMetier { Id = Guid.CreateVersion7(), EstCreationPartenaire = metier is null, MisAJour = maintenant, Agent = Agent }) with
        {
            Metier = metier ?? avant?.Metier,
            NomMetier = nom ?? avant?.NomMetier,
            CodeTypologie = typologie,
            CodeSousTypologie = sousTypologie,
            CodeRome = rome,
            CodeAppellation = appellation,
            MisAJour = maintenant,
            Agent = Agent,
        };
        Poser(diagnostic);
        if (corps.Booleen("prioritaire") is { } prioritaire)
            Prioriser(diagnostic.Id, prioritaire);
        return diagnostic.Id;
    }

    /// <summary>Écrit le diagnostic d'un métier : celui qui existe, sinon un nouveau.</summary>
    public void ParMetier(CorpsLu corps)
    {
        var metier = corps.Texte("idMetierChiffre", obligatoire: true, maximum: 500) is { } chiffre ? sceau.OuvrirMetier(chiffre, appel.UsagerId, appel.Application.IdentifiantClient) : null;
        Diagnostic(corps, dossier.Visibles().FirstOrDefault(d => metier is not null && d.Metier == metier)?.Id);
    }

    /// <summary>Donne ou retire la priorité ; sans valeur, l'inverse. Un diagnostic prioritaire au plus.</summary>
    public void Prioriser(Guid? id, bool? prioritaire)
    {
        if (Trouver(id) is not { } vise)
        {
            DiagnosticInconnu = true;
            return;
        }
        var voulue = prioritaire ?? !vise.EstPrioritaire;
        if (voulue)
            dossier.Diagnostics = dossier.Diagnostics.ConvertAll(d => d with { EstPrioritaire = false });
        Poser(Trouver(id)! with { EstPrioritaire = voulue, MisAJour = maintenant, Agent = Agent });
    }

    /// <summary>Supprime : le diagnostic ne se montre plus, son historique reste.</summary>
    public void Supprimer(Guid? id)
    {
        if (Trouver(id) is not { } vise)
            DiagnosticInconnu = true;
        else
            Poser(vise with { Statut = DiagnosticMetier.Supprime, EstPrioritaire = false, MisAJour = maintenant, Agent = Agent });
    }

    private void Poser(DiagnosticMetier diagnostic)
    {
        var rang = dossier.Diagnostics.FindIndex(d => d.Id == diagnostic.Id);
        if (rang < 0)
            dossier.Diagnostics.Add(diagnostic);
        else
            dossier.Diagnostics[rang] = diagnostic;
        Explorations.RemoveAll(e => e.Domaine == DomaineExploration.Diagnostics);
        Historiser(DomaineExploration.Diagnostics, null, maintenant, new { diagnostics = dossier.Diagnostics.Select(d => MontrerDossier.Historise(d)) });
    }

    private DiagnosticMetier? Trouver(Guid? id) => dossier.Visibles().FirstOrDefault(d => d.Id == id);

    private ValeurDite? LireContrainte(CorpsLu c, DateTime? instant)
    {
        var code = LireCode(c, "contrainte");
        var valeur = c.Parmi("valeur", ReferentielDiagnostic.ValeursContrainte, obligatoire: true);
        var impact = c.Parmi("impact", ReferentielDiagnostic.Impacts);
        var prioritaire = c.Booleen("estPrioritaire");
        if (prioritaire is true && valeur is not ("OUI" or null))
            c.Refuser("estPrioritaire", "seule une contrainte à OUI peut être prioritaire");
        if (code is null || valeur is null || instant is null)
            return null;
        var avant = DossierDiagnostic.Dite(dossier.Contraintes, code.Code);
        return new ValeurDite { Code = code.Code, Valeur = valeur, Impact = impact ?? avant?.Impact, EstPrioritaire = valeur == "OUI" && (prioritaire ?? avant?.EstPrioritaire ?? false), Instant = instant.Value, Agent = Agent };
    }

    private ValeurDite? LireBesoin(CorpsLu b, DateTime? instant)
    {
        var code = LireCode(b, "besoin");
        var valeur = b.Parmi("valeur", ReferentielDiagnostic.ValeursBesoin, obligatoire: true);
        return code is null || valeur is null || instant is null ? null : new ValeurDite { Code = code.Code, Valeur = valeur, Instant = instant.Value, Agent = Agent };
    }

    private static CodeDiagnostic? LireCode(CorpsLu corps, string type)
    {
        var ecrit = corps.Texte("code", obligatoire: true, maximum: 10);
        var code = ReferentielDiagnostic.Trouver(type, ecrit);
        if (ecrit is not null && code is null)
            corps.Refuser("code", Inconnu);
        return code;
    }

    private void ControlerPriorite(CorpsLu corps, string champ, List<ValeurDite> dites)
    {
        var prioritaires = dossier.Contraintes.Where(c => c.EstPrioritaire && !dites.Exists(d => d.Code == c.Code)).Select(c => c.Code).Concat(dites.Where(d => d.EstPrioritaire).Select(d => d.Code)).Distinct();
        if (prioritaires.Count() > 1)
            corps.Refuser($"{champ}.estPrioritaire", "une contrainte prioritaire au plus ; retirer la priorité de l'autre dans le même envoi");
    }

    private List<ValeurDite> Sous(CorpsLu corps, string type, string champ, IReadOnlyList<CorpsLu> liste, string[] valeurs, string variante, List<ValeurDite> contraintes, DateTime? instant, string? parent = null)
    {
        var dites = new List<ValeurDite>();
        foreach (var element in liste)
        {
            var code = LireCode(element, type);
            // La documentation écrit les deux accords : « NON_ABORDE » et « NON_ABORDEE » sont la même valeur.
            var valeur = element.Parmi("valeur", [.. valeurs, variante], obligatoire: true);
            if (code is null || valeur is null || instant is null)
                continue;
            // Une contrainte que le même envoi clôt a encore ses situations et ses objectifs : l'exemple publié le fait.
            var ouverte = contraintes.Find(c => c.Code == code.Parent) is { } dite ? dite.Valeur is "OUI" or "CLOTUREE" : DossierDiagnostic.Dite(dossier.Contraintes, code.Parent)?.Valeur == "OUI";
            if (!ouverte)
                element.Refuser("code", $"la contrainte {code.Parent}, dont il dépend, n'est pas ouverte (OUI)");
            if (parent is not null && code.Parent != parent)
                element.Refuser("code", $"ne dépend pas de la contrainte {parent}");
            dites.Add(new ValeurDite { Code = code.Code, Valeur = valeur == variante ? valeurs[0] : valeur, Instant = instant.Value, Agent = Agent });
        }
        return dites;
    }

    private void Ranger(List<ValeurDite> contraintes, List<ValeurDite> situations, List<ValeurDite> objectifs, DateTime instant)
    {
        DossierDiagnostic.Dire(dossier.Contraintes, contraintes);
        DossierDiagnostic.Dire(dossier.Situations, situations);
        DossierDiagnostic.Dire(dossier.Objectifs, objectifs);
        (dossier.ContraintesLe, dossier.ContraintesPar) = (instant, Agent);
        if (contraintes.Exists(c => c.Code == ReferentielDiagnostic.ContrainteNumerique))
            (dossier.NumeriqueLe, dossier.NumeriquePar) = (instant, Agent);
    }

    private void Historiser(DomaineExploration domaine, Guid? diagnostic, DateTime instant, object donnees) => Explorations.Add(new Exploration
    {
        UsagerId = appel.UsagerId,
        Domaine = domaine,
        Diagnostic = diagnostic,
        Instant = instant,
        Contenu = JsonSerializer.Serialize(new { agent = Agent, donnees }, FormatApi.Json),
    });

    private static object Contrainte(ValeurDite c) => new
    {
        code = c.Code,
        estPrioritaire = c.EstPrioritaire,
        libelle = ReferentielDiagnostic.Trouver("contrainte", c.Code)!.Libelle,
        valeur = c.Valeur,
        impact = c.Impact,
    };

    private static object Valeur(string type, ValeurDite v) => new { code = v.Code, libelle = ReferentielDiagnostic.Trouver(type, v.Code)!.Libelle, valeur = v.Valeur };
}
