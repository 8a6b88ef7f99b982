using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Passerelle.Bases;
using Passerelle.Echanges;
using Passerelle.Echanges.Desaccords;
using Passerelle.Echanges.Envois;
using Passerelle.Echanges.Invitations;
using Passerelle.Echanges.Partages;
using Passerelle.Echanges.Retours;
using Passerelle.Echanges.Volet3;
using Socle.Cles;
using Socle.Courriels;
using Socle.Resultats;
using Socle.Territoires;

namespace Passerelle.Demonstration;

/// <summary>
/// La boucle de la semaine, des fichiers qui partent à ce qui revient. Chaque étape se rejoue sans effet double : interrompue n'importe où, la semaine
/// reprend de son début et n'envoie rien deux fois. Les deux programmes ne se parlent que par liens, courriels et fichiers.
/// </summary>
internal sealed partial class SemaineDemo(IServiceProvider services, DossierDemo dossier, ProgrammePlateforme plateforme, CompteDemo decideur, DateOnly aujourdhui, Action<string> dire)
{
    private const string Destinataire = "echanges@france-travail.example";
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");
    private readonly Territoire territoire = Territoire.Regle(null).Valeur;
    private readonly DateOnly dimanche = aujourdhui.AddDays(aujourdhui.DayOfWeek == DayOfWeek.Sunday ? -7 : -(int)aujourdhui.DayOfWeek);

    /// <summary>Joue la semaine.</summary>
    public async Task JouerAsync(int graine, CancellationToken ct)
    {
        var envois = await PreparerAsync(ct);
        await ScellerAsync(envois, ct);
        await PartagerAsync(ct);
        await CollecterAsync(ct);
        await DeposerAsync(ct);
        await RepondreAsync(graine, ct);
        await RemettreAsync(ct);
        await RattacherAsync(ct);
        await ImporterRetourAsync(ct);
        await ExporterVolet3Async(ct);
    }

    /// <summary>Ce qui part cette semaine : la reprise de stock, le flux de la semaine, la base de pilotage.</summary>
    private IQueryable<Envoi> DeLaSemaine(PasserelleContexte contexte) => contexte.Envois.AsNoTracking().Where(e => e.Au == dimanche && e.RangSceau != null).OrderBy(e => e.RangSceau);

    private async Task<List<Envoi>> PreparerAsync(CancellationToken ct)
    {
        // La semaine d'avant d'abord : un contrôle compare au dernier scellé du même genre. Les plus anciennes restent à faire, à l'écran.
        var dus = RythmeEnvois.Dus(dimanche.AddDays(-13), dimanche).Select(d => (d.Genre, d.Du, d.Au)).Append((Genre: GenreEnvoi.InscriptionStock, Du: dimanche, Au: dimanche));
        var prepares = new List<Envoi>();
        foreach (var (genre, du, au) in dus)
            prepares.Add(Exiger(await AvecAsync<PreparerEnvoi, Resultat<Envoi>>(p => p.ExecuterAsync(new PreparerEnvoiCommand { Genre = genre, Du = du, Au = au, Territoire = territoire }, ct))));
        dire($"Passerelle prépare {prepares.Count} fichiers, annexes 1 et 4 des deux dernières semaines et reprise de stock : {Nombre(prepares.Sum(e => e.Lignes))} lignes, chiffrées.");
        return prepares;
    }

    private async Task ScellerAsync(List<Envoi> prepares, CancellationToken ct)
    {
        var scelles = new List<Envoi>();
        foreach (var envoi in prepares)
        {
            var controle = Exiger(await AvecAsync<ControlerEnvoi, Resultat<Envoi>>(c => c.ExecuterAsync(envoi.Cle, ct)));
            if (!controle.EstScelle && !controle.PeutEtreScelle)
                Exiger(await AvecAsync<DeciderEnvoi, Resultat<bool>>(d => d.ExecuterAsync(envoi.Cle, "Démonstration : fautes vues, corrections demandées aux structures", ct)));
            scelles.Add(Exiger(await AvecAsync<ScellerEnvoi, Resultat<Envoi>>(s => s.ExecuterAsync(envoi.Cle, ct))));
        }
        dire($"Passerelle les contrôle : {Nombre(scelles.Sum(e => e.Bloquantes))} fautes bloquantes, {Nombre(scelles.Sum(e => e.AVoir))} à voir ; {decideur.Nom} décide d'envoyer, chaque fichier est scellé avec son contrôle.");
    }

