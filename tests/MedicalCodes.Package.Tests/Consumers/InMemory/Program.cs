using System;
using System.Collections.Generic;
using System.Linq;
using Consumers.Libraries;
using Microsoft.EntityFrameworkCore;

using var clinic = new Clinic(new DbContextOptionsBuilder<Clinic>().UseInMemoryDatabase("clinic").Options);
clinic.AddVisits();

List<Icd10Cm> codes = new() { "E11.65", "I10" };
Console.WriteLine($"Entity Framework Core {typeof(DbContext).Assembly.GetName().Version?.Major}");
Console.WriteLine(string.Join(", ", clinic.Visits.OrderBy(visit => visit.Id).AsEnumerable().Select(visit => $"{visit.Reason}|{visit.Service}")));
Console.WriteLine(clinic.Visits.Single(visit => visit.Reason == "E11.9").Id);
Console.WriteLine(clinic.Visits.Single(visit => visit.Service == null).Id);
Console.WriteLine(string.Join(", ", clinic.Visits.Where(visit => codes.Contains(visit.Reason)).Select(visit => visit.Id).OrderBy(id => id)));
Console.WriteLine(clinic.Model.FindEntityType(typeof(Visit))!.FindProperty("Reason")!.GetValueConverter()!.ProviderClrType.Name);
