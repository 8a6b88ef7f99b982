namespace Socle.Courriels;

/// <summary>Par où part un message ; les nombres sont ceux de la base.</summary>
public enum CanalMessage
{
    /// <summary>Courriel, par SMTP.</summary>
    Courriel = 1,

    /// <summary>SMS, par une passerelle.</summary>
    Sms = 2,

    /// <summary>Lettre, imprimée et postée par un agent : elle l'attend.</summary>
    Lettre = 3,
}

/// <summary>Demandé juste avant la remise : la personne refuse-t-elle ce canal ? Un refus dit après l'écriture du message vaut donc pour lui.</summary>
public interface ISourceRefus
{
    /// <summary>Vrai quand elle le refuse.</summary>
    Task<bool> RefuseAsync(Guid personne, CanalMessage canal, CancellationToken ct);
}
