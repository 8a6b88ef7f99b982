using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Echanges.BasePilotage;
using Socle.Bases;
using Socle.Territoires;

namespace Passerelle.Bench;

/// <summary>
/// Le fichier de pilotage (Annexe 4) face à ce que PostgreSQL fait de mieux des mêmes lignes : COPY de la jointure équivalente
/// vers un fichier. Mesuré dans le processus, une fois le code chaud ; SQLite, sans COPY, est seulement relevé.
/// </summary>
internal static class BancAnnexe4
{
    private const double Limite = 3;
    private const int Essais = 3;

    /// <summary>La jointure, triée et datée comme le fichier l'est.</summary>
    private const string Jointure = """
        SELECT v.matricule, i.role, v.code_insee, to_char(date_trunc('month', i.date_naissance), 'DD/MM/YYYY'), to_char(e.t0, 'DD/MM/YYYY'),
            to_char(e.date_invitation, 'DD/MM/YYYY'), to_char(e.date_rdv_orientation, 'DD/MM/YYYY'), to_char(e.date_orientation, 'DD/MM/YYYY'),
            to_char(e.date_premier_rdv_accompagnement, 'DD/MM/YYYY'), e.structure_referente, e.type_parcours, to_char(e.date_cer, 'DD/MM/YYYY'),
            e.type_contrat, '55', v.numero_organisme, CASE WHEN e.stock THEN 'O' ELSE 'N' END
        FROM entree e JOIN personne p ON p.id = e.personne_id AND p.fusionnee_dans_id IS NULL
            JOIN identite i ON i.id = p.identite_id JOIN version_foyer v ON v.id = p.version_id
        WHERE e.fermee_le IS NULL
        ORDER BY v.matricule COLLATE "C", i.role COLLATE "C"
        """;

    public static async Task ExecuterAsync(Atelier atelier, Releve releve, int foyers)
    {
        foreach (var moteur in Atelier.Moteurs)
            await BaseGarnie.OuvrirAsync(atelier, moteur, foyers, services => MesurerAsync(services, releve, moteur, atelier.Dossier));
    }

    private static async Task MesurerAsync(IServiceProvider services, Releve releve, Moteur moteur, string dossier)
    {
        var contexte = services.GetRequiredService<PasserelleContexte>();
        await using (var photo = await SessionLot.PhotographierAsync(contexte, CancellationToken.None))
            releve.Noter($"{moteur}, entrées ouvertes", (await BaseGarnie.EntreesOuvertesAsync(photo)).ToString("N0", CultureInfo.CurrentCulture));
        if (!Territoire.Regle(null).Essayer(out var territoire, out var refus))
            throw new InvalidOperationException(refus.ToString());
        var commande = new ExporterBasePilotageCommand { Au = BaseGarnie.Periode.Au, Dossier = Path.Combine(dossier, "envois"), Territoire = territoire };
        List<TimeSpan> exports = [], copies = [];
        for (var essai = 0; essai <= Essais; essai++)
        {
            exports.Add(await Mesures.ChronometrerAsync(async () =>
            {
                if (!(await services.GetRequiredService<ExporterBasePilotage>().ExecuterAsync(commande, CancellationToken.None)).Reussi)
                    throw new InvalidOperationException("L'export a été refusé.");
            }));
            if (moteur == Moteur.Postgres)
                copies.Add(await Mesures.ChronometrerAsync(() => Mesures.CopierAsync(contexte, Jointure, Path.Combine(dossier, "copie.csv"))));
        }
        if (moteur == Moteur.Sqlite)
        {
            releve.Noter("Sqlite, fichier de pilotage", Mesures.Mediane(exports));
            return;
        }
        releve.Noter("Postgres, COPY de la jointure", Mesures.Mediane(copies));
        releve.Rapport("Postgres, fichier de pilotage", Mesures.Mediane(exports), Mesures.Mediane(copies), Limite);
    }
}
