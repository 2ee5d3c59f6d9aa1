using System;
using System.Linq;
using Consumers;

PlaceOfService office = "11";
PlaceOfService nowhere = PlaceOfService._22;
Console.WriteLine($"{office} {nowhere}");
Console.WriteLine(Constants<Icd10Cm>());
Console.WriteLine(Constants<Cpt>());

static string Constants<T>() => string.Join(' ', typeof(T).GetProperties().Where(constant => constant.PropertyType == typeof(T) && constant.GetMethod!.IsStatic).Select(constant => constant.Name));
