using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Portail;
using Socle.Cles;

namespace Plateforme.Usagers;

/// <summary>API Informations administratives v1 : état civil, adresse, courriel, téléphone. Le seul appel qui rend un NIR.</summary>
internal static class LireInformations
{
    public static async Task<IResult> UsagerAsync(AppelPartenaire appel, PlateformeContexte contexte, CoffreNir coffre, TraceAppels traces, CancellationToken ct)
    {
        await traces.LireAsync(appel, nameof(LireInformations), ct);
        if (await contexte.Usagers.AsNoTracking().FirstOrDefaultAsync(u => u.Id == appel.UsagerId, ct) is not { } u)
            return Results.NoContent();
        return FormatApi.Reponse(new
        {
            numeroFranceTravail = u.Identifiant,
            adresses = u.Adresse is null && u.Commune is null
                ? []
                : new[]
                {
                    new
                    {
                        codeInseeCommune = u.CodeInsee,
                        codePostal = u.CodePostal,
                        complementAdresse = u.ComplementAdresse,
                        libelleCommune = u.Commune?.ToUpperInvariant(),
                        libellePays = "FRANCE",
                        numeroTypeLibelleVoie = u.Adresse,
                    },
                },
            emails = u.Courriel is null ? [] : new[] { new { adresseEmail = u.Courriel } },
            etatCivil = new
            {
                civilite = u.Civilite switch { "M" => "M.", "MME" => "Mme", _ => null },
                dateNaissance = u.DateNaissance,
                nir = u.NirChiffre is null ? null : coffre.Dechiffrer(u.NirChiffre).Treize,
                nom = u.Nom.ToUpperInvariant(),
                nomCorrespondance = u.Nom.ToUpperInvariant(),
                prenom = u.Prenom.ToUpperInvariant(),
                prenomCorrespondance = u.Prenom.ToUpperInvariant(),
            },
            telephones = u.Telephone is null ? [] : new[] { new { numeroTelephone = u.Telephone } },
        });
    }
}
