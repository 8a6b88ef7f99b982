using System.Globalization;
using System.Text;

namespace Socle.Fictif;

/// <summary>Invente des adultes et des enfants : état civil, numéros, contacts, travail.</summary>
internal sealed class PersonnesFictives(Tirage hasard)
{
    private const double PartAyantTravaille = 0.42;
    private const double PartRevenuSousSeuil = 0.743;

    // Plages réservées aux œuvres de fiction (ARCEP, plan de numérotation).
    private static readonly string[] PrefixesDeFiction = ["063998", "063998", "063998", "019900", "035301"];

    private readonly NirsFictifs _nirs = new(hasard);
    private int _dernierId;

    public char Sexe() => hasard.Chance(0.54) ? 'F' : 'M';

    /// <summary>Adulte de 18 à 64 ans (25 ans au moins sans enfant), dont le numéro peut encore manquer.</summary>
    public PersonneFictive Adulte(char sexe, DateOnly jour, bool parent, bool nouveau, string? nomUsage = null)
    {
        var age = parent
            ? hasard.Selon((hasard.Entre(18, 24), 0.1), (hasard.Entre(25, 34), 0.38), (hasard.Entre(35, 44), 0.35), (hasard.Entre(45, 55), 0.17))
            : hasard.Selon((hasard.Entre(25, 34), 0.29), (hasard.Entre(35, 44), 0.22), (hasard.Entre(45, 54), 0.24), (hasard.Entre(55, 64), 0.25));
        var naissance = NeIlYA(age, jour);
        var nom = hasard.Parmi(NomsFictifs.Familles);
        var personne = EtatCivil(sexe, nom, naissance) with { Nom = sexe == 'F' && nomUsage is not null ? nomUsage : nom };
        return Travail(Contacts(personne) with { NirTransmis = NirTransmis(personne, nouveau) }, jour);
    }

    /// <summary>Enfant à charge, né après les 17 ans de son parent.</summary>
    public PersonneFictive Enfant(PersonneFictive parent, DateOnly jour)
    {
        var ageMaximal = Math.Clamp(jour.Year - parent.Naissance.Year - 18, 0, 19);
        var enfant = EtatCivil(Sexe(), parent.Nom, NeIlYA(hasard.Entre(0, ageMaximal), jour));
        return enfant with { NirTransmis = hasard.Chance(0.75) ? enfant.NirDefinitif : null };
    }

    /// <summary>Enfant qui vient de naître : son numéro n'est pas encore connu.</summary>
    public PersonneFictive NouveauNe(PersonneFictive parent, DateOnly naissance) => EtatCivil(Sexe(), parent.Nom, naissance);

    private PersonneFictive EtatCivil(char sexe, string nom, DateOnly naissance)
    {
        var lieu = LieuxDeNaissance.Tirer(hasard);
        var prenoms = sexe == 'F' ? NomsFictifs.PrenomsFeminins : NomsFictifs.PrenomsMasculins;
        return new PersonneFictive
        {
            Id = ++_dernierId,
            Sexe = sexe,
            Nom = nom,
            NomNaissance = nom,
            Prenom = hasard.Parmi(prenoms),
            SecondPrenom = hasard.Chance(0.5) ? hasard.Parmi(prenoms) : null,
            Naissance = naissance,
            LieuNaissance = lieu.Nom,
            CodeLieuNaissance = lieu.Code,
            PaysNaissance = lieu.Pays,
            Nationalite = lieu.Nationalite != 'F' && hasard.Chance(0.3) ? 'F' : lieu.Nationalite,
            NirDefinitif = _nirs.Definitif(sexe, naissance, lieu),
        };
    }

    private string? NirTransmis(PersonneFictive personne, bool nouveau)
    {
        var neAilleurs = personne.PaysNaissance != "FRA";
        return hasard.Selon(
            (Cas.Absent, nouveau ? 0.025 : 0.008),
            (Cas.Provisoire, neAilleurs ? (nouveau ? 0.25 : 0.08) : 0),
            (Cas.CleFausse, 0.006),
            (Cas.SansCle, 0.03),
            (Cas.Complet, 1)) switch
        {
            Cas.Absent => null,
            Cas.Provisoire => _nirs.Provisoire(personne.Sexe, personne.Naissance),
            Cas.CleFausse => NirsFictifs.AvecCleFausse(personne.NirDefinitif),
            Cas.SansCle => personne.NirDefinitif[..13],
            _ => personne.NirDefinitif,
        };
    }

    private PersonneFictive Contacts(PersonneFictive personne)
    {
        string? telephone = null, courriel = null;
        if (hasard.Chance(0.93))
            telephone = string.Create(CultureInfo.InvariantCulture, $"{hasard.Parmi(PrefixesDeFiction)}{hasard.Entre(0, 9999):0000}");
        if (hasard.Chance(0.78))
        {
            var domaine = hasard.Chance(0.5) ? "exemple.fr" : "example.org";
            courriel = string.Create(CultureInfo.InvariantCulture, $"{SansAccent(personne.Prenom)}.{SansAccent(personne.Nom)}{personne.Id % 100}@{domaine}");
        }

        return personne with { Telephone = telephone, Courriel = courriel };
    }

    // 42 % ont travaillé dans l'année (ligne 1661) : tous ceux qu'un revenu sort des droits et devoirs, et une partie des autres.
    private PersonneFictive Travail(PersonneFictive personne, DateOnly jour)
    {
        const double PartAvecRevenu = 1 - PartRevenuSousSeuil;
        var debut = jour.AddDays(-hasard.Entre(40, 700));
        if (hasard.Chance(PartAvecRevenu))
            return personne with { Revenu = hasard.Entre(505, 890), Activites = [new(EmploisFictifs.Tirer(hasard), debut, null)] };
        if (!hasard.Chance((PartAyantTravaille - PartAvecRevenu) / PartRevenuSousSeuil))
            return personne with { Activites = [new(hasard.Selon(("ANP", 0.55), ("SAC", 0.35), ("MAL", 0.1)), debut, null)] };
        if (hasard.Chance(0.4))
            return personne with { Revenu = hasard.Entre(80, 480), Activites = [new(EmploisFictifs.Tirer(hasard), debut, null)] };

        var fin = jour.AddDays(-hasard.Entre(20, 330));
        return personne with { Activites = [new(EmploisFictifs.Tirer(hasard), fin.AddDays(-hasard.Entre(30, 400)), fin), new("ANP", fin.AddDays(1), null)] };
    }

    private DateOnly NeIlYA(int ans, DateOnly jour) => jour.AddYears(-ans).AddDays(-hasard.Entre(1, 364));

    private static string SansAccent(string nom)
    {
        var lettres = nom.Normalize(NormalizationForm.FormD).Where(c => char.IsAsciiLetter(c) || c == '-');
        return new string([.. lettres]).ToLowerInvariant();
    }

    private enum Cas
    {
        Complet,
        SansCle,
        CleFausse,
        Provisoire,
        Absent,
    }
}
