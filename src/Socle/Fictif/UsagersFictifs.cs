using System.Globalization;

namespace Socle.Fictif;

/// <summary>Un adulte inventé et son adresse, hors de tout foyer : de quoi peupler l'autre côté de la convention.</summary>
/// <param name="Personne">État civil, NIR de 15 caractères, contacts.</param>
/// <param name="Adresse">Voie, sur une ligne.</param>
/// <param name="Complement">Complément, ou rien.</param>
/// <param name="Commune">Commune.</param>
public sealed record UsagerFictif(PersonneFictive Personne, string Adresse, string? Complement, CommuneFictive Commune);

/// <summary>Suite sans fin d'adultes inventés : la même graine et le même jour donnent les mêmes, et chacun a son NIR.</summary>
public static class UsagersFictifs
{
    private const int Sujet = 9;

    /// <summary>Tire à la demande.</summary>
    public static IEnumerable<UsagerFictif> Tirer(IReadOnlyList<CommuneFictive> communes, DateOnly jour, int graine)
    {
        var hasard = Tirage.Pour(graine, Sujet);
        var personnes = new PersonnesFictives(hasard);
        var adresses = new AdressesFictives(communes, hasard);
        while (true)
        {
            var adresse = adresses.DansLeBassin(jour);
            var complement = string.Join(' ', new[] { adresse.ComplementIdentification, adresse.Complement, adresse.LieuDit }.Where(c => c.Length > 0));
            yield return new UsagerFictif(
                personnes.Adulte(personnes.Sexe(), jour, parent: false, nouveau: false),
                string.Create(CultureInfo.InvariantCulture, $"{adresse.Numero} {adresse.TypeVoie} {adresse.Voie}").Trim(),
                complement.Length > 0 ? complement : null,
                adresse.Commune!);
        }
    }
}
