using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace ClaimsApi.Tests;

/// <summary>The service as it runs, over a database in memory.</summary>
public sealed class ClaimsService : WebApplicationFactory<Program>
{
    private readonly SqliteConnection _database = new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared");

    // The database lives as long as one connection to it.
    public ClaimsService() => _database.Open();

    /// <summary>How many rows there are in all tables.</summary>
    public long Rows()
    {
        using var command = _database.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM Claims) + (SELECT COUNT(*) FROM StoredDiagnosis) + (SELECT COUNT(*) FROM StoredLine)";
        return (long)command.ExecuteScalar()!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Claims", _database.ConnectionString);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _database.Dispose();
    }
}
