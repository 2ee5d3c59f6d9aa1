using MedicalCodes.Analyzers.Tests.Verify;
using MedicalCodes.Tables;
using MedicalCodes.Tables.Formats;
using Microsoft.CodeAnalysis.Text;

namespace MedicalCodes.Analyzers.Tests.Fuzzing;

/// <summary>A small table of each layout that is read: what is mutated, cut and put together.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="System">What its item says, or null.</param>
/// <param name="Text">The table.</param>
internal sealed record TableSeed(string Name, string? System, string Text)
{
    private static readonly string Record = $"{"J1300"}001003{"Injection, eculizumab, 10 mg",-80}{"",-113}{"J1299",-64}{"20080101"}{"20080101"}{"20250331"}N{"",-27}\r\n";

    public static IReadOnlyList<TableSeed> All { get; } =
    [
        new("icd10cm_order_2026.txt", null, SmallTables.Icd2026.Text),
        new("icd10pcs_order_2026.txt", null, SmallTables.Pcs.Text),
        new("icd10cm_order_addenda_2026.txt", null,
            $"{"Delete:      1 B880    Other acariasis",-83} Other acariasis\r\n{"Add:         0 B880    Other acariasis",-83} Other acariasis\r\n\r\nCodes\r\n  1 deletion\r\n"),
        new("icd10cm_codes_2026.txt", null, "A000    Cholera due to Vibrio cholerae 01, biovar cholerae\r\nA001    Cholera due to Vibrio cholerae 01, biovar eltor\r\nI10     Essential (primary) hypertension\r\n"),
        new("icd10cm_tabular_2026.xml", null,
            """
            <?xml version="1.0" encoding="utf-8"?>
            <ICD10CM.tabular><version>2026</version><chapter><name>4</name><desc>Endocrine</desc><section id="E08-E13">
            <diag><name>E08</name><desc>Diabetes &amp; more</desc>
            <diag><name>E08.3</name><desc>Eye</desc><sevenChrDef><extension char="1">right eye</extension><extension char="9">unspecified eye</extension></sevenChrDef>
            <diag><name>E08.37</name><desc>Resolved</desc></diag><diag><name>E08.391</name><desc>Other</desc></diag></diag></diag>
            </section></chapter></ICD10CM.tabular>
            """),
        new("icd10pcs_tables_2026.xml", null,
            """
            <?xml version="1.0" encoding="utf-8"?>
            <ICD10PCS.tabular><version>2026</version><pcsTable>
            <axis pos="1"><title>Section</title><label code="0">Medical and Surgical</label></axis><axis pos="2"><label code="0">Nerves</label></axis><axis pos="3"><label code="1">Bypass</label></axis>
            <pcsRow codes="4"><axis pos="4"><label code="6">Ventricle</label></axis><axis pos="5"><label code="0">Open</label><label code="3">Percutaneous</label></axis>
            <axis pos="6"><label code="7">Tissue</label></axis><axis pos="7"><label code="0">Nasopharynx</label><label code="B">Cavities</label></axis></pcsRow>
            </pcsTable></ICD10PCS.tabular>
            """),
        new("HCPC2025_OCT_ANWEB.txt", null, "***Disclaimers\t\t\r\n\r\n" + Record + Record.Replace("J1300", "J1885").Replace("20250331", "        ") + Record.Replace("J130000100", "   LT00100").Replace("3Inj", "7Inj")),
        new("HCPC2020_ANWEB.csv", null,
            "\"Notes, with a comma\"\r\nHCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,XREF1,XREF2,ADD DT,ACT EFF DT,TERM DT,ACTION CD\r\n"
            + "   A1,0010,7,Dressing,Dressing,,,19950101,19950101,,N\r\nG0503,0010,3,\"Initial care, first\",Care,99492,,20170101,20180101,20171231,D\r\nG0503,0020,4,in the month,,,,,,,\r\n"),
        new("icd10cm_conversion_table_FY2026.csv", null,
            "Current code assignment,\"Effective\r\nOctober 1\",Previous Code(s) Assignment\r\nM54.50,2021,M54.5\r\nM54.51,2021,M54.5 \r\nK35.20,2018,\"K35.2, K35.3\"\r\n"),
        new("LONGULT.txt", null, SmallTables.Cpt.Text),
        new("SHORTU.txt", "cpt", "COPYRIGHT NOTICE, 2026\r\n\r\n90658 INVENTED JAB\r\n99213 INVENTED TALK\r\n"),
        new("MODUL.txt", "cpt-modifier", "COPYRIGHT NOTICE, 2026\r\n\r\n22 Invented effort\r\n25 Invented visit beside another\r\n"),
        new("place-of-service.csv", "place-of-service", "code,name,description,billable,effective,terminated\r\n11,Office,\"An \"\"office\"\"\",1,2020-01-01,\r\n21,Inpatient Hospital,,0,,2025-12-31\r\n"),
        new("codes.json", null,
            """
            { "resourceType": "CodeSystem", "url": "http://hl7.org/fhir/sid/icd-10-cm", "version": "2026", "content": "fragment", "concept": [
              { "code": "A00", "display": "Cholera \u0026 more", "property": [{ "code": "notSelectable", "valueBoolean": true }], "concept": [
                { "code": "A00.0", "display": "[A00.0] Cholera classic" },
                { "code": "A00.9", "property": [{ "code": "retirementDate", "valueDateTime": "2026-03-31" }, { "code": "replacedBy", "valueCode": "A00.0" }] } ] } ] }
            """),
        new("values.json", null,
            """
            { "resourceType": "ValueSet", "compose": { "include": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "version": "2026", "concept": [ { "code": "E11.9" }, { "code": "I10" } ] } ] },
              "expansion": { "contains": [ { "system": "http://www.ama-assn.org/go/cpt", "code": "99213", "display": "Invented" }, { "abstract": true, "contains": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" } ] } ] } }
            """),
        new("place-of-service.codes", "place-of-service", PackedPlaces()),
    ];

    private static string PackedPlaces()
    {
        var text = SourceText.From("code,name,description,effective\n11,Office,A room,2020-01-01\n21,Ward,A hospital's ward,\n21a,,,\n");
        return PackedFile.Write(TableReader.Read(text, "places.csv", "place-of-service"), text, "places.csv");
    }
}
