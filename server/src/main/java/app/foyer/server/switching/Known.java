package app.foyer.server.switching;

import app.foyer.contract.AggregateId;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Blocked;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Membership;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.ReportCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the house knows of a member, beside what they wrote.
 *
 * @param began since when memberships and follows stand
 * @param own lists that nobody else sees
 * @param open which communities everybody reads
 * @param at when it was asked
 */
record Known(
        MemberCard member,
        List<MemberId> follows,
        List<Membership> memberships,
        Map<AggregateId, Instant> began,
        List<Addresses.Claimed> addresses,
        Own own,
        OpenCommunities open,
        Instant at) {

    /** Whom they blocked, what they muted and hid, whom they invited, and what they reported. */
    record Own(
            List<Blocked> blocks,
            List<Muted> mutes,
            List<Card> hidden,
            List<OwnInvitation> invitations,
            List<ReportCard> reports) {}
}
