using ClaimsApi;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ClaimsDb>((services, options) =>
    options.UseSqlite(services.GetRequiredService<IConfiguration>().GetConnectionString("Claims")));
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
