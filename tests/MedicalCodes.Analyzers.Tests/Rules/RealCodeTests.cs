using System.Globalization;
using GeneratorRun = MedicalCodes.Analyzers.Tests.Generation.GeneratorRun;
using MedicalCodes.Analyzers.Tests.Tables;
using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Slots;
using MedicalCodes.Tables;
using MedicalCodes.Tests;
using Microsoft.CodeAnalysis;

namespace MedicalCodes.Analyzers.Tests.Rules;

/// <summary>What real code gets wrong, judged by the publishers' own tables.</summary>
public class RealCodeTests
{
    [SkippableFact]
    public async Task The_wrong_literals_of_real_code_are_caught_with_what_was_meant()
    {
        (string Slot, string Text, string Id, string Suggestions)[] cases =
        [
            ("DiagnosisCode", "M54.5", "MED1003", "M54.50|M54.51|M54.59"),
            ("DiagnosisCode", "K21.0", "MED1003", "K21.00|K21.01"),
            ("DiagnosisCode", "I71.4", "MED1003", "I71.40|I71.41|I71.42"),
            ("DiagnosisCode", "N18.3", "MED1003", "N18.30|N18.31|N18.32"),
            ("DiagnosisCode", "R51", "MED1003", "R51.0|R51.9"),
            ("DiagnosisCode", "M54.4", "MED1003", "M54.40|M54.41|M54.42"),
            ("DiagnosisCode", "J45.9", "MED1003", "J45.901|J45.902|J45.909"),
            ("DiagnosisCode", "K80.2", "MED1003", "K80.20|K80.21"),
            ("DiagnosisCode", "G35", "MED1003", "G35.A|G35.B0|G35.B1"),
            ("ServiceCode", "J1300", "MED1004", ""),
            ("ServiceCode", "G0461", "MED1004", ""),
            ("DiagnosisCode", " I10", "MED1006", "I10"),
            ("DiagnosisCode", "S82.52A", "MED1008", "S82.52XA"),
            ("DiagnosisCode", "W21.89A", "MED1008", "W21.89XA"),
            ("DiagnosisCode", "J06.99", "MED1001", "J06.9"),
            ("DiagnosisCode", "E11.99", "MED1001", "E11.9"),
            ("ServiceCode", "99213", "MED0006", ""),
            ("InpatientProcedureCode", "0DTJ42Z", "MED1001", "0DTJ4ZZ"),
            ("DiagnosisCode", "V97.33XD", "", ""),
            ("DiagnosisCode", "U07.1", "", ""),
            ("ServiceCode", "J0699", "", ""),
        ];
        var fields = cases.Select((wrong, i) => $"[{wrong.Slot}] string f{i:00} = \"{wrong.Text}\";");
        var tables = Catalogs.RealFiles.Select(file => new Generation.TestTable(RealTables.Path(file), TestTables.RealText(file)));
        var run = new GeneratorRun("using MedicalCodes; class C { " + string.Join('\n', fields) + " }", tables);

        var diagnostics = await Analysis.Of(run.Output, run.AnalyzerOptions);

        var found = diagnostics.Where(diagnostic => diagnostic.Location.IsInSource)
            .ToDictionary(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan).Trim('"'));
        Assert.All(cases, expected => Assert.Equal(
            (expected.Id, expected.Suggestions),
            found.TryGetValue(expected.Text, out var diagnostic) ? (diagnostic.Id, diagnostic.Properties.GetValueOrDefault("Suggestions") ?? "") : ("", "")));
        Assert.Contains("since 2025-10-01", found["G35"].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("last day 2025-03-31", found["J1300"].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("last day 2014-12-31", found["G0461"].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("since", found["M54.5"].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Texts_that_are_codes_of_two_systems_are_judged_by_the_slot()
    {
        var diagnoses = Catalogs.Real.Find("icd-10-cm")!;
        var services = Catalogs.Real.Find("hcpcs")!;
        var both = Enumerable.Range(0, services.Count).Select(services.KeyOf)
            .Select(key => (Key: key, Row: diagnoses.Packed.Find(key)))
            .Where(text => text.Row >= 0 && diagnoses.StatusOf(text.Row) != CodeStatus.Absent).ToArray();
        var billable = both.Where(text => diagnoses.StatusOf(text.Row) == CodeStatus.Billable).ToArray();

        Assert.Equal((656, 261), (both.Length, billable.Length));
        var undotted = Catalogs.Slot("icd-10-cm") with { Writing = CodeWriting.Undotted };
        Assert.All(billable, text => Assert.Equal(VerdictKind.Valid, Catalogs.Real.Judge(text.Key, undotted).Kind));
        Assert.All(billable, text => Assert.Equal("hcpcs", Catalogs.Real.Judge(text.Key, Catalogs.Slot("icd-10-cm")).AlsoIn!.System.Id));
        Assert.All(both, text => Assert.Equal(services, Catalogs.Real.Judge(text.Key, Catalogs.Slot("cpt", "hcpcs")).Table));
    }
}
