package app.foyer.contract.id;

/** A 64-bit id, sortable by the time it was made, shown as 13 characters. */
public sealed interface Id permits MemberId, CommunityId, PostId, GatheringId, ReportId {
    /** The id's 64 bits. */
    long value();
}
