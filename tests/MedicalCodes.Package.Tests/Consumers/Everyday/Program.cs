using System;
using System.Linq;
using Consumers;

Icd10Cm diabetes = "E11.9";
Cpt visit = Cpt._99213;
Console.WriteLine($"{diabetes} {diabetes:N} {diabetes.IsBillable} {diabetes.Category}");
Console.WriteLine(visit);
Console.WriteLine(string.Join(' ', Icd10Cm.M54_5.Children));
Console.WriteLine(string.Join(' ', Icd10Cm.Parse("e1121").Ancestors));
Console.WriteLine($"{Icd10Cm.TryParse("E11.99", out var none)} {none.IsEmpty} {Icd10Cm.TryParse("E1122", out var kidney)} {kidney.Value}");
Console.WriteLine($"{diabetes.IsIn("E08-E13")} {Icd10Cm.I10.IsIn("E08-E13; N18")} {kidney.StartsWith("E11.2")}");
Console.WriteLine(string.Join(' ', Icd10Pcs.All.Where(code => code.IsBillable)));
Console.WriteLine(string.Join(' ', Hcpcs.All));
Console.WriteLine($"{Icd10Cm.Edition.Name} {Icd10Cm.All.Count} {Hcpcs.J1300.IsValidOn(new DateTime(2025, 3, 31))} {Hcpcs.J1300.IsValidOn(new DateTime(2025, 4, 1))}"); // expect CS0618
Console.WriteLine(Billing.Reason(Icd10Cm.Literals.E11_21));
