using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Socle.Bases;

/// <summary>Les instants sont UTC : SQLite les rend sans nature, on la leur redonne.</summary>
public sealed class InstantUtc() : ValueConverter<DateTime, DateTime>(
    ecrit => ecrit,
    lu => DateTime.SpecifyKind(lu, DateTimeKind.Utc));
