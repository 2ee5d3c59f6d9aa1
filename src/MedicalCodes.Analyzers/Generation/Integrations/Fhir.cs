namespace MedicalCodes.Generation.Integrations;

/// <summary>Codes as FHIR codings, with the URI of their system.</summary>
internal sealed class Fhir : Integration
{
    private const string Coding = "global::Hl7.Fhir.Model.Coding";

    protected override string Assemblies => "Hl7.Fhir.";

    protected override string[] RequiredTypes => [Coding.Substring("global::".Length)];

    public override void Write(IntegrationWriter writer, EquatableArray<IntegratedType> types)
    {
        foreach (var type in types)
        {
            // A system of the user's own may have a URI, but the table does not tell it.
            if (!type.HasUri)
                continue;
            if (type.Namespace.Length > 0)
                writer.Open("namespace " + type.Namespace);
            WriteClass(writer, type);
            if (type.Namespace.Length > 0)
                writer.Close();
        }
    }

    private static void WriteClass(IntegrationWriter writer, IntegratedType type)
    {
        var display = type.HasDescription ? ", code.Description" : "";
        writer.OpenClass(type.Name + "Coding", $"From <see cref=\"{type.Type}\"/> to FHIR's Coding and back.");
        writer.Lines($$"""
            /// <summary>The code with the URI of its system{{(type.HasDescription ? " and its title" : "")}}.</summary>
            /// <param name="code">The code.</param>
            /// <returns>The coding.</returns>
            /// <exception cref="global::System.ArgumentException"><paramref name="code"/> is empty.</exception>
            internal static {{Coding}} ToCoding(this {{type.Type}} code)
            {
                if (code.IsEmpty)
                    throw new global::System.ArgumentException("An empty {{type.Name}} is no code.", nameof(code));
                return new {{Coding}}({{type.Type}}.System.Uri, code.Value{{display}});
            }

            """);
        // The extension's members are the class's too, so the call through the class is the same in every version of the language.
        if (writer.Extensions)
            writer.Open($"extension({type.Type})");
        writer.Lines($$"""
            /// <summary>The code of a coding.</summary>
            /// <param name="coding">The coding, of this system; the URI may have another form in use, such as <c>urn:oid:</c>.</param>
            /// <returns>The code.</returns>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="coding"/> is null.</exception>
            /// <exception cref="global::System.FormatException">The coding is of another system, or its code is no code of the table.</exception>
            internal static {{type.Type}} FromCoding({{Coding}} coding)
            {
                if (coding == null)
                    throw new global::System.ArgumentNullException(nameof(coding));
                if (!IsOfSystem(coding))
                    throw new global::System.FormatException("A coding of the system '" + coding.System + "' is no code of " + {{type.Type}}.System.Name + ".");
                return {{type.Type}}.Parse(coding.Code ?? "");
            }

            /// <summary>The code of a coding, if it is one of this system.</summary>
            /// <param name="coding">The coding.</param>
            /// <param name="code">The code, or the default value.</param>
            /// <returns>Whether the coding is of this system and its code one of the table.</returns>
            internal static bool TryFromCoding({{Coding}}{{writer.Optional}} coding, out {{type.Type}} code)
            {
                code = default({{type.Type}});
                return coding != null && IsOfSystem(coding) && {{type.Type}}.TryParse(coding.Code, out code);
            }
            """);
        if (writer.Extensions)
            writer.Close();
        writer.Lines($$"""

            private static bool IsOfSystem({{Coding}} coding)
            {
                var system = global::MedicalCodes.CodeSystem.FindByUri(coding.System ?? "");
                return system != null && system.Uri == {{type.Type}}.System.Uri;
            }
            """);
        writer.Close();
    }
}
