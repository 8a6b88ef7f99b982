using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Contractualisation.Bilans;
using Passerelle.Contractualisation.Depenses;
using Socle.Documents;

namespace Passerelle.Tests.Donnees;

/// <summary>Les documents du Pacte d'une application d'essai, et les dépenses qui les remplissent.</summary>
public static class DocumentsDeTest
{
    private const string EnTete = "reference;action;nature;unite;nombre_unites;cout_unitaire;du;au;objet;montant;part_etat;part_departement;justificatif;eligible;non_eligible\n";

    /// <summary>Un document, la première année où il existe.</summary>
    public static async Task<DocumentProduit> ProduireAsync(this ApplicationDeTest application, string nom, FormatDocument format)
    {
        await using var portee = application.Services.CreateAsyncScope();
        return (await portee.ServiceProvider.GetRequiredService<ProduireDocument>().ExecuterAsync(new(nom, DocumentPacte.Tous.Single(d => d.Nom == nom).Annees[0], format), CancellationToken.None)).Valeur;
    }

    /// <summary>Importe des lignes de dépenses, toutes bonnes.</summary>
    public static async Task ImporterDepensesAsync(this ApplicationDeTest application, string lignes)
    {
        await using var portee = application.Services.CreateAsyncScope();
        var resultat = await portee.ServiceProvider.GetRequiredService<ImporterDepenses>().ExecuterAsync(new MemoryStream(Encoding.UTF8.GetBytes(EnTete + lignes)), CancellationToken.None);
        Assert.Empty(resultat.Valeur.Rejets);
    }
}
