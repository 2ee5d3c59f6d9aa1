using MedicalCodes.Analyzers.Tests.Verify;

namespace MedicalCodes.Analyzers.Tests.Slots;

/// <summary>Which statements between two that fill one object leave them a pair.</summary>
public class MemberStatementsTests
{
    [Fact]
    public Task What_stands_between_two_members() => FhirTest.Run(
        """
        class C
        {
            const string Cpt = "http://www.ama-assn.org/go/cpt";
            static void F() { }
            void M(Coding call, Coding group, Coding later, Coding before)
            {
                call.System = Cpt;
                F();
                call.Code = {|MED2004:"I10"|};
                group.System = Cpt;
                Action method = F;
                group.Code = {|MED2004:"I10"|};
                later.System = Cpt;
                Action function = () => F();
                later.Code = "I10";
                before.Code = "I10";
                Action another = () => F();
                before.System = Cpt;
            }
        }
        """);
}
