using MedicalCodes.Analyzers.Tests.Generation;
using MedicalCodes.Tests;

namespace MedicalCodes.Analyzers.Tests.Tables;

/// <summary>The publishers' own files through the whole pipeline, read back from the generated source.</summary>
public class RealTableTests
{
    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026, "Icd10Cm", 74_719, 23_467)]
    [InlineData(RealTables.Icd10CmCodes2026, "Icd10Cm", 74_719, 0)]
    [InlineData(RealTables.Icd10Cm2025, "Icd10Cm", 74_260, 23_324)]
    [InlineData(RealTables.Icd10CmTabular2021, "Icd10Cm", 72_621 + 72, 22_737)]
    [InlineData(RealTables.Icd10Pcs2026, "Icd10Pcs", 79_115, 914)]
    [InlineData(RealTables.Icd10Pcs2025, "Icd10Pcs", 78_948, 908)]
    [InlineData(RealTables.Icd10PcsTables2022, "Icd10Pcs", 78_229, 895)]
    [InlineData(RealTables.Hcpcs2019, "Hcpcs", 6_440, 0)]
    [InlineData(RealTables.Hcpcs2020, "Hcpcs", 6_710, 0)]
    [InlineData(RealTables.Hcpcs2025, "Hcpcs", 8_463, 0)]
    [InlineData(RealTables.Hcpcs2019, "HcpcsModifier", 360, 0)]
    [InlineData(RealTables.Hcpcs2020, "HcpcsModifier", 369, 0)]
    [InlineData(RealTables.Hcpcs2025, "HcpcsModifier", 383, 0)]
    public void A_file_gives_as_many_codes_and_headers_as_its_publisher_counts(string file, string type, int billable, int headers)
    {
        var packed = Packed(type, file);

        Assert.Equal(billable, Keys(packed, CodeStatus.Billable).Count);
        Assert.Equal(headers, Keys(packed, CodeStatus.Header).Count);
        Assert.Equal(billable + headers, packed.Count);
    }

    [SkippableTheory]
    [InlineData(RealTables.Hcpcs2019, 515)]
    [InlineData(RealTables.Hcpcs2020, 615)]
    [InlineData(RealTables.Hcpcs2025, 1_225)]
    public void Terminated_codes_keep_their_last_day(string file, int terminated)
    {
        var count = new[] { Packed("Hcpcs", file), Packed("HcpcsModifier", file) }
            .Sum(packed => Enumerable.Range(0, packed.Count).Count(row => packed.PeriodOf(row).To != 0));

        Assert.Equal(terminated, count);
    }

    [SkippableFact]
    public void An_addenda_turns_the_edition_before_into_its_own()
    {
        var expected = Packed("Icd10Cm", RealTables.Icd10Cm2026);
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2025, RealTables.Icd10CmAddenda2026);

        Assert.Equal(["2025", "2026"], packed.Editions.Select(edition => edition.Name));
        Assert.Equal(Keys(expected, CodeStatus.Billable).Order(StringComparer.Ordinal), Keys(packed, CodeStatus.Billable).Order(StringComparer.Ordinal));
        Assert.Equal(Keys(expected, CodeStatus.Header).Order(StringComparer.Ordinal), Keys(packed, CodeStatus.Header).Order(StringComparer.Ordinal));

        // In the same order too, but for two: L98.A stands before L98.5 and Z91.B behind Z91.8, which no list of changes tells.
        Assert.Equal(Keys(expected, CodeStatus.Billable).Where(IsElsewhere), Keys(packed, CodeStatus.Billable).Where(IsElsewhere));
        Assert.Equal(Keys(expected, CodeStatus.Header).Where(IsElsewhere), Keys(packed, CodeStatus.Header).Where(IsElsewhere));

        static bool IsElsewhere(string key) => !key.StartsWith("L98A", StringComparison.Ordinal) && !key.StartsWith("Z91B", StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_addenda_beside_its_own_edition_tells_the_one_before()
    {
        var expected = Packed("Icd10Cm", RealTables.Icd10Cm2025);
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2026, RealTables.Icd10CmAddenda2026);

        Assert.Equal(["2025", "2026"], packed.Editions.Select(edition => edition.Name));
        Assert.Equal(Keys(expected, CodeStatus.Billable), Keys(packed, CodeStatus.Billable, edition: 0));
    }

    [SkippableFact]
    public void Two_editions_tell_what_was_added_and_what_was_dropped()
    {
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2025, RealTables.Icd10Cm2026);
        var older = Keys(packed, CodeStatus.Billable, edition: 0).ToHashSet();
        var newer = Keys(packed, CodeStatus.Billable, edition: 1).ToHashSet();

        Assert.Equal(487, newer.Except(older).Count());
        Assert.Equal(28, older.Except(newer).Count());
        Assert.Equal(16, older.Except(newer).Intersect(Keys(packed, CodeStatus.Header, edition: 1)).Count());
    }

    [SkippableFact]
    public void The_expanded_tabular_list_is_the_order_file_but_for_the_codes_that_prose_excludes()
    {
        var order = Keys(Packed("Icd10Cm", RealTables.Icd10Cm2021), CodeStatus.Billable).ToHashSet();
        var expanded = Keys(Packed("Icd10Cm", RealTables.Icd10CmTabular2021), CodeStatus.Billable).ToHashSet();

        Assert.Empty(order.Except(expanded));
        Assert.All(expanded.Except(order), key => Assert.Matches("^S06..[78][DS]$", key));
        // Beside the order file, the expansion adds nothing.
        Assert.Equal(order, Keys(Packed("Icd10Cm", RealTables.Icd10Cm2021, RealTables.Icd10CmTabular2021), CodeStatus.Billable).ToHashSet());
    }

    [SkippableFact]
    public void Every_code_of_the_tabular_list_stands_in_a_chapter_and_a_section()
    {
        var outline = TestTables.ReadReal(RealTables.Icd10CmTabular2021).Lists[0].Outline!;
        var table = Packed("Icd10Cm", RealTables.Icd10Cm2021);

        Assert.Equal((22, 296), (outline.Chapters.Count, outline.Sections.Count));
        Assert.Equal(Enumerable.Range(1, 22).Select(number => $"{number}"), outline.Chapters.Select(chapter => chapter.Id));
        Assert.DoesNotContain(0, outline.ChaptersOf(table));
        Assert.DoesNotContain(0, outline.SectionsOf(table));
        Assert.Equal("E08-E13", outline.Sections[outline.SectionsOf(table)[table.Find("E119".AsSpan())] - 1].Id);
    }

    [SkippableFact]
    public void The_outline_of_an_older_year_holds_the_codes_that_came_since()
    {
        var outline = TestTables.ReadReal(RealTables.Icd10CmTabular2021).Lists[0].Outline!;
        var table = Packed("Icd10Cm", RealTables.Icd10Cm2026);
        var chapters = outline.ChaptersOf(table);

        // The new categories at the ends of chapters 17 and 22 might be new chapters, as far as the older file tells.
        Assert.Equal(["QA0", "U09"], Keys(table).Where((key, row) => chapters[row] == 0 && key.Length == 3));
        Assert.Equal("4", outline.Chapters[chapters[table.Find("E11A".AsSpan())] - 1].Id);
    }

    [SkippableFact]
    public void Every_code_of_the_PCS_tables_stands_in_one_of_17_sections()
    {
        var outline = TestTables.ReadReal(RealTables.Icd10PcsTables2022).Lists[0].Outline!;
        var table = Packed("Icd10Pcs", RealTables.Icd10Pcs2022);
        var sections = outline.SectionsOf(table);

        Assert.Equal(17, outline.Sections.Count);
        Assert.All(Keys(table).Zip(sections), row => Assert.Equal(row.First[..1], outline.Sections[row.Second - 1].Id));
    }

    [SkippableFact]
    public void The_expanded_PCS_tables_are_the_order_file()
    {
        var order = Packed("Icd10Pcs", RealTables.Icd10Pcs2022);
        var expanded = Packed("Icd10Pcs", RealTables.Icd10PcsTables2022);

        Assert.Equal(Keys(order), Keys(expanded));
    }

    [SkippableFact]
    public void The_codes_file_merges_with_the_order_file_of_its_edition()
    {
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2026, RealTables.Icd10CmCodes2026);

        Assert.Equal(["2026"], packed.Editions.Select(edition => edition.Name));
        Assert.Equal(Keys(Packed("Icd10Cm", RealTables.Icd10Cm2026)), Keys(packed));
    }

    [SkippableTheory]
    [InlineData(RealTables.Icd10Cm2026, "Icd10Cm")]
    [InlineData(RealTables.Icd10Pcs2026, "Icd10Pcs")]
    public void Rows_keep_the_publishers_order_and_every_key_is_found_at_its_row(string file, string type)
    {
        var packed = Packed(type, file);
        var list = Assert.Single(TestTables.ReadReal(file).Lists);

        Assert.Equal(list.Keys(), Keys(packed));
        Assert.All(Enumerable.Range(0, packed.Count), row => Assert.Equal(row, packed.Find(list.KeyAt(row))));
    }

    [SkippableFact]
    public void Parents_are_the_longest_listed_prefixes()
    {
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2026);
        var keys = Keys(packed);
        var rows = keys.Select((key, row) => (key, row)).ToDictionary(entry => entry.key, entry => entry.row);
        var steps = new int[5];
        var key = new char[packed.MaxLength];
        for (var row = 0; row < packed.Count; row++)
        {
            packed.Read(row, key, out var parent, out _);
            var expected = Enumerable.Range(1, Math.Max(0, keys[row].Length - 3)).FirstOrDefault(cut => rows.ContainsKey(keys[row][..^cut]));
            Assert.Equal(expected == 0 ? -1 : rows[keys[row][..^expected]], parent);
            steps[expected]++;
        }

        Assert.Equal([1_918, 85_143, 7_495, 3_438, 192], steps);
    }

    [SkippableFact]
    public void A_range_follows_tabular_order()
    {
        var packed = Packed("Icd10Cm", RealTables.Icd10Cm2026);
        var (start, end) = CodeRange.Find(packed, "C43-C44");

        Assert.Contains("C4A9", Keys(packed).Skip(start).Take(end - start));
        Assert.DoesNotContain("C45", Keys(packed).Skip(start).Take(end - start));
    }

    [SkippableFact]
    public void Two_systems_share_656_strings_of_which_261_are_billable_diagnoses()
    {
        var diagnoses = Packed("Icd10Cm", RealTables.Icd10Cm2026);
        var services = Packed("Hcpcs", RealTables.Hcpcs2025);
        var shared = Keys(services).Where(key => diagnoses.Find(key.AsSpan()) >= 0).ToArray();

        Assert.Equal(656, shared.Length);
        Assert.Equal(261, shared.Count(key => diagnoses.StatusOf(diagnoses.Find(key.AsSpan()), 0) == CodeStatus.Billable));
    }

    private static PackedTable Packed(string type, params string[] files)
    {
        var run = new GeneratorRun("class C;", files.Select(file => new TestTable(RealTables.Path(file), TestTables.RealText(file))));
        Assert.Null(run.Result.Exception);
        var constant = (Microsoft.CodeAnalysis.IFieldSymbol)run.Output.GetTypeByMetadataName("Acme." + type)!.GetMembers("PackedTable").Single();
        return new PackedTable((string)constant.ConstantValue!);
    }

    private static IReadOnlyList<string> Keys(PackedTable packed, CodeStatus? status = null, int? edition = null)
    {
        var keys = new List<string>();
        var key = new char[packed.MaxLength];
        for (var row = 0; row < packed.Count; row++)
        {
            var length = packed.Read(row, key, out _, out var label);
            if (status is null || packed.StatusOfLabel(label, edition ?? packed.CurrentEdition) == status)
                keys.Add(new string(key, 0, length));
        }

        return keys;
    }
}
