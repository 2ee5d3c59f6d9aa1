using System;
using System.Globalization;
using MedicalCodes;

namespace Consumers
{
    /// <summary>A project under the strictest of settings: warnings are errors, arithmetic is checked, the assembly has a strong name, nullability is off.</summary>
    public static class Ledger
    {
        internal static Icd10Cm Diabetes { get; } = Icd10Cm.E11_9;

        internal static Icd10Cm Typo
        {
            get { return "E11.99"; } // expect MED1001
        }

        /// <summary>Asks each code of the table all that there is to ask, so that the packed table is read from its first to its last number.</summary>
        /// <returns>How many codes there are, the last of them, and the one above a code that is used.</returns>
        public static string Everything()
        {
            var last = default(Icd10Cm);
            foreach (var code in Icd10Cm.All)
            {
                if (!code.Equals(Icd10Cm.Parse(code.Value)) || code.CompareTo(last) < 0 || code.Description.Length == 0)
                {
                    throw new InvalidOperationException(code.Value);
                }

                last = code;
            }

            return Icd10Cm.All.Count.ToString(CultureInfo.InvariantCulture) + " " + last.Value + " " + Diabetes.Parent.Value;
        }

        /// <summary>Whether a text is a reason for a visit.</summary>
        /// <param name="reason">The text.</param>
        /// <returns>The answer.</returns>
        public static bool IsReason([DiagnosisCode] string reason)
        {
            return reason == Icd10Cm.Literals.E11_22 || Icd10Cm.IsDefined(reason);
        }
    }
}
