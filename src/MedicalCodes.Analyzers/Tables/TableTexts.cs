using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Tables;

/// <summary>The texts of a compilation's tables, by path: titles are read out of them when they are asked for.</summary>
internal sealed class TableTexts(ImmutableArray<AdditionalText> texts)
{
    public static TableTexts None { get; } = new(ImmutableArray<AdditionalText>.Empty);

    public ImmutableArray<AdditionalText> All => texts;

    public SourceText? Find(string path)
    {
        foreach (var text in texts)
        {
            if (text.Path == path)
                return text.GetText();
        }

        return null;
    }
}
