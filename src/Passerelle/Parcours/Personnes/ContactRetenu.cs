namespace Passerelle.Parcours.Personnes;

/// <summary>La coordonnée qui vaut pour une personne, parmi toutes celles reçues : la règle de <see cref="ContactsConnus"/>, pour sa fiche.</summary>
/// <param name="Valeur">Valeur, même refusée : la fiche montre le refus à côté.</param>
/// <param name="Refusee">Un refus vaut encore.</param>
public sealed record ContactRetenu(string? Valeur, bool Refusee)
{
    /// <summary>Téléphone.</summary>
    public static ContactRetenu Telephone(IReadOnlyList<ContactObserve> contacts) => De(contacts, c => c.Telephone, c => c.AccordTelephone);

    /// <summary>Courriel.</summary>
    public static ContactRetenu Courriel(IReadOnlyList<ContactObserve> contacts) => De(contacts, c => c.Courriel, c => c.AccordCourriel);

    private static ContactRetenu De(IReadOnlyList<ContactObserve> contacts, Func<Contact, string?> valeur, Func<Contact, string?> accord) => new(
        contacts.Select(c => valeur(c.Contact)).FirstOrDefault(v => v is not null),
        contacts.Where(c => accord(c.Contact) == "R" || (valeur(c.Contact) is not null && (!c.DeListe || accord(c.Contact) is not null))).Select(c => accord(c.Contact)).FirstOrDefault() == "R");
}
