using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ClaimsApi;

/// <summary>A request that cannot be read is answered with the reason and its place, which the framework keeps to itself.</summary>
internal sealed class BadRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException request)
            return false;
        httpContext.Response.StatusCode = request.StatusCode;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = Describe(request) });
    }

    private static ProblemDetails Describe(BadHttpRequestException request) => request.InnerException is JsonException reason
        ? new HttpValidationProblemDetails(new Dictionary<string, string[]> { [reason.Path ?? "$"] = [reason.Message] })
        : new ProblemDetails { Detail = request.Message };
}
