using Passerelle.Echanges.Inscription;
using Socle.Fichiers;
using Socle.Identifiants;

namespace Passerelle.Echanges.Envois;

/// <summary>Contrôle d'une ligne d'inscription (Annexe 1) : ce que France Travail ne pourrait pas prendre, ou prendrait de travers.</summary>
internal sealed class ControlerLigneInscription(ContexteControle contexte, List<FauteTrouvee> fautes) : ControlerLignesEnvoi(contexte, fautes)
{
    private const int LongueurTelephone = 10;
    private readonly HashSet<string> nirs = [];
    private readonly HashSet<(string, string, string)> etatsCivils = [];

    private enum Colonne
    {
        Civilite, Nom, Prenom, DateNaissance, Nir, Sexe, Nationalite, Statut, Telephone, Courriel, Adresse, ComplementAdresse,
        CodePostal, Commune, CodeInsee, DateEntreeRsa, CodeOrganisme, Orientation, TypeParcours, StructureReferente, Referent, DateOrientation,
    }

    /// <inheritdoc/>
    protected override void Controler(IReadOnlyList<string> champs)
    {
        string Valeur(Colonne colonne) => champs[(int)colonne];
        ControlerEtatCivil(Valeur);
        ControlerNir(Valeur);
        ControlerContact(Valeur(Colonne.Telephone), Valeur(Colonne.Courriel));
        if (Valeur(Colonne.Adresse).Length == 0)
            Signaler(FautesConnues.AdresseIncomplete, Nom(Colonne.Adresse), "vide");
        if (Valeur(Colonne.CodePostal).Length == 0)
            Signaler(FautesConnues.AdresseIncomplete, Nom(Colonne.CodePostal), "vide");
        ControlerCommune(Nom(Colonne.CodeInsee), Valeur(Colonne.CodeInsee));
        if (!DateCsv.Essayer(Valeur(Colonne.DateEntreeRsa), out var entree))
            Signaler(FautesConnues.EntreeRsaInvraisemblable, Nom(Colonne.DateEntreeRsa), "vide");
        else if (entree > Contexte.Aujourdhui)
            Signaler(FautesConnues.EntreeRsaInvraisemblable, Nom(Colonne.DateEntreeRsa), "dans le futur");
        if (Valeur(Colonne.CodeOrganisme).Length == 0)
            Signaler(FautesConnues.OrganismeInconnu, Nom(Colonne.CodeOrganisme));
        foreach (var colonne in new[] { Colonne.Orientation, Colonne.TypeParcours })
        {
            if (Valeur(colonne).Length == 0)
                Signaler(FautesConnues.OrientationIncomplete, Nom(colonne), "vide");
        }
        if (Valeur(Colonne.StructureReferente).Length == 0)
            Signaler(FautesConnues.SansStructure, Nom(Colonne.StructureReferente));
        Passee(Nom(Colonne.DateOrientation), Valeur(Colonne.DateOrientation));
    }

    private static string Nom(Colonne colonne) => LigneInscription.Colonnes[(int)colonne];

    private void ControlerEtatCivil(Func<Colonne, string> valeur)
    {
        foreach (var colonne in new[] { Colonne.Nom, Colonne.Prenom, Colonne.DateNaissance })
        {
            if (valeur(colonne).Length == 0)
                Signaler(FautesConnues.EtatCivilIncomplet, Nom(colonne), "vide");
        }
        if (DateCsv.Essayer(valeur(Colonne.DateNaissance), out var naissance))
            ControlerAge(Nom(Colonne.DateNaissance), naissance);
        if (!etatsCivils.Add((valeur(Colonne.Nom), valeur(Colonne.Prenom), valeur(Colonne.DateNaissance))))
            Signaler(FautesConnues.Homonyme, Nom(Colonne.Nom));
    }

    private void ControlerNir(Func<Colonne, string> valeur)
    {
        var texte = valeur(Colonne.Nir);
        if (texte.Length == 0)
        {
            Signaler(FautesConnues.NirAbsent, Nom(Colonne.Nir));
            return;
        }
        if (!Nir.Essayer(texte, out var nir) || nir.Etat == EtatNir.CleFausse)
        {
            Signaler(FautesConnues.CleFausse, Nom(Colonne.Nir), Forme.Decrire(texte));
            return;
        }
        if (nir.Etat is EtatNir.Provisoire or EtatNir.SansCle)
            Signaler(FautesConnues.NirIncertain, Nom(Colonne.Nir), nir.Etat == EtatNir.Provisoire ? "provisoire (NIA)" : "13 caractères, sans clé");
        if (!nirs.Add(nir.Treize))
            Signaler(FautesConnues.Doublon, Nom(Colonne.Nir));
        if (nir.Etat != EtatNir.Provisoire && Contraire(nir.Treize, valeur(Colonne.Sexe), valeur(Colonne.DateNaissance)) is { } raison)
            Signaler(FautesConnues.NirContraire, Nom(Colonne.Nir), raison);
    }

    /// <summary>Le premier chiffre dit le sexe ; les quatre suivants l'année et le mois, quand le mois est d'un calendrier.</summary>
    private static string? Contraire(string treize, string sexe, string naissance)
    {
        if (treize[0] is '1' or '2' && treize[0] == '1' != (sexe == "M"))
            return "sexe";
        if (!DateCsv.Essayer(naissance, out var date))
            return null;
        var (annee, mois) = ((treize[1] - '0') * 10 + (treize[2] - '0'), (treize[3] - '0') * 10 + (treize[4] - '0'));
        return annee != date.Year % 100 ? "année de naissance" : mois <= 12 && mois != date.Month ? "mois de naissance" : null;
    }

    private void ControlerContact(string telephone, string courriel)
    {
        var refus = Contexte.Refus.GetValueOrDefault(Personne);
        if (refus.Telephone)
            Signaler(FautesConnues.ContactRefuse, Nom(Colonne.Telephone));
        if (refus.Courriel)
            Signaler(FautesConnues.ContactRefuse, Nom(Colonne.Courriel));
        if (telephone.Length == 0 && courriel.Length == 0 && refus is { Telephone: false, Courriel: false })
            Signaler(FautesConnues.SansContact);
        if (telephone.Length > 0 && !telephone.StartsWith("00", StringComparison.Ordinal) && (telephone.Length != LongueurTelephone || telephone[0] != '0'))
            Signaler(FautesConnues.ContactInvraisemblable, Nom(Colonne.Telephone), Forme.Decrire(telephone));
        if (courriel.Length > 0 && (courriel.IndexOf('@', StringComparison.Ordinal) is var a && (a < 1 || courriel.IndexOf('.', a + 1) < 0 || courriel.AsSpan().ContainsAny(" ;,\n"))))
            Signaler(FautesConnues.ContactInvraisemblable, Nom(Colonne.Courriel), "n'a pas la forme d'une adresse");
    }
}
