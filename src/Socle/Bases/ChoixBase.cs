using Socle.Resultats;

namespace Socle.Bases;

/// <summary>Les deux moteurs servis par le même code et les mêmes tests.</summary>
public enum Moteur
{
    /// <summary>Un fichier, un seul écrivain : la démonstration, un petit département.</summary>
    Sqlite,

    /// <summary>PostgreSQL : les autres.</summary>
    Postgres,
}

/// <summary>Base choisie par <c>--base</c> ou par l'environnement : <c>sqlite:CHEMIN</c> ou <c>postgres:CHAINE</c>.</summary>
public sealed record ChoixBase(Moteur Moteur, string Chaine)
{
    /// <summary>Lit le choix ; le chemin SQLite est rendu absolu.</summary>
    public static Resultat<ChoixBase> Lire(string texte)
    {
        var coupe = texte.IndexOf(':', StringComparison.Ordinal);
        var (moteur, reste) = coupe < 0 ? ("", texte) : (texte[..coupe], texte[(coupe + 1)..]);
        if (string.IsNullOrWhiteSpace(reste))
            return new Erreur("BASE-001", "Base non comprise : attendu « sqlite:CHEMIN » ou « postgres:CHAINE ».") { Champ = "--base" };
        return moteur switch
        {
            "sqlite" => new ChoixBase(Moteur.Sqlite, Path.GetFullPath(reste)),
            "postgres" => new ChoixBase(Moteur.Postgres, reste),
            _ => new Erreur("BASE-001", "Base non comprise : attendu « sqlite:CHEMIN » ou « postgres:CHAINE ».") { Champ = "--base" },
        };
    }

    /// <summary>Chaîne de connexion ADO.NET. Ouvrir ne crée jamais la base : seul <see cref="PreparerBase"/> le fait.</summary>
    public string ChaineConnexion => Moteur == Moteur.Sqlite
        ? $"Data Source={Chaine};Mode=ReadWrite;Default Timeout=60;Foreign Keys=True"
        : Chaine;
}
