using System.Globalization;

namespace Socle.Fictif;

/// <summary>
/// Douze mois de fichiers finissant le jour dit, dans l'ordre de réception : un stock, puis un flux mensuel par mois et un
/// flux quotidien par semaine (CAF et MSA), les contacts, et la reprise des parcours le dernier jour.
/// La même graine et le même jour donnent les mêmes octets. Les fichiers s'écrivent à la demande.
/// </summary>
public sealed class JeuDeFichiers
{
    private const int Mois = 12;

    /// <summary>La CAF passe à la présentation VRSD0301 au milieu de la période ; la MSA garde l'ancienne.</summary>
    private const int MoisDuChangementDeVersion = 6;

    private readonly List<FichierFictif> _fichiers = [];
    private readonly ParcoursFictifs _parcours;
    private readonly VieFictive _vie;
    private readonly DateOnly _aujourdhui;
    private readonly DateOnly _stock;

    private JeuDeFichiers(IReadOnlyList<CommuneFictive> communes, DateOnly aujourdhui, int graine, ProfilFictif profil)
    {
        _aujourdhui = aujourdhui;
        _stock = Mensuel(Mois);
        var foyers = new FoyersFictifs(communes, Tirage.Pour(graine, 1));
        var population = new PopulationFictive(foyers, profil, Tirage.Pour(graine, 2)).Creer(_stock);
        _vie = new VieFictive(foyers, profil, population, Tirage.Pour(graine, 3));
        _parcours = new ParcoursFictifs(Tirage.Pour(graine, 4));
    }

    /// <summary>Fait vivre la population et rend les fichiers dans l'ordre de réception.</summary>
    /// <param name="communes">Les communes du département, de <c>donnees/communes-55.csv</c>.</param>
    /// <param name="aujourdhui">Aucun fait, aucun fichier n'est postérieur à ce jour.</param>
    /// <param name="graine">La même graine donne les mêmes octets.</param>
    /// <param name="profil">Taille et composition ; par défaut le bassin de Verdun.</param>
    public static IReadOnlyList<FichierFictif> Produire(
        IReadOnlyList<CommuneFictive> communes, DateOnly aujourdhui, int graine, ProfilFictif? profil = null)
    {
        var jeu = new JeuDeFichiers(communes, aujourdhui, graine, profil ?? new ProfilFictif());
        var precedent = jeu._stock;
        foreach (var (jour, mensuel) in jeu.Calendrier())
        {
            if (jour > jeu._stock)
                jeu._vie.Avancer(precedent, jour);
            jeu.Flux(jour, mensuel);
            if (!mensuel || jour == jeu._stock)
                jeu.Contacts(jour);
            precedent = jour;
        }

        jeu.Reprise();
        return jeu._fichiers;
    }

    // Le dernier flux mensuel a été reçu avant-hier ; un quotidien par semaine, décalé s'il tombe un jour de mensuel.
    private DateOnly Mensuel(int moisAvant) => _aujourdhui.AddDays(-2).AddMonths(-moisAvant);

    private IEnumerable<(DateOnly Jour, bool Mensuel)> Calendrier()
    {
        var mensuels = Enumerable.Range(0, Mois + 1).Select(Mensuel).ToHashSet();
        var quotidiens = new List<DateOnly>();
        for (var jour = _stock.AddDays(7); jour <= _aujourdhui; jour = jour.AddDays(7))
        {
            var libre = mensuels.Contains(jour) ? jour.AddDays(1) : jour;
            if (libre <= _aujourdhui)
                quotidiens.Add(libre);
        }

        return mensuels.Select(j => (j, true)).Concat(quotidiens.Select(j => (j, false))).OrderBy(c => c.Item1);
    }

    private void Flux(DateOnly jour, bool mensuel)
    {
        var stock = jour == _stock;
        var montres = _vie.Visibles(jour).Where(d => mensuel || d.Change).ToArray();
        foreach (var dossier in montres)
        {
            _parcours.Observer(dossier.Foyer, jour, stock);
            dossier.Transmis();
        }

        foreach (var organisme in (ReadOnlySpan<string>)["CAF", "MSA"])
        {
            var foyers = montres.Select(d => d.Foyer).Where(f => f.Organisme == organisme).OrderBy(f => f.Matricule).ToArray();
            if (foyers.Length == 0)
                continue;
            var entete = Entete(organisme, jour, mensuel);
            var nouvelle = organisme == "CAF" && jour > Mensuel(MoisDuChangementDeVersion);
            _fichiers.Add(new FichierFictif(
                Nommer(nouvelle ? "VRSD0301" : "VRSB0801", entete, jour),
                jour,
                stock,
                mensuel ? NatureFichier.FluxMensuel : NatureFichier.FluxQuotidien,
                nouvelle
                    ? sortie => EcrireFluxVrsd0301.Ecrire(sortie, entete, foyers)
                    : sortie => EcrireFluxVrsb0801.Ecrire(sortie, entete, foyers)));
        }
    }

    private void Contacts(DateOnly jour)
    {
        var dus = _vie.Visibles(jour).Where(d => d.InstructionDue).ToArray();
        foreach (var organisme in (ReadOnlySpan<string>)["CAF", "MSA"])
        {
            var foyers = dus.Select(d => d.Foyer).Where(f => f.Organisme == organisme).OrderBy(f => f.Matricule).ToArray();
            if (foyers.Length == 0)
                continue;
            var entete = Entete(organisme, jour, mensuel: false);
            _fichiers.Add(new FichierFictif(
                Nommer("VIRS0901", entete, jour), jour, Stock: false, NatureFichier.Instruction,
                sortie => EcrireFluxVirs0901.Ecrire(sortie, entete, foyers)));
        }

        foreach (var dossier in dus)
            dossier.InstructionDue = false;
    }

    private void Reprise()
    {
        var suivis = _parcours.Suivis.ToArray();
        _fichiers.Add(new FichierFictif(
            string.Create(CultureInfo.InvariantCulture, $"reprise_parcours_{_aujourdhui:yyyy-MM-dd}.csv"),
            _aujourdhui, Stock: false, NatureFichier.Reprise,
            sortie => EcrireReprise.Ecrire(sortie, suivis, _aujourdhui)));
    }

    private static EnteteFlux Entete(string organisme, DateOnly jour, bool mensuel)
    {
        var creation = jour.AddDays(-1);
        return new EnteteFlux
        {
            Organisme = organisme,
            Nature = mensuel ? 'M' : 'J',
            Creation = creation.ToDateTime(organisme == "CAF" ? new TimeOnly(4, 12, 30) : new TimeOnly(21, 5, 7)),
            Reference = mensuel ? new DateOnly(creation.Year, creation.Month, 1) : creation,
        };
    }

    private static string Nommer(string version, EnteteFlux entete, DateOnly jour) => string.Create(
        CultureInfo.InvariantCulture, $"{version}_{entete.Organisme}{EnteteFlux.NumeroOrganisme}_{entete.Nature}_{jour:yyyyMMdd}.xml");
}
