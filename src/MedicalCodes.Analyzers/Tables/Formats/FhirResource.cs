using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables.Formats;

/// <summary>What counts of a FHIR CodeSystem or ValueSet.</summary>
/// <remarks>Its properties may stand in any order, so that it is read as a whole before it is judged.</remarks>
internal sealed class FhirResource(JsonReader json)
{
    public string? Type { get; private set; }

    /// <summary>Some publishers leave the type out.</summary>
    public bool IsCodeSystem => Type is null ? Concepts.Count > 0 : Type == "CodeSystem";

    public string? Url { get; private set; }

    public string? Version { get; private set; }

    public string? Date { get; private set; }

    public string? Content { get; private set; }

    public TextSpan ContentSpan { get; private set; }

    public List<string> Identifiers { get; } = [];

    public List<FhirConcept> Concepts { get; } = [];

    /// <summary>The codes of a value set that a server has worked out; null if none has.</summary>
    public List<FhirConcept>? Expansion { get; private set; }

    public List<FhirInclude> Includes { get; } = [];

    public List<FhirInclude> Excludes { get; } = [];

    public void Read()
    {
        if (!json.Read() || json.Token != JsonToken.StartObject)
            return;
        while (json.NextName())
        {
            switch (json.Value)
            {
                case "resourceType":
                    Type = json.ReadText();
                    break;
                case "url":
                    Url = json.ReadText();
                    break;
                case "version":
                    Version = json.ReadText();
                    break;
                case "date":
                    Date = json.ReadText();
                    break;
                case "content":
                    Content = json.ReadText();
                    ContentSpan = new TextSpan(json.Start, json.Length);
                    break;
                case "identifier":
                    ForEach(() => ForName("value", () => Identifiers.Add(json.ReadText() ?? "")));
                    break;
                case "concept":
                    ForEach(() => ReadConcept(Concepts));
                    break;
                case "expansion":
                    if (BeginObject())
                    {
                        Expansion = [];
                        ForName("contains", () => ForEach(() => ReadConcept(Expansion)));
                    }

                    break;
                case "compose":
                    if (BeginObject())
                        ReadCompose();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        // What follows the resource is not read, but it must be nothing.
        if (json.Token == JsonToken.EndObject)
            json.Read();
    }

    private void ReadCompose()
    {
        while (json.NextName())
        {
            if (json.Value is "include")
                ForEach(() => Includes.Add(ReadInclude()));
            else if (json.Value is "exclude")
                ForEach(() => Excludes.Add(ReadInclude()));
            else
                json.Skip();
        }
    }

    private FhirInclude ReadInclude()
    {
        var include = new FhirInclude { Start = json.Start };
        var hasConcepts = false;
        while (json.NextName())
        {
            switch (json.Value)
            {
                case "system":
                    include.System = json.ReadText();
                    break;
                case "version":
                    include.Version = json.ReadText();
                    break;
                case "concept":
                    hasConcepts = true;
                    ForEach(() => ReadConcept(include.Concepts));
                    break;
                case "filter" or "valueSet":
                    include.IsEnumerated = false;
                    json.Skip();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        include.IsEnumerated &= hasConcepts;
        return include;
    }

    /// <summary>A concept stands before those it holds, wherever its code is written.</summary>
    private void ReadConcept(List<FhirConcept> concepts)
    {
        var concept = new FhirConcept { Start = json.Start };
        concepts.Add(concept);
        while (json.NextName())
        {
            switch (json.Value)
            {
                case "system":
                    concept.System = json.ReadText();
                    break;
                case "version":
                    concept.Version = json.ReadText();
                    break;
                case "code":
                    concept.Code = json.ReadText()?.Trim() ?? "";
                    concept.Start = json.Start;
                    break;
                case "display":
                    if (json.ReadText() is not null)
                        concept.Title = new TextSpan(json.Start, json.Length);
                    break;
                case "abstract":
                    concept.IsHeader |= json.ReadText() == "true";
                    break;
                case "inactive":
                    concept.IsRetired |= json.ReadText() == "true";
                    break;
                case "property":
                    ForEach(() => ReadProperty(concept));
                    break;
                case "concept" or "contains":
                    ForEach(() => ReadConcept(concepts));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        concept.IsWhole = json.Token == JsonToken.EndObject;
    }

    private void ReadProperty(FhirConcept concept)
    {
        string? code = null, value = null;
        while (json.NextName())
        {
            if (json.Value is "code")
                code = json.ReadText();
            else if (json.Value.StartsWith("value".AsSpan(), StringComparison.Ordinal))
                value = json.ReadText();
            else
                json.Skip();
        }

        switch (code)
        {
            case "notSelectable" or "abstract":
                concept.IsHeader |= value == "true";
                break;
            case "inactive":
                concept.IsRetired |= value == "true";
                break;
            case "status":
                // A deprecated code is still one; its use is only discouraged.
                concept.IsRetired |= value is "retired" or "inactive";
                break;
            case "effectiveDate":
                concept.From = Day(value);
                break;
            case "retirementDate" or "expirationDate":
                concept.To = Day(value);
                break;
            case "replacedBy":
                concept.Replacement = value;
                break;
        }
    }

    /// <summary>A FHIR date may be a year or a month; its first day is meant. 0 if it is none.</summary>
    public static int Day(string? date)
    {
        var day = date?.Length switch
        {
            4 => date + "-01-01",
            7 => date + "-01",
            _ => date ?? "",
        };
        return CodeDate.TryRead(day.AsSpan(), out var number) ? number : 0;
    }

    /// <summary>Goes into the object that follows; past the value that follows, and false, if it is none.</summary>
    private bool BeginObject()
    {
        json.Read();
        if (json.Token == JsonToken.StartObject)
            return true;
        json.SkipRest();
        return false;
    }

    /// <summary>Reads the array that follows, each of its objects by an action that reads the object to its end.</summary>
    private void ForEach(Action readObject)
    {
        if (!json.Read())
            return;
        if (json.Token != JsonToken.StartArray)
        {
            json.SkipRest();
            return;
        }

        while (json.NextItem())
        {
            if (json.Token == JsonToken.StartObject)
                readObject();
            else
                json.SkipRest();
        }
    }

    /// <summary>Reads the object that it stands in, one of its values by an action.</summary>
    private void ForName(string name, Action readValue)
    {
        while (json.NextName())
        {
            if (json.Value.SequenceEqual(name.AsSpan()))
                readValue();
            else
                json.Skip();
        }
    }
}
