namespace MedicalCodes.Generation;

/// <summary>A file to be generated: all that its text depends on, so that equal models need not be written again.</summary>
internal abstract record SourceFile
{
    /// <summary>The name under which the compiler knows the file.</summary>
    public abstract string HintName { get; }

    public abstract string Write();
}

internal sealed record TypeFile(CodeTypeModel Type, TargetFeatures Target) : SourceFile
{
    public override string HintName => Type.FullName + ".g.cs";

    public override string Write() => CodeTypeEmitter.Type(Type, Target);
}

internal sealed record PackedTableFile(CodeTypeModel Type, TargetFeatures Target) : SourceFile
{
    public override string HintName => Type.FullName + ".Table.g.cs";

    public override string Write() => TableEmitter.Table(Type, Target);
}

internal sealed record DescriptionsFile(CodeTypeModel Type, string Packed, TargetFeatures Target) : SourceFile
{
    public override string HintName => Type.FullName + ".Descriptions.g.cs";

    public override string Write() => TableEmitter.Descriptions(Type, Packed, Target);
}

internal sealed record OutlineFile(CodeTypeModel Type, PackedOutline Packed, TargetFeatures Target) : SourceFile
{
    public override string HintName => Type.FullName + ".Outline.g.cs";

    public override string Write() => TableEmitter.Outline(Type, Packed, Target);
}

internal sealed record ConstantsFile(CodeTypeModel Type, EquatableArray<ConstantModel> Constants, TargetFeatures Target) : SourceFile
{
    public override string HintName => Type.FullName + ".Constants.g.cs";

    public override string Write() => ConstantEmitter.Constants(Type, Constants, Target);
}

internal sealed record RegistrationFile(EquatableArray<string> Types) : SourceFile
{
    public override string HintName => "MedicalCodes.Registration.g.cs";

    public override string Write() => RegistrationEmitter.Write(Types);
}

internal sealed record ExtensionsFile(string Type, EquatableArray<ConstantModel> Constants) : SourceFile
{
    public override string HintName => Type + ".Extensions.g.cs";

    public override string Write() => ConstantEmitter.Extensions(Type, Constants);
}
