using Microsoft.EntityFrameworkCore;

namespace Consumers.Libraries;

internal sealed class Visit
{
    public int Id { get; set; }

    public Icd10Cm Reason { get; set; }

    public Cpt? Service { get; set; }
}

internal sealed class Clinic : DbContext
{
    public Clinic(DbContextOptions<Clinic> options)
        : base(options)
    {
    }

    public DbSet<Visit> Visits => Set<Visit>();

    /// <summary>Stores what the programs ask for, and forgets it, so that it is read again.</summary>
    public void AddVisits()
    {
        AddRange(
            new Visit { Id = 1, Reason = "E11.65", Service = "99213" },
            new Visit { Id = 2, Reason = "E11.9", Service = "99214" },
            new Visit { Id = 3, Reason = "I10" });
        SaveChanges();
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseMedicalCodes();
}
