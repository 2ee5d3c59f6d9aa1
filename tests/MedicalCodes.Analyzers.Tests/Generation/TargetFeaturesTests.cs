using MedicalCodes.Generation;
using Microsoft.CodeAnalysis.CSharp;

namespace MedicalCodes.Analyzers.Tests.Generation;

public class TargetFeaturesTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp14, true)]
    public void The_preview_of_a_compiler_has_what_the_compiler_knows(LanguageVersion newest, bool extensions)
    {
        var target = TargetFeatures.Read(new GeneratorRun("class C;", [], LanguageVersion.Preview).Compilation, newest);

        Assert.Equal((true, true, true, extensions), (target.Nullable, target.StaticInterfaces, target.ModuleInitializers, target.Extensions));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false, false, false, false)]
    [InlineData(LanguageVersion.CSharp8, true, false, false, false)]
    [InlineData(LanguageVersion.CSharp9, true, true, false, false)]
    [InlineData(LanguageVersion.CSharp11, true, true, true, false)]
    [InlineData(LanguageVersion.CSharp14, true, true, true, true)]
    [InlineData(LanguageVersion.Preview, true, true, true, true)]
    public void Each_version_of_the_language_has_its_features(LanguageVersion language, bool nullable, bool initializers, bool interfaces, bool extensions)
    {
        var target = TargetFeatures.Read(new GeneratorRun("class C;", [], language).Compilation);

        Assert.Equal((nullable, initializers, interfaces, extensions), (target.Nullable, target.ModuleInitializers, target.StaticInterfaces, target.Extensions));
    }
}
