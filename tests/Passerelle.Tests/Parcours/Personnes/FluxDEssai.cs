using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Bases;
using Passerelle.Parcours;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Entrees;
using Passerelle.Parcours.Personnes;
using Passerelle.Tests.Donnees;
using Socle.Bases;
using Socle.Identifiants;

namespace Passerelle.Tests.Parcours.Personnes;

/// <summary>Reçoit des foyers inventés comme un flux de droits les apporterait, sans fichier.</summary>
internal static class FluxDEssai
{
    private static int rang;

    /// <summary>Un NIR juste d'un homme ou d'une femme, différent à chaque rang.</summary>
    public static Nir NirDe(int unRang, char sexe = '2')
    {
        var treize = $"{sexe}850355545{unRang:000}";
        Assert.True(Nir.Essayer($"{treize}{Nir.CalculerCle(treize):00}", out var nir));
        return nir;
    }

    /// <summary>Une personne.</summary>
    public static PersonneRecue Personne(string nom, string prenom, DateOnly naissance, Nir? nir = null, string role = "DEM", string? nomNaissance = null) => new()
    {
        Role = role,
        Nir = nir,
        DateNaissance = naissance,
        Sexe = "F",
        Nom = nom,
        Prenom = prenom,
        NomNaissance = nomNaissance,
        Soumis = true,
    };

    /// <summary>Un foyer au droit versable.</summary>
    public static FoyerRecu Foyer(string numero, params PersonneRecue[] personnes) => new()
    {
        Rang = 1,
        NumeroDemande = numero,
        Empreinte = SHA256.HashData(Encoding.UTF8.GetBytes(numero + string.Join(',', personnes.Select(p => p.ToString())))),
        Organisme = "CAF",
        NumeroOrganisme = "551",
        Matricule = numero[^7..],
        Etat = "2",
        Commune = "VERDUN",
        CodeInsee = "55545",
        Personnes = personnes,
    };

    /// <summary>Un numéro de demande jamais employé.</summary>
    public static string Numero() => $"551{Interlocked.Increment(ref rang):00000000}";

    /// <summary>Reçoit un flux et recalcule les entrées.</summary>
    public static async Task RecevoirAsync(this ApplicationDeTest application, DateOnly recuLe, params FoyerRecu[] foyers)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var contexte = portee.ServiceProvider.GetRequiredService<PasserelleContexte>();
        await using (var session = await SessionLot.OuvrirAsync(contexte, CancellationToken.None))
        {
            var flux = new FluxRecu { Id = await session.ReserverAsync(1, CancellationToken.None), RecuLe = recuLe, Ordre = $"{Interlocked.Increment(ref rang):00000000}", Stock = false, Instruction = false, EnregistreLe = DateTime.UnixEpoch };
            contexte.FluxRecus.Add(flux);
            await contexte.SaveChangesAsync();
            await portee.ServiceProvider.GetRequiredService<AppliquerLotDroits>().ExecuterAsync(session, flux, foyers, null, CancellationToken.None);
            await session.ValiderAsync(CancellationToken.None);
        }
        await portee.ServiceProvider.GetRequiredService<RecalculerEntrees>().ExecuterAsync(null, CancellationToken.None);
    }
}
