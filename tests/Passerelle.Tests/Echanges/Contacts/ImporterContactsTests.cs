using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Echanges;
using Passerelle.Echanges.Contacts;
using Passerelle.Echanges.Transmissions;
using Passerelle.Parcours;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Fichiers;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.Contacts;

/// <summary>Les listes de contacts : la CNAF, les listes attendues, rejetées, rejouées, interrompues, dans n'importe quel ordre.</summary>
public sealed class ImporterContactsTests
{
    private const string EnTete = "MATRICULE;ROLE PERSONNE;TYPE PERSONNE;NIR;NUMERO DEMANDE RSA;DATE DEMANDE RSA;DATE DEBUT DROITS - DEVOIRS;NOM RESPONSABLE DOSSIER;PRENOM RESPONSABLE DOSSIER;NUMERO TELEPHONE DOSSIER;NUMERO TELEPHONE 2 DOSSIER;ADRESSE ELECTRONIQUE DOSSIER;TAGS";
    private static readonly DateOnly Janvier = new(2024, 1, 4);
    private static readonly DateOnly Naissance = new(1985, 3, 2);

    [Theory, ChaqueMoteur]
    public async Task La_liste_CNAF_par_NIR_puis_par_matricule_le_mobile_devant(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxMinimal.Ecrire(Janvier,
            new FoyerMinimal("1", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(1), Naissance), new PersonneMinimale("CJT", null, Naissance.AddDays(1))),
            new FoyerMinimal("2", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(2), Naissance.AddDays(2)))));
        await imports.LireAsync(c => c.Database.ExecuteSqlAsync($"UPDATE version_foyer SET matricule = '0000123' WHERE dossier_id IN (SELECT id FROM dossier_rsa WHERE numero_demande = '1')"));

        var resultat = await ImporterAsync(imports,
            // Le NIR l'emporte sur un matricule qui désigne un autre foyer.
            $"123;DEM;;{PersonneMinimale.NirDe(2)[..13]};;;;d'Éclaron;Zoé;03 29 11 22 33;+33 6 12 34 56 78;zoe@exemple.invalid;",
            // Un matricule numérique a perdu ses zéros.
            "123;CJT;;;;;;X;Y;0329445566;;'=SOMME@exemple.invalid;",
            // Un NIR définitif contredit la place : personne.
            $"123;DEM;;{PersonneMinimale.NirDe(9)};;;;X;Y;0600000009;;;",
            "123;DEM;;;;;;X;Y;;;;");

        Assert.Equal((4, 3, 1, 1, 0, "CNAF", false), (resultat.Lignes, resultat.Crees, resultat.Inchanges, resultat.EnAttente, resultat.Disputees, resultat.Disposition, resultat.DejaImporte));
        Assert.Equal(["1CJT 0329445566 =SOMME@exemple.invalid", "2DEM 0612345678 zoe@exemple.invalid"], await ConnusAsync(imports));
        Assert.Equal(["0329112233", null, null], await imports.LireAsync(c => c.ContactsDeListe.OrderBy(x => x.Rang).Select(x => x.AutreTelephone).ToListAsync()));
        Assert.True((await ImporterAsync(imports, File.ReadAllLines(Path.Combine(imports.Dossier, "liste.csv"))[1..])).DejaImporte);
        Assert.Contains("ImporterContacts", await imports.LireAsync(c => c.Journal.Select(j => j.Operation).ToListAsync()));
        Confidentialite.Verifier(imports.Traces, ["zoe@exemple.invalid", "0612345678", PersonneMinimale.NirDe(2)[..13], "Éclaron"]);
    }

    [Theory, ChaqueMoteur]
    public async Task L_ordre_des_imports_ne_change_rien(Moteur moteur)
    {
        var (un, deux) = (PersonneMinimale.NirDe(1), PersonneMinimale.NirDe(2));
        var flux = FluxMinimal.Ecrire(Janvier, new FoyerMinimal("1", "2", new PersonneMinimale("DEM", un, Naissance)), new FoyerMinimal("2", "2", new PersonneMinimale("DEM", deux, Naissance)));
        // En février, la demande 2 passe à une autre demanderesse : la place est disputée, le NIR seul décide encore.
        var suite = FluxMinimal.Ecrire(Janvier.AddMonths(1), new FoyerMinimal("2", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(3), Naissance.AddYears(1))));
        string[] vieille = [$"M1;DEM;;{un};;;;;;0611111111;;vieille@exemple.invalid;", ";DEM;;;2;;;;;0622222222;;;", $"M2;DEM;;{deux};;;;;;0623232323;;;"];
        string[] neuve = [$"M1;DEM;;{un};;;;;;;0633333333;;"];
        Func<ImportsDeTest, Task>[] actes =
        [
            i => i.ImporterAsync(flux),
            i => i.ImporterAsync(suite),
            i => ImporterAsync(i, Janvier.AddDays(10), vieille),
            i => ImporterAsync(i, Janvier.AddDays(20), neuve),
        ];
        List<string>? attendu = null;
        foreach (var ordre in (int[][])[[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [0, 2, 1, 3], [1, 3, 0, 2]])
        {
            await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
            foreach (var rang in ordre)
                await actes[rang](imports);
            var obtenu = await ConnusAsync(imports);
            attendu ??= obtenu;
            Assert.Equal(attendu, obtenu);
            Assert.Equal(1, await imports.LireAsync(c => c.ContactsDeListe.CountAsync(x => x.Disputee && x.PersonneId == null)));
        }
        Assert.Equal(["1DEM 0633333333 vieille@exemple.invalid", "2DEM 0623232323 "], attendu);
    }

    [Theory, ChaqueMoteur]
    public async Task Un_refus_vaut_tant_qu_un_accord_ne_le_leve_pas(Moteur moteur)
    {
        await using var monde = await MondeDeTest.CreerAsync(moteur);
        var refuse = monde.Personne(monde.Foyer("R"), new EtatCivil("LORMONT", "Odile", Naissance) { Nir = PersonneMinimale.NirDe(1) });
        var leve = monde.Personne(monde.Foyer("L"), new EtatCivil("LORMONT", "Élie", Naissance) { Nir = PersonneMinimale.NirDe(2) });
        monde.Contact(refuse, Janvier, "0600000001", "R", "r@exemple.invalid", "A");
        monde.Contact(leve, Janvier, "0600000002", "R");
        await monde.EnregistrerAsync();
        monde.Contexte.Add(new CorrespondanceColonnes
        {
            Id = Guid.CreateVersion7(),
            Empreinte = CorrespondanceColonnes.Hacher(["accord", "n° sécu", "Portable"]),
            Nom = "Accueil",
            Colonnes = CorrespondanceColonnes.Ecrire(new Dictionary<ChampContact, string> { [ChampContact.Nir] = "N° Sécu", [ChampContact.Telephone] = "Portable", [ChampContact.AccordTelephone] = "Accord" }),
            DiteLe = DateTime.UnixEpoch,
        });
        await monde.Contexte.SaveChangesAsync();

        await ImporterAsync(monde.Service<ImporterContacts>(), Janvier.AddDays(5), $"N° Sécu,Accord,Portable\r\n{PersonneMinimale.NirDe(1)},,0700000001\r\n{PersonneMinimale.NirDe(2)},oui,0700000002");

        await using var photo = await SessionLot.PhotographierAsync(monde.Contexte, CancellationToken.None);
        var connus = await photo.LireAsync($"SELECT personne_id, telephone, refus_telephone, courriel FROM ({ContactsConnus.Requete(photo)}) c ORDER BY personne_id", l => (l.GetInt64(0), l.Texte(1), l.Entier(2), l.Texte(3)), CancellationToken.None);
        Assert.Equal([(refuse.PersonneId, null, 1L, "r@exemple.invalid"), (leve.PersonneId, "0700000002", 0L, null)], connus);
    }

    [Theory, ChaqueMoteur]
    public async Task Une_ligne_fautive_est_rejetee_seule_puis_rejouee_corrigee(Moteur moteur)
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxMinimal.Ecrire(Janvier, new FoyerMinimal("1", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(1), Naissance))));

        var resultat = await ImporterAsync(imports,
            $";;;{PersonneMinimale.NirDe(1)};;;;X;Y;06 11;;a@exemple.invalid;",
            ";CJT;;;;;;X;Y;0611111111;;;",
            $";;;{PersonneMinimale.NirDe(1)[..10]};;;;X;Y;0622222222;;;",
            ";DEM;;;1;;;\"X;Y;0633333333;;;",
            ";DEM;;;1;;;X;Y;;;pas une adresse;");

        Assert.Equal([(2L, "CONTACT-021"), (3L, "CONTACT-023"), (4L, "CONTACT-021"), (5L, "CONTACT-010"), (6L, "CONTACT-021")], resultat.Rejets.Select(r => (r.Ligne!.Value, r.Code)));
        Assert.Contains("NUMERO TELEPHONE DOSSIER : 5 caractères dont 1 espace", resultat.Rejets[0].Message, StringComparison.Ordinal);
        Assert.Contains("10 chiffres", resultat.Rejets[2].Message, StringComparison.Ordinal);
        Confidentialite.Verifier(resultat.Rejets.Select(r => r.ToString()), ["06 11", "0611111111", PersonneMinimale.NirDe(1)[..10], "pas une adresse"]);
        var rejets = await imports.LireAsync(c => c.Rejets.OrderBy(r => r.Rang).ToListAsync());

        Assert.Equal("CONTACT-021", (await RejouerAsync(imports, rejets[0], valeur: "06")).Erreurs[0].Code);
        Assert.True((await RejouerAsync(imports, rejets[0], valeur: "+33611000000")).Reussi);
        Assert.Equal("REJET-004", (await RejouerAsync(imports, rejets[3], contenu: EnTete)).Erreurs[0].Code);
        Assert.True((await RejouerAsync(imports, rejets[3], contenu: $"{EnTete}\n;DEM;;;1;;;X;Y;0633333333;;;")).Reussi);
        Assert.Equal("REJET-001", (await RejouerAsync(imports, rejets[3], contenu: EnTete)).Erreurs[0].Code);

        // De deux lignes d'une même personne, la dernière du fichier.
        Assert.Equal(["1DEM 0633333333 a@exemple.invalid"], await ConnusAsync(imports));
        var transmission = await imports.LireAsync(c => c.Transmissions.SingleAsync(t => t.Genre == GenreFichier.Contacts));
        Assert.Equal((5, 2), (transmission.Rejets, transmission.Crees));
    }

    [Theory, ChaqueMoteur]
    public async Task Interrompu_il_reprend_et_donne_la_meme_base(Moteur moteur)
    {
        var lignes = Enumerable.Range(1, 1200).Select(i => $";;;{PersonneMinimale.NirDe(i)};;;;X;Y;06{i:00000000};;;").ToArray();
        await using var imports = await ImportsDeTest.OuvrirAsync(moteur);
        await imports.ImporterAsync(FluxMinimal.Ecrire(Janvier, [.. Enumerable.Range(1, 40).Select(i => new FoyerMinimal($"{i}", "2", new PersonneMinimale("DEM", PersonneMinimale.NirDe(i), Naissance)))]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => imports.AvecAsync(s => ImporterAsync(s.GetRequiredService<ImporterContacts>(), null, Contenu(lignes), new PanneAuPremierLot())));
        Assert.InRange(await imports.LireAsync(c => c.ContactsDeListe.CountAsync()), 1, 1199);
        var resultat = await ImporterAsync(imports, lignes);

        Assert.Equal((1200, 1200, 1160, false), (resultat.Lignes, resultat.Crees, resultat.EnAttente, resultat.DejaImporte));
        Assert.Equal(1200, await imports.LireAsync(c => c.ContactsDeListe.Select(x => x.Rang).Distinct().CountAsync()));
        Assert.Equal(40, (await ConnusAsync(imports)).Count);
    }

    [Fact]
    public async Task Des_colonnes_inconnues_sont_refusees_et_rien_ne_change()
    {
        await using var imports = await ImportsDeTest.OuvrirAsync(Moteur.Sqlite);

        var refus = await imports.AvecAsync(s => s.GetRequiredService<ImporterContacts>().ExecuterAsync(new ImporterContactsCommand { Ouvrir = () => new MemoryStream("a;b\r\n1;2"u8.ToArray()), Nom = "x.csv" }, null, CancellationToken.None));
        var vide = await imports.AvecAsync(s => s.GetRequiredService<ImporterContacts>().ExecuterAsync(new ImporterContactsCommand { Ouvrir = () => new MemoryStream(), Nom = "x.csv" }, null, CancellationToken.None));

        Assert.Equal(("CONTACT-001", "CSV-001"), (refus.Erreurs[0].Code, vide.Erreurs[0].Code));
        Assert.Equal(0, await imports.LireAsync(c => c.Transmissions.CountAsync()));
    }

    private static string Contenu(IEnumerable<string> lignes) => string.Join("\r\n", [EnTete, .. lignes]);

    private static Task<ResultatImportContacts> ImporterAsync(ImportsDeTest imports, params string[] lignes) => ImporterAsync(imports, Janvier.AddDays(5), lignes);

    private static async Task<ResultatImportContacts> ImporterAsync(ImportsDeTest imports, DateOnly recuLe, params string[] lignes)
    {
        await File.WriteAllTextAsync(Path.Combine(imports.Dossier, "liste.csv"), Contenu(lignes));
        return await imports.AvecAsync(s => ImporterAsync(s.GetRequiredService<ImporterContacts>(), recuLe, Contenu(lignes)));
    }

    private static async Task<ResultatImportContacts> ImporterAsync(ImporterContacts importer, DateOnly? recuLe, string contenu, IProgress<AvancementImport>? progres = null)
    {
        var resultat = await importer.ExecuterAsync(new ImporterContactsCommand { Ouvrir = () => new MemoryStream(Encoding.UTF8.GetBytes(contenu)), Nom = "liste.csv", RecuLe = recuLe }, progres, CancellationToken.None);
        Assert.True(resultat.Reussi, resultat.Reussi ? "" : resultat.Erreurs[0].ToString());
        return resultat.Valeur;
    }

    private static Task<Resultat<bool>> RejouerAsync(ImportsDeTest imports, Rejet rejet, string? valeur = null, string? contenu = null) => imports.AvecAsync(s =>
        s.GetRequiredService<RejouerRejet>().ExecuterAsync(new RejouerRejetCommand { RejetId = rejet.Id, Valeur = valeur, Contenu = contenu }, CancellationToken.None));

    /// <summary>« demande rôle téléphone courriel » de qui est joignable.</summary>
    private static Task<List<string>> ConnusAsync(ImportsDeTest imports) => imports.LireAsync(async contexte =>
    {
        await using var photo = await SessionLot.PhotographierAsync(contexte, CancellationToken.None);
        var lignes = await photo.LireAsync($"""
            SELECT d.numero_demande, i.role, c.telephone, c.courriel FROM ({ContactsConnus.Requete(photo)}) c
            JOIN personne p ON p.id = c.personne_id JOIN identite i ON i.id = p.identite_id JOIN dossier_rsa d ON d.id = i.dossier_id
            """, l => $"{l.GetString(0)}{l.GetString(1)} {l.Texte(2)} {l.Texte(3)}", CancellationToken.None);
        lignes.Sort(StringComparer.Ordinal);
        return lignes;
    });

    private sealed class PanneAuPremierLot : IProgress<AvancementImport>
    {
        public void Report(AvancementImport value)
        {
            if (value.Etape == "import")
                throw new InvalidOperationException("Panne d'essai.");
        }
    }
}
