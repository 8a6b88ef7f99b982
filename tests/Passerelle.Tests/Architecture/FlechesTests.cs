using System.Reflection;
using NetArchTest.Rules;
using Passerelle.Bases;
using Socle.Resultats;

namespace Passerelle.Tests.Architecture;

/// <summary>Qui a le droit de connaître qui : les flèches de l'architecture.</summary>
public sealed class FlechesTests
{
    private static readonly Assembly Programme = typeof(ServirApplication).Assembly;

    private static readonly string[] Modules = ["Parcours", "Echanges", "Pilotage", "Contractualisation", "Habilitations", "Academie", "Actes", "Guichet", "Exploitation"];

    /// <summary>Seule flèche entre modules ; le vocabulaire des droits et l'agent connecté sont à tous.</summary>
    [Theory]
    [InlineData("Parcours")]
    [InlineData("Echanges", "Parcours")]
    [InlineData("Pilotage")]
    [InlineData("Contractualisation")]
    [InlineData("Habilitations")]
    [InlineData("Academie")]
    [InlineData("Actes")]
    [InlineData("Guichet")]
    [InlineData("Exploitation")]
    public void Un_module_ne_connait_que_ceux_que_dit_l_architecture(string module, params string[] permis)
    {
        var interdits = Modules.Except([module, .. permis])
            .SelectMany(m => m == "Habilitations"
                ? new[] { "Comptes", "Connexion", "DoubleFacteur", "Consultation", "Rgpd" }.Select(d => $"Passerelle.{m}.{d}")
                : [$"Passerelle.{m}"])
            .ToArray();
        var resultat = Types.InAssembly(Programme).That().ResideInNamespaceStartingWith($"Passerelle.{module}").ShouldNot().HaveDependencyOnAny(interdits).GetResult();
        Assert.True(resultat.IsSuccessful, string.Join(", ", resultat.FailingTypeNames ?? []));
    }

    [Fact]
    public void Le_socle_ne_connait_aucun_programme()
    {
        var resultat = Types.InAssembly(typeof(Erreur).Assembly).ShouldNot().HaveDependencyOnAny("Passerelle", "Plateforme").GetResult();
        Assert.True(resultat.IsSuccessful, string.Join(", ", resultat.FailingTypeNames ?? []));
    }
}
