using Socle.Fictif;

namespace Socle.Tests.Fictif;

/// <summary>Un jeu de fichiers et ce qu'on y lit, produits une seule fois pour tous les tests.</summary>
internal sealed class JeuLu
{
    public static readonly DateOnly Aujourdhui = new(2026, 3, 31);

    private readonly Lazy<IReadOnlyList<FluxLu>> _flux;
    private readonly Lazy<IReadOnlyList<FaitLu>> _faits;

    private JeuLu(ProfilFictif profil)
    {
        Fichiers = JeuDeFichiers.Produire(Communes, Aujourdhui, graine: 55, profil);
        _flux = new(() => [.. Fichiers.Where(f => f.Nature is NatureFichier.FluxMensuel or NatureFichier.FluxQuotidien).Select(FluxLu.Lire)]);
        _faits = new(() => FaitLu.Lire(FluxLu.Octets(Fichiers.Single(f => f.Nature == NatureFichier.Reprise))));
    }

    public static IReadOnlyList<CommuneFictive> Communes { get; } = CommuneFictive.Meuse();

    /// <summary>Taille réelle : pour ce qui se compte.</summary>
    public static JeuLu Verdun { get; } = new(new ProfilFictif());

    /// <summary>Petite taille : pour ce qui se vérifie élément par élément.</summary>
    public static JeuLu Petit { get; } = new(new ProfilFictif { Adultes = 300, DemandesParMois = 8 });

    public IReadOnlyList<FichierFictif> Fichiers { get; }

    public IReadOnlyList<FluxLu> Flux => _flux.Value;

    public IReadOnlyList<FaitLu> Faits => _faits.Value;
}
