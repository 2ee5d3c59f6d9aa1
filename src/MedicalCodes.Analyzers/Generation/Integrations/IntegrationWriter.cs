namespace MedicalCodes.Generation.Integrations;

/// <summary>Writes a file of an integration: internal classes that stay the assembly's own.</summary>
internal sealed class IntegrationWriter
{
    private readonly CodeWriter _writer = new();
    private readonly TargetFeatures _target;

    public IntegrationWriter(TargetFeatures target)
    {
        _target = target;
        _writer.Line(CodeTypeEmitter.Header);
        if (target.Nullable)
            _writer.Line(CodeTypeEmitter.Annotated);
        _writer.Line();
        if (target.Extensions)
            EmbeddedClass.Define(_writer);
    }

    /// <summary>Whether static members can extend a type.</summary>
    public bool Extensions => _target.Extensions;

    /// <summary>The mark of a type that may be null, where the language has it.</summary>
    public string Optional => _target.Nullable ? "?" : "";

    /// <summary>Begins a static class.</summary>
    public void OpenClass(string name, string summary)
    {
        Line($"/// <summary>{summary}</summary>");
        if (_target.Extensions)
            Line(EmbeddedClass.Attribute);
        Line(CodeTypeEmitter.Generated);
        Open("internal static class " + name);
    }

    public void Open(string line) => _writer.Open(line);

    public void Line(string line = "") => _writer.Line(line);

    public void Lines(string text) => _writer.Lines(text);

    public void Close() => _writer.Close();

    public override string ToString() => _writer.ToString();
}
