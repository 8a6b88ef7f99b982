using Passerelle.Contractualisation.Cibles;
using Socle.Ports;

namespace Passerelle.Tests.Contractualisation.Cibles;

/// <summary>Ce que le parcours des personnes suffit à compter, selon les définitions affichées.</summary>
public sealed class ResultatsCalculesTests
{
    [Fact]
    public void Chaque_definition_compte_les_personnes_qu_elle_dit()
    {
        var calcul = new ResultatsCalcules(new Periode(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        // Suivie en remobilisation, sortie avec un emploi de l'année.
        calcul.Ajouter(Personne(Entree("SOCIAL", entretien: 3, fermee: 10), Emploi("CDD", 9)));
        // Suivie, sortie sans emploi ni formation.
        calcul.Ajouter(Personne(Entree("SOCIAL", entretien: 3, fermee: 11)));
        // Suivie, encore là.
        calcul.Ajouter(Personne(Entree("SOCIAL", entretien: 5, fermee: null)));
        // Pas encore reçue ; et un autre parcours.
        calcul.Ajouter(Personne(Entree("SOCIAL", entretien: null, fermee: null)));
        calcul.Ajouter(Personne(Entree("EMPLOI", entretien: 2, fermee: 6), Emploi("CDI", 6)));
        // Salariées d'une SIAE : l'une part en formation et fait deux immersions, le contrat de l'autre a fini l'an passé.
        calcul.Ajouter(Personne(Entree("EMPLOI", null, null), Emploi("IAE", 2), new FaitParcours(NatureFait.Activite, new DateOnly(2024, 4, 2), "14", "MISE_EN_SITUATION"),
            new FaitParcours(NatureFait.Activite, new DateOnly(2024, 5, 2), "14", "MISE_EN_SITUATION"), new FaitParcours(NatureFait.Activite, new DateOnly(2024, 9, 2), "35", "FORMATION")));
        calcul.Ajouter(Personne(Entree("EMPLOI", null, null), new FaitParcours(NatureFait.Emploi, new DateOnly(2023, 2, 1), "IAE", "2023-11-30")));

        var valeurs = calcul.Chiffrer();
        Assert.Equal((3m, 50m, 1m, 1m, 2m), (valeurs["E1-1"], valeurs["E1-2"], valeurs["E2-1"], valeurs["E2-2"], valeurs["E2-3"]));
        Assert.Equal(ResultatsCalcules.Definitions.Keys.Order(), valeurs.Keys.Order());
    }

    [Fact]
    public void Sans_sortie_le_taux_n_existe_pas()
    {
        var calcul = new ResultatsCalcules(new Periode(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        calcul.Ajouter(Personne(Entree("SOCIAL", entretien: 3, fermee: null)));
        Assert.False(calcul.Chiffrer().ContainsKey("E1-2"));
    }

    private static ParcoursPersonne Personne(EntreeParcours entree, params FaitParcours[] faits) => new() { Id = 1, Entrees = [entree], Faits = faits };

    private static EntreeParcours Entree(string type, int? entretien, int? fermee) => new()
    {
        T0 = new DateOnly(2024, 1, 15),
        Stock = false,
        DansLeDelai = true,
        TypeParcours = type,
        PremierEntretien = entretien is { } m ? new DateOnly(2024, m, 1) : null,
        FermeeLe = fermee is { } f ? new DateOnly(2024, f, 1) : null,
        Motif = fermee is null ? null : "SORTIE",
    };

    private static FaitParcours Emploi(string nature, int mois) => new(NatureFait.Emploi, new DateOnly(2024, mois, 1), nature, null);
}