    private async Task PartagerAsync(CancellationToken ct)
    {
        var envois = await AvecAsync<PasserelleContexte, List<Envoi>>(c => DeLaSemaine(c).ToListAsync(ct));
        foreach (var envoi in envois)
        {
            Exiger(await AvecAsync<PartagerEnvoi, Resultat<Envoi>>(p => p.ExecuterAsync(envoi.Cle, [Destinataire], ct)));
            if (!File.Exists(Path.Combine(dossier.Envois, envoi.Nom)))
                await CopierAsync(envoi, ct);
        }
        await AvecAsync<ExpedierCourriels, int>(e => e.ExecuterAsync(ct));
        dire($"Passerelle partage {envois.Count} fichiers, chacun par un lien qui expire, annoncé par courriel : {string.Join(", ", envois.Select(e => e.Nom))}.");
    }

    private async Task CopierAsync(Envoi envoi, CancellationToken ct) => await AvecAsync<TelechargerEnvoi, bool>(async t =>
    {
        await using var contenu = Exiger(await t.ExecuterAsync(envoi.Cle, ct)).Contenu;
        await using var copie = File.Create(Path.Combine(dossier.Envois, envoi.Nom));
        await contenu.CopyToAsync(copie, ct);
        return true;
    });

    private async Task CollecterAsync(CancellationToken ct)
    {
        var noms = await AvecAsync<PasserelleContexte, List<string>>(c => DeLaSemaine(c).Select(e => e.Nom).ToListAsync(ct));
        foreach (var nom in noms.Where(n => !File.Exists(Path.Combine(dossier.Collectes, n))))
            await plateforme.ExecuterAsync(ct, "collecter", await LienAsync(nom, ct), "--sortie", dossier.Collectes);
        dire($"Plateforme ouvre les courriels et collecte les {noms.Count} fichiers par leurs liens ; empreintes vérifiées.");
    }

    private async Task DeposerAsync(CancellationToken ct)
    {
        var (inscrits, rejetes, doutes, rapprochees, pilotage) = (0, 0, 0, 0, 0);
        // Les inscriptions d'abord : la base de pilotage s'y rapproche.
        foreach (var fichier in Directory.EnumerateFiles(dossier.Collectes, "*.csv").Order(StringComparer.Ordinal))
        {
            var rendu = await plateforme.ExecuterAsync(ct, "deposer", fichier, "--sortie", dossier.Reponses);
            int Lire(string nom) => rendu.GetProperty(nom).GetInt32();
            if (rendu.GetProperty("genre").GetString() == "Pilotage")
                (rapprochees, pilotage) = (Lire("rapprochees"), Lire("lignes"));
            else
                (inscrits, rejetes, doutes) = (inscrits + Lire("inscrits"), rejetes + Lire("rejetes"), doutes + Lire("enDoute"));
        }
        dire($"Plateforme les dépose : {Nombre(inscrits)} personnes inscrites, {Nombre(rejetes)} lignes rejetées, {Nombre(doutes)} en doute ; {Nombre(rapprochees)} lignes de pilotage rapprochées sur {Nombre(pilotage)}.");
    }

    private async Task RepondreAsync(int graine, CancellationToken ct)
    {
        var vie = await plateforme.ExecuterAsync(ct, "vivre", "--graine", graine.ToString(CultureInfo.InvariantCulture), "--au", Iso(aujourdhui));
        var retour = await plateforme.ExecuterAsync(ct, "retour", "--sortie", dossier.Reponses, "--au", Iso(aujourdhui));
        dire($"Plateforme vit sa semaine ({Nombre(vie.GetProperty("nouveaux").GetInt32())} évènements inventés) et écrit accusés et fichier retour : {Nombre(retour.GetProperty("lignes").GetInt32())} inscrits.");
    }

    private async Task RemettreAsync(CancellationToken ct)
    {
        var fichiers = Directory.EnumerateFiles(dossier.Reponses, "*.csv").Order(StringComparer.Ordinal).ToList();
        // Une place de plus que de fichiers : épuisé, le lien ne dirait plus si le dernier est arrivé.
        Exiger(await AvecAsync<InviterDepot, Resultat<InvitationCreee>>(i => i.ExecuterAsync(new InviterDepotCommand
        {
            Courriel = Destinataire,
            Attendu = $"Les accusés et le fichier retour de la semaine finie le {dimanche.ToString("dd/MM/yyyy", Francais)}",
            Fichiers = fichiers.Count + 1,
            CleIdempotence = $"demo-{Iso(dimanche)}",
        }, ct)));
        await AvecAsync<ExpedierCourriels, int>(e => e.ExecuterAsync(ct));
        var dejaLa = await AvecAsync<PasserelleContexte, List<string>>(c => c.Pieces.Select(p => p.Nom).ToListAsync(ct));
        foreach (var fichier in fichiers.Where(f => !dejaLa.Contains(Path.GetFileName(f))))
            await plateforme.ExecuterAsync(ct, "remettre", await LienAsync("/depots/", ct), fichier);
        dire($"Plateforme, invitée par courriel, remet {fichiers.Count} fichiers par la page de dépôt.");
    }

