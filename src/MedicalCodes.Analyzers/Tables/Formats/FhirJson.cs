using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>FHIR CodeSystem and ValueSet resources as JSON.</summary>
/// <remarks>
/// A value set that a server has expanded is read from its expansion, else from its definition as far as that lists codes. It may
/// hold codes of several systems, each of which becomes a list.
/// </remarks>
internal sealed class FhirJson : TableFormat
{
    public override string Name => "FHIR resource";

    public override bool Recognises(TableHead head) =>
        head.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("{", StringComparison.Ordinal);

    /// <summary>A display as it is meant; some publishers begin it with the code in brackets.</summary>
    public override string DecodeTitle(string piece)
    {
        var title = JsonReader.Decode(piece).Trim();
        var end = title.IndexOf("] ", StringComparison.Ordinal);
        return title.StartsWith("[", StringComparison.Ordinal) && end is > 1 and < 12 && title.IndexOf(' ') > end
            ? title.Substring(end + 2).TrimStart()
            : title;
    }

    public override void Read(SourceText text, TableHead head, TableSink sink)
    {
        var json = new JsonReader(text);
        var resource = new FhirResource(json);
        resource.Read();
        var lists = new Lists(head, resource, sink);
        if (resource.Type is not (null or "CodeSystem" or "ValueSet"))
            sink.Report(NoTable($"a FHIR {resource.Type} lists no codes; only CodeSystem and ValueSet do"));
        else if (resource.IsCodeSystem)
            AddCodeSystem(resource, lists, sink);
        else if (resource.Type == "ValueSet" || resource.Expansion is not null || resource.Includes.Count > 0)
            AddValueSet(resource, lists, sink);
        else if (json.Token != JsonToken.Broken)
            sink.Report(NoTable("it is JSON, but neither a FHIR CodeSystem nor a ValueSet"));

        if (json.Token == JsonToken.Broken)
            sink.Unreadable(json.Start, json.Length, $"from here on it is no JSON: {json.Error}");
    }

    private static TableProblem NoTable(string reason) => new(RuleIds.UnknownTable, 0, 0, reason);

    private static void AddCodeSystem(FhirResource resource, Lists lists, TableSink sink)
    {
        if (resource.Content == "not-present" && resource.Concepts.Count == 0)
        {
            sink.Report(new TableProblem(
                RuleIds.UnknownTable, resource.ContentSpan.Start, resource.ContentSpan.Length,
                "it describes its code system without the codes (content \"not-present\"); use the publisher's own table"));
            return;
        }

        var system = lists.OwnSystem;
        foreach (var concept in resource.Concepts)
            lists.Add(concept, system, resource.Version, resource.Date);
    }

    private static void AddValueSet(FhirResource resource, Lists lists, TableSink sink)
    {
        if (resource.Expansion is { } expansion)
        {
            foreach (var concept in expansion)
            {
                // What has no code only groups others.
                if (!concept.IsRetired && (concept.Code.Length > 0 || concept.System is not null))
                    lists.Add(concept, concept.System, concept.Version);
            }

            return;
        }

        foreach (var include in resource.Includes.Concat(resource.Excludes))
        {
            if (!include.IsEnumerated)
            {
                sink.Report(new TableProblem(
                    RuleIds.UnknownTable, include.Start, 1,
                    $"what it takes of '{include.System}' is not listed code by code, and only a terminology server can work it out; "
                    + "use the value set's expansion"));
            }
        }

        var excluded = new HashSet<(string?, string)>(
            resource.Excludes.SelectMany(exclude => exclude.Concepts.Select(concept => (exclude.System, concept.Code))));
        foreach (var include in resource.Includes)
        {
            foreach (var concept in include.Concepts)
            {
                if (!excluded.Contains((include.System, concept.Code)))
                    lists.Add(concept, include.System, include.Version);
            }
        }
    }

