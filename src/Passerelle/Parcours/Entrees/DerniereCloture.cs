namespace Passerelle.Parcours.Entrees;

/// <summary>Le dernier événement qui a clos un accompagnement : sortie, état 5 ou 6, suspension de 12 mois.</summary>
internal readonly record struct DerniereCloture(DateOnly Jour, bool ParSortie)
{
    /// <summary>Un même jour, le flux passe avant tout fait et la sortie après tous.</summary>
    public bool Precede(FaitCalcule fait) => ParSortie ? Jour < fait.Date : Jour <= fait.Date;
}
