using Microsoft.AspNetCore.Mvc.RazorPages;
namespace Passerelle.Habilitations.Connexion;
/// <summary>x</summary>
public sealed class ChangerMotDePassePage : PageModel;
