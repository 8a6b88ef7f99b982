using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelle.Echanges.Retours;

/// <summary>À qui est une ligne de retour.</summary>
public enum EtatRapprochement
{
    /// <summary>À une personne connue : une seule répond, ou un agent l'a dit.</summary>
    Attachee = 1,

    /// <summary>À personne de connu.</summary>
    SansCandidat = 2,

    /// <summary>Plusieurs personnes répondent.</summary>
    PlusieursCandidats = 3,

    /// <summary>Plusieurs lignes du même fichier désignent la même personne.</summary>
    PlusieursLignes = 4,

    /// <summary>Un agent a dit qu'elle n'est pas des nôtres.</summary>
    PasDesNotres = 5,
}

/// <summary>
/// Ce qu'un fichier retour dit d'une personne : une ligne, gardée entière (lignes 2694-2719), datée du jour dont le fichier donne l'état. Un
/// fichier plus récent la dépasse sans l'effacer.
/// </summary>
public sealed class ObservationRetour
{
    /// <summary>Identifiant interne.</summary>
    public long Id { get; init; }

    /// <summary>Transmission : son jour de réception est celui dont le fichier donne l'état.</summary>
    public required long TransmissionId { get; init; }

    /// <summary>Rang de la ligne.</summary>
    public required int Rang { get; init; }

    /// <summary>Personne ; nulle tant que la ligne est à régler, ou pas des nôtres.</summary>
    public long? PersonneId { get; set; }

    /// <summary>La personne qui répond, ou qu'un agent a dite : deux lignes d'un fichier qui l'ont pour candidate sont à régler.</summary>
    public long? CandidatId { get; set; }

    /// <summary>À qui elle est.</summary>
    public required EtatRapprochement Etat { get; set; }

    /// <summary>Un agent l'a dit.</summary>
    public bool Reglee { get; set; }

    /// <summary>La plus récente de sa personne.</summary>
    public bool Courante { get; set; }

    /// <summary>Nom et prénom sans accents, tirets, apostrophes ni casse : ce qui se compare.</summary>
    public required string Designation { get; init; }

    /// <summary>Empreinte à clé de ce qui désigne la même ligne d'un fichier au suivant : nom, prénom, naissance, entrée et commune d'entrée.</summary>
    public required byte[] Cle { get; init; }

    /// <summary>Nom.</summary>
    public required string Nom { get; init; }

    /// <summary>Prénom.</summary>
    public required string Prenom { get; init; }

    /// <summary>Date De Naissance.</summary>
    public required DateOnly DateNaissance { get; init; }

    /// <summary>Inscription Actuelle, comprise ; nul quand elle est vide ou d'un mot inconnu.</summary>
    public bool? Inscrit { get; init; }

    /// <summary>Libelle Parcours Actuel, compris : EMPLOI, SOCIO_PRO ou SOCIAL ; nul quand il est vide ou hors du vocabulaire.</summary>
    public string? Parcours { get; init; }

    /// <summary>Date Entree Parcours.</summary>
    public DateOnly? DateEntree { get; init; }

    /// <summary>Date Sortie.</summary>
    public DateOnly? DateSortie { get; init; }

    /// <summary>Les 26 valeurs telles que lues, une par ligne.</summary>
    public required string Valeurs { get; init; }

    /// <summary>Valeur d'une colonne (<see cref="ColonneRetour"/>) ; nulle quand elle est vide.</summary>
    internal string? Valeur(int colonne) => Valeurs.Split(Separateur)[colonne] is { Length: > 0 } valeur ? valeur : null;

    /// <summary>Entre deux valeurs : le séparateur d'unités d'ASCII, qu'aucune ligne lue ne contient.</summary>
    internal const char Separateur = '\u001F';

    internal sealed class Configuration : IEntityTypeConfiguration<ObservationRetour>
    {
        public void Configure(EntityTypeBuilder<ObservationRetour> builder)
        {
            builder.ToTable("observation_retour");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.HasIndex(o => new { o.TransmissionId, o.Rang }).IsUnique();
            builder.HasIndex(o => o.PersonneId);
            builder.HasIndex(o => new { o.CandidatId, o.TransmissionId });
            builder.HasIndex(o => o.DateNaissance);
            builder.HasIndex(o => o.Cle);
        }
    }
}
