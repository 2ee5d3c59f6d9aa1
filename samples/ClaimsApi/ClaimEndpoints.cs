using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ClaimsApi;

internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder app)
    {
        app.MapPost("/claims", Post);
        app.MapGet("/claims/{number}", Get);
        app.MapGet("/claims", List);
        app.MapGet("/diagnoses/{code}", Explain);
    }

    /// <summary>Takes a claim in, if its codes go on a claim of that day.</summary>
    private static async Task<Results<Created<Claim>, ValidationProblem, Conflict>> Post(Claim claim, ClaimsDb db, CancellationToken cancellation)
    {
        var errors = ClaimReview.Of(claim);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (await db.Claims.AnyAsync(stored => stored.Number == claim.Number, cancellation))
            return TypedResults.Conflict();
        db.Add(StoredClaim.Of(claim));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created("/claims/" + Uri.EscapeDataString(claim.Number), claim);
    }

    private static async Task<Results<Ok<Claim>, NotFound>> Get(string number, ClaimsDb db, CancellationToken cancellation) =>
        await db.Claims.FirstOrDefaultAsync(claim => claim.Number == number, cancellation) is { } stored
            ? TypedResults.Ok(stored.ToClaim())
            : TypedResults.NotFound();

    /// <summary>The claims with a diagnosis of a selection such as <c>E08-E13</c>, in the order of the tabular list, not of strings.</summary>
    private static async Task<Results<Ok<Claim[]>, ValidationProblem>> List(string diagnosis, ClaimsDb db, CancellationToken cancellation)
    {
        var codes = Icd10Cm.All.Where(code => code.IsIn(diagnosis)).ToArray();
        if (codes.Length == 0)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { [nameof(diagnosis)] = ["No ICD-10-CM code is in this selection."] });
        var claims = await db.Claims
            // As one parameter, for a chapter has more codes than a statement may have parameters.
            .Where(claim => claim.Diagnoses.Any(entry => EF.Parameter(codes).Contains(entry.Code)))
            .OrderBy(claim => claim.Number)
            .ToListAsync(cancellation);
        return TypedResults.Ok(claims.Select(claim => claim.ToClaim()).ToArray());
    }

    /// <summary>What a code stands for. A route takes a code as a body does.</summary>
    private static Ok<Diagnosis> Explain(Icd10Cm code) =>
        TypedResults.Ok(new Diagnosis(code, code.Description, code.IsBillable, code.Category, [.. code.Children]));
}

internal sealed record Diagnosis(Icd10Cm Code, string Description, bool IsBillable, Icd10Cm Category, Icd10Cm[] Children);
