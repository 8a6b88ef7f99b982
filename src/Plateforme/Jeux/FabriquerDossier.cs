using System.Text.Json;
using Plateforme.Activites;
using Plateforme.Contrats;
using Plateforme.Diagnostics;
using Plateforme.Dossiers;
using Plateforme.Entretiens;
using Plateforme.Metiers;
using Plateforme.Orientations;
using Plateforme.Portail;
using Plateforme.RendezVous;
using Plateforme.Sanctions;

namespace Plateforme.Jeux;

/// <summary>
/// Fabrique les parties du dossier d'une personne du jeu, d'après les mots de son cas. Une vie se tient : qui a une orientation à décider ou un
/// manquement proposé a l'activité qui va avec.
/// </summary>
internal sealed class FabriquerDossier(CasDuJeu cas, Guid usager, DateOnly aujourdhui, Random hasard, Func<long> identifiant)
{
    private static readonly AgentDit Agent = new("CONSEILLER", "INVENTÉ", "Agence inventée des Deux-Ponts");
    private static readonly (string Rome, string Libelle, string Appellation, string Metier)[] Metiers =
    [
        ("K2204", "Nettoyage de locaux", "11405", "Agent / Agente d'entretien"), ("D1106", "Vente en alimentation", "20567", "Vendeur / Vendeuse en alimentation"),
        ("G1603", "Personnel polyvalent en restauration", "15462", "Équipier / Équipière de restauration"), ("N1103", "Magasinage et préparation de commandes", "18199", "Préparateur / Préparatrice de commandes"),
        ("A1203", "Aménagement et entretien des espaces verts", "11793", "Jardinier / Jardinière"), ("J1501", "Soins d'hygiène, de confort du patient", "10891", "Aide-soignant / Aide-soignante"),
    ];

