using Microsoft.EntityFrameworkCore;
using Plateforme.Bases;
using Plateforme.Dossiers;
using Plateforme.Portail;

namespace Plateforme.Sanctions;

/// <summary>Le détail d'un manquement, par l'identifiant d'une de ses conséquences.</summary>
internal static class LireSanctions
{
    public static async Task<IResult> DetailAsync(string? identifiantSanction, AppelPartenaire appel, TenirDossier tenir, PlateformeContexte contexte, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(identifiantSanction))
            return ErreurSanction.Refus("R010");
        if (identifiantSanction.Length > 18 || !identifiantSanction.All(char.IsAsciiDigit))
            return ErreurSanction.Refus("R011");
        var manquements = await tenir.LireAsync<List<ManquementUsager>>(appel, NatureDocument.Sanctions, "LireSanction", ct) ?? [];
        if (manquements.Find(m => m.Consequences.Exists(c => c.IdConsequenceSanction == identifiantSanction)) is not { } m)
            return Results.NoContent();
        var numero = await contexte.Usagers.Where(u => u.Id == appel.UsagerId).Select(u => u.Identifiant).FirstOrDefaultAsync(ct);
        return FormatApi.Reponse(new
        {
            individu = new { numeroFranceTravail = numero },
            identifiantManquement = m.IdentifiantManquement,
            familleManquement = m.FamilleManquement,
            dateManquement = m.DateManquement,
            faisceauIndices = new[] { new { natureDefaut = m.NatureDefaut, dateConstatDefaut = m.DateManquement } },
            justificationDecisionSanction = m.JustificationDecisionSanction,
            consequencesSanction = m.Consequences.Select(c => new
            {
                idConsequenceSanction = c.IdConsequenceSanction,
                typeConsequenceSanction = c.TypeConsequenceSanction,
                delegation = c.Delegation,
                codeInitiateur = c.CodeInitiateur,
                modaliteProposee = c.ModaliteProposee,
                montantPropose = c.MontantPropose,
                dureeProposee = c.DureeProposee,
                modaliteValidee = c.ModaliteValidee,
                montantValide = c.MontantValide,
                dureeValidee = c.DureeValidee,
                dateRemobilisation = c.DateRemobilisation,
                dateLeveeApplication = c.DateLeveeApplication,
                evenements = c.Evenements,
            }),
        });
    }
}
