using System.Globalization;
using System.Text;
using Claims;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
// A pipe or a build log has no width of its own.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 110;

AnsiConsole.MarkupLine($"[bold]Claims[/] with codes of {Icd10Cm.System} {Icd10Cm.Edition}, {Cpt.System}, {Hcpcs.System} {Hcpcs.Edition}");
AnsiConsole.MarkupLine($"[grey]{Icd10Cm.All.Count} diagnoses, {Cpt.All.Count + Hcpcs.All.Count} services: excerpts, so that the sample stays small[/]");
AnsiConsole.WriteLine();

foreach (var claim in ClaimBook.All)
{
    AnsiConsole.Write(Show(claim));
    AnsiConsole.WriteLine();
}

AnsiConsole.Write(ShowProblemList());
AnsiConsole.MarkupLine($"Codes with the words [bold]type 2 kidney[/]: {string.Join(", ", Icd10Cm.Search("type 2 kidney"))}");

static Table Show(Claim claim)
{
    var table = new Table()
        .Border(TableBorder.Rounded)
        .BorderColor(Color.Grey)
        .Title($"[bold]Claim {claim.Number}[/]  {claim.Day:yyyy-MM-dd}  place {claim.Place}")
        .AddColumn("Service")
        .AddColumn("System")
        .AddColumn(new TableColumn("Units").RightAligned())
        .AddColumn(new TableColumn("Charge").RightAligned())
        .AddColumn("Because of");
    // The descriptions of ICD-10-CM are in the program: its CodeTable item says Descriptions="Runtime".
    var reasons = string.Join('\n', claim.Diagnoses.Select(code => $"[aqua]{code}[/] {code.Description.EscapeMarkup()}"));
    foreach (var line in claim.Lines)
    {
        table.AddRow(
            $"[green]{line.Procedure.Value}[/]{(line.Modifier.IsEmpty ? "" : "-" + line.Modifier)}",
            line.Procedure.System.Name,
            line.Units.ToString(CultureInfo.InvariantCulture),
            line.Charge.ToString("0.00", CultureInfo.InvariantCulture),
            line == claim.Lines[0] ? reasons : "");
    }

    var notes = Review.Of(claim).ToArray();
    return table.Caption(notes.Length == 0 ? "[green]nothing to add[/]" : $"[yellow]{string.Join("; ", notes)}[/]");
}

// Text that comes from outside is read with TryParse: it is not known at compile time.
static Table ShowProblemList()
{
    var table = new Table()
        .Border(TableBorder.Rounded)
        .BorderColor(Color.Grey)
        .Title("[bold]Problem list as another system sent it[/]")
        .AddColumn("Text")
        .AddColumn("ICD-10-CM")
        .AddColumn("Description")
        .AddColumn("Under")
        .AddColumn("Billable");
    foreach (var text in new[] { "E119", "m54.50", "M54.5", "G35", "E11.99" })
    {
        if (Icd10Cm.TryParse(text, out var code))
            table.AddRow(text, $"[aqua]{code}[/]", code.Description.EscapeMarkup(), code.Category.Value, code.IsBillable ? "[green]yes[/]" : "[yellow]no, a header[/]");
        else
            table.AddRow(text, "[red]no code[/]", "", "", "");
    }

    return table;
}
