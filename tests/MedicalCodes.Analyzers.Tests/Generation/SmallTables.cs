namespace MedicalCodes.Analyzers.Tests.Generation;

/// <summary>Small tables in the publishers' layouts.</summary>
internal static class SmallTables
{
    /// <summary>A line of an order file.</summary>
    public static string Order(int number, string code, bool billable, string title) =>
        $"{number:00000} {code,-7} {(billable ? 1 : 0)} {(title.Length > 60 ? title[..60] : title),-60} {title}\r\n";

    public static string Diabetes { get; } =
        Order(1, "E11", false, "Type 2 diabetes mellitus")
        + Order(2, "E116", false, "Type 2 diabetes mellitus with other specified complications")
        + Order(3, "E1165", true, "Type 2 diabetes mellitus with hyperglycemia")
        + Order(4, "E119", true, "Type 2 diabetes mellitus without complications")
        + Order(5, "I10", true, "Essential (primary) hypertension")
        + Order(6, "M545", false, "Low back pain")
        + Order(7, "M5450", true, "Low back pain, unspecified");

    public static TestTable Icd10Cm(params (string, string)[] metadata) => new("/tables/icd10cm_order_2026.txt", Diabetes, metadata);

    public static TestTable Icd10Pcs(params (string, string)[] metadata) => new(
        "/tables/icd10pcs_order_2026.txt",
        Order(1, "0DT", false, "Gastrointestinal System, Resection") + Order(2, "0DTJ4ZZ", true, "Resection of Appendix, Percutaneous Endoscopic Approach"),
        metadata);

    public static TestTable Cpt(params (string, string)[] metadata) => new(
        "/tables/LONGULT.txt", "99213\toffice visit of an invented kind\r\n99214\ta longer visit of an invented kind\r\n", metadata);

    public static TestTable PlaceOfService(params (string, string)[] metadata) => new(
        "/tables/place-of-service.csv",
        "code,name,description\n11,Office,A room where a doctor sees patients\n21,Inpatient Hospital,A hospital's ward\n",
        [("System", "place-of-service"), ("TypeName", "PlaceOfService"), .. metadata]);
}