    private async Task RattacherAsync(CancellationToken ct)
    {
        foreach (var piece in await AvecAsync<PasserelleContexte, List<PieceRecue>>(c => c.Pieces.AsNoTracking().Where(p => p.Statut == StatutPiece.ATraiter).OrderBy(p => p.Nom).ToListAsync(ct)))
        {
            if (piece.EstAccuse)
                Exiger(await AvecAsync<TraiterPiece, Resultat<Envoi>>(t => t.RattacherAsync(piece.Id, ct)));
        }
        var envois = await AvecAsync<PasserelleContexte, List<Envoi>>(c => DeLaSemaine(c).ToListAsync(ct));
        dire($"Passerelle rattache les accusés, ligne à ligne : {Nombre(envois.Sum(e => e.Acceptees))} lignes prises, {Nombre(envois.Sum(e => e.Refusees))} laissées, à reprendre à l'écran.");
    }

    /// <summary>Le fichier retour, pris dans la pièce déposée : conclue après l'import, elle se rejoue sans effet double.</summary>
    private async Task ImporterRetourAsync(CancellationToken ct)
    {
        foreach (var piece in await AvecAsync<PasserelleContexte, List<PieceRecue>>(c => c.Pieces.AsNoTracking().Where(p => p.Statut == StatutPiece.ATraiter && p.Nom.StartsWith("retour_")).ToListAsync(ct)))
        {
            var coffre = services.GetRequiredService<CoffreContenus>();
            Exiger(await AvecAsync<ImporterRetour, Resultat<ResultatImportRetour>>(i => i.ExecuterAsync(new ImporterRetourCommand { Ouvrir = () => coffre.Lire(piece.Id, piece.CleEnveloppee!), Nom = piece.Nom }, null, ct)));
            await AvecAsync<TraiterPiece, bool>(t => t.ConclureAsync(piece.Id, StatutPiece.Importee, null, null, ct));
        }
        var (attachees, aRegler, desaccords) = await AvecAsync<PasserelleContexte, (int, int, int)>(async c => (
            await c.Observations.CountAsync(o => o.PersonneId != null, ct),
            await c.Observations.CountAsync(o => o.PersonneId == null && o.Etat != EtatRapprochement.PasDesNotres, ct),
            await c.Desaccords.CountAsync(d => d.Statut == StatutDesaccord.Ouvert, ct)));
        dire($"Passerelle importe le fichier retour : {Nombre(attachees)} lignes attachées à leur personne, {Nombre(aRegler)} à régler à l'écran, {Nombre(desaccords)} désaccords avec ce que nous savons.");
    }

    private async Task ExporterVolet3Async(CancellationToken ct)
    {
        var premier = new DateOnly(aujourdhui.Year, aujourdhui.Month, 1);
        var volet3 = Exiger(await AvecAsync<ExporterVolet3, Resultat<Echanges.BasePilotage.FichierExporte>>(e =>
            e.ExecuterAsync(new DemandeVolet3 { Du = premier.AddMonths(-1), Au = aujourdhui, Territoire = territoire }, dossier.Envois, ct)));
        dire($"Passerelle écrit les neuf données du volet 3, identifiants France Travail compris : {Nombre(volet3.Lignes)} évènements dans {volet3.Fichier}");
    }

    /// <summary>Le lien d'un courriel reçu qui parle de ce fichier.</summary>
    private async Task<string> LienAsync(string dit, CancellationToken ct)
    {
        foreach (var chemin in Directory.EnumerateFiles(dossier.Courriels, "*.eml"))
        {
            using var message = await MimeMessage.LoadAsync(chemin, ct);
            if (message.TextBody is { } texte && texte.Contains(dit, StringComparison.Ordinal))
                return AdresseDeLien().Match(texte).Value;
        }
        throw new InvalidOperationException("Le courriel attendu n'est pas arrivé au serveur de messagerie local.");
    }

    /// <summary>Un acte dans sa portée, au nom de la gestionnaire des données.</summary>
    private async Task<TRendu> AvecAsync<TService, TRendu>(Func<TService, Task<TRendu>> acte)
        where TService : notnull
    {
        await using var portee = services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        portee.ServiceProvider.GetRequiredService<ActeurCourant>().Id = await contexte.Users.Where(c => c.UserName == decideur.Identifiant).Select(c => c.Id).SingleAsync();
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    private static T Exiger<T>(Resultat<T> resultat) => resultat.Reussi ? resultat.Valeur : throw new InvalidOperationException($"La semaine de démonstration est arrêtée : {resultat.Erreurs[0]}");

    private static string Nombre(int n) => n.ToString("N0", Francais);

    private static string Iso(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"https?://\S+/(partages|depots)/\S+")]
    private static partial Regex AdresseDeLien();
}
