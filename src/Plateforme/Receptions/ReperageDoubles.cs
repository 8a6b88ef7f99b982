using System.Security.Cryptography;
using System.Text;
using Plateforme.BasePilotage;
using Plateforme.Usagers;
using Socle.Identifiants;
using Socle.Resultats;

namespace Plateforme.Receptions;

/// <summary>
/// La même personne deux fois dans un fichier : une répétition à l'identique ne compte qu'une fois ; deux lignes qui se contredisent
/// sont refusées toutes deux. La réponse ne dépend ni des lots ni de l'ordre.
/// </summary>
internal sealed class ReperageDoubles
{
    private readonly Dictionary<UInt128, List<Vue>> vues = [];

    /// <summary>Refus, par rang.</summary>
    public Dictionary<int, Erreur> Refus { get; } = [];

    /// <summary>Voit une ligne d'annexe 1 : NIR définitif, ou nom, prénom et naissance.</summary>
    public void Voir(int rang, long ligne, InscriptionRecue recue, string texte)
    {
        var complet = recue.Nir is { Etat: EtatNir.Complet } nir ? nir.Treize : null;
        var vue = new Vue(rang, ligne, Resumer(texte), complet);
        if (recue.NirDefinitif is { } treize)
            Comparer(Resumer($"nir {treize}"), vue);
        Comparer(Resumer($"nom {recue.NomCompare} {recue.DateNaissance.DayNumber}"), vue);
    }

    /// <summary>Voit une ligne d'annexe 4 : matricule, rôle, organisme.</summary>
    public void Voir(int rang, long ligne, LignePilotage recue, string texte) =>
        Comparer(Resumer($"{recue.IdCaf}|{recue.RoleCaf}|{recue.DepartementCodeCaf}"), new Vue(rang, ligne, Resumer(texte), null));

    private void Comparer(UInt128 cle, Vue vue)
    {
        if (!vues.TryGetValue(cle, out var memes))
            vues[cle] = memes = [];
        foreach (var autre in memes)
        {
            // Deux NIR entiers et différents : deux homonymes nés le même jour.
            if (autre.NirComplet is not null && vue.NirComplet is not null && autre.NirComplet != vue.NirComplet)
                continue;
            if (autre.Contenu == vue.Contenu)
            {
                Refus.TryAdd(vue.Rang, ReceptionErreurs.LigneRepetee(vue.Ligne, autre.Ligne));
                return;
            }
            Refus[vue.Rang] = ReceptionErreurs.LignesContraires(vue.Ligne, autre.Ligne);
            Refus[autre.Rang] = ReceptionErreurs.LignesContraires(autre.Ligne, vue.Ligne);
        }
        memes.Add(vue);
    }

    private static UInt128 Resumer(string texte) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(texte)));

    private readonly record struct Vue(int Rang, long Ligne, UInt128 Contenu, string? NirComplet);
}
