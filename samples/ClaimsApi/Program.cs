using ClaimsApi;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
// A query for each list of a claim: in a single one every diagnosis would come once for each line.
builder.Services.AddDbContext<ClaimsDb>((services, options) => options.UseSqlite(
    services.GetRequiredService<IConfiguration>().GetConnectionString("Claims"),
    sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<BadRequests>();
// A request that cannot be read is an exception in every environment, so that its reason can be told.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.RespectNullableAnnotations = true;
    options.SerializerOptions.RespectRequiredConstructorParameters = true;
});
builder.Services.AddOpenApi(options => options.UseMedicalCodes());

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapClaims();

using (var scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<ClaimsDb>().Database.EnsureCreated();
app.Run();
