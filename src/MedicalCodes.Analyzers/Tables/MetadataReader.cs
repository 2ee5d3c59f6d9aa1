using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Tables;

/// <summary>Reads what items say, and reports what they cannot mean (MED0005).</summary>
internal static class MetadataReader
{
    /// <summary>How the type of a system is generated: what the first file says that says anything.</summary>
    public static TypeSettings Settings(
        CodeSystem system, IReadOnlyList<TableList> lists, string rootNamespace, Action<TableFile, TableProblem> report)
    {
        // A file of codes and modifiers has one item, and its names are the codes'.
        var files = lists.Where(list => !list.EveryEdition).Select(list => list.File).Distinct()
            .Where(file => IsMain(system, file)).DefaultIfEmpty(lists[0].File).ToArray();
        var typeName = Name(files, file => file.Metadata.TypeName, nameof(TableMetadata.TypeName), WhyNoTypeName, report) ?? DefaultTypeName(system);
        var space = Name(files, file => file.Metadata.Namespace, nameof(TableMetadata.Namespace), WhyNoNamespace, report) ?? AsNamespace(rootNamespace);
        return new TypeSettings
        {
            TypeName = IsMain(system, files[0]) ? typeName : DefaultTypeName(system),
            Namespace = space,
            IsPublic = Choice(files, file => file.Metadata.Visibility, nameof(TableMetadata.Visibility), report, ("public", true), ("internal", false)),
            Embed = Choice(files, file => file.Metadata.Embed, nameof(TableMetadata.Embed), report,
                ("All", EmbedMode.All), ("Used", EmbedMode.Used), ("None", EmbedMode.None)),
            Descriptions = Choice(files, file => file.Metadata.Descriptions, nameof(TableMetadata.Descriptions), report,
                [DefaultDescriptions(system), ("None", DescriptionMode.None), ("Docs", DescriptionMode.Docs), ("Runtime", DescriptionMode.Runtime)]),
            Constants = files.Select(file => file.Metadata.Constants).FirstOrDefault(value => value.Length > 0) ?? "",
        };
    }

    /// <summary>The edition of a list: what the item says, else what the file tells.</summary>
    public static CodeEdition Edition(TableFile file, CodeList list, Action<TableFile, TableProblem> report)
    {
        var edition = list.Edition;
        var from = edition.From;
        var to = edition.To;
        var said = file.Metadata.EffectiveFrom;
        if (said.Length > 0 && !CodeDate.TryRead(said.AsSpan(), out from))
        {
            Bad(file, report, $"EffectiveFrom says '{said}', which is no date; write it as 2025-10-01");
            from = edition.From;
        }
        else if (said.Length > 0 && from != edition.From)
        {
            to = 0;
        }

        var name = file.Metadata.Edition;
        if (name.Length == 0)
            return new CodeEdition(string.IsNullOrEmpty(edition.Name) && from != 0 ? CodeDate.ToText(from) : edition.Name ?? "", from, to);

        // "2026" on a file whose name tells no year is the fiscal year of ICD-10.
        if (from == 0 && list.System?.Id is "icd-10-cm" or "icd-10-pcs" && PublisherNames.IcdEdition(name) is { From: > 0 } fiscal)
            return fiscal;
        return new CodeEdition(name, from, to);
    }

    /// <summary>The kind of a system of the user's own.</summary>
    public static CodeKind Kind(IReadOnlyList<TableFile> files, string systemId, Action<TableFile, TableProblem> report) =>
        Choice(files.Where(file => IsOf(file, systemId)).ToArray(), file => file.Metadata.Kind, nameof(TableMetadata.Kind), report,
            ("other", CodeKind.Other), ("diagnosis", CodeKind.Diagnosis), ("procedure", CodeKind.Procedure));

