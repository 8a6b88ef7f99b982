using CsCheck;
using Passerelle.Parcours.Entrees;

namespace Passerelle.Tests.Parcours.Entrees;

/// <summary>Ce qui doit être vrai de toute vie, sur des vies tirées au hasard (<see cref="GenerateurVies"/>).</summary>
public sealed class CalculEntreesProprietes
{
    private const int Vies = 20_000;
    private const int Fils = 2;

    [Fact]
    public void L_ordre_d_arrivee_ne_change_rien() =>
        Gen.Select(GenerateurVies.Vies, Gen.Int).Sample(
            (vie, graine) =>
            {
                var hasard = new Random(graine);
                var observations = vie.Observations.ToArray();
                var faits = vie.Faits.ToArray();
                hasard.Shuffle(observations);
                hasard.Shuffle(faits);

                Assert.Equal(Decrire(vie.Calculer()), Decrire(new Vie(observations, faits).Calculer()));
            },
            iter: Vies, threads: Fils);

    [Fact]
    public void La_simulation_jour_apres_jour_donne_les_memes_entrees() =>
        GenerateurVies.Vies.Sample(
            vie => Assert.Equal(new EntreesNaives(vie).Vivre().Select(Decrire), vie.Calculer().Entrees.Select(Decrire)),
            iter: Vies, threads: Fils);

    [Fact]
    public void Ce_qui_suit_un_jour_n_y_change_que_les_fermetures_a_venir() =>
        Gen.Select(GenerateurVies.Vies, GenerateurVies.Jour).Sample(
            (vie, jour) =>
            {
                var dates = vie.Faits.ToDictionary(fait => fait.Id, fait => fait.Date);
                var attendues = vie.Calculer().Entrees
                    .Where(entree => entree.T0 <= jour)
                    .Select(entree => entree.FermeeLe > jour ? entree with { FermeeLe = null, Motif = null } : entree)
                    .Select(entree => entree with { Faits = [.. entree.Faits.Where(id => dates[id] <= jour)] });

                Assert.Equal(attendues.Select(Identifier), vie.Jusqua(jour).Calculer().Entrees.Select(Identifier));
            },
            iter: Vies, threads: Fils);

    [Fact]
    public void Avant_le_reveil_une_observation_inchangee_ne_change_rien() =>
        Gen.Select(GenerateurVies.Vies, GenerateurVies.Jour, Gen.Int[0, 800]).Sample(
            (vie, jour, ecart) =>
            {
                var avant = vie.Calculer();
                if (avant.Derniere is not { } derniere) return;

                // Le jour même, la veille du réveil, les jours des faits et deux jours au hasard.
                var receptions = vie.Faits.SelectMany(fait => new[] { fait.Date, fait.Date.AddDays(1) })
                    .Append(jour)
                    .Append(derniere.RecuLe)
                    .Append(derniere.RecuLe.AddDays(ecart))
                    .Append(avant.Reveil > DateOnly.MinValue ? avant.Reveil.Value.AddDays(-1) : jour)
                    .Where(recu => recu >= derniere.RecuLe && (avant.Reveil is null || recu < avant.Reveil));
                foreach (var recu in receptions)
                {
                    var apres = vie.Avec(derniere with { RecuLe = recu, Rang = derniere.Rang + 1, Stock = false }).Calculer();
                    Assert.Equal(avant.Entrees.Select(Decrire), apres.Entrees.Select(Decrire));
                    Assert.True(apres.Reveil is null || apres.Reveil >= avant.Reveil, "Le réveil ne doit pas avancer.");
                }
            },
            iter: Vies, threads: Fils);

    [Fact]
    public void Au_reveil_d_une_suspension_l_entree_ouverte_se_ferme() =>
        GenerateurVies.Vies.Sample(
            vie =>
            {
                var avant = vie.Calculer();
                if (avant is not { Reveil: { } reveil, Derniere: { } derniere, Entrees: [.., { FermeeLe: null } ouverte] }) return;
                if (reveil == DateOnly.MinValue) return;

                var apres = vie.Avec(derniere with { RecuLe = reveil, Rang = derniere.Rang + 1, Stock = false }).Calculer();

                Assert.Equal((ouverte.T0, reveil, MotifFermeture.Suspension),
                    (apres.Entrees[^1].T0, apres.Entrees[^1].FermeeLe, apres.Entrees[^1].Motif));
            },
            iter: Vies, threads: Fils);

    /// <summary>Une propriété ne vaut que par les vies qu'elle voit : les situations rares doivent y être nombreuses.</summary>
    [Fact]
    public void Les_vies_tirees_passent_par_toutes_les_situations()
    {
        var vues = new Dictionary<string, int>();
        GenerateurVies.Vies.Sample(
            vie =>
            {
                var resultat = vie.Calculer();
                var dates = vie.Faits.ToDictionary(fait => fait.Id, fait => fait.Date);
                foreach (var entree in resultat.Entrees)
                {
                    Compter($"fermée {entree.Motif}");
                    if (entree.Stock) Compter("file active");
                    if (entree.Faits.Any(id => dates[id] < entree.T0)) Compter("faits recueillis");
                }

                Assert.Equal(resultat.Entrees.Count, resultat.Entrees.Select(entree => entree.T0).Distinct().Count());
                if (resultat.Reveil == DateOnly.MinValue) Compter("réveil immédiat");
                if (resultat.Reveil > DateOnly.MinValue) Compter("réveil à date");
            },
            iter: Vies, threads: 1);

        string[] attendues =
        [
            "fermée ", "fermée Sortie", "fermée FinDroit", "fermée Suspension", "fermée Remplacee", "file active", "faits recueillis",
            "réveil immédiat", "réveil à date",
        ];
        Assert.All(attendues, situation => Assert.True(vues.GetValueOrDefault(situation) >= 100, $"{situation} : {vues.GetValueOrDefault(situation)}"));

        void Compter(string situation) => vues[situation] = vues.GetValueOrDefault(situation) + 1;
    }

    private static string Decrire(ResultatEntrees resultat) =>
        $"{string.Join('\n', resultat.Entrees.Select(Decrire))}\n{resultat.Reveil} {resultat.Derniere}";

    private static string Decrire(EntreeCalculee entree) =>
        $"{entree with { Faits = Array.Empty<long>() }} [{string.Join(' ', entree.Faits)}]";

    private static string Identifier(EntreeCalculee entree) =>
        $"{entree.T0:O} {entree.Stock} {entree.FermeeLe:O} {entree.Motif} [{string.Join(' ', entree.Faits)}]";
}
