namespace MedicalCodes.Tables;

/// <summary>Sorts the lists of all files to their systems, reads the items' metadata, and has each system's table built.</summary>
internal sealed class CatalogBuilder
{
    private readonly CatalogInputs _inputs;
    private readonly TableTexts _texts;
    private readonly ProblemsByFile _problems = new();
    private readonly Dictionary<string, CodeSystem> _systems = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TableList>> _lists = new(StringComparer.OrdinalIgnoreCase);

    private CatalogBuilder(CatalogInputs inputs, TableTexts texts)
    {
        _inputs = inputs;
        _texts = texts;
    }

    public static CodeCatalog Build(CatalogInputs inputs, TableTexts texts) => new CatalogBuilder(inputs, texts).Build();

    private CodeCatalog Build()
    {
        foreach (var file in _inputs.Files)
        {
            foreach (var list in file.Parsed.Lists)
                Assign(file, list);
        }

        var asOf = AsOf();
        var ids = _lists.Keys.OrderBy(id => id, StringComparer.OrdinalIgnoreCase).ToArray();
        var built = new SystemTable?[ids.Length];
        // Each system has a list of its own, so that nobody can tell which was built first.
        var problems = new ProblemsByFile[ids.Length];
        // The largest first, so that no core ends alone with it.
        var bySize = Enumerable.Range(0, ids.Length).OrderByDescending(i => _lists[ids[i]].Sum(list => list.List.Count)).ToArray();
        Parallel.For(0, ids.Length, place =>
        {
            var i = bySize[place];
            var lists = _lists[ids[i]];
            problems[i] = new ProblemsByFile();
            var settings = MetadataReader.Settings(_systems[ids[i]], lists, _inputs.RootNamespace, problems[i].Add);
            built[i] = SystemTableBuilder.Build(_systems[ids[i]], settings, lists, asOf, _texts, problems[i].Add);
        });
        var tables = built.OfType<SystemTable>().ToList();
        ReportEmptySelections(tables);
        RejectTypeClashes(tables);
        foreach (var table in tables)
            ConstantNames.ReportClashes(table, _problems.Add);
        return new CodeCatalog(tables, _inputs.Files.GroupBy(file => file.Path).ToDictionary(
            files => files.Key,
            files => (IReadOnlyList<TableProblem>)
            [
                .. files.SelectMany(file => file.Parsed.Problems).Concat(problems.Append(_problems).SelectMany(found => found.Of(files.Key))).Distinct()
                    .OrderBy(problem => problem.Start).ThenBy(problem => problem.RuleId, StringComparer.Ordinal).ThenBy(problem => problem.Message, StringComparer.Ordinal),
            ]));
    }

    private void Assign(TableFile file, CodeList list)
    {
        var metadata = file.Metadata;
        var said = metadata.Extends.Length > 0 ? metadata.Extends : metadata.System;
        var system = list.System;
        if (SystemIds.Misspelt(said) is { } meant)
        {
            Bad(file, $"'{said}' is not how this code system is called; write '{meant}'");
            said = meant;
        }

        if (system is null && said.Length == 0)
        {
            Bad(file, "nothing in it tells its code system; set System on its CodeTable item");
            return;
        }

        // A file of codes and modifiers is one item, so a list may be of another system than the item says; a file of one system may not.
        if (system is not null && said.Length > 0 && file.Parsed.Lists.Count == 1
            && !said.Equals(system.Id, StringComparison.OrdinalIgnoreCase) && metadata.Extends.Length == 0)
        {
            Bad(file, $"System says '{said}', but it is a table of {system.Name}");
        }

        if (metadata.Extends.Length > 0 && CodeSystem.Find(said) is null && !_inputs.Files.Any(other => other.Metadata.System.Equals(said, StringComparison.OrdinalIgnoreCase)))
        {
            Bad(file, $"Extends says '{said}', which is no known code system and none that another table declares");
            return;
        }

        var id = system is not null && metadata.Extends.Length == 0 ? system.Id : said.ToLowerInvariant();
        if (CodeSystem.Find(id) is { } known)
        {
            _systems[id] = known;
            MetadataReader.CheckKind(known, file, Report);
        }
        else if (!_systems.ContainsKey(id))
        {
            _systems[id] = CodeSystem.Declare(id, MetadataReader.DisplayName(_inputs.Files, id), MetadataReader.Kind(_inputs.Files, id, Report));
        }

        if (!_lists.TryGetValue(id, out var lists))
            _lists[id] = lists = [];
        lists.Add(new TableList(list, file, MetadataReader.Edition(file, list, Report), metadata.Extends.Length > 0));
    }

    private int AsOf()
    {
        if (CodeDate.TryRead(_inputs.AsOf.AsSpan(), out var day))
            return day;
        if (_inputs.Files.Count > 0)
            Bad(_inputs.Files[0], $"MedicalCodesAsOf says '{_inputs.AsOf}', which is no date; write it as 2025-10-01");
        return 0;
    }

    private void RejectTypeClashes(List<SystemTable> tables)
    {
        // Each type has files of its own, and to the compiler their names are the same whatever their case.
        foreach (var clash in tables.GroupBy(table => table.Settings.FullName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var first = clash.First();
            foreach (var table in clash.Skip(1).ToArray())
            {
                tables.Remove(table);
                var name = table.Settings.FullName;
                Bad(table.Files[0], $"its type {name} is that of {first.System.Name} too{(name == first.Settings.FullName ? "" : ", but for its case")}; set another TypeName");
            }
        }
    }

    /// <summary>An item of many files says one selection for all of them, so a part of it is wrong where none of their tables has it.</summary>
    private void ReportEmptySelections(List<SystemTable> tables)
    {
        foreach (var alike in tables.GroupBy(table => table.Settings.ListedConstants, StringComparer.Ordinal))
        {
            // A table that only adds to another does not tell what that has.
            if (alike.Any(table => table.Packed.IsPartial))
                continue;
            foreach (var part in CodeRange.Parts(alike.Key))
            {
                if (!alike.Any(table => CodeRange.Rows(table.Packed, part).Any()))
                    Bad(alike.First().Files.First(file => file.Metadata.Constants == alike.Key), $"Constants says '{CodeWords.Shown(part)}', which is no code, prefix or range of the table");
            }
        }
    }

    private void Bad(TableFile file, string message) => Report(file, new TableProblem(RuleIds.BadMetadata, 0, 0, message));

    private void Report(TableFile file, TableProblem problem) => _problems.Add(file, problem);

    private sealed class ProblemsByFile
    {
        private readonly Dictionary<string, TableProblems> _problems = new(StringComparer.Ordinal);

        public void Add(TableFile file, TableProblem problem)
        {
            if (!_problems.TryGetValue(file.Path, out var problems))
                _problems[file.Path] = problems = new TableProblems();
            problems.Add(problem);
        }

        public IReadOnlyList<TableProblem> Of(string path) => _problems.TryGetValue(path, out var problems) ? problems.All : [];
    }
}
