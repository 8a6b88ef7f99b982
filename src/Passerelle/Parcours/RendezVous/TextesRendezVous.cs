using Socle.Courriels;
using Socle.Ecrans;

namespace Passerelle.Parcours.RendezVous;

/// <summary>Ce qu'on écrit à une personne : français simple, ni nom ni droit dans le sujet, la même chose par chaque canal.</summary>
internal static class TextesRendezVous
{
    private const string Fin = "Ce message est automatique.";

    public static (string Sujet, string Corps) Inviter(CanalMessage canal, ObjetRendezVous objet, DateTime expireLe, string adresse, string jeton, bool relance)
    {
        var jour = DateOnly.FromDateTime(Socle.Calendrier.HeureLegale.VersParis(expireLe));
        var lien = $"{adresse}/rdv/{jeton}";
        var pourquoi = objet == ObjetRendezVous.Orientation ? "parler de votre situation et décider ensemble de votre accompagnement" : "faire le point avec la personne qui vous accompagne";
        return canal switch
        {
            CanalMessage.Sms => ("", NumeroSms.Simplifier($"{(relance ? "Rappel. " : "")}Le Département vous invite à un rendez-vous. Choisissez votre heure avant le {jour:dd/MM} : {lien}")),
            CanalMessage.Courriel => (relance ? "Rappel : choisissez votre rendez-vous" : "Choisissez votre rendez-vous", $"""
                Bonjour,

                Le Département vous invite à un rendez-vous, pour {pourquoi}.

                Choisissez le jour et l'heure qui vous conviennent, avant le {jour.Lisible()} :
                {lien}

                Ce lien n'est que pour vous. Il sert aussi à changer ou à annuler votre rendez-vous, et à ne plus recevoir nos courriels.

                {Fin}
                """),
            _ => ("choisissez votre rendez-vous", $"""
                Bonjour,

                Le Département vous invite à un rendez-vous, pour {pourquoi}.

                Choisissez le jour et l'heure qui vous conviennent, avant le {jour.Lisible()}.

                Sur un téléphone ou un ordinateur, ouvrez cette page :
                {adresse}/rdv

                Tapez ce code, qui n'est qu'à vous :
                {JetonPersonnel.Dire(jeton)}

                Le même code sert à changer ou à annuler votre rendez-vous.

                Si vous ne pouvez pas utiliser internet, appelez le Département : un agent choisira le rendez-vous avec vous.
                """),
        };
    }

    public static (string Sujet, string Corps) Confirmer(CanalMessage canal, RendezVousDit rdv, bool convoque) => Ecrire(canal, convoque ? "Votre rendez-vous" : "Votre rendez-vous est pris", convoque ? "Vous avez rendez-vous" : "Votre rendez-vous est pris :", rdv);

    public static (string Sujet, string Corps) Rappeler(CanalMessage canal, RendezVousDit rdv) => Ecrire(canal, "Rappel de votre rendez-vous", "Rappel. Vous avez rendez-vous", rdv);

    public static (string Sujet, string Corps) Annuler(CanalMessage canal, RendezVousDit rdv) => Ecrire(canal, "Votre rendez-vous est annulé", "Est annulé votre rendez-vous du", rdv with { Lien = null });

    private static (string Sujet, string Corps) Ecrire(CanalMessage canal, string sujet, string debut, RendezVousDit rdv) => canal switch
    {
        CanalMessage.Sms => ("", NumeroSms.Simplifier($"{debut} {rdv.Debut.Lisible()}, {rdv.Ou}.{(rdv.Lien is { } lien ? $" Changer ou annuler : {lien}" : "")}")),
        _ => (sujet, $"""
            Bonjour,

            {debut} {rdv.Debut.Lisible()}.

            {rdv.Ou}{(rdv.Referent is { } referent ? $"\nAvec {referent}" : "")}
            Durée : {rdv.Minutes} minutes

            {(rdv.Lien is { } lien ? $"Pour changer ou annuler ce rendez-vous :\n{lien}" : "Si vous ne pouvez pas venir, prévenez le Département.")}{(canal == CanalMessage.Courriel ? $"\n\n{Fin}" : "")}
            """),
    };
}

/// <summary>Un rendez-vous, tel qu'on le dit à qui y vient.</summary>
internal sealed record RendezVousDit(DateTime Debut, int Minutes, string Ou, string? Referent, string? Lien);
