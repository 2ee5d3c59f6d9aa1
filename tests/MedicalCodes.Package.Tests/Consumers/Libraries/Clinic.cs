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

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseMedicalCodes();
}
