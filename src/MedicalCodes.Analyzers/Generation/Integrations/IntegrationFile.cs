namespace MedicalCodes.Generation.Integrations;

/// <summary>What a library needs to know of the code types of a project.</summary>
internal sealed record IntegrationFile(string Library, EquatableArray<IntegratedType> Types, TargetFeatures Target) : SourceFile
{
    public override string HintName => "MedicalCodes." + Library + ".g.cs";

    public override string Write()
    {
        var writer = new IntegrationWriter(Target);
        foreach (var integration in Integration.All)
        {
            if (integration.Name == Library)
                integration.Write(writer, Types);
        }

        return writer.ToString();
    }
}
