using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Hl7.Fhir.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Consumers.Libraries;

internal static class Program
{
    private static void Main()
    {
        Database();
        Fhir();
    }

    /// <summary>Asks a database about codes; prints the numbers of the visits that it finds.</summary>
    private static void Database()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var clinic = new Clinic(new DbContextOptionsBuilder<Clinic>().UseSqlite(connection).Options);
        clinic.Database.EnsureCreated();
        clinic.AddVisits();

        var code = Icd10Cm.Parse("e119");
        List<Icd10Cm> codes = new() { "E11.65", "I10" };
        var diabetes = Icd10Cm.All.Where(each => each.IsIn("E08-E13")).ToList();
        var prefix = "E11.";
        Console.WriteLine($"Entity Framework Core {typeof(DbContext).Assembly.GetName().Version?.Major}");
        Print("stored", Stored(connection));
        Print("read", clinic.Visits.OrderBy(visit => visit.Id).AsEnumerable().Select(visit => $"{visit.Reason}|{visit.Service}"));
        Print("equal", Ids(visit => visit.Reason == code));
        Print("literal", Ids(visit => visit.Reason == "E11.9"));
        Print("unequal", Ids(visit => visit.Reason != "E11.9"));
        Print("optional", Ids(visit => visit.Service == "99213"));
        Print("missing", Ids(visit => visit.Service == null));
        Print("list", Ids(visit => codes.Contains(visit.Reason)));
        Print("range", Ids(visit => diabetes.Contains(visit.Reason)));
        Print("beginning", Ids(visit => ((string)(object)visit.Reason).StartsWith("E11")));
        Print("any beginning", Ids(visit => ((string)(object)visit.Reason).StartsWith(prefix)));
        Print("columns", clinic.Model.FindEntityType(typeof(Visit))!.GetProperties().Select(property => $"{property.Name} {property.GetMaxLength()} {property.IsUnicode()}".Trim()));
        clinic.Add(new Visit { Id = 4 });
        try
        {
            clinic.SaveChanges();
        }
        catch (DbUpdateException refused)
        {
            Print("empty", new[] { refused.InnerException!.Message });
        }

        IEnumerable<string> Ids(Expression<Func<Visit, bool>> condition) =>
            clinic.Visits.Where(condition).Select(visit => visit.Id).OrderBy(id => id).AsEnumerable().Select(id => $"{id}");
    }

    private static IEnumerable<string> Stored(SqliteConnection connection)
    {
        using var command = new SqliteCommand("SELECT Reason, Service FROM Visits ORDER BY Id", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return $"{reader[0]}|{reader[1]}";
    }

    private static void Fhir()
    {
        Console.WriteLine($"FHIR {typeof(Coding).Assembly.GetName().Version?.ToString(2)}");
        var coding = Icd10Cm.Parse("e119").ToCoding();
        Print("coding", new[] { coding.System, coding.Code, coding.Display });
        Print("code", new[] { Icd10CmCoding.FromCoding(coding).Value });
        Print("other system", new[] { $"{Icd10CmCoding.TryFromCoding(Cpt.Parse("99213").ToCoding(), out _)}" });
    }

    private static void Print(string question, IEnumerable<string?> answers) => Console.WriteLine($"{question}: {string.Join(", ", answers)}");
}
