using Passerelle.Contractualisation.Controles;
using Passerelle.Contractualisation.Conventions;
using Passerelle.Tests.Donnees;

namespace Passerelle.Tests.Contractualisation.Controles;

/// <summary>Les constats du recueil, relus un à un contre son texte ; et ce qui ressemble à une faute et n'en est pas.</summary>
public sealed class ControlerPacteTests
{
    private static readonly IReadOnlyList<Constat> Constats = ControlerPacte.Executer(PacteDeTest.Signe);

    public static TheoryData<string, NatureConstat, int?, int[]> Attendus => new()
    {
        // Sommes.
        { "TOTAL-SYNTHESE-VOLET2-A", NatureConstat.Arithmetique, 22500, [223, 224, 225, 226, 227, 228, 229] },
        { "TOTAL-SYNTHESE-VOLET2-B", NatureConstat.Arithmetique, 22500, [223, 224, 225, 226, 227, 228, 229] },
        { "TOTAL-SYNTHESE-VOLET2-F", NatureConstat.Arithmetique, 45000, [223, 224, 225, 226, 227, 228, 229] },
        { "TOTAL-ANNEXE3-AXE3-C", NatureConstat.Arithmetique, -42500, [1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108] },
        { "TOTAL-ANNEXE3-AXE3-F", NatureConstat.Arithmetique, -42500, [1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108] },
        { "FICHE-S02-RECETTE", NatureConstat.Arithmetique, -3750, [422, 423, 424, 425] },
        { "SANS-MONTANT-S09-678", NatureConstat.Arithmetique, -15000, [677, 678, 679] },
        { "SANS-MONTANT-S11-737", NatureConstat.Arithmetique, null, [730, 731, 733, 734, 735, 737, 738] },
        // Un document contre l'autre.
        { "ABSENTE-E6", NatureConstat.Contradiction, -30000, [229, 1496, 1541, 1542, 1818] },
        { "ABSENTE-E8", NatureConstat.Contradiction, -15000, [229, 1593, 1614, 1615, 1827] },
        { "BUDGET-S17", NatureConstat.Contradiction, -130000, [247, 921, 922, 923, 924, 925, 1109] },
        { "BUDGET-S18", NatureConstat.Contradiction, -100000, [248, 950, 951, 952, 953, 1110] },
        { "VENTILATION-AXE1", NatureConstat.Contradiction, -2181, [219, 312, 1099] },
        { "VENTILATION-AXE3", NatureConstat.Contradiction, -80257, [246, 313, 1108] },
        { "VENTILATION-AXE4", NatureConstat.Contradiction, 82438, [251, 314, 1113] },
        { "COUT-S14", NatureConstat.Contradiction, -5000, [243, 804, 814, 1105] },
        { "DEBUT-S19", NatureConstat.Contradiction, null, [972, 980, 983, 984] },
        { "ENONCE-JEUNES-A-ACCOMPAGNER-VERS-L-AUTONOMIE-AGE", NatureConstat.Contradiction, null, [542, 623, 627, 1122] },
        { "FIN-S08", NatureConstat.Contradiction, null, [638, 648, 649] },
        { "PERIODE-E1", NatureConstat.Contradiction, null, [1208, 1315] },
        { "PERIODE-X2", NatureConstat.Contradiction, null, [1209, 1852] },
        { "PERIODE-X3", NatureConstat.Contradiction, null, [1209, 1850] },
        { "ENONCE-VOLET3-DEBUT-DU-VOLET", NatureConstat.Contradiction, null, [1209, 1833] },
        { "ENONCE-VOLET3-FIN-DU-VOLET", NatureConstat.Contradiction, null, [77, 1209, 1833] },
        { "ENONCE-CLS-DUREE-DE-LA-CONVENTION", NatureConstat.Contradiction, null, [321, 328] },
        { "ENONCE-IAE-NOMBRE-DE-STRUCTURES", NatureConstat.Contradiction, null, [1341, 1455] },
        { "ENONCE-ORGANISMES-REFERENTS-NOMBRE", NatureConstat.Contradiction, null, [1670, 1682, 1782] },
        { "ENONCE-FREIN-MOBILITE-AXE-DU-PACTE-QUI-LE-TRAITE", NatureConstat.Contradiction, null, [247, 1824] },
        { "ENONCE-S16-CREATION-DE-L-EQUIPE", NatureConstat.Contradiction, null, [882, 900] },
        { "INDICATEUR-S01-1-LIBELLE", NatureConstat.Contradiction, null, [407, 1025] },
        { "INDICATEUR-S16-3-CIBLES", NatureConstat.Contradiction, null, [899, 1072] },
        { "COFINANCEUR-S08-HAUT-COMMISSARIAT", NatureConstat.Contradiction, null, [639, 642, 643] },
        { "COFINANCEUR-P2-FSE", NatureConstat.Contradiction, null, [221, 1803] },
        { "SOUS-AXE-S13", NatureConstat.Contradiction, null, [242, 765] },
        { "NATIONAL-N07", NatureConstat.Contradiction, null, [740, 763, 1126] },
        // Des règles.
        { "PART-VOLET2", NatureConstat.Contradiction, -108750, [229, 1226] },
        { "PART-E1", NatureConstat.Contradiction, -108750, [1226, 1327, 1328, 1329] },
        { "PART-S04", NatureConstat.Redaction, -75500, [302, 487, 488, 489] },
        // Des mots.
        { "ANNEXE-CLS-5", NatureConstat.Redaction, null, [306, 342, 1022, 1086, 1115, 1136] },
        { "INDICATEUR-S09-3-LIBELLE", NatureConstat.Redaction, null, [684, 1054] },
        { "INTITULE-S17", NatureConstat.Redaction, null, [247, 362, 903, 904, 1075, 1109] },
        { "ENONCE-VOLET3-LIBELLE-DE-L-ACTE-QUI-DECLENCHE-L-AVANCE", NatureConstat.Redaction, null, [1251, 1252] },
        { "ENONCE-MINISTERE-LIBELLE", NatureConstat.Redaction, null, [309, 1169, 1228, 1626] },
        { "ENONCE-LOI-POUR-LE-PLEIN-EMPLOI-LIBELLE-DU-TEXTE", NatureConstat.Redaction, null, [1173, 1193, 1201, 1237] },
        { "ENONCE-ACCOMPAGNEMENT-DES-ALLOCATAIRES-DU-RSA-LIBELLE-DU-DISPOSITIF", NatureConstat.Redaction, null, [77, 131, 133, 1203, 1239] },
        { "ENONCE-CAF-QUALITE-DU-SIGNATAIRE", NatureConstat.Redaction, null, [65, 199] },
        { "ENONCE-FRANCE-TRAVAIL-QUALITE-DU-SIGNATAIRE", NatureConstat.Redaction, null, [67, 205] },
        { "RECOPIE-S05-S06", NatureConstat.Redaction, null, [524, 569] },
        { "PLAFOND-VIDE", NatureConstat.Redaction, null, [1798, 1810, 1834] },
        { "CALENDRIER-S11", NatureConstat.Redaction, null, [296, 711] },
        { "CLS-BLANC-COMPTE", NatureConstat.Redaction, null, [317] },
        { "DATES-EN-BLANC", NatureConstat.Redaction, null, [191, 279, 334, 1180, 1276] },
        { "RECUL-S11-3", NatureConstat.Redaction, null, [742] },
        { "INDICATEUR-S03-1-LIBELLE", NatureConstat.Redaction, null, [461, 1028] },
        { "ENONCE-FONDS-EUROPEEN-LIBELLE", NatureConstat.Redaction, null, [221, 242, 785, 1104, 1319, 1813] },
        { "COLONNES-PLANS", NatureConstat.Redaction, null, [1820, 1823, 1828] },
    };

