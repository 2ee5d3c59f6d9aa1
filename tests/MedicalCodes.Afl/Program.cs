using System.Text;
using System.Text.Unicode;
using MedicalCodes.Analyzers.Tests.Fuzzing;
using SharpFuzz;

// An input is a line with the file's name, since that decides between layouts, and the table after it.
var seeds = TableSeed.All;
switch (args)
{
    case []:
        // All on one thread: two systems of one file would be built side by side, and an input not go the same way twice.
        if (!ThreadPool.SetMaxThreads(1, 1))
            throw new InvalidOperationException("set DOTNET_PROCESSOR_COUNT to 1");
        // Out of process, so that a stack that overflows is a finding and not the end of the run.
        Task.Run(() => Fuzzer.OutOfProcess.Run(stream => TableReading.Try(Read(stream)))).Wait();
        return 0;
    case ["seeds", var folder]:
        Directory.CreateDirectory(folder);
        foreach (var seed in seeds)
            File.WriteAllText(Path.Combine(folder, seed.Name), $"{seed.Name}\n{seed.Text}");
        return 0;
    case ["try", .. var files]:
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            TableReading.Try(Read(stream));
        }

        return 0;
    default:
        Console.Error.WriteLine("seeds FOLDER | try FILE... | without arguments: one run for afl-fuzz after the other");
        return 2;
}

TableSeed Read(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    var input = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    // As the compiler does: what is no UTF-8 has a character for each byte.
    var text = (Utf8.IsValid(input) ? Encoding.UTF8 : Encoding.Latin1).GetString(input);
    var end = text.IndexOf('\n', StringComparison.Ordinal);
    var name = end < 0 ? "" : text[..end];
    return (seeds.FirstOrDefault(seed => seed.Name == name) ?? new TableSeed(name, null, "")) with { Text = text[(end + 1)..] };
}
