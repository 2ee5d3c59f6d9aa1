using MedicalCodes.Tables;

namespace MedicalCodes.Generation.Integrations;

/// <summary>A code type that the project can use, its own or a reference's: what libraries are told of it.</summary>
/// <param name="Namespace">Its namespace, or an empty text.</param>
/// <param name="Name">Its name.</param>
/// <param name="SystemId">The identifier of its system.</param>
/// <param name="HasUri">Whether its system has a URI.</param>
/// <param name="MaxLength">How many characters a code has at most.</param>
/// <param name="Expression">The shape of its codes as a regular expression; empty if they have none, or the library does not ask for it.</param>
/// <param name="HasDescription">Whether it knows titles.</param>
internal sealed record IntegratedType(
    string Namespace, string Name, string SystemId, bool HasUri, int MaxLength, string Expression, bool HasDescription)
{
    /// <summary>The type as source names it, wherever it stands.</summary>
    public string Type => "global::" + FullName;

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>A name for a class about the type, beside those about others.</summary>
    public string ClassName => FullName.Replace('.', '_');

    public static IntegratedType Of(SystemTable table, bool hasDescription, bool withExpression) => new(
        table.Settings.Namespace,
        table.Settings.TypeName,
        table.System.Id,
        table.System.Uri is not null,
        table.MaxLength,
        withExpression ? table.Expression : "",
        hasDescription);
}
