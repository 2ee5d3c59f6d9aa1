namespace MedicalCodes.Tables;

/// <summary>What a <see cref="JsonReader"/> stands on.</summary>
internal enum JsonToken
{
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    Name,
    Text,

    /// <summary>A number, true, false or null.</summary>
    Literal,
    End,

    /// <summary>From here on it is no JSON.</summary>
    Broken,
}
