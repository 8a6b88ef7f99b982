using Socle.Ecrans;
using Socle.Resultats;

namespace Passerelle.Echanges;

/// <summary>Catalogue des erreurs d'Échanges. Un code ne change jamais de sens ; le message dit quoi faire.</summary>
public static class EchangesErreurs
{
    /// <summary>Fichier absent ou illisible du disque.</summary>
    public static Erreur FichierIntrouvable() => new("FLUX-001", "Fichier introuvable ou illisible. Vérifier le chemin et les droits de lecture.");

    /// <summary>Fichier vide.</summary>
    public static Erreur FichierVide() => new("FLUX-002", "Fichier vide (0 octet). Le redemander à l'expéditeur.");

    /// <summary>XML mal formé ou coupé.</summary>
    public static Erreur XmlIllisible(long ligne, string raison) => new("FLUX-003", $"XML mal formé ou coupé : {raison} Rien n'a été importé ; redemander le fichier entier.") { Ligne = ligne };

    /// <summary>DTD ou entités : refusées par sûreté.</summary>
    public static Erreur DtdInterdite(long ligne) => new("FLUX-004", "Le fichier déclare une DTD ou des entités, refusées par sûreté. Un flux CAF/MSA n'en porte pas.") { Ligne = ligne };

    /// <summary>Un élément démesuré.</summary>
    public static Erreur ElementDemesure(long ligne) => new("FLUX-005", "Un élément du fichier dépasse 16 Mio : ce n'est pas un flux CAF/MSA. Rien n'a été importé.") { Ligne = ligne };

    /// <summary>Encodage contredit par le contenu.</summary>
    public static Erreur EncodageContredit(long ligne) => new("FLUX-006", "Le contenu contredit l'encodage déclaré dans l'en-tête XML (caractère impossible). Redemander le fichier dans un seul encodage.") { Ligne = ligne };

    /// <summary>Mise en page inconnue.</summary>
    public static Erreur MiseEnPageInconnue(long ligne, string trouve) => new("FLUX-007", $"Mise en page inconnue : {trouve} Attendu : VRSB0801, VRSD0301 ou VIRS0901 (IdentificationFlux, puis InfosFoyerRSA ou InfoDemandeRSA, puis TransmissionFlux).") { Ligne = ligne };

    /// <summary>Total annoncé différent du lu.</summary>
    public static Erreur TotalFaux(string champ, string annonce, int lus) => new("FLUX-008", $"Le fichier annonce {annonce} foyers et en contient {lus} : il est tronqué ou altéré. Rien n'a été importé ; le redemander.") { Champ = champ };

    /// <summary>En-tête sans date exploitable.</summary>
    public static Erreur EnTeteIllisible(string champ, string forme) => new("FLUX-009", $"En-tête du flux illisible : {champ} contient {forme} ; attendu AAAA-MM-JJ.") { Champ = champ };

    /// <summary>--stock sur un flux d'instruction.</summary>
    public static Erreur StockSansDroits() => new("FLUX-011", "--stock ne vaut que pour un flux de droits (VRSB0801, VRSD0301) : un flux d'instruction ne porte pas d'état.") { Champ = "--stock" };

