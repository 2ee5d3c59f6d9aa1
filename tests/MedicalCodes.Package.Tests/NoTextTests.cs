using MedicalCodes.Package.Tests.Building;

namespace MedicalCodes.Package.Tests;

/// <summary>Files that the compiler cannot read as a text, which would end the build with its own error CS2015.</summary>
[Collection(PackageTests.Name)]
public sealed class NoTextTests(PackedPackage package)
{
    private static readonly Dictionary<string, string> Advice = new()
    {
        ["zip gz TGZ tar bz2 xz 7z rar"] = "it is an archive; unpack it",
        ["xlsx xlsm xlsb xls ods"] = "it is a workbook; save it as CSV",
        ["pdf docx odt"] = "it is a document; write its codes down as CSV",
        ["mdb accdb"] = "it is a database; export the table as CSV",
    };

    [Fact]
    public async Task What_is_no_text_by_its_name_is_reported_with_advice_and_ends_no_build()
    {
        var folder = Path.Combine(package.CopyConsumers("no-text"), "NoText");
        var tables = Directory.CreateDirectory(Path.Combine(folder, "tables")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "NoText.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MedicalCodes" Version="{package.Version}" />
                <CodeTable Include="tables/*" />
              </ItemGroup>
            </Project>
            """);
        var expected = Advice.SelectMany(advice => advice.Key.Split(' '), (advice, extension) => (File: $"codes-{extension}.{extension}", Text: advice.Value)).ToArray();
        foreach (var (file, _) in expected)
            await File.WriteAllBytesAsync(Path.Combine(tables, file), [0x80, 0, 0]);

        var run = (await package.BuildAsync(folder, "NoText.csproj")).Succeeded();

        run.ExpectExactly(expected.Select(table => $"{table.File}: MED0001"), run.Messages.Select(message => $"{Path.GetFileName(message.File)}: {message.Id}"));
        foreach (var (file, text) in expected)
            run.Expect(run.Lines.Any(line => line.Contains(file, StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal)), $"no '{text}' at {file}");
    }
}
