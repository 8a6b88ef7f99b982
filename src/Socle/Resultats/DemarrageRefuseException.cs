namespace Socle.Resultats;

/// <summary>Le programme ne peut pas se servir de cette base ou de ces clés : rien n'a été changé. La ligne de commande et le serveur le rendent comme un refus.</summary>
public class DemarrageRefuseException(Erreur refus) : Exception(refus.Code)
{
    /// <summary>Ce qui est dit à une personne, et ce qu'elle peut faire.</summary>
    public Erreur Refus { get; } = refus;
}
