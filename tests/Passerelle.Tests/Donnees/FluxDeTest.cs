using System.Text;
using Socle.Fichiers;

namespace Passerelle.Tests.Donnees;

/// <summary>Un adulte écrit à la main dans un flux d'essai.</summary>
public sealed record AdulteDeTest(string Nom, string Prenom, string Naissance, string? Nir, string Sexe = "2", bool Soumis = true);

/// <summary>Un foyer écrit à la main dans un flux d'essai ; chaque texte y va tel quel.</summary>
public sealed record FoyerDeTest(string Demande, AdulteDeTest Demandeur)
{
    public AdulteDeTest? Conjoint { get; init; }

    public string Matricule { get; init; } = "4512345";

    public string Etat { get; init; } = "2";

    /// <summary>Code INSEE de l'adresse actuelle ; nul : adresse à l'étranger.</summary>
    public string? Commune { get; init; } = "55545";

    /// <summary>Date DDSUSDRORSA.</summary>
    public string? Suspension { get; init; }

    /// <summary>LIBANO.</summary>
    public string? Anomalie { get; init; }

    /// <summary>XML en plus, au bout du foyer.</summary>
    public string EnPlus { get; init; } = "";

    public string? Telephone { get; init; }
}

/// <summary>Flux CAF/MSA d'essai, écrits à la main dans les trois mises en page : une ligne par élément.</summary>
public static class FluxDeTest
{
    static FluxDeTest() => Windows1252.Enregistrer();

    /// <summary>Flux bénéficiaire VRSB0801.</summary>
    public static string Vrsb0801(string creeLe, char nature, params FoyerDeTest[] foyers) => Droits(creeLe, nature, "", foyers, nouvelle: false);

    /// <summary>Flux bénéficiaire VRSD0301.</summary>
    public static string Vrsd0301(string creeLe, char nature, params FoyerDeTest[] foyers) => Droits(creeLe, nature, "<VERSIONFLUX>0301</VERSIONFLUX>\n", foyers, nouvelle: true);

    /// <summary>Flux d'instruction VIRS0901.</summary>
    public static string Virs0901(string creeLe, params FoyerDeTest[] foyers) => $"""
        <Racine>
        <IdentificationFlux>
        <APPLIEME>RSA</APPLIEME>
        <TYPEFLUX>I</TYPEFLUX>
        <NATFLUX>J</NATFLUX>
        <DTCREAFLUX>{creeLe}</DTCREAFLUX>
        <HEUCREAFLUX>04:00:00</HEUCREAFLUX>
        </IdentificationFlux>
        {string.Concat(foyers.Select(Demande))}<TransmissionFlux>
        <NBTOTDEMRSATRANSM>{foyers.Length}</NBTOTDEMRSATRANSM>
        </TransmissionFlux>
        </Racine>
        """;

    /// <summary>Octets du flux, dans cet encodage, déclaré en tête.</summary>
    public static byte[] En(this string xml, string encodage = "windows-1252") =>
        Encoding.GetEncoding(encodage).GetBytes($"<?xml version=\"1.0\" encoding=\"{encodage}\"?>\n{xml}");

    private static string Droits(string creeLe, char nature, string version, FoyerDeTest[] foyers, bool nouvelle) => $"""
        <Racine>
        <IdentificationFlux>
        <APPLIEME>RSA</APPLIEME>
        {version}<TYPEFLUX>B</TYPEFLUX>
        <NATFLUX>{nature}</NATFLUX>
        <DTCREAFLUX>{creeLe}</DTCREAFLUX>
        <HEUCREAFLUX>04:00:00</HEUCREAFLUX>
        <DTREF>{creeLe}</DTREF>
        </IdentificationFlux>
        {string.Concat(foyers.Select(f => Foyer(f, nouvelle)))}<TransmissionFlux>
        <NBTOTDOSRSATRANSM>{foyers.Length}</NBTOTDOSRSATRANSM>
        </TransmissionFlux>
        </Racine>
        """;

    private static string Foyer(FoyerDeTest f, bool nouvelle) => $"""
        <InfosFoyerRSA>
        {Identification(f)}{Adulte(f.Demandeur, "DEM", nouvelle)}{(f.Conjoint is { } c ? Adulte(c, "CJT", nouvelle) : "")}<DonneesAdministratives>
        <SituationFamille>
        <SITFAM>ISO</SITFAM>
        </SituationFamille>
        {Adresses(f)}</DonneesAdministratives>
        <PrestationRSA>
        <SituationDossierRSA>
        <EtatDossierRSA>
        <ETATDOSRSA>{f.Etat}</ETATDOSRSA>
        </EtatDossierRSA>
        {(nouvelle ? "<DroitOuvert>\n<DTODRSA>2024-01-01</DTODRSA>\n</DroitOuvert>\n" : "")}{(f.Suspension is null ? "" : $"<SuspensionDroit>\n<MOTISUSDRORSA>GI</MOTISUSDRORSA>\n<DDSUSDRORSA>{f.Suspension}</DDSUSDRORSA>\n</SuspensionDroit>\n")}</SituationDossierRSA>
        </PrestationRSA>
        {(f.Anomalie is null ? "" : $"<Anomalie>\n<LIBANO>{f.Anomalie}</LIBANO>\n</Anomalie>\n")}{f.EnPlus}</InfosFoyerRSA>

        """;

