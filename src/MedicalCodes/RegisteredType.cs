namespace MedicalCodes;

/// <summary>A code type of the program, for those who do not know it when they are compiled.</summary>
internal abstract class RegisteredType(Type type)
{
    public Type Type { get; } = type;

    public abstract PackedTable Table { get; }

    public abstract IMedicalCode Code(int number);

#if NET
    public abstract System.Text.Json.Serialization.JsonConverter JsonConverter { get; }
#endif
}

/// <inheritdoc/>
internal sealed class RegisteredType<T>() : RegisteredType(typeof(T))
    where T : struct, ICodeType<T>
{
    public override PackedTable Table => default(T).Table;

    public override IMedicalCode Code(int number) => default(T).WithNumber(number);

#if NET
    public override System.Text.Json.Serialization.JsonConverter JsonConverter => new CodeJsonConverter<T>();
#endif
}
