namespace NyeFaellesVeje.ChildrenAndSchools.Domain;

/// <summary>Counts its changes, so that two people at once cannot undo each other's.</summary>
internal interface IRevised
{
    /// <summary>How many changes there have been.</summary>
    int Revision { get; set; }
}