    private static string Demande(FoyerDeTest f) => $"""
        <InfoDemandeRSA>
        {Identification(f)}{Adulte(f.Demandeur, "DEM", nouvelle: false)}{(f.Conjoint is { } c ? Adulte(c, "CJT", nouvelle: false) : "")}<DonneesAdministratives>
        {Adresses(f)}{(f.Telephone is null ? "" : $"<ModesContacts>\n<NUMTEL>{f.Telephone}</NUMTEL>\n<AUTORUTITEL>A</AUTORUTITEL>\n</ModesContacts>\n")}</DonneesAdministratives>
        {f.EnPlus}</InfoDemandeRSA>

        """;

    private static string Identification(FoyerDeTest f) => $"""
        <IdentificationRSA>
        <Organisme>
        <FONORG>CAF</FONORG>
        <NUMORG>551</NUMORG>
        <MATRICULE>{f.Matricule}</MATRICULE>
        </Organisme>
        <DemandeRSA>
        <DTDEMRSA>2023-12-15</DTDEMRSA>
        <NUMDEMRSA>{f.Demande}</NUMDEMRSA>
        </DemandeRSA>
        </IdentificationRSA>

        """;

    private static string Adulte(AdulteDeTest a, string role, bool nouvelle)
    {
        var pfa = role == "DEM" ? "CJT" : "DEM";
        var roles = nouvelle
            ? $"<FonctionPersonnePFA>\n<ROLEPERS>{pfa}</ROLEPERS>\n</FonctionPersonnePFA>\n<FonctionPersonneRSA>\n<ROLEPERS>{role}</ROLEPERS>\n</FonctionPersonneRSA>\n"
            : $"<Prestations>\n<NATPREST>RSA</NATPREST>\n<ROLEPERS>{role}</ROLEPERS>\n</Prestations>\n<Prestations>\n<NATPREST>PFA</NATPREST>\n<ROLEPERS>{pfa}</ROLEPERS>\n</Prestations>\n";
        var calcul = nouvelle ? "CalculDroitRSAPersonne" : "MontantCalculDroitRSAPersonne";
        return $"""
            <Personne>
            <Identification>
            <QUAL>{(a.Sexe == "1" ? "MR " : "MME")}</QUAL>
            <NOM>{a.Nom}</NOM>
            <PRENOM>{a.Prenom}</PRENOM>
            <DTNAI>{a.Naissance}</DTNAI>
            {(a.Nir is null ? "" : $"<NIR>{a.Nir}</NIR>\n")}<SEXE>{a.Sexe}</SEXE>
            </Identification>
            {roles}<{calcul}>
            <TOPPERSDRODEVORSA>{(a.Soumis ? 1 : 0)}</TOPPERSDRODEVORSA>
            </{calcul}>
            </Personne>

            """;
    }

    private static string Adresses(FoyerDeTest f) => $"""
        <Adresse>
        <TroncCommunAdresse>
        <RGADR>02</RGADR>
        </TroncCommunAdresse>
        <AdresseDetailleeFrance>
        <NUMCOM>55999</NUMCOM>
        </AdresseDetailleeFrance>
        </Adresse>
        <Adresse>
        <TroncCommunAdresse>
        <RGADR>01</RGADR>
        </TroncCommunAdresse>
        {(f.Commune is null ? "<AdresseHorsFrance>\n<LIBLIG2ADR>AVENUE</LIBLIG2ADR>\n</AdresseHorsFrance>" : $"<AdresseDetailleeFrance>\n<COMPLADR></COMPLADR>\n<NUMVOIE>12</NUMVOIE>\n<LIBTYPEVOIE>RUE</LIBTYPEVOIE>\n<NOMVOIE>DE  L'ÉCLUSE</NOMVOIE>\n<NUMCOM>{f.Commune}</NUMCOM>\n<CODEPOS>55100</CODEPOS>\n<NOMCOM>VERDUN</NOMCOM>\n</AdresseDetailleeFrance>")}
        </Adresse>

        """;
}
