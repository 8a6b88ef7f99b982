namespace Passerelle.Echanges.Envois;

/// <summary>Une faute trouvée, avant d'être rangée.</summary>
internal sealed record FauteTrouvee(FauteConnue Faute, int Rang, long? PersonneId, string? Champ = null, string? Forme = null, Guid? DouteId = null);

/// <summary>Une différence trouvée, avant d'être rangée.</summary>
internal sealed record DifferenceTrouvee(NatureDifference Nature, long PersonneId, int? Rang, int? RangAvant, string? Champs);
