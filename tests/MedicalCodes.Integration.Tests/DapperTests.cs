using Dapper;
using Microsoft.Data.Sqlite;

namespace MedicalCodes.Integration.Tests;

public sealed class DapperTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    static DapperTests() => MedicalCodesDapper.UseMedicalCodes();

    public DapperTests()
    {
        _connection.Open();
        _connection.Execute("CREATE TABLE Visits (Id INTEGER PRIMARY KEY, Diagnosis TEXT NOT NULL, Supply TEXT NULL, Place TEXT NOT NULL)");
        _connection.Execute(
            "INSERT INTO Visits VALUES (@Id, @Diagnosis, @Supply, @Place)",
            new[]
            {
                new Visit { Id = 1, Diagnosis = "e1165", Supply = Hcpcs.A0430, Place = PlaceOfService.Office },
                new Visit { Id = 2, Diagnosis = "I10", Place = PlaceOfService.InpatientHospital },
            });
    }

    [Fact]
    public void Codes_are_stored_in_their_systems_writing_and_come_back()
    {
        Assert.Equal(["E11.65|A0430|11", "I10||21"], _connection.Query<string>("SELECT Diagnosis || '|' || COALESCE(Supply, '') || '|' || Place FROM Visits ORDER BY Id"));

        var visits = _connection.Query<Visit>("SELECT * FROM Visits ORDER BY Id").AsList();
        Assert.Equal((Icd10Cm.E11_65, (Hcpcs?)Hcpcs.A0430, PlaceOfService.Office), (visits[0].Diagnosis, visits[0].Supply, visits[0].Place));
        Assert.Null(visits[1].Supply);
    }

    [Fact]
    public void Codes_are_parameters_and_results()
    {
        Assert.Equal(2, _connection.QuerySingle<int>("SELECT Id FROM Visits WHERE Diagnosis = @code", new { code = Icd10Cm.I10 }));
        Assert.Equal([Icd10Cm.E11_65, Icd10Cm.I10], _connection.Query<Icd10Cm>("SELECT Diagnosis FROM Visits ORDER BY Id"));
    }

    /// <summary>Dapper asks no handler for what is in a list.</summary>
    [Fact]
    public void A_list_is_one_of_texts()
    {
        Icd10Cm[] codes = ["E11.65", "E11.9"];

        Assert.Equal(1, _connection.QuerySingle<int>("SELECT Id FROM Visits WHERE Diagnosis IN @codes", new { codes = codes.Select(code => code.Value) }));
    }

    [Fact]
    public void A_column_that_must_have_a_code_refuses_an_empty_one()
    {
        Assert.Throws<SqliteException>(() => _connection.Execute("INSERT INTO Visits VALUES (3, @Diagnosis, NULL, '11')", new { Diagnosis = default(Icd10Cm) }));

        Assert.Equal(2, _connection.QuerySingle<int>("SELECT COUNT(*) FROM Visits"));
    }

    [Theory]
    [MemberData(nameof(BadTexts.All), MemberType = typeof(BadTexts))]
    public void A_stored_text_that_is_no_code_is_refused_with_the_reason(string text)
    {
        _connection.Execute("UPDATE Visits SET Diagnosis = @text WHERE Id = 2", new { text });

        var error = Assert.ThrowsAny<Exception>(() => _connection.Query<Visit>("SELECT * FROM Visits WHERE Id = 2").AsList());

        Assert.Equal(BadTexts.Reason(text), (error.InnerException ?? error).Message);
    }

    [Fact]
    public void A_number_is_no_code()
    {
        var error = Assert.ThrowsAny<Exception>(() => _connection.Query<Icd10Cm>("SELECT 119").AsList());

        Assert.Contains("A code of ICD-10-CM is text, but the column has Int64.", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _connection.Dispose();

    private sealed class Visit
    {
        public int Id { get; set; }

        public Icd10Cm Diagnosis { get; set; }

        public Hcpcs? Supply { get; set; }

        public PlaceOfService Place { get; set; }
    }
}
