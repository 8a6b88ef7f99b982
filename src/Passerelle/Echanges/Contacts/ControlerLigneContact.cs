using System.Text.RegularExpressions;
using Passerelle.Parcours.Personnes;
using Socle.Cles;
using Socle.Courriels;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.Contacts;

/// <summary>Contrôle une ligne de liste et en fait un contact ; toutes ses fautes sont rendues ensemble, par leur forme seule.</summary>
internal sealed partial class ControlerLigneContact(CoffreNir coffre, DispositionListe disposition)
{
    private const int ChiffresMatricule = 7;
    private readonly ChampContact[] champs = [.. disposition.Colonnes.Keys];

    /// <summary>Contrôle.</summary>
    public Resultat<ContactDeListe> Executer(int rang, LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return EchangesErreurs.ContactLigneIllisible(faute, ligne.Numero);
        var erreurs = new List<Erreur>();
        var nir = Lire(ChampContact.Nir, NirEcrit, "un NIR de 13 ou 15 caractères");
        var naissance = Lire(ChampContact.DateNaissance, t => DateCsv.Essayer(t, out var d) && d.Year >= 1900 ? d : (DateOnly?)null, "une date JJ/MM/AAAA ou AAAA-MM-JJ");
        var numero = Lire(ChampContact.NumeroDemande, t => Texte(t, 11), "11 caractères au plus");
        var matricule = Lire(ChampContact.Matricule, t => Texte(t, 15)?.PadLeft(ChiffresMatricule, '0'), "15 caractères au plus");
        var role = Lire(ChampContact.Role, Role, "DEM ou CJT, demandeur ou conjoint");
        var telephone = Lire(ChampContact.Telephone, Telephone, "un numéro de téléphone");
        var autre = Lire(ChampContact.AutreTelephone, Telephone, "un numéro de téléphone");
        var courriel = Lire(ChampContact.Courriel, AdresseCourriel.Lire, "une adresse nom@domaine");
        var accordTelephone = Lire(ChampContact.AccordTelephone, Accord, "A (accord), R (refus), I ou vide (inconnu)");
        var accordCourriel = Lire(ChampContact.AccordCourriel, Accord, "A (accord), R (refus), I ou vide (inconnu)");
        if (nir is null && (role is null || (numero is null && matricule is null)) && erreurs.Count == 0)
            erreurs.Add(EchangesErreurs.ContactSansPersonne(ligne.Numero));
        if (erreurs.Count > 0)
            return erreurs;
        // Un mobile reçoit les SMS : il passe devant.
        if (autre is not null && (telephone is null || (EstMobile(autre) && !EstMobile(telephone))))
            (telephone, autre) = (autre, telephone);
        return new ContactDeListe
        {
            Rang = rang,
            NirEmpreinte = nir is { } lu ? coffre.Empreinte(lu) : null,
            DateNaissance = naissance,
            NumeroDemande = numero,
            Matricule = matricule,
            Role = role,
            Telephone = telephone,
            AutreTelephone = autre == telephone ? null : autre,
            AccordTelephone = accordTelephone is "A" or "R" ? accordTelephone : null,
            Courriel = courriel,
            AccordCourriel = accordCourriel is "A" or "R" ? accordCourriel : null,
        };

        T? Lire<T>(ChampContact champ, Func<string, T?> lire, string attendu)
        {
            var rangChamp = Array.IndexOf(champs, champ);
            if (rangChamp < 0 || ligne.Champs[rangChamp] is not { Length: > 0 } texte)
                return default;
            var lu = lire(texte);
            if (lu is not null)
                return lu;
            erreurs.Add(EchangesErreurs.ContactIllisible(disposition.Colonnes[champ], Forme.Decrire(texte), attendu, ligne.Numero));
            return default;
        }
    }

    private static Nir? NirEcrit(string texte) => Nir.Essayer(texte.Replace(" ", "", StringComparison.Ordinal), out var lu) ? lu : null;

    private static string? Texte(string texte, int maximum) => texte.Length <= maximum ? texte : null;

    private static string? Role(string texte) => texte.ToUpperInvariant() switch
    {
        "DEM" or "DEMANDEUR" => "DEM",
        "CJT" or "CONJOINT" => "CJT",
        _ => null,
    };

    private static string? Accord(string texte) => texte.ToUpperInvariant() switch
    {
        "A" or "O" or "OUI" => "A",
        "R" or "N" or "NON" => "R",
        "I" => "I",
        _ => null,
    };

    private static string? Telephone(string texte) => FormeTelephone().IsMatch(texte) && NumeroTelephone.Normaliser(texte) is { Length: >= 6 and <= 17 } numero ? numero : null;

    private static bool EstMobile(string numero) => numero.Length == 10 && (numero.StartsWith("06", StringComparison.Ordinal) || numero.StartsWith("07", StringComparison.Ordinal));

    [GeneratedRegex(@"^\+?[0-9 .()/-]{6,30}$")]
    private static partial Regex FormeTelephone();
}
