namespace Passerelle.Parcours.Droits;

/// <summary>Ce qu'un lot de foyers a changé, en personnes ; et les entrées ouvertes sans attendre le recalcul.</summary>
public readonly record struct ResultatLot(int Personnes, int Creees, int Modifiees, int Inchangees, int Doutes, int Entrees)
{
    /// <summary>Additionne deux lots.</summary>
    public static ResultatLot operator +(ResultatLot un, ResultatLot autre) => new(
        un.Personnes + autre.Personnes, un.Creees + autre.Creees, un.Modifiees + autre.Modifiees, un.Inchangees + autre.Inchangees, un.Doutes + autre.Doutes, un.Entrees + autre.Entrees);
}
