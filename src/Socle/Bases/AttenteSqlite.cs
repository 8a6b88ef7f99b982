using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Socle.Bases;

/// <summary>
/// SQLite n'a qu'un écrivain, et n'a pas de file : qui attend réessaie. Microsoft.Data.Sqlite réessaie toutes les 150 ms, et ne
/// tombe presque jamais entre deux lots d'un import. Ici on réessaie chaque milliseconde, et un lot validé laisse passer qui attend.
/// </summary>
internal static class AttenteSqlite
{
    /// <summary>Ce qu'un lot validé attend avant le suivant : plus que deux essais de qui attend.</summary>
    public static readonly TimeSpan Passage = TimeSpan.FromMilliseconds(3);

    // Au-delà, la commande rend « occupé » à Microsoft.Data.Sqlite, qui tient le délai total.
    private const int EssaisMaximum = 1000;
    private static readonly Reessayer SurOccupation = (_, essais) =>
    {
        if (essais >= EssaisMaximum)
            return 0;
        DormirMicrosecondes(1000);
        return 1;
    };

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Reessayer(nint etat, int essais);

    /// <summary>Pose l'attente sur une connexion ouverte.</summary>
    public static void Poser(SqliteConnection connexion) =>
        _ = PoserAttente(connexion.Handle!.DangerousGetHandle(), SurOccupation, 0);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_busy_handler", CallingConvention = CallingConvention.Cdecl)]
    private static extern int PoserAttente(nint connexion, Reessayer attente, nint etat);

    [DllImport("libc", EntryPoint = "usleep")]
    private static extern int DormirMicrosecondes(uint duree);
}
