namespace Socle.Bases;

/// <summary>Reçoit, dans l'ordre des colonnes annoncées, les valeurs d'une ligne écrite en lot. Les types sont ceux d'EF Core sur chaque moteur.</summary>
public interface IEcrivainLigne
{
    /// <summary>Colonne bigint.</summary>
    void Entier(long? valeur);

    /// <summary>Colonne smallint ou énumération.</summary>
    void Petit(int? valeur);

    /// <summary>Colonne texte.</summary>
    void Texte(string? valeur);

    /// <summary>Colonne date.</summary>
    void Date(DateOnly? valeur);

    /// <summary>Colonne instant UTC.</summary>
    void Instant(DateTime? valeur);

    /// <summary>Colonne booléenne.</summary>
    void Booleen(bool? valeur);

    /// <summary>Colonne binaire.</summary>
    void Octets(byte[]? valeur);

    /// <summary>Colonne uuid.</summary>
    void Cle(Guid valeur);
}
