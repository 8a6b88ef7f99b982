using System.Security.Cryptography;
using Passerelle.Parcours.Droits;
using Passerelle.Parcours.Personnes;
using Socle.Cles;
using Socle.Identifiants;
using Socle.Resultats;

namespace Passerelle.Echanges.FluxCaf;

/// <summary>
/// Les foyers d'un fichier, contrôlés à sa seule lecture et gardés jusqu'à ce qu'on sache le fichier entier : un fichier sans nom, chiffré par une clé
/// qui ne quitte pas la mémoire. Sa mémoire ne dépend pas du nombre de foyers.
/// </summary>
internal sealed class FoyersGardes : IDisposable
{
    private const int Tampon = 1 << 16;
    private readonly FileStream relecture;
    private readonly BinaryWriter ecriture;
    private readonly byte[] cle = RandomNumberGenerator.GetBytes(32);

    /// <summary>Ouvre le fichier, et en ôte aussitôt le nom : il disparaît avec le processus, quoi qu'il arrive.</summary>
    public FoyersGardes()
    {
        var chemin = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, BufferSize = 0, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        var fichier = new FileStream(chemin, options);
        relecture = new FileStream(chemin, FileMode.Open, FileAccess.Read, FileShare.Write | FileShare.Delete, Tampon, FileOptions.SequentialScan);
        File.Delete(chemin);
        ecriture = new BinaryWriter(new BufferedStream(FluxChiffre.Ecrire(fichier, [.. cle]), Tampon));
    }

    /// <summary>Garde un foyer : ce qu'un lot en écrira, et rien d'autre. Le contenu d'un rejet reste à relire.</summary>
    public void Ajouter(FoyerControle foyer)
    {
        ecriture.Write(foyer.Rang);
        ecriture.Write(foyer.Reconnu.VersionId);
        if (foyer.Reconnu.VersionId != 0)
        {
            ecriture.Write(foyer.Reconnu.Personnes);
            return;
        }
        ecriture.Write(foyer.Rejet is not null);
        if (foyer.Rejet is { } rejet)
        {
            Ecrire(foyer.Dossier);
            ecriture.Write(rejet.Code);
            ecriture.Write(rejet.Message);
            Ecrire(rejet.Champ);
            ecriture.Write(rejet.Ligne ?? -1);
            return;
        }
        Ecrire(foyer.Recu!);
    }

    /// <summary>Plus aucun foyer ne viendra.</summary>
    public void Clore() => ecriture.Dispose();