    /// <summary>What the codes of a national system stand for is known: an item may say it, but nothing else.</summary>
    public static void CheckKind(CodeSystem system, TableFile file, Action<TableFile, TableProblem> report)
    {
        var said = file.Metadata.Kind;
        if (said.Length > 0 && IsMain(system, file) && !said.Equals(system.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
            Bad(file, report, $"Kind says '{said}'; that of {system.Name} is {system.Kind.ToString().ToLowerInvariant()}");
    }

    /// <summary>The name by which messages speak of a system of the user's own.</summary>
    public static string DisplayName(IReadOnlyList<TableFile> files, string systemId) =>
        files.Where(file => IsOf(file, systemId)).Select(file => file.Metadata.System).FirstOrDefault() ?? systemId;

    private static bool IsOf(TableFile file, string systemId) => file.Metadata.System.Equals(systemId, StringComparison.OrdinalIgnoreCase);

    private static bool IsMain(CodeSystem system, TableFile file) =>
        IsOf(file, system.Id) || file.Parsed.Lists.Count < 2 || (file.Metadata.System.Length == 0 && file.Parsed.Lists[0].System is { } first
            && (first.Equals(system) || file.Parsed.Lists.OrderByDescending(list => list.Count).First().System!.Equals(system)));

    private static (string, DescriptionMode) DefaultDescriptions(CodeSystem system) =>
        // The AMA's texts may not leave the developer's machine unless the user decides so.
        system.Id is "cpt" or "cpt-modifier" or "cdt" ? ("None", DescriptionMode.None) : ("Docs", DescriptionMode.Docs);

    private static string DefaultTypeName(CodeSystem system)
    {
        var words = system.Id.Split(['-', '_', '.', ' ', '/', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1));
        var name = new string(string.Concat(words).Where(SyntaxFacts.IsIdentifierPartCharacter).ToArray());
        if (!SyntaxFacts.IsValidIdentifier(name))
            name = "_" + name;
        return CodeTypeMembers.Names.Contains(name) ? name + "Code" : name;
    }

    /// <summary>The project's own namespace as C# takes it: by default it is the name of the project file, which may be any.</summary>
    private static string AsNamespace(string name) => name.Length == 0 ? "" : string.Join(".", name.Split('.').Select(part =>
    {
        var word = new string(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_').ToArray());
        return IsIdentifier(word) ? word : "_" + word;
    }));

    private static bool IsIdentifier(string word) => SyntaxFacts.IsValidIdentifier(word) && SyntaxFacts.GetKeywordKind(word) == SyntaxKind.None;

    private static string? WhyNoNamespace(string name) => name.Split('.').All(IsIdentifier) ? null : "is no C# name";

    /// <remarks>Not every word that is a keyword in places is refused as a type's name yet, but the language refuses more of them with each version.</remarks>
    private static string? WhyNoTypeName(string name) =>
        !IsIdentifier(name) ? "is no C# name"
        : SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "is a keyword of C#"
        : CodeTypeMembers.Names.Contains(name) ? "is what a member of the type is called; set another"
        : null;

    private static string? Name(
        TableFile[] files, Func<TableFile, string> value, string name, Func<string, string?> whyNot, Action<TableFile, TableProblem> report)
    {
        foreach (var file in files)
        {
            var text = value(file);
            if (text.Length == 0)
                continue;
            if (whyNot(text) is not { } reason)
                return text;
            Bad(file, report, $"{name} says '{text}', which {reason}");
        }

        return null;
    }

    /// <summary>The first choice is what holds where no file says anything.</summary>
    private static T Choice<T>(
        TableFile[] files,
        Func<TableFile, string> value,
        string name,
        Action<TableFile, TableProblem> report,
        params (string Word, T Value)[] choices)
    {
        foreach (var file in files)
        {
            var text = value(file);
            if (text.Length == 0)
                continue;
            foreach (var choice in choices)
            {
                if (choice.Word.Equals(text, StringComparison.OrdinalIgnoreCase))
                    return choice.Value;
            }

            Bad(file, report, $"{name} says '{text}'; it can be {string.Join(", ", choices.Select(choice => choice.Word).Distinct())}");
        }

        return choices[0].Value;
    }

    private static void Bad(TableFile file, Action<TableFile, TableProblem> report, string message) =>
        report(file, new TableProblem(RuleIds.BadMetadata, 0, 0, message));
}
