namespace Passerelle.Parcours.Droits;

/// <summary>Un foyer du lot face à la base : son dossier, et si son contenu est nouveau.</summary>
internal sealed record DossierDuLot(FoyerRecu Foyer)
{
    public long DossierId { get; set; }

    public long VersionId { get; set; }

    public bool Connu { get; set; }

    public bool Inchange { get; set; }

    public DateOnly? Reveil { get; set; }
}