    [Theory]
    [MemberData(nameof(Attendus))]
    public void Le_recueil_a_ce_constat(string cle, NatureConstat nature, int? ecart, int[] lignes)
    {
        var constat = Assert.Single(Constats, c => c.Cle == cle);
        Assert.Equal((nature, (decimal?)ecart), (constat.Nature, constat.Ecart));
        Assert.Equal(lignes, constat.Lignes);
    }

    [Fact]
    public void Chaque_constat_est_seul_de_sa_cle_et_dit_tout()
    {
        Assert.Equal(132, Constats.Count);
        Assert.Equal(Constats.Count, Constats.Select(c => c.Cle).Distinct().Count());
        Assert.All(Constats, c =>
        {
            Assert.NotEmpty(c.Cotes);
            Assert.NotEmpty(c.Enonce);
            Assert.NotEmpty(c.Attendu);
            Assert.NotEmpty(c.Ou);
            Assert.True(Enum.IsDefined(c.Gravite) && Enum.IsDefined(c.Nature));
            // Une somme fausse dit de combien, sauf la ligne dont rien ne donne le montant (737).
            Assert.True(c.Ecart is not null || c.Nature != NatureConstat.Arithmetique || c.Cle == "SANS-MONTANT-S11-737");
            Assert.All(c.Lignes, l => Assert.InRange(l, 49, 1940));
        });
    }

    [Fact]
    public void Les_sommes_fausses_du_recueil_sont_celles_la_et_pas_une_de_plus() =>
        Assert.Equal(
            ["FICHE-S02-RECETTE", "SANS-MONTANT-S09-678", "SANS-MONTANT-S11-737", "TOTAL-ANNEXE3-AXE3-C", "TOTAL-ANNEXE3-AXE3-F", "TOTAL-SYNTHESE-VOLET2-A", "TOTAL-SYNTHESE-VOLET2-B", "TOTAL-SYNTHESE-VOLET2-F"],
            Constats.Where(c => c.Nature == NatureConstat.Arithmetique).Select(c => c.Cle).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("S11", "MAXILIEN")] // Un titre de groupe et son sous-total de 30 000 € ne sont pas des lignes (732, 736).
    [InlineData("S13", "FICHE")] // 80 % du poste d'infirmier, 50 000 € (790) : juste.
    [InlineData("E5", "SANS-MONTANT")] // TAPAJ à 0 € (1484) : un montant nul est un montant.
    [InlineData("S07", "DEBUT")] // 2025 « après phase préparatoire en 2024 » (594).
    [InlineData("S15", "DEBUT")] // « ingénierie en 2024 et mise en œuvre 2025 » (847).
    public void Ce_qui_n_est_pas_une_faute_n_est_pas_constate(string action, string genre) =>
        Assert.DoesNotContain(Constats, c => c.Cle.Contains(action, StringComparison.Ordinal) && (c.Cle.StartsWith(genre, StringComparison.Ordinal) || c.Ou.Contains(genre, StringComparison.Ordinal)));

