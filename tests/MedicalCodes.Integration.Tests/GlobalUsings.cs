global using Clinic.Codes;