    private readonly DateTime instant = aujourdhui.AddDays(-20).ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc);

    /// <summary>Activités que le dossier demande.</summary>
    public List<(string Code, string? Objet)> Activites { get; } = [];

    /// <summary>Les parties, en JSON.</summary>
    public IEnumerable<(NatureDocument Nature, string Contenu)> Fabriquer()
    {
        var profil = A("metiers") || A("projet") || A("diagnostic") ? Profil() : null;
        if (profil is { } p && (A("metiers") || A("projet")))
            yield return (NatureDocument.Metiers, Json(p));
        if (Diagnostic(profil) is { } diagnostic)
            yield return (NatureDocument.Diagnostic, Json(diagnostic));
        if (Mot("orientation-") is { } orientation)
            yield return (NatureDocument.Orientations, Json(new[] { Orientation(orientation) }));
        if (A("rendez-vous"))
            yield return (NatureDocument.RendezVous, Json(new[] { RendezVous(5, "PRIS"), RendezVous(-9, "EFFECTUE"), RendezVous(-60, "ABSENT") }));
        if (Mot("contrat-") is { } etat)
            yield return (NatureDocument.Contrat, Json(new ContratEngagement { Etat = etat, DateSignature = etat is "SIGNE" or "SUSPENDU" ? instant : null, DateRefus = etat == "REFUSE" ? instant : null }));
        if (Mot("sanction-") is { } sanction)
            yield return (NatureDocument.Sanctions, Json(new[] { Manquement(sanction) }));
        if (A("entretiens"))
            yield return (NatureDocument.Entretiens, Json(new[] { Entretien(-15, "EDP", "ENTRETIEN DE DIAGNOSTIC"), Entretien(-75, "ESI", "ENTRETIEN DE SITUATION") }));
        if (A("premier-rendez-vous"))
            Activites.Add((Activite.PremierRendezVous, null));
    }

    private bool A(string mot) => cas.Dossier.Contains(mot);

    private string? Mot(string prefixe) => cas.Dossier.FirstOrDefault(m => m.StartsWith(prefixe, StringComparison.Ordinal))?[prefixe.Length..];

    private static string Json<T>(T contenu) => JsonSerializer.Serialize(contenu, FormatApi.Json);

    private Guid Cle(int rang)
    {
        Span<byte> octets = stackalloc byte[16];
        usager.TryWriteBytes(octets);
        octets[15] ^= (byte)rang;
        octets[14] ^= 0x5A;
        return new Guid(octets);
    }

    private ProfilMetiers Profil()
    {
        var depart = hasard.Next(Metiers.Length);
        var mobilite = new MobiliteProfil(new LieuProfil("55545", "Verdun", new CodeLibelle("5", "Commune")), true, 30, new CodeLibelle("KM", "Kilomètres"));
        MetierProfil Metier(int rang)
        {
            var (rome, libelle, appellation, metier) = Metiers[(depart + rang) % Metiers.Length];
            return new MetierProfil
            {
                Cle = Cle(rang + 1),
                Appellation = new CodeLibelle(appellation, metier),
                Rome = new RomeProfil(rome, libelle),
                TypologieEmploi = rang == 0 ? new CodeLibelle("MR", "Métier Recherché") : new CodeLibelle("PM", "Projet de Métier"),
                Contrats = [new ContratProfil(true, 0, new TypeContratProfil("CDI", "CDI", "Contrat à durée indéterminée")), new ContratProfil(false, 1, new TypeContratProfil("CDD", "CDD", "Contrat à durée déterminée"))],
                DureeExperience = new DureeExperience(new CodeLibelle("AN", "An(s)"), 1 + hasard.Next(8)),
                DureesHebdomadaires = [new DureeHebdomadaire(true, new CodeLibelle("1", "temps plein"))],
                MobiliteHabitation = new MobiliteHabitation(true, new CodeLibelle("KM", "Kilomètres"), 1),
                Mobilites = [mobilite],
                Salaire = new SalaireProfil("Mensuel", 1500 + (50 * hasard.Next(10))),
            };
        }
        var (r, l, a, m) = Metiers[(depart + 3) % Metiers.Length];
        return new ProfilMetiers
        {
            Metiers = A("metiers") || A("diagnostic") ? [Metier(0), Metier(1)] : [],
            Projets = A("projet") ? [new ProjetProfil { Cle = Cle(9), Appellation = new CodeLibelle(a, m), Rome = new RomeProfil(r, l), Mobilites = [mobilite], TypeCrefCreation = true }] : [],
        };
    }

    private DossierDiagnostic? Diagnostic(ProfilMetiers? profil)
    {
        var d = new DossierDiagnostic();
        if (A("diagnostic") && profil?.Metiers is [var metier, ..])
            d.Diagnostics.Add(UnDiagnostic(metier, DiagnosticMetier.EnCours));
        if (A("diagnostic-archive"))
            d.Diagnostics.Add(UnDiagnostic(null, "ARCHIVE"));
        if (A("contraintes"))
        {
            d.Contraintes.AddRange([Dite("23", "OUI") with { EstPrioritaire = true, Impact = "FORT" }, Dite("25", "OUI") with { Impact = "FAIBLE" }]);
            d.Situations.Add(Dite("6", "OUI"));
            d.Objectifs.Add(Dite("6", "EN_COURS"));
        }
        if (A("contrainte-close"))
            d.Contraintes.Add(Dite("24", "CLOTUREE"));
        if (A("contraintes") || A("contrainte-close") || A("sans-contrainte"))
            (d.ContraintesLe, d.ContraintesPar) = (instant, Agent);
        if (A("sans-contrainte"))
            d.SansContrainte = new DeclarationSansContrainte(true, instant);
        if (A("pouvoir"))
            d.PouvoirAgir = new PouvoirAgir("NON", "OUI", instant, Agent);
        if (A("numerique"))
        {
            d.Contraintes.Add(Dite("22", "OUI") with { Impact = "MOYEN" });
            d.Situations.Add(Dite("46", "OUI"));
            d.BesoinNumerique = Dite("7", "BESOIN");
            (d.NumeriqueLe, d.NumeriquePar, d.ContraintesLe, d.ContraintesPar) = (instant, Agent, instant, Agent);
        }
        return d.Diagnostics.Count > 0 || d.ContraintesLe is not null || d.PouvoirAgir is not null ? d : null;
    }

    private DiagnosticMetier UnDiagnostic(MetierProfil? metier, string statut) => new()
    {
        Id = Cle(40),
        Metier = metier?.Cle,
        NomMetier = metier?.Appellation.Libelle ?? "Jardinier / Jardinière",
        CodeTypologie = "MR",
        CodeRome = metier?.Rome.Code ?? "A1203",
        CodeAppellation = metier?.Appellation.Code,
        EstCreationPartenaire = false,
        EstPrioritaire = statut == DiagnosticMetier.EnCours,
        Statut = statut,
        MisAJour = instant,
        Agent = Agent,
        Besoins = [Dite("9", "BESOIN"), Dite("4", "POINT_FORT")],
    };

    private ValeurDite Dite(string code, string valeur) => new() { Code = code, Valeur = valeur, Instant = instant, Agent = Agent };

    private OrientationUsager Orientation(string genre)
    {
        var attente = genre is "attente" or "indeterminee";
        if (attente)
            Activites.Add((Activite.OrientationADecider, null));
        return new OrientationUsager
        {
            Parcours = genre == "indeterminee" ? "IND" : "PED",
            Organisme = genre == "indeterminee" ? "IND" : "FT",
            Structure = genre == "indeterminee" ? null : new StructureOrientation("GES0055", "55000", "Agence inventée des Deux-Ponts"),
            Statut = attente ? OrientationUsager.Preconise : OrientationUsager.Decide,
            Etat = attente ? OrientationUsager.EnAttente : OrientationUsager.Ouvert,
            AgentCreation = "INVENTE1",
            AgentDerniereModification = "INVENTE1",
            DateEntreeParcours = attente ? null : aujourdhui.AddMonths(-1),
            DateCreation = instant,
            DateModification = instant,
            Criteres = new CriteresOrientation { Origine = "INSCRIPTION_AUTO_CAF", SituationProfessionnelle = genre == "indeterminee" ? null : "PLUS_DEUX_ANS" },
        };
    }

    private RendezVousUsager RendezVous(int jours, string statut) => new()
    {
        Id = Cle(80 + Math.Abs(jours)),
        Date = aujourdhui.AddDays(jours).ToDateTime(new TimeOnly(13, 30), DateTimeKind.Utc),
        ModaliteContact = "PHYSIQUE",
        Motif = "ACC",
        Organisme = new OrganismeRendezVous("FT", null, "GES0055", "Agence inventée des Deux-Ponts", null),
        Statut = statut,
        TypeReception = "IND",
        Duree = 30,
        Theme = "Point d'étape",
        Initiateur = "PARTENAIRE",
        Recus = [instant],
    };

    private ManquementUsager Manquement(string genre)
    {
        var type = genre == SuiteSanction.Suppression ? SuiteSanction.Suppression : SuiteSanction.Suspension;
        var id = identifiant().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var evenements = new List<EvenementSanction> { Evenement(1, SuiteSanction.Proposition), Evenement(2, SuiteSanction.Accord) };
        if (genre is "instruite" or "levee")
            evenements.Add(Evenement(3, SuiteSanction.Saisie));
        if (genre == "levee")
            evenements.AddRange([Evenement(4, SuiteSanction.Validation), Evenement(5, SuiteSanction.PropositionLevee)]);
        var consequence = new ConsequenceSanction { IdConsequenceSanction = id, TypeConsequenceSanction = type, CodeInitiateur = "FT", ModaliteProposee = "P", MontantPropose = 50, DureeProposee = 1, Evenements = evenements };
        if (SuiteSanction.Activite(consequence) is { } code)
            Activites.Add((code, id));
        return new ManquementUsager { IdentifiantManquement = identifiant().ToString(System.Globalization.CultureInfo.InvariantCulture), FamilleManquement = "F03", NatureDefaut = "N61", DateManquement = instant, JustificationDecisionSanction = "Absence à deux rendez-vous", Consequences = [consequence] };
    }

    private EvenementSanction Evenement(int rang, string type) => new(Cle(120 + rang), type, instant.AddDays(rang));

    private ConclusionEntretien Entretien(int jours, string type, string libelle) => new()
    {
        CodeAgent = "INVENTE1",
        CodeModaliteContact = "I",
        Commentaire = "Entretien inventé : projet et démarches revus ensemble.",
        DateEntretien = aujourdhui.AddDays(jours),
        LibelleAgent = "CONSEILLER INVENTÉ",
        LibelleEntretien = libelle,
        TypeEntretien = type,
        CodeAgence = "55000",
        LibelleAgence = "AGENCE INVENTÉE DES DEUX-PONTS",
        LibelleModalite = "ENTRETIEN INDIVIDUEL PHYSIQUE",
    };
}