    /// <summary>The lists of a resource, one for each system.</summary>
    private sealed class Lists(TableHead head, FhirResource resource, TableSink sink)
    {
        private readonly List<(string? Key, CodeList List)> _lists = [];
        private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);

        /// <summary>The system that a CodeSystem is of, as a URI; null if only the item can tell.</summary>
        public string? OwnSystem =>
            resource.Identifiers.Append(resource.Url ?? "").LastOrDefault(uri => CodeSystem.FindByUri(uri) is not null);

        public void Add(FhirConcept concept, string? uri, string? version, string? date = null)
        {
            if (!concept.IsWhole || !TrySystem(concept, uri, out var system))
                return;
            var list = ListOf(system, version, date);
            var to = concept.To;
            if (concept.IsRetired && to == 0)
            {
                // It is known to be over, but not since when: at the latest, since the edition began.
                if (list.Edition.From == 0)
                    return;
                to = CodeDate.Before(list.Edition.From);
            }

            if (!sink.Add(list, concept.Code.AsSpan(), concept.IsHeader ? CodeStatus.Header : CodeStatus.Billable, concept.Start))
                return;
            list.AddTitle(concept.Title.Start, concept.Title.Length);
            if (concept.From != 0 || to != 0)
                list.SetPeriod(concept.From, to);
            if (concept.Replacement is { Length: > 0 } replacement)
                list.SetReplacements(system is { Shape.DotAfter: > 0 } ? replacement.Replace(".", "") : replacement);
        }

        /// <summary>
        /// A CodeSystem is what its item says, else what it says itself. A part of a value set is what its URI says; one that is
        /// unknown may be the item's own system, but not one of the national ones.
        /// </summary>
        private bool TrySystem(FhirConcept concept, string? uri, out CodeSystem? system)
        {
            var named = uri is null ? null : CodeSystem.FindByUri(uri);
            var isKnown = true;
            if (resource.IsCodeSystem)
            {
                system = head.SystemId is null ? named : head.System;
            }
            else if (uri is null)
            {
                system = head.System;
                isKnown = head.SystemId is not null;
            }
            else
            {
                system = named;
                isKnown = named is not null || (head.SystemId is not null && head.System is null);
            }

            if (!isKnown && _strangers.Add(uri ?? ""))
            {
                var which = uri is null ? "its codes are of no system" : $"the system '{uri}' of its codes is none that is known";
                sink.Report(new TableProblem(
                    RuleIds.UnknownTable, concept.Start, concept.Code.Length, which + "; name one as the item's System"));
            }

            // Modifiers share the URI of what they qualify.
            if (concept.Code.Length == 2)
                system = system == CodeSystem.Cpt ? CodeSystem.CptModifier : system == CodeSystem.Hcpcs ? CodeSystem.HcpcsModifier : system;
            return isKnown;
        }

        private CodeList ListOf(CodeSystem? system, string? version, string? date)
        {
            foreach (var (key, known) in _lists)
            {
                if (key == system?.Id)
                    return known;
            }

            var list = sink.Open(new CodeList { System = system, Edition = EditionOf(system, version, date) });
            _lists.Add((system?.Id, list));
            return list;
        }

        private CodeEdition EditionOf(CodeSystem? system, string? version, string? date)
        {
            version = string.IsNullOrWhiteSpace(version) ? null : version!.Trim();
            date = string.IsNullOrWhiteSpace(date) ? null : date!.Trim();
            var isIcd = system == CodeSystem.Icd10Cm || system == CodeSystem.Icd10Pcs;
            if (isIcd && version is { Length: 4 } && FhirResource.Day(version) / 10000 is > 0 and var year)
                return PublisherNames.FiscalYear(year);
            var name = version ?? date;
            if (name is null)
                return PublisherNames.Edition(system, head.FileName);
            var from = FhirResource.Day(version);
            return new CodeEdition(name, from != 0 ? from : FhirResource.Day(date), 0);
        }
    }
}
