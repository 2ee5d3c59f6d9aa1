using System.Diagnostics;

namespace MedicalCodes.Package.Tests.Building;

/// <summary>Runs the dotnet command as a user does.</summary>
internal static class DotNet
{
    /// <summary>What a test run hands down to its children, and would make their builds other than a user's.</summary>
    private static readonly string[] OwnVariables = ["MSBUILD", "VSTEST", "CORECLR_", "COR_", "DOTNET_STARTUP_HOOKS", "TESTINGPLATFORM"];

    public static Task<Run> RunAsync(string folder, params IEnumerable<string> arguments) =>
        RunProgramAsync(folder, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    /// <summary>Runs what a build made.</summary>
    public static async Task<Run> RunProgramAsync(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsOwn).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A build node that outlives its build keeps the pipe to this process open. The compiler's server does not, and saves half of
        // the time, but is only used without such nodes where one asks for it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "true";

        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run($"{folder}$ {Path.GetFileName(program)} {string.Join(' ', start.ArgumentList)}", process.ExitCode, string.Concat(texts));
    }

    private static bool IsOwn(string variable) => OwnVariables.Any(own => variable.StartsWith(own, StringComparison.OrdinalIgnoreCase));
}
