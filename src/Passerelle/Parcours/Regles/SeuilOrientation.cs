namespace Passerelle.Parcours.Regles;

/// <summary>Un seuil daté du délai d'orientation.</summary>
/// <param name="Jours">Nombre de jours de calendrier : l'orientation doit être notifiée avant T0 + <paramref name="Jours"/>.</param>
/// <param name="DepuisLe">Premier T0 auquel le seuil s'applique.</param>
/// <param name="Source">Texte et article, ou lignes, qui le fixent.</param>
public sealed record SeuilOrientation(int Jours, DateOnly DepuisLe, string Source);
