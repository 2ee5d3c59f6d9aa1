using Microsoft.EntityFrameworkCore;

namespace ClaimsApi;

/// <summary>The claims that came in.</summary>
internal sealed class ClaimsDb(DbContextOptions<ClaimsDb> options) : DbContext(options)
{
    public DbSet<StoredClaim> Claims => Set<StoredClaim>();

    // One line, and every property of a code type is a column of text as wide as its codes.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseMedicalCodes();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var claims = modelBuilder.Entity<StoredClaim>();
        claims.HasKey(claim => claim.Number);
        // SQLite numbers rows by itself only where the number alone is the key.
        claims.OwnsMany(claim => claim.Diagnoses, diagnoses =>
        {
            diagnoses.HasKey(diagnosis => diagnosis.Id);
            diagnoses.HasIndex(diagnosis => diagnosis.Code);
        });
        claims.OwnsMany(claim => claim.Lines, lines => lines.HasKey(line => line.Id));
    }
}

internal sealed class StoredClaim
{
    public required string Number { get; init; }

    public required DateOnly Day { get; init; }

    public required PlaceOfService Place { get; init; }

    public List<StoredDiagnosis> Diagnoses { get; init; } = [];

    public List<StoredLine> Lines { get; init; } = [];

    public static StoredClaim Of(Claim claim) => new()
    {
        Number = claim.Number,
        Day = claim.Day,
        Place = claim.Place,
        Diagnoses = [.. claim.Diagnoses.Select(code => new StoredDiagnosis { Code = code })],
        Lines = [.. claim.Lines.Select(line => new StoredLine { Charge = line.Charge, Cpt = line.Cpt, Hcpcs = line.Hcpcs })],
    };

    public Claim ToClaim() => new(
        Number, Day, Place, [.. Diagnoses.Select(diagnosis => diagnosis.Code)], [.. Lines.Select(line => new ServiceLine(line.Charge, line.Cpt, line.Hcpcs))]);
}

internal sealed class StoredDiagnosis
{
    public int Id { get; set; }

    public required Icd10Cm Code { get; init; }
}

internal sealed class StoredLine
{
    public int Id { get; set; }

    public required decimal Charge { get; init; }

    public Cpt? Cpt { get; init; }

    public Hcpcs? Hcpcs { get; init; }
}
