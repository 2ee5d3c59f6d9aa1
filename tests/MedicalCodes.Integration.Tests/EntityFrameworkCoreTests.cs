using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MedicalCodes.Integration.Tests;

/// <summary>Entity Framework Core over SQLite, with types of this project and of the one below.</summary>
public sealed class EntityFrameworkCoreTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Clinic _clinic;

    public EntityFrameworkCoreTests()
    {
        _connection.Open();
        _clinic = new Clinic(new DbContextOptionsBuilder<Clinic>().UseSqlite(_connection).Options);
        _clinic.Database.EnsureCreated();
        _clinic.AddRange(
            new Visit { Id = 1, Diagnosis = "E11.65", Service = "99213", Supply = "A0430", Place = PlaceOfService.Office },
            new Visit { Id = 2, Diagnosis = "E11.9", Service = "99214", Place = PlaceOfService.InpatientHospital },
            new Visit { Id = 3, Diagnosis = "I10", Service = "99214", Place = PlaceOfService.Office });
        _clinic.SaveChanges();
        _clinic.ChangeTracker.Clear();
    }

    [Fact]
    public void Codes_are_stored_in_their_systems_writing_and_come_back()
    {
        Assert.Equal(["E11.65|99213|A0430|11", "E11.9|99214||21", "I10|99214||11"], Rows());

        var visit = _clinic.Visits.Single(visit => visit.Id == 1);
        Assert.Equal((Icd10Cm.E11_65, Cpt._99213, (Hcpcs?)Hcpcs.A0430, PlaceOfService.Office), (visit.Diagnosis, visit.Service, visit.Supply, visit.Place));
    }

    [Theory]
    [InlineData(nameof(Visit.Diagnosis), 8)]
    [InlineData(nameof(Visit.Service), 5)]
    [InlineData(nameof(Visit.Supply), 5)]
    [InlineData(nameof(Visit.Place), 2)]
    public void Columns_are_as_wide_as_the_codes_and_not_Unicode(string name, int length)
    {
        var property = _clinic.Model.FindEntityType(typeof(Visit))!.FindProperty(name)!;

        Assert.Equal(length, property.GetMaxLength());
        Assert.False(property.IsUnicode());
        Assert.Equal(name == nameof(Visit.Supply), property.IsNullable);
    }

    [Fact]
    public void Comparisons_translate()
    {
        var code = Icd10Cm.Parse("e119");

        Assert.Equal([2], Ids(_clinic.Visits.Where(visit => visit.Diagnosis == code)));
        Assert.Equal([2], Ids(_clinic.Visits.Where(visit => visit.Diagnosis == "E11.9")));
        Assert.Equal([1, 3], Ids(_clinic.Visits.Where(visit => visit.Diagnosis != "E11.9")));
        Assert.Equal([1, 3], Ids(_clinic.Visits.Where(visit => visit.Place == PlaceOfService.Office)));
        Assert.Equal([1], Ids(_clinic.Visits.Where(visit => visit.Supply == "A0430")));
        Assert.Equal([2, 3], Ids(_clinic.Visits.Where(visit => visit.Supply == null)));
    }

    [Fact]
    public void A_list_translates()
    {
        List<Icd10Cm> codes = ["E11.65", "I10"];

        var query = _clinic.Visits.Where(visit => codes.Contains(visit.Diagnosis));

        Assert.Equal([1, 3], Ids(query));
        Assert.Contains("\"Diagnosis\" IN (", query.ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_in_the_tables_order_is_a_list_of_its_codes()
    {
        var diabetes = Icd10Cm.All.Where(code => code.IsIn("E08-E13")).ToList();

        Assert.Equal([1, 2], Ids(_clinic.Visits.Where(visit => diabetes.Contains(visit.Diagnosis))));
    }

    [Fact]
    public void A_list_that_is_longer_than_a_statement_may_have_parameters_goes_as_one()
    {
        var codes = Enumerable.Range(0, 5_000).SelectMany(_ => Icd10Cm.All.Where(code => code.IsIn("E08-E13"))).ToArray();

        Assert.Equal([1, 2], Ids(_clinic.Visits.Where(visit => EF.Parameter(codes).Contains(visit.Diagnosis))));
    }

    [Fact]
    public void A_prefix_is_a_list_of_its_codes_in_whatever_writing()
    {
        var codes = Icd10Cm.All.Where(code => code.StartsWith("E116")).ToList();

        Assert.Equal([1], Ids(_clinic.Visits.Where(visit => codes.Contains(visit.Diagnosis))));
    }

    [Fact]
    public void A_prefix_of_the_stored_text_translates_over_a_cast()
    {
        var prefix = "E11.";

        Assert.Equal([1, 2], Ids(_clinic.Visits.Where(visit => ((string)(object)visit.Diagnosis).StartsWith("E11"))));
        Assert.Equal([1, 2], Ids(_clinic.Visits.Where(visit => ((string)(object)visit.Diagnosis).StartsWith(prefix))));
        Assert.Contains("LIKE 'E11%'", _clinic.Visits.Where(visit => ((string)(object)visit.Diagnosis).StartsWith("E11")).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_types_own_StartsWith_is_refused_and_not_run_in_the_program() =>
        Assert.Throws<InvalidOperationException>(() => _clinic.Visits.Where(visit => visit.Diagnosis.StartsWith("E11")).ToList());

    [Fact]
    public void Grouping_and_projecting_translate()
    {
        var counts = _clinic.Visits.GroupBy(visit => visit.Service).Select(group => new { Service = group.Key, Count = group.Count() }).ToDictionary(entry => entry.Service, entry => entry.Count);

        Assert.Equal(1, counts["99213"]);
        Assert.Equal(2, counts["99214"]);
    }

    [Fact]
    public void A_code_can_be_a_key()
    {
        _clinic.Add(new Rate { Service = "99213", Dollars = 92 });
        _clinic.SaveChanges();
        _clinic.ChangeTracker.Clear();

        Assert.Equal(92, _clinic.Find<Rate>(Cpt.Parse("99213"))!.Dollars);
        Assert.Null(_clinic.Find<Rate>(Cpt.Parse("99214")));
    }

    [Fact]
    public void An_update_in_the_database_takes_a_code()
    {
        _clinic.Visits.Where(visit => visit.Id == 3).ExecuteUpdate(set => set.SetProperty(visit => visit.Diagnosis, "R51.9"));

        Assert.Equal("R51.9|99214||11", Rows()[2]);
    }

    [Fact]
    public void A_code_that_meets_no_column_is_text_too()
    {
        var code = Icd10Cm.Parse("R51.9");

        var query = _clinic.Visits.Where(visit => visit.Id == 3).Select(visit => visit.Diagnosis).Concat(_clinic.Visits.Where(visit => visit.Id == 3).Select(_ => code));

        Assert.Equal(["I10", "R51.9"], query.ToList().Select(found => found.Value).Order());
    }

    [Fact]
    public void A_column_that_must_have_a_code_refuses_an_empty_one()
    {
        _clinic.Add(new Visit { Id = 4, Service = "99213", Place = PlaceOfService.Office });

        var error = Assert.Throws<DbUpdateException>(() => _clinic.SaveChanges());

        Assert.Contains("Visits.Diagnosis", error.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(3, Rows().Count);
    }

    [Fact]
    public void An_empty_code_equals_no_row_and_is_NULL_where_that_is_allowed()
    {
        _clinic.Add(new Visit { Id = 4, Diagnosis = "I10", Service = "99213", Place = PlaceOfService.Office, Supply = default(Hcpcs) });
        _clinic.SaveChanges();

        Assert.Equal("I10|99213||11", Rows()[3]);
        Assert.Empty(Ids(_clinic.Visits.Where(visit => visit.Diagnosis == default(Icd10Cm))));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public void A_stored_text_that_is_no_code_is_refused_with_the_reason(string text)
    {
        _clinic.Database.ExecuteSql($"UPDATE \"Visits\" SET \"Diagnosis\" = {text} WHERE \"Id\" = 2");

        var error = Assert.Throws<FormatException>(() => _clinic.Visits.Single(visit => visit.Id == 2));

        Assert.Equal(BadTexts.Reason(text), error.Message);
        Assert.True(error.Message.Length < 200);
    }

    [Theory]
    [InlineData("E119", "E11.9")]
    [InlineData("e11.9", "E11.9")]
    // Last year's edition had it: old rows can still be read.
    [InlineData("U09.9", "U09.9")]
    public void Stored_texts_may_be_in_other_writings_and_of_other_editions(string text, string expected)
    {
        _clinic.Database.ExecuteSql($"UPDATE \"Visits\" SET \"Diagnosis\" = {text} WHERE \"Id\" = 2");

        Assert.Equal(expected, _clinic.Visits.Single(visit => visit.Id == 2).Diagnosis.Value);
    }

    public void Dispose()
    {
        _clinic.Dispose();
        _connection.Dispose();
    }

    private static int[] Ids(IQueryable<Visit> visits) => [.. visits.OrderBy(visit => visit.Id).Select(visit => visit.Id)];

    /// <summary>What is in the table, read without Entity Framework.</summary>
    private List<string> Rows()
    {
        using var command = new SqliteCommand("SELECT \"Diagnosis\", \"Service\", \"Supply\", \"Place\" FROM \"Visits\" ORDER BY \"Id\"", _connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader[column])));
        return rows;
    }

    private sealed class Visit
    {
        public int Id { get; set; }

        public Icd10Cm Diagnosis { get; set; }

        public Cpt Service { get; set; }

        public Hcpcs? Supply { get; set; }

        public PlaceOfService Place { get; set; }
    }

    private sealed class Rate
    {
        public Cpt Service { get; set; }

        public int Dollars { get; set; }
    }

    private sealed class Clinic(DbContextOptions<Clinic> options) : DbContext(options)
    {
        public DbSet<Visit> Visits => Set<Visit>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseMedicalCodes();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Rate>().HasKey(rate => rate.Service);
    }
}
