using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelle.Habilitations.Comptes;
using Socle.Ecrans;

namespace Passerelle.Habilitations.Connexion;

/// <summary>Les sessions ouvertes de l'agent connecté, et lui seul : il les ferme une à une ou toutes.</summary>
public sealed class ListerSessionsPage(SessionsCompte sessions) : PageModel
{
    /// <summary>Sessions qui valent encore.</summary>
    public IReadOnlyList<SessionCompte> Sessions { get; private set; } = [];

    /// <summary>Celle de cette page.</summary>
    public Guid? Courante => User.Session();

    /// <summary>Montre.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Sessions = await sessions.ListerAsync(User.IdCompte()!.Value, ct);

    /// <summary>Ferme cette session, ou toutes les autres quand aucune n'est dite.</summary>
    public async Task<IActionResult> OnPostFermerAsync(Guid? session, CancellationToken ct)
    {
        var fermees = await sessions.FermerAsync(User.IdCompte()!.Value, session, Courante, ct);
        this.Annoncer(fermees == 1 ? "Une session fermée, dans la minute." : $"{fermees} sessions fermées, dans la minute.");
        return RedirectToPage();
    }
}
