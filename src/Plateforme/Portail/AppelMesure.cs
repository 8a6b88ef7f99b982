namespace Plateforme.Portail;

/// <summary>Un appel passé au portail, mesuré.</summary>
/// <param name="Api">API.</param>
/// <param name="Application">Application ; nulle quand elle n'est pas reconnue.</param>
/// <param name="Code">Code HTTP rendu.</param>
/// <param name="Duree">Durée.</param>
internal sealed record AppelMesure(string Api, long? Application, int Code, TimeSpan Duree);

/// <summary>Une lecture à journaliser, écrite par lot.</summary>
/// <param name="Instant">Instant UTC.</param>
/// <param name="Operation">Opération.</param>
/// <param name="Objet">Clé publique de l'usager.</param>
/// <param name="Detail">Application et empreinte de l'agent.</param>
internal sealed record LectureJournalisee(DateTime Instant, string Operation, string? Objet, string? Detail);
