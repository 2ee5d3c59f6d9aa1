using System;
using Consumers;

// A friend sees the internal types of another project, and their codes are checked here as well.
Icd10Cm kidney = "E11.22";
Icd10Cm own = Icd10Cm.I10;
Console.WriteLine($"{kidney} {own} {Ledger.Diabetes}");
Console.WriteLine(Ledger.IsReason("E11.22"));
Console.WriteLine(Ledger.IsReason("E11.23")); // expect MED1001
Console.WriteLine(Ledger.Everything());