    /// <summary>Rend les foyers gardés, dans l'ordre du fichier, une seule fois.</summary>
    public IEnumerable<FoyerControle> Lire(int nombre)
    {
        using var lecture = new BinaryReader(new BufferedStream(FluxChiffre.Lire(relecture, [.. cle]), Tampon));
        for (var i = 0; i < nombre; i++)
        {
            var rang = lecture.ReadInt32();
            var version = lecture.ReadInt64();
            if (version != 0)
                yield return new FoyerControle(rang, null, null, null, null) { Reconnu = new FoyerReconnu(version, lecture.ReadByte()) };
            else if (lecture.ReadBoolean())
                yield return new FoyerControle(rang, Texte(lecture), null, Rejet(lecture), null);
            else
                yield return Recu(lecture, rang);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ecriture.Dispose();
        relecture.Dispose();
        CryptographicOperations.ZeroMemory(cle);
    }

    private static Erreur Rejet(BinaryReader lecture)
    {
        var erreur = new Erreur(lecture.ReadString(), lecture.ReadString()) { Champ = Texte(lecture) };
        return lecture.ReadInt64() is >= 0 and var ligne ? erreur with { Ligne = ligne } : erreur;
    }

    private void Ecrire(FoyerRecu foyer)
    {
        ecriture.Write(foyer.NumeroDemande);
        ecriture.Write((byte)foyer.Empreinte.Length);
        ecriture.Write(foyer.Empreinte);
        ecriture.Write(foyer.Organisme);
        ecriture.Write(foyer.NumeroOrganisme);
        ecriture.Write(foyer.Matricule);
        Ecrire(foyer.DateDemande);
        Ecrire(foyer.DateOuverture);
        ecriture.Write(foyer.Etat);
        Ecrire(foyer.DebutSuspension);
        Ecrire(foyer.MotifsSuspension);
        Ecrire(foyer.MotifCloture);
        Ecrire(foyer.DateCloture);
        Ecrire(foyer.SituationFamille);
        ecriture.Write(foyer.Enfants);
        Ecrire(foyer.Adresse);
        Ecrire(foyer.ComplementAdresse);
        Ecrire(foyer.CodePostal);
        Ecrire(foyer.Commune);
        Ecrire(foyer.CodeInsee);
        Ecrire(foyer.Anomalies);
        ecriture.Write((byte)foyer.Personnes.Count);
        foreach (var personne in foyer.Personnes)
            Ecrire(personne);
    }

    private static FoyerControle Recu(BinaryReader lecture, int rang)
    {
        var foyer = new FoyerRecu
        {
            Rang = rang,
            NumeroDemande = lecture.ReadString(),
            Empreinte = lecture.ReadBytes(lecture.ReadByte()),
            Organisme = lecture.ReadString(),
            NumeroOrganisme = lecture.ReadString(),
            Matricule = lecture.ReadString(),
            DateDemande = Date(lecture),
            DateOuverture = Date(lecture),
            Etat = lecture.ReadString(),
            DebutSuspension = Date(lecture),
            MotifsSuspension = Texte(lecture),
            MotifCloture = Texte(lecture),
            DateCloture = Date(lecture),
            SituationFamille = Texte(lecture),
            Enfants = lecture.ReadInt32(),
            Adresse = Texte(lecture),
            ComplementAdresse = Texte(lecture),
            CodePostal = Texte(lecture),
            Commune = Texte(lecture),
            CodeInsee = Texte(lecture),
            Anomalies = Texte(lecture),
            Personnes = Personnes(lecture),
        };
        return new FoyerControle(rang, foyer.NumeroDemande, foyer, null, null);
    }

    private void Ecrire(PersonneRecue personne)
    {
        ecriture.Write(personne.Role);
        Ecrire(personne.Nir?.Ecriture);
        Ecrire(personne.DateNaissance);
        Ecrire(personne.Civilite);
        ecriture.Write(personne.Sexe);
        ecriture.Write(personne.Nom);
        Ecrire(personne.NomNaissance);
        ecriture.Write(personne.Prenom);
        ecriture.Write(personne.Soumis);
        Ecrire(personne.Activite);
        ecriture.Write(personne.Contact is not null);
        if (personne.Contact is not { } contact)
            return;
        Ecrire(contact.Telephone);
        Ecrire(contact.AccordTelephone);
        Ecrire(contact.Courriel);
        Ecrire(contact.AccordCourriel);
        Ecrire(contact.Nationalite);
        Ecrire(contact.NiveauEtude);
    }

    private static PersonneRecue[] Personnes(BinaryReader lecture)
    {
        var personnes = new PersonneRecue[lecture.ReadByte()];
        for (var i = 0; i < personnes.Length; i++)
        {
            personnes[i] = new PersonneRecue
            {
                Role = lecture.ReadString(),
                Nir = Texte(lecture) is { } nir && Nir.Essayer(nir, out var lu) ? lu : null,
                DateNaissance = Date(lecture)!.Value,
                Civilite = Texte(lecture),
                Sexe = lecture.ReadString(),
                Nom = lecture.ReadString(),
                NomNaissance = Texte(lecture),
                Prenom = lecture.ReadString(),
                Soumis = lecture.ReadBoolean(),
                Activite = Texte(lecture),
                Contact = lecture.ReadBoolean() ? Contact(lecture) : null,
            };
        }
        return personnes;
    }

    private static ContactRecu Contact(BinaryReader lecture) => new()
    {
        Telephone = Texte(lecture),
        AccordTelephone = Texte(lecture),
        Courriel = Texte(lecture),
        AccordCourriel = Texte(lecture),
        Nationalite = Texte(lecture),
        NiveauEtude = Texte(lecture),
    };

    private void Ecrire(string? texte)
    {
        ecriture.Write(texte is not null);
        if (texte is not null)
            ecriture.Write(texte);
    }

    private void Ecrire(DateOnly? date) => ecriture.Write(date?.DayNumber ?? -1);

    private static string? Texte(BinaryReader lecture) => lecture.ReadBoolean() ? lecture.ReadString() : null;

    private static DateOnly? Date(BinaryReader lecture) => lecture.ReadInt32() is >= 0 and var jour ? DateOnly.FromDayNumber(jour) : null;
}
