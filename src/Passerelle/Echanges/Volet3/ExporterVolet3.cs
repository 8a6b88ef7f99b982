using Passerelle.Echanges.BasePilotage;
using Passerelle.Echanges.Envois;
using Socle.Journal;
using Socle.Resultats;

namespace Passerelle.Echanges.Volet3;

/// <summary>Exporte le fichier du volet 3 dans un dossier ; il n'apparaît sous son nom qu'entier, et une fois l'export journalisé.</summary>
public sealed class ExporterVolet3(EcrireVolet3 ecrire, IJournal journal)
{
    /// <summary>Écrit le fichier ; <see cref="FichierExporte.Lignes"/> compte les évènements.</summary>
    public async Task<Resultat<FichierExporte>> ExecuterAsync(DemandeVolet3 demande, string dossier, CancellationToken ct)
    {
        var ecrit = await EcrireFichier.ExecuterAsync(dossier, demande.Nom, sortie => ecrire.ExecuterAsync(demande, sortie, null, ct),
            (lignes, empreinte) => journal.EcrireAsync(ActeJournal.Export, nameof(ExporterVolet3), demande.Nom, $"{lignes} évènements, territoire {demande.Territoire.Code}, SHA-256 {empreinte}", ct), ct);
        if (!ecrit.Essayer(out var fichier, out var refus))
            return refus;
        return new FichierExporte(fichier.Chemin, fichier.Lignes, demande.Au, fichier.Empreinte);
    }
}
