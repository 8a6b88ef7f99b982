using System.Collections;
using System.Reflection;
using System.Text.Json;
using Passerelle.Echanges.FluxCaf;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Tests.Echanges.FluxCaf;

/// <summary>Un foyer gardé entre la lecture et l'écriture revient entier : un champ ajouté au foyer et oublié ici se verrait.</summary>
public sealed class FoyersGardesTests
{
    private static readonly JsonSerializerOptions Tout = new() { IncludeFields = true };

    [Fact]
    public void Chaque_champ_d_un_foyer_revient()
    {
        var recu = (FoyerRecu)Remplir(typeof(FoyerRecu), 1);
        Assert.Equal(JsonSerializer.Serialize(recu, Tout), JsonSerializer.Serialize(AllerRetour(new FoyerControle(recu.Rang, recu.NumeroDemande, recu, null, null)).Recu, Tout));
    }

    [Fact]
    public void Un_foyer_reconnu_et_un_rejet_reviennent_aussi()
    {
        var reconnu = AllerRetour(new FoyerControle(7, null, null, null, null) { Reconnu = new FoyerReconnu(42, 3) });
        Assert.Equal((7, new FoyerReconnu(42, 3)), (reconnu.Rang, reconnu.Reconnu));
        var erreur = new Erreur("FLUX-012", "Date illisible.") { Champ = "DTNAI", Ligne = 31 };
        var rejete = AllerRetour(new FoyerControle(8, "00000000001", null, erreur, "<Foyer/>"));
        Assert.Equal((8, "00000000001", erreur), (rejete.Rang, rejete.Dossier, rejete.Rejet));
        Assert.Equal(erreur with { Ligne = null, Champ = null }, AllerRetour(new FoyerControle(9, null, null, erreur with { Ligne = null, Champ = null }, null)).Rejet);
    }

    private static FoyerControle AllerRetour(FoyerControle foyer)
    {
        using var gardes = new FoyersGardes();
        gardes.Ajouter(foyer);
        gardes.Clore();
        return gardes.Lire(1).Single();
    }

    /// <summary>Un objet dont aucune propriété écrite n'a sa valeur par défaut.</summary>
    private static object Remplir(Type type, int rang)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"é{rang}";
        if (type == typeof(int))
            return rang;
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateOnly))
            return new DateOnly(2024, 1, 1).AddDays(rang);
        if (type == typeof(byte[]))
            return new byte[] { 1, (byte)rang };
        if (type == typeof(Nir))
            return Nir.Essayer("2900555545001", out var nir) ? nir : throw new InvalidOperationException("NIR d'essai refusé.");
        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            var element = type.GetGenericArguments()[0];
            var liste = Array.CreateInstance(element, 2);
            liste.SetValue(Remplir(element, rang + 100), 0);
            liste.SetValue(Remplir(element, rang + 200), 1);
            return liste;
        }
        var objet = Activator.CreateInstance(type)!;
        foreach (var propriete in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            propriete.SetValue(objet, Remplir(propriete.PropertyType, ++rang));
        return objet;
    }
}
