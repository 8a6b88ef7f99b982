namespace Socle.Ecrans;

/// <summary>Page dont l'adresse est un secret : elle ne se dit pas au site suivant et ne s'indexe pas (<see cref="EnTetesSecurite"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageSecreteAttribute : Attribute;
