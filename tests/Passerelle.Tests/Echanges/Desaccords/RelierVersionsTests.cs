using Passerelle.Echanges.Desaccords;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Echanges.Desaccords;

/// <summary>Ce qui est un désaccord au jour du retour, et ce qui n'en est pas un.</summary>
public sealed class RelierVersionsTests
{
    private static readonly DateOnly T0 = new(2024, 3, 1);
    private static readonly DateOnly Au = new(2024, 6, 30);
    private static readonly VersionNotre Suivie = new(T0, null, null, "SOCIO_PRO", "FT", "Agence des Tilleuls", T0.AddDays(10));
    private static readonly VersionNotre Sortie = Suivie with { FermeeLe = Au.AddDays(-20), Motif = MotifFermeture.Sortie };
    private static readonly VersionLeur Leur = new(Au, true, "Inscrit", "SOCIO_PRO", "Équilibré", T0, null, null, "AGENCE DES-TILLEULS", null);

    public static TheoryData<string, object, object, string> Cas() => new()
    {
        { "tout s'accorde", Suivie, Leur, "" },
        { "autre parcours", Suivie, Leur with { Parcours = "EMPLOI", LibelleParcours = "Emploi" }, "Parcours|Équilibré, socio-professionnel (PSP)|Emploi (PED)" },
        { "pas encore orientée chez nous", Suivie with { TypeParcours = null, Organisme = null, Structure = null, OrienteeLe = null }, Leur, "Parcours|pas encore orientée|Équilibré, socio-professionnel (PSP)" },
        { "parcours vide chez eux", Suivie, Leur with { Parcours = null, LibelleParcours = null }, "" },
        { "mot hors du vocabulaire", Suivie, Leur with { Parcours = null, LibelleParcours = "Parcours 7" }, "Parcours|Équilibré, socio-professionnel (PSP)|« Parcours 7 », hors du vocabulaire" },
        { "réorientée après le jour du retour", Suivie with { OrienteeLe = Au.AddDays(1) }, Leur with { Parcours = "EMPLOI", LibelleParcours = "Emploi", Agence = "Autre" }, "" },
        { "autre agence", Suivie, Leur with { Agence = "Agence de la Halle" }, "Structure|Agence des Tilleuls|Agence de la Halle" },
        { "suivie ailleurs, l'agence n'est pas la structure", Suivie with { Organisme = "CD", Structure = "Maison de Stenay" }, Leur, "" },
        { "suivie ailleurs, par un autre partenaire", Suivie with { Organisme = "CD", Structure = "Maison de Stenay" }, Leur with { Pni = "Mission locale" }, "Structure|Maison de Stenay|Mission locale" },
        { "radiée", Suivie, Leur with { Inscrit = false, Inscription = "Radié" }, "Inscription|suivie depuis le 01/03/2024, donc inscrite (L5411-1)|Radié" },
        { "sortie chez eux", Suivie, Leur with { Inscrit = false, Inscription = "Cessé", DateSortie = Au.AddDays(-5), MotifSortie = "Création d'entreprise" }, "Sortie|suivie depuis le 01/03/2024|sortie le 25/06/2024 (Création d'entreprise)" },
        { "sortie d'avant cette entrée", Suivie, Leur with { DateSortie = T0.AddDays(-1) }, "" },
        { "sortie chez nous", Sortie, Leur, "Sortie|sortie le 10/06/2024|en parcours depuis le 01/03/2024" },
        { "sortie des deux", Sortie, Leur with { DateSortie = Au.AddDays(-1) }, "" },
        { "sortie chez nous, radiée chez eux", Sortie, Leur with { Inscrit = false, Inscription = "Radié" }, "" },
        { "sortie chez nous après le jour du retour", Sortie with { FermeeLe = Au.AddDays(1) }, Leur, "" },
        { "une fin de droit n'est pas une sortie", Sortie with { Motif = MotifFermeture.FinDroit }, Leur, "" },
        { "entrée ouverte après le jour du retour", Suivie with { T0 = Au.AddDays(1) }, Leur with { Inscrit = false, Inscription = "Radié", DateSortie = Au }, "" },
    };

    [Theory, MemberData(nameof(Cas))]
    public void Compare(string cas, object notre, object leur, string attendu)
    {
        var constates = RelierVersions.Executer((VersionNotre)notre, (VersionLeur)leur).Select(c => $"{c.Nature}|{c.Notre}|{c.Leur}");
        Assert.True(attendu == string.Join(" ; ", constates), $"{cas} : {string.Join(" ; ", constates)}");
    }
}