    /// <summary>Champ obligatoire absent.</summary>
    public static Erreur ChampAbsent(string champ, long ligne) => new("FLUX-020", $"{champ} est absent ou vide ; il est obligatoire.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ illisible.</summary>
    public static Erreur ChampIllisible(string champ, string forme, string attendu, long ligne) => new("FLUX-021", $"{champ} : {forme} ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ trop long.</summary>
    public static Erreur ChampTropLong(string champ, int longueur, int maximum, long ligne) => new("FLUX-022", $"{champ} : {longueur} caractères ; {maximum} au plus.") { Champ = champ, Ligne = ligne };

    /// <summary>Même dossier deux fois dans le fichier.</summary>
    public static Erreur FoyerEnDouble(int premier, long ligne) => new("FLUX-023", $"NUMDEMRSA déjà lu dans ce fichier (foyer n° {premier}) : le premier est pris, celui-ci attend votre décision.") { Champ = "NUMDEMRSA", Ligne = ligne };

    /// <summary>Personnes du foyer incohérentes.</summary>
    public static Erreur RolesIncoherents(string raison, long ligne) => new("FLUX-024", $"Foyer incohérent : {raison}") { Champ = "ROLEPERS", Ligne = ligne };

    /// <summary>Autre import du même fichier en cours.</summary>
    public static Erreur DejaEnCours() => new("FLUX-030", "Ce fichier est en cours d'import par un autre processus. Suivre son avancement dans Transmissions.");

    /// <summary>Rejet déjà rejoué ou écarté.</summary>
    public static Erreur RejetDejaTraite() => new("REJET-001", "Ce rejet a déjà été traité, peut-être par un collègue. Revenir à la transmission pour voir ce qu'il est devenu.");

    /// <summary>Le champ à corriger n'existe pas dans le foyer.</summary>
    public static Erreur ChampSansPlace(string champ) => new("REJET-002", $"Le foyer ne contient pas d'élément {champ} : télécharger le foyer, ajouter l'élément à sa place, puis téléverser le foyer corrigé.") { Champ = champ };

    /// <summary>Motif absent.</summary>
    public static Erreur MotifAbsent() => new("REJET-003", "Dire pourquoi ce rejet est écarté, en 5 à 300 caractères.") { Champ = "Motif" };

    /// <summary>Ligne de reprise qui ne se découpe pas.</summary>
    public static Erreur RepriseLigneIllisible(string raison, long ligne) => new("REPRISE-010", $"Ligne illisible : {raison}.") { Ligne = ligne };

    /// <summary>Champ obligatoire absent d'une ligne de reprise.</summary>
    public static Erreur RepriseAbsent(string champ, string attendu, long ligne) => new("REPRISE-020", $"{champ} est vide ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ illisible d'une ligne de reprise.</summary>
    public static Erreur RepriseIllisible(string champ, string forme, string attendu, long ligne) => new("REPRISE-021", $"{champ} : {forme} ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ trop long d'une ligne de reprise.</summary>
    public static Erreur RepriseTropLong(string champ, int longueur, int maximum, long ligne) => new("REPRISE-022", $"{champ} : {longueur} caractères ; {maximum} au plus.") { Champ = champ, Ligne = ligne };

    /// <summary>Rien ne dit de qui est le fait.</summary>
    public static Erreur RepriseSansPersonne(long ligne) => new("REPRISE-023", "Rien ne dit de qui est ce fait ; attendu numero_demande_rsa et role, ou nir et date_naissance.") { Champ = "numero_demande_rsa", Ligne = ligne };

    /// <summary>Plusieurs personnes possibles.</summary>
    public static Erreur RepriseAmbigue(long ligne) => new("REPRISE-024", "Plusieurs personnes ont tenu ce rôle dans ce dossier : donner nir ou date_naissance (les deux si un seul ne suffit pas).") { Champ = "nir", Ligne = ligne };

    /// <summary>Autre import de la même reprise en cours.</summary>
    public static Erreur RepriseDejaEnCours() => new("REPRISE-030", "Ce fichier est en cours d'import par un autre processus. Suivre son avancement dans Transmissions.");

    /// <summary>Colonnes que personne n'a encore mises en correspondance.</summary>
    public static Erreur ContactColonnesInconnues(int colonnes) => new("CONTACT-001", $"En-tête inconnu ({colonnes.Compte("colonne")}) : ce n'est ni la liste de contacts de la CNAF, ni une liste déjà mise en correspondance. La déposer une fois sur le site (Échanges › Transmissions) et dire ce que disent ses colonnes.") { Ligne = 1 };

    /// <summary>Autre import de la même liste en cours.</summary>
    public static Erreur ContactsDejaEnCours() => new("CONTACT-002", "Ce fichier est en cours d'import par un autre processus. Suivre son avancement dans Transmissions.");

    /// <summary>Ligne de liste qui ne se découpe pas.</summary>
    public static Erreur ContactLigneIllisible(string raison, long ligne) => new("CONTACT-010", $"Ligne illisible : {raison}.") { Ligne = ligne };

    /// <summary>Champ illisible d'une liste.</summary>
    public static Erreur ContactIllisible(string colonne, string forme, string attendu, long ligne) => new("CONTACT-021", $"{colonne} : {forme} ; attendu {attendu}.") { Champ = colonne, Ligne = ligne };

    /// <summary>Rien ne dit de qui sont ces coordonnées.</summary>
    public static Erreur ContactSansPersonne(long ligne) => new("CONTACT-023", "Rien ne dit de qui sont ces coordonnées ; attendu un NIR, ou un rôle avec un matricule ou un numéro de demande.") { Ligne = ligne };

    /// <summary>Liste qui n'attend pas, ou plus.</summary>
    public static Erreur CorrespondanceDejaDite() => new("CONTACT-030", "Cette liste n'attend plus : un collègue a dit ses colonnes, ou l'a écartée. Revenir aux transmissions.");

    /// <summary>Aucune colonne ne désigne les personnes.</summary>
    public static Erreur CorrespondanceSansPersonne() => new("CONTACT-031", "Aucune colonne ne désigne les personnes : dire où est le NIR, ou le rôle avec le matricule ou le numéro de demande.") { Champ = "Colonnes[Nir]" };

    /// <summary>Aucune colonne de coordonnée.</summary>
    public static Erreur CorrespondanceSansContact() => new("CONTACT-032", "Aucune colonne ne donne de coordonnée : dire où est le téléphone ou le courriel.") { Champ = "Colonnes[Telephone]" };

    /// <summary>Colonne absente de l'en-tête.</summary>
    public static Erreur CorrespondanceColonneAbsente() => new("CONTACT-033", "Une colonne choisie n'est pas dans l'en-tête de ce fichier. La choisir dans la liste.");

    /// <summary>Même colonne pour deux champs.</summary>
    public static Erreur CorrespondanceColonneDouble(Contacts.ChampContact champ) => new("CONTACT-034", "Cette colonne est déjà prise par un autre champ : une colonne ne dit qu'une chose.") { Champ = $"Colonnes[{champ}]" };

    /// <summary>Correspondance sans nom.</summary>
    public static Erreur CorrespondanceSansNom() => new("CONTACT-035", "Donner un nom à cette disposition, de 2 à 60 caractères : il dira d'où viennent les contacts.") { Champ = "Nom" };

    /// <summary>Le rejet rejoué n'est pas une ligne seule sous son en-tête.</summary>
    public static Erreur RejetPasUneLigne() => new("REJET-004", "Attendu : l'en-tête, puis la ligne corrigée, seule.") { Champ = "Contenu" };

    /// <summary>Autre import du même retour en cours.</summary>
    public static Erreur RetourDejaEnCours() => new("RETOUR-002", "Ce fichier est en cours d'import par un autre processus. Suivre son avancement dans Transmissions.");

    /// <summary>Ligne de retour qui ne se découpe pas.</summary>
    public static Erreur RetourLigneIllisible(string raison, long ligne) => new("RETOUR-010", $"Ligne illisible : {raison}.") { Ligne = ligne };

    /// <summary>Champ absent, sans lequel la ligne n'est à personne.</summary>
    public static Erreur RetourAbsent(string champ, long ligne) => new("RETOUR-020", $"{champ} est vide ; il faut nom, prénom et date de naissance pour savoir de qui est la ligne.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ illisible d'un retour.</summary>
    public static Erreur RetourIllisible(string champ, string forme, string attendu, long ligne) => new("RETOUR-021", $"{champ} : {forme} ; attendu {attendu}.") { Champ = champ, Ligne = ligne };

    /// <summary>Champ trop long d'un retour.</summary>
    public static Erreur RetourTropLong(string champ, int longueur, int maximum, long ligne) => new("RETOUR-022", $"{champ} : {longueur} caractères ; {maximum} au plus.") { Champ = champ, Ligne = ligne };

    /// <summary>Ligne de retour inconnue.</summary>
    public static Erreur RetourLigneInconnue() => new("RETOUR-030", "Cette ligne n'existe pas, ou personne ne l'a réglée. Revenir au retour.");

    /// <summary>Ligne déjà réglée.</summary>
    public static Erreur RetourDejaReglee() => new("RETOUR-031", "Cette ligne vient d'être réglée, peut-être par un collègue. Revenir d'abord sur ce choix pour en faire un autre.");

    /// <summary>Personne inconnue.</summary>
    public static Erreur RetourPersonneInconnue() => new("RETOUR-032", "Cette personne n'existe plus sous cette fiche. La choisir de nouveau.");

    /// <summary>La personne a déjà une ligne réglée dans ce fichier.</summary>
    public static Erreur RetourPersonnePrise() => new("RETOUR-033", "Une autre ligne de ce fichier est déjà dite de cette personne. Revenir d'abord sur celle-là si elle s'est trompée.");

    /// <summary>Désaccord déjà fermé.</summary>
    public static Erreur DesaccordDejaFerme() => new("DESACCORD-001", "Ce désaccord n'est plus ouvert : un collègue l'a réglé, ou un retour l'a refermé.");

    /// <summary>Version non choisie.</summary>
    public static Erreur DesaccordSansVersion() => new("DESACCORD-002", "Dire quelle version vaut : la nôtre ou la leur.") { Champ = "Garde" };

    /// <summary>Motif absent.</summary>
    public static Erreur DesaccordSansMotif() => new("DESACCORD-003", "Dire pourquoi, en 5 à 300 caractères.") { Champ = "Motif" };

    /// <summary>Export demandé pendant un import.</summary>
    public static Erreur ImportIncomplet(string nom) => new("EXPORT-001", $"Un import n'est pas terminé ({nom}) : rien n'est exporté de données incomplètes. Le relancer ou attendre sa fin, puis recommencer.");

    /// <summary>Période à l'envers.</summary>
    public static Erreur PeriodeRenversee() => new("EXPORT-003", "Le premier jour de la période suit le dernier. Les échanger.") { Champ = "Du" };

    /// <summary>Envoi inconnu.</summary>
    public static Erreur EnvoiInconnu() => new("ENVOI-001", "Cet envoi n'existe pas. Revenir à la liste des fichiers à envoyer.");

    /// <summary>Envoi scellé : il ne se refait pas.</summary>
    public static Erreur EnvoiScelle() => new("ENVOI-002", "Ce fichier est scellé : il ne se refait pas. Préparer celui de la période suivante.");

    /// <summary>L'envoi a été refait, ou a avancé, pendant l'acte.</summary>
    public static Erreur EnvoiChange() => new("ENVOI-003", "Cet envoi vient de changer, peut-être par un collègue. Le rouvrir pour voir où il en est.");

    /// <summary>Pas encore contrôlé.</summary>
    public static Erreur EnvoiNonControle() => new("ENVOI-004", "Ce fichier n'est pas contrôlé : le contrôler d'abord.");

    /// <summary>Fautes bloquantes sans décision.</summary>
    public static Erreur EnvoiBloque(int bloquantes) => new("ENVOI-005", $"{bloquantes} faute(s) bloquante(s) : les corriger et refaire le fichier, ou qu'un agent décide de l'envoyer ainsi.");

    /// <summary>Décision sans agent.</summary>
    public static Erreur DecisionSansAgent() => new("ENVOI-006", "Une personne doit décider : se connecter, ou donner --agent.") { Champ = "--agent" };

    /// <summary>Décision sans motif.</summary>
    public static Erreur DecisionSansMotif() => new("ENVOI-007", "Dire pourquoi le fichier part malgré ses fautes, en 5 à 300 caractères.") { Champ = "Motif" };

    /// <summary>Rien à décider.</summary>
    public static Erreur DecisionSansObjet() => new("ENVOI-008", "Cet envoi n'attend pas de décision : il n'est pas contrôlé, rien ne l'y bloque, ou elle est déjà prise.");

    /// <summary>Un autre envoi du genre a été scellé depuis le contrôle.</summary>
    public static Erreur ControlePerime() => new("ENVOI-009", "Un autre fichier du même genre a été scellé depuis ce contrôle : refaire le fichier pour le comparer à lui.");

    /// <summary>Le contenu gardé n'est plus celui du contrôle.</summary>
    public static Erreur ContenuAltere() => new("ENVOI-010", "Le contenu gardé n'est plus celui qui fut contrôlé. Refaire le fichier, et prévenir le RSSI.");

    /// <summary>Pas encore scellé : rien à emporter.</summary>
    public static Erreur EnvoiNonScelle() => new("ENVOI-012", "Ce fichier n'est pas scellé : seul un fichier scellé s'emporte.");

    /// <summary>Accusé dont le nom ne dit pas l'envoi.</summary>
    public static Erreur AccuseSansEnvoi(int candidats) => new("ACCUSE-001", $"{candidats} envoi(s) scellé(s) de ce nom : donner l'envoi auquel l'accusé répond (--envoi, ou depuis sa page).");

    /// <summary>Ligne d'accusé illisible : rien n'en est pris.</summary>
    public static Erreur AccuseIllisible(string raison, long ligne) => new("ACCUSE-002", $"Accusé illisible : {raison}. Rien n'en a été pris ; le redemander.") { Ligne = ligne };

    /// <summary>Accusé qui ne répond pas à toutes les lignes.</summary>
    public static Erreur AccuseIncomplet(int manquantes) => new("ACCUSE-003", $"L'accusé ne répond pas à {manquantes} ligne(s) envoyée(s) : il est coupé, ou d'un autre fichier. Rien n'en a été pris.");

    /// <summary>Genre inconnu.</summary>
    public static Erreur GenreInconnu(IEnumerable<string> genres) => new("ENVOI-011", $"Genre de fichier inconnu ; attendu : {string.Join(", ", genres)}.") { Champ = "Genre" };

    /// <summary>Dossier de sortie impossible à écrire.</summary>
    public static Erreur SortieImpossible() => new("EXPORT-002", "Le dossier de sortie ne peut être créé ou écrit. Vérifier le chemin et les droits.") { Champ = "--sortie" };

    /// <summary>Adresse du site inconnue.</summary>
    public static Erreur AdressePubliqueAbsente() => new("PARTAGE-001", "L'adresse publique du site n'est pas réglée : sans elle, aucun lien ne peut être envoyé. Demander à l'administrateur de régler PASSERELLE_ADRESSE_PUBLIQUE.");

    /// <summary>Fichier trop grand.</summary>
    public static Erreur PartageTropGrand(long maximum) => new("PARTAGE-002", $"Fichier trop grand : {maximum >> 20} Mio au plus. Rien n'a été gardé ; le découper, ou demander à l'administrateur de relever PASSERELLE_PARTAGES_TAILLE.") { Champ = "Fichier" };

    /// <summary>Fichier vide.</summary>
    public static Erreur PartageVide() => new("PARTAGE-003", "Fichier vide (0 octet) : rien n'a été gardé. Vérifier le fichier et recommencer.") { Champ = "Fichier" };

    /// <summary>Nom de fichier impossible.</summary>
    public static Erreur PartageNom() => new("PARTAGE-004", "Le nom du fichier doit compter de 1 à 200 caractères imprimables : le renommer et recommencer.") { Champ = "Fichier" };

    /// <summary>Fichier absent du formulaire.</summary>
    public static Erreur PartageSansFichier() => new("PARTAGE-005", "Choisir un fichier.") { Champ = "Fichier" };

    /// <summary>Adresse mal formée.</summary>
    public static Erreur PartageAdresseFausse(string champ) => new("PARTAGE-006", "Une adresse électronique n'a pas la forme attendue (nom@domaine) : une adresse par ligne, sans nom ni virgule.") { Champ = champ };

    /// <summary>Trop ou trop peu de destinataires.</summary>
    public static Erreur PartageDestinataires(int maximum) => new("PARTAGE-007", $"Indiquer de 1 à {maximum} destinataires, une adresse par ligne.") { Champ = "Destinataires" };

    /// <summary>Durée hors bornes.</summary>
    public static Erreur PartageDuree(TimeSpan maximum) => new("PARTAGE-008", $"La durée doit être de 1 à {maximum.TotalHours:0} heures.") { Champ = "Duree" };

    /// <summary>Nombre de téléchargements hors bornes.</summary>
    public static Erreur PartageTelechargements(int maximum) => new("PARTAGE-009", $"Le nombre de téléchargements doit être de 1 à {maximum}.") { Champ = "Telechargements" };

    /// <summary>Partage fermé.</summary>
    public static Erreur PartageFerme() => new("PARTAGE-010", "Ce partage est fermé ou expiré, et son contenu détruit : partager le fichier à nouveau.");

    /// <summary>Plus personne à qui renvoyer un lien.</summary>
    public static Erreur PartageDejaConfirme() => new("PARTAGE-011", "Tous les destinataires ont confirmé : il n'y a pas de lien à renouveler.");

    /// <summary>Code non saisi.</summary>
    public static Erreur CodeAbsent() => new("PARTAGE-020", "Saisir le code reçu par courriel ; s'il n'est pas arrivé, demander un code.") { Champ = "Code" };

    /// <summary>Code faux, périmé ou déjà employé.</summary>
    public static Erreur CodeFaux() => new("PARTAGE-021", "Ce code n'est pas le bon, ou il ne vaut plus. Le vérifier, ou en demander un autre.") { Champ = "Code" };

    /// <summary>Trop de codes demandés.</summary>
    public static Erreur TropDeCodes() => new("PARTAGE-022", "Trop de codes ont été demandés avec ce lien. Demander un lien neuf à l'expéditeur.");

    /// <summary>Confirmation avant collecte.</summary>
    public static Erreur ConfirmerAvantCollecte() => new("PARTAGE-023", "Télécharger d'abord le fichier : la réception se confirme ensuite.");

    /// <summary>Nombre de fichiers invités hors bornes.</summary>
    public static Erreur InvitationFichiers(int maximum) => new("DEPOT-001", $"Le nombre de fichiers doit être de 1 à {maximum}.") { Champ = "Fichiers" };

    /// <summary>Invitation déjà fermée.</summary>
    public static Erreur InvitationFermee() => new("DEPOT-002", "Cette invitation est déjà fermée ou expirée.");

    /// <summary>Pièce déjà traitée.</summary>
    public static Erreur PieceDejaTraitee() => new("DEPOT-003", "Cette pièce a déjà été traitée, peut-être par un collègue : son contenu est détruit.");

    /// <summary>Pièce altérée.</summary>
    public static Erreur PieceAlteree() => new("DEPOT-004", "Le contenu de cette pièce a été altéré sur le disque : il ne peut être lu. L'écarter et inviter l'expéditeur à la déposer de nouveau.");

    /// <summary>Motif d'écart d'une pièce absent.</summary>
    public static Erreur PieceMotif() => new("DEPOT-005", "Dire pourquoi cette pièce est écartée, en 5 à 300 caractères.") { Champ = "Motif" };

    /// <summary>Texte d'invitation trop long.</summary>
    public static Erreur InvitationAttendu(int maximum) => new("DEPOT-006", $"Ce qui est attendu se dit en {maximum} caractères au plus.") { Champ = "Attendu" };
}
