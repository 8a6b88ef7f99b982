using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Socle.Ecrans;

/// <summary>Les messages de saisie en français, là où le cadre d'ASP.NET les dirait en anglais.</summary>
public sealed class MessagesValidation : IValidationMetadataProvider
{
    /// <inheritdoc/>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var regle in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            // Sans ces deux-là, l'attribut rend son texte anglais d'origine.
            if (regle.ErrorMessage is not null || regle.ErrorMessageResourceName is not null)
                continue;
            regle.ErrorMessage = regle switch
            {
                RequiredAttribute => "Renseignez « {0} ».",
                StringLengthAttribute { MinimumLength: > 0 } => "« {0} » doit compter de {2} à {1} caractères.",
                StringLengthAttribute or MaxLengthAttribute => "« {0} » ne peut dépasser {1} caractères.",
                RangeAttribute => "« {0} » doit être entre {1} et {2}.",
                CompareAttribute => "« {0} » et « {1} » diffèrent.",
                EmailAddressAttribute => "« {0} » n'a pas la forme d'une adresse électronique.",
                _ => "« {0} » n'est pas valable.",
            };
        }
    }

    /// <summary>Règle aussi les messages de lecture des valeurs.</summary>
    public static void Regler(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new MessagesValidation());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, champ) => $"« {champ} » n'est pas compris.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "La valeur n'est pas comprise.");
        messages.SetUnknownValueIsInvalidAccessor(champ => $"« {champ} » n'est pas compris.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "La valeur n'est pas comprise.");
        messages.SetValueIsInvalidAccessor(_ => "La valeur n'est pas comprise.");
        messages.SetValueMustBeANumberAccessor(champ => $"« {champ} » doit être un nombre.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "La valeur doit être un nombre.");
        messages.SetMissingBindRequiredValueAccessor(champ => $"Renseignez « {champ} ».");
        messages.SetMissingKeyOrValueAccessor(() => "Renseignez ce champ.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide.");
        messages.SetValueMustNotBeNullAccessor(_ => "Renseignez ce champ.");
    }
}
