using System;
using MedicalCodes;

namespace Consumers
{
    /// <summary>A claim.</summary>
    public class Claim
    {
        /// <summary>The reason.</summary>
        public Icd10Cm Diagnosis { get; set; } = Icd10Cm.E11_9;

        /// <summary>What was done, as text.</summary>
        [ServiceCode]
        public string Service { get; set; } = Cpt.Literals._99214;

        /// <summary>What was injected.</summary>
        public Hcpcs Drug { get; set; } = "J1885";

        /// <summary>Whether the claim is for diabetes.</summary>
        public bool IsDiabetes
        {
            get { return Diagnosis.IsIn("E08-E13") && Diagnosis.EffectiveFrom != null; }
        }

        /// <summary>Reads a diagnosis.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The diagnosis, or the default value.</returns>
        public static Icd10Cm Read(ReadOnlySpan<char> text)
        {
            return Icd10Cm.TryParse(text, out var code) ? code : default;
        }

        /// <summary>Writes what is wrong.</summary>
        public void Spoil()
        {
            Diagnosis = "E11.99"; // expect MED1001
            Service = "E11.9"; // expect MED2001
        }
    }
}