    [Fact]
    public void Un_total_general_juste_n_est_pas_accuse_de_la_faute_d_un_sous_total()
    {
        Assert.DoesNotContain(Constats, c => c.Cle.StartsWith("TOTAL-ANNEXE3-CLS", StringComparison.Ordinal));
        Assert.DoesNotContain(Constats, c => c.Cle.StartsWith("TOTAL-SYNTHESE-AXE2", StringComparison.Ordinal));
        Assert.DoesNotContain(Constats, c => c.Cle.StartsWith("TOTAL-SYNTHESE-PACTE", StringComparison.Ordinal));
    }

    [Fact]
    public void La_base_de_la_regle_des_50_pour_cent_est_dite_avec_le_resultat_sur_chacune()
    {
        var constat = Constats.Single(c => c.Cle == "PART-S01");
        Assert.Contains("50,0 % des parts de l'État et du Département", constat.Enonce, StringComparison.Ordinal);
        Assert.Contains("39,6 % du coût total", constat.Enonce, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tableaux", "SYNTHESE/211", "a", "47501", "MONTANT-SYNTHESE-S01-A")]
    [InlineData("tableaux", "SYNTHESE/252", "b", "1", "TOTAL-SYNTHESE-PACTE-B")]
    [InlineData("tableaux", "ANNEXE3/1090", "f", "1", "ABC-ANNEXE3-S01-F")]
    [InlineData("lignes-budget", "S11/DEPENSE/7", "montant", "29000", "SOUS-TOTAL-S11-MAXILIEN")]
    [InlineData("lignes-budget", "E2/DEPENSE/1", "libelle", "Location de salles", "NON-ELIGIBLE-E2-1370")]
    [InlineData("lignes-budget", "E3/RECETTE/1", "montant", "3500", "PLAN-VOLET2-1815-MONTANT")]
    [InlineData("regles", "EMPLOI-MAX", "valeur", "700000", "PROMIS-EMPLOI-MAX")]
    [InlineData("indicateurs", "ANNEXE2/S03/2", "cible_2025", "99", "INDICATEUR-S03-2-CIBLES")]
    [InlineData("imputations", "AXE1/2", "activite", "autre", "IMPUTATION-AXE1")]
    [InlineData("enonces", "IAE/Nombre de salariés/2", "valeur", "1800", "ENONCE-IAE-NOMBRE-DE-SALARIES")]
    public void Une_coquille_de_plus_se_voit(string tableau, string cle, string champ, string valeur, string attendu)
    {
        Assert.DoesNotContain(Constats, c => c.Cle == attendu);
        Assert.Contains(ControlerPacte.Executer(PacteSigne.Composer(PacteDeTest.Changer(tableau, cle, champ, valeur))), c => c.Cle == attendu);
    }

    [Fact]
    public void Un_euro_de_plus_sur_n_importe_quelle_somme_d_un_tableau_se_voit()
    {
        var connus = Constats.Select(c => (c.Cle, c.Empreinte)).ToHashSet();
        foreach (var rangee in PacteDeTest.Rangees.Where(r => r.Tableau == "tableaux"))
        {
            foreach (var colonne in new[] { "a", "b", "c", "f" })
            {
                var plus = (rangee.Montant(colonne)!.Value + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                var constats = ControlerPacte.Executer(PacteSigne.Composer(PacteDeTest.Changer("tableaux", rangee.Cle, colonne, plus)));
                Assert.Contains(constats, c => !connus.Contains((c.Cle, c.Empreinte)));
            }
        }
    }

    [Theory]
    [InlineData("lignes-budget", "S02/RECETTE/4", "montant", "7500", "FICHE-S02-RECETTE")]
    [InlineData("tableaux", "ANNEXE3/1108", "c", "123500", "TOTAL-ANNEXE3-AXE3-C")]
    [InlineData("lignes-budget", "S09/DEPENSE/2", "montant", "15000", "SANS-MONTANT-S09-678")]
    public void Corrigee_la_coquille_disparait(string tableau, string cle, string champ, string valeur, string constat) =>
        Assert.DoesNotContain(ControlerPacte.Executer(PacteSigne.Composer(PacteDeTest.Changer(tableau, cle, champ, valeur))), c => c.Cle == constat);
}
