namespace MedicalCodes;

/// <summary>A part of a code system under which the publisher puts its codes: a chapter, or a section.</summary>
/// <remarks>There is one of each in a program, so that codes can be grouped by it.</remarks>
public sealed class CodeBlock
{
    internal CodeBlock(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>How the publisher names it: <c>4</c> for a chapter of ICD-10-CM, <c>E08-E13</c> for a section, <c>0</c> for a section of ICD-10-PCS.</summary>
    public string Id { get; }

    /// <summary>Its title; empty unless the table is an item with <c>Descriptions="Runtime"</c>.</summary>
    public string Title { get; }

    /// <summary>The same as <see cref="Id"/>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Id;
}
