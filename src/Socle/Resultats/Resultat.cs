using System.Diagnostics.CodeAnalysis;

namespace Socle.Resultats;

/// <summary>Valeur, ou erreurs attendues. L'état impossible (lire la valeur d'un échec) lève une exception.</summary>
public readonly struct Resultat<T>
{
    private readonly T? valeur;
    private readonly IReadOnlyList<Erreur>? erreurs;

    private Resultat(T? valeur, IReadOnlyList<Erreur>? erreurs) => (this.valeur, this.erreurs) = (valeur, erreurs);

    /// <summary>Vrai quand l'opération a réussi.</summary>
    public bool Reussi => erreurs is null;

    /// <summary>Les erreurs ; vide en cas de réussite.</summary>
    public IReadOnlyList<Erreur> Erreurs => erreurs ?? [];

    /// <summary>La valeur d'une réussite.</summary>
    /// <exception cref="InvalidOperationException">Le résultat est un échec.</exception>
    public T Valeur => erreurs is null ? valeur! : throw new InvalidOperationException($"Échec lu comme une réussite : {erreurs[0].Code}");

    /// <summary>Donne la valeur ou la première erreur.</summary>
    public bool Essayer([MaybeNullWhen(false)] out T obtenue, [MaybeNullWhen(true)] out Erreur erreur)
    {
        (obtenue, erreur) = (valeur, erreurs?[0]);
        return erreurs is null;
    }

    public static implicit operator Resultat<T>(T valeur) => new(valeur, null);

    public static implicit operator Resultat<T>(Erreur erreur) => new(default, [erreur]);

    public static implicit operator Resultat<T>(List<Erreur> erreurs) => new(default, erreurs);
}
