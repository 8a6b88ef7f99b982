using Passerelle.Parcours.Regles;

namespace Passerelle.Tests.Parcours.Regles;

/// <summary>Article L. 5411-6, II, du code du travail : quinze heures, leurs aménagements, et ce qui n'en est pas un.</summary>
public sealed class DureeContratTests
{
    [Theory]
    [InlineData(15, null, false, true)]
    [InlineData(20, null, false, true)]
    [InlineData(14.5, null, false, false)]
    [InlineData(14.5, "DIAGNOSTIC", false, true)]
    [InlineData(1, "INCONNU", false, false)]
    [InlineData(0, "DIAGNOSTIC", true, false)]
    [InlineData(0, "SANTE", false, false)]
    [InlineData(0, "SANTE", true, true)]
    [InlineData(0, "HANDICAP", true, true)]
    [InlineData(0, "INVALIDITE", true, true)]
    [InlineData(0, "PARENT_ISOLE", true, true)]
    [InlineData(-1, "SANTE", true, false)]
    [InlineData(36, null, false, false)]
    public void La_duree_est_admise_ou_refusee(double heures, string? motif, bool demandee, bool admise) => Assert.Equal(admise, DureeContrat.Refus((decimal)heures, motif, demandee) is null);
}
