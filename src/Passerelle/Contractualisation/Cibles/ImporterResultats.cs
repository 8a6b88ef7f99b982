using System.Globalization;
using Passerelle.Bases;
using Passerelle.Contractualisation.Conventions;
using Socle.Fichiers;
using Socle.Identifiants;
using Socle.Ports;
using Socle.Resultats;

namespace Passerelle.Contractualisation.Cibles;

/// <summary>Ce qu'un import de résultats a donné.</summary>
public sealed record ResultatImportResultats(int Lignes, int Enregistres, int Inchanges, IReadOnlyList<Erreur> Rejets);

/// <summary>
/// Importe des résultats d'un CSV : indicateur;constate_au;valeur;justificatif;commentaire. Une ligne fautive est rejetée seule ; le même
/// indicateur au même jour remplace, jamais ne double.
/// </summary>
public sealed class ImporterResultats(PasserelleContexte contexte, LirePacte lire, SaisirResultat saisir, IActeur acteur, TimeProvider horloge)
{
    private static readonly string[] Obligatoires = ["indicateur", "constate_au", "valeur", "justificatif"];

    /// <summary>Colonnes du CSV.</summary>
    public static IReadOnlyList<string> Colonnes { get; } = ["indicateur", "constate_au", "valeur", "justificatif", "commentaire"];

    /// <summary>Importe en une seule écriture.</summary>
    public async Task<Resultat<ResultatImportResultats>> ExecuterAsync(Stream contenu, CancellationToken ct)
    {
        var lu = await lire.ExecuterAsync(ct);
        if (!lu.Reussi)
            return lu.Erreurs.ToList();
        if (!(await LecteurCsv.RecevoirAsync(contenu, Colonnes, Obligatoires, ct)).Essayer(out var lecteur, out var refus))
            return refus;
        var rejets = new List<Erreur>();
        var vues = new HashSet<(string, DateOnly)>();
        int lignes = 0, enregistres = 0, inchanges = 0;
        using (lecteur)
        {
            foreach (var ligne in lecteur.Lire())
            {
                lignes++;
                var nouveau = LireLigne(lu.Valeur, ligne);
                if (nouveau.Reussi && !vues.Add((nouveau.Valeur.Indicateur, nouveau.Valeur.ConstateAu)))
                    nouveau = ContractualisationErreurs.ResultatFautif("indicateur", "une mesure par jour : celle-ci est déjà plus haut");
                if (!nouveau.Reussi)
                    rejets.AddRange(nouveau.Erreurs.Select(e => e with { Ligne = ligne.Numero }));
                else if (await saisir.AjouterAsync(nouveau.Valeur, ct))
                    enregistres++;
                else
                    inchanges++;
            }
        }
        await contexte.SaveChangesAsync(ct);
        return new ResultatImportResultats(lignes, enregistres, inchanges, rejets);
    }

    private Resultat<ResultatIndicateur> LireLigne(PacteSigne pacte, LigneCsv ligne)
    {
        if (ligne.Faute is { } faute)
            return ContractualisationErreurs.DepenseIllisible(faute);
        var champs = Colonnes.Zip(ligne.Champs).ToDictionary(c => c.First, c => c.Second);
        var erreurs = new List<Erreur>();
        var valeur = champs["valeur"].TrimEnd('%', ' ').Replace(',', '.');
        if (!decimal.TryParse(valeur, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre))
            erreurs.Add(ContractualisationErreurs.ResultatFautif("valeur", $"un nombre ; trouvé {Forme.Decrire(champs["valeur"])}"));
        if (!DateOnly.TryParseExact(champs["constate_au"], ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour))
            erreurs.Add(ContractualisationErreurs.ResultatFautif("constate_au", $"une date JJ/MM/AAAA ; trouvé {Forme.Decrire(champs["constate_au"])}"));
        if (erreurs.Count > 0)
            return erreurs;
        return SaisirResultat.Controler(pacte, new SaisirResultatCommand { Indicateur = champs["indicateur"], ConstateAu = jour, Valeur = nombre, Justificatif = champs["justificatif"], Commentaire = champs["commentaire"] }, acteur.Id, horloge);
    }
}
