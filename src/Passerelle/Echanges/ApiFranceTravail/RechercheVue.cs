using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passerelle.Echanges.ApiFranceTravail;

/// <summary>Ce que la recherche a rendu.</summary>
/// <param name="Code">Code retour (S001 trouvé, S002 inconnu, S003 plusieurs…).</param>
/// <param name="Message">Leur message.</param>
/// <param name="Certifiee">Identité certifiée ; nul quand ils ne le disent pas.</param>
/// <param name="Numero">Numéro France Travail.</param>
/// <param name="Jeton">Jeton d'usager, valable un jour : jamais gardé.</param>
internal sealed record RechercheVue(string? Code, string? Message, bool? Certifiee, string? Numero, string? Jeton)
{
    private const string ChampJeton = "jetonUsager";

    /// <summary>Lit ; nul sans corps.</summary>
    public static RechercheVue? De(JsonElement? corps)
    {
        if (corps is null)
            return null;
        var champs = new ChampsLus(corps);
        return new RechercheVue(champs.Texte("codeRetour"), champs.Texte("message"), champs.Booleen("topIdentiteCertifiee"), champs.Texte("numeroFranceTravail"), champs.Texte(ChampJeton));
    }

    /// <summary>Ce qui se garde d'un corps : tout, sauf le jeton d'usager d'une recherche.</summary>
    public static string SansJeton(PartieDossier partie, JsonElement corps)
    {
        if (partie != PartieDossier.Recherche || corps.ValueKind != JsonValueKind.Object)
            return corps.GetRawText();
        var objet = JsonObject.Create(corps)!;
        objet.Remove(ChampJeton);
        return objet.ToJsonString();
    }
}
