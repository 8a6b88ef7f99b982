namespace Passerelle.Tests.Donnees;

/// <summary>Horloge qu'un essai avance ; à l'heure tant qu'il ne la touche pas.</summary>
public sealed class HorlogeReglable : TimeProvider
{
    private TimeSpan avance;

    /// <summary>Avance l'horloge.</summary>
    public void Avancer(TimeSpan duree) => avance += duree;

    /// <summary>Règle l'horloge à cet instant UTC ; elle court ensuite.</summary>
    public void Regler(DateTime utc) => avance += new DateTimeOffset(utc, TimeSpan.Zero) - GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + avance;
}
