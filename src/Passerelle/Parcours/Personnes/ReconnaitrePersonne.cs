namespace Passerelle.Parcours.Personnes;

/// <summary>
/// Dit si deux identités sont la même personne, en sont peut-être une, ou non. Symétrique : l'ordre des fichiers n'y change
/// rien, une personne est l'ensemble des identités que relient ces accords.
/// </summary>
internal static class ReconnaitrePersonne
{
    /// <summary>
    /// Même place en accord avec le NIR, ou avec la naissance quand aucun NIR définitif ne la contredit ; sinon même NIR et même
    /// naissance. Le nom ne compte jamais.
    /// </summary>
    public static bool EstLaMeme(IdentiteConnue une, IdentiteConnue autre)
    {
        var memeNaissance = une.DateNaissance == autre.DateNaissance;
        return une.MemePlace(autre)
            ? une.MemeNir(autre) || (memeNaissance && !une.NirContraire(autre))
            : une.MemeNir(autre) && memeNaissance;
    }

    /// <summary>Ce qui fait douter de deux identités qui ne sont pas sûrement la même personne.</summary>
    /// <param name="une">Identité nouvelle.</param>
    /// <param name="autre">Identité connue.</param>
    /// <param name="nouvelle">Vrai quand rien d'autre n'a reconnu la nouvelle.</param>
    public static NatureDoute? Doute(IdentiteConnue une, IdentiteConnue autre, bool nouvelle)
    {
        if (une.MemePlace(autre))
        {
            if (une.DateNaissance == autre.DateNaissance)
                return NatureDoute.NirDifferent;
            // Un conjoint remplacé par un autre, chacun avec son NIR, est la vie ; une demande qui change de demandeur se vérifie.
            return nouvelle && (!une.NirContraire(autre) || une.Role == "DEM") ? NatureDoute.PlaceEnDesaccord : null;
        }
        if (une.MemeNir(autre))
            return NatureDoute.NaissanceDifferente;
        return nouvelle && une.DateNaissance == autre.DateNaissance && une.Recherche == autre.Recherche && (une.Nir is null || autre.Nir is null)
            ? NatureDoute.MemeEtatCivil
            : null;
    }
}
