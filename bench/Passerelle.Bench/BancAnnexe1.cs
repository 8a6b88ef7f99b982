using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.Inscription;
using Socle.Bases;
using Socle.Territoires;

namespace Passerelle.Bench;

/// <summary>
/// Le fichier d'inscription (Annexe 1), flux et stock de tous les orientés, face à ce que PostgreSQL fait de mieux des mêmes lignes :
/// COPY de la jointure équivalente vers un fichier, le NIR restant chiffré. SQLite, sans COPY, est seulement relevé.
/// </summary>
internal static class BancAnnexe1
{
    private const double Limite = 3;
    private const int Essais = 3;

    /// <summary>La jointure, triée et datée comme le fichier l'est.</summary>
    private static string Jointure(DateOnly du, DateOnly au) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT i.civilite, i.nom, i.prenom, to_char(i.date_naissance, 'DD/MM/YYYY'), left(encode(i.nir_chiffre, 'hex'), 15), i.sexe, c.nationalite,
            CASE i.role WHEN 'DEM' THEN 'demandeur' ELSE 'conjoint' END, c.telephone, c.courriel, v.adresse, v.complement_adresse, v.code_postal, v.commune, v.code_insee,
            to_char(COALESCE(v.date_ouverture, v.date_demande), 'DD/MM/YYYY'), v.organisme, o.organisme,
            CASE o.type_parcours WHEN 'EMPLOI' THEN 'professionnel' WHEN 'SOCIO_PRO' THEN 'socioprofessionnel' ELSE 'social' END, o.structure, o.referent, to_char(o.date_effective, 'DD/MM/YYYY')
        FROM (SELECT DISTINCT ON (f.personne_id) f.* FROM fait f WHERE f.type = 3 AND f.remplace_le IS NULL AND f.personne_id IS NOT NULL
                AND f.date_effective BETWEEN '{du:yyyy-MM-dd}' AND '{au:yyyy-MM-dd}' ORDER BY f.personne_id, f.date_effective DESC, f.reference COLLATE "C" DESC) o
            JOIN personne p ON p.id = o.personne_id AND p.fusionnee_dans_id IS NULL JOIN identite i ON i.id = p.identite_id JOIN version_foyer v ON v.id = p.version_id
            LEFT JOIN (SELECT DISTINCT ON (x.personne_id) x.personne_id, c.telephone, c.courriel, c.nationalite FROM contact c JOIN identite x ON x.id = c.identite_id ORDER BY x.personne_id, c.flux_id DESC) c ON c.personne_id = p.id
        ORDER BY i.nom COLLATE "C", i.prenom COLLATE "C", i.date_naissance
        """);

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur, atelier.Dossier));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur, string dossier)
    {
        var contexte = services.GetRequiredService<PasserelleContexte>();
        if (!Territoire.Regle(null).Essayer(out var territoire, out var refus))
            throw new InvalidOperationException(refus.ToString());
        foreach (var stock in new[] { false, true })
        {
            var demande = new DemandeInscription { Du = BaseGarnie.Periode.Du, Au = BaseGarnie.Periode.Au, Stock = stock, Territoire = territoire };
            List<TimeSpan> exports = [], copies = [];
            var lignes = 0;
            for (var essai = 0; essai <= Essais; essai++)
            {
                exports.Add(await Mesures.ChronometrerAsync(async () =>
                {
                    if (!(await services.GetRequiredService<ExporterInscription>().ExecuterAsync(demande, Path.Combine(dossier, "envois"), CancellationToken.None)).Essayer(out var fichier, out var erreur))
                        throw new InvalidOperationException(erreur.ToString());
                    lignes = fichier.Lignes;
                }));
                if (moteur == Moteur.Postgres)
                    copies.Add(await Mesures.ChronometrerAsync(() => Mesures.CopierAsync(contexte, Jointure(demande.Du, demande.Au), Path.Combine(dossier, "copie.csv"))));
            }
            var nom = $"{moteur}, inscription {(stock ? "stock" : "flux")}, {lignes.ToString("N0", CultureInfo.CurrentCulture)} lignes";
            if (moteur == Moteur.Sqlite)
            {
                releve.Noter(nom, Mesures.Mediane(exports));
                continue;
            }
            releve.Noter($"{nom}, COPY", Mesures.Mediane(copies));
            releve.Rapport(nom, Mesures.Mediane(exports), Mesures.Mediane(copies), Limite);
        }
    }
}
