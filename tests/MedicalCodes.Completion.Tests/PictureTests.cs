using MedicalCodes.Tests;

namespace MedicalCodes.Completion.Tests;

/// <summary>The picture of completion in docs/editor.md.</summary>
public class PictureTests
{
    private const string Head = "using Acme; class Visit { ";

    [Fact]
    public async Task Completion()
    {
        var picture = new Picture("Completion finds codes by words of their descriptions inside a literal, and constants that are not generated yet after the name of the type");
        await ListAsync(picture, "Icd10Cm reason = \"diab kid type 2$$\";");
        picture.Gap();
        await ListAsync(picture, "Icd10Cm reason = Icd10Cm.E11_2$$;");
        picture.Show("editor-completion.svg");
    }

    private static async Task ListAsync(Picture picture, string shown)
    {
        var caret = shown.IndexOf("$$", StringComparison.Ordinal);
        var table = await File.ReadAllTextAsync(Path.Combine(Picture.Repository, "samples", "Claims", "tables", "icd10cm_order_2026.txt"));
        var completing = await Completing.At(Head + shown + " }", table);
        picture.Code(shown.Remove(caret, 2), caret: caret);
        picture.Gap();
        picture.Menu(18, [.. completing.Items.Select(item => $"{item.DisplayText}{item.DisplayTextSuffix}\t{item.InlineDescription}")], 0);
    }
}
