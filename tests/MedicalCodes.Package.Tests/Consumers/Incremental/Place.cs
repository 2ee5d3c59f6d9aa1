namespace Consumers
{
    /// <summary>Places.</summary>
    public static class Place
    {
        /// <summary>The outpatient department, which the table has only when it is changed.</summary>
        public static PlaceOfService Outpatient
        {
            get { return "22"; }
        }
    }
}
