package app.foyer.contract.command;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What founders and moderators do about a member of their community. Founders act on moderators and
 * members, moderators on members, nobody on themselves.
 */
public sealed interface ModerationCommand extends MembershipCommand {
    /** Who does it. */
    MemberId by();

    /** Let in who asked. */
    record Admit(CommunityId community, MemberId member, MemberId by)
            implements ModerationCommand {}

    /** Do not let in who asked; they may ask again. */
    record Decline(CommunityId community, MemberId member, MemberId by, @Nullable String reason)
            implements ModerationCommand {}

    /** Put a member out; they may come back. */
    record Remove(CommunityId community, MemberId member, MemberId by, String reason)
            implements ModerationCommand {}

    /** Keep somebody out, whether they are in, ask, wait, or never came. */
    record Ban(CommunityId community, MemberId member, MemberId by, String reason)
            implements ModerationCommand {}

    /** Keep them out no longer. */
    record LiftBan(CommunityId community, MemberId member, MemberId by)
            implements ModerationCommand {}

    /** Tell a member that they broke a rule. */
    record Warn(CommunityId community, MemberId member, MemberId by, String reason)
            implements ModerationCommand {}

    /** Let a member read, and not write, until a time. */
    record Silence(
            CommunityId community, MemberId member, MemberId by, Instant until, String reason)
            implements ModerationCommand {}

    /** Let them write again before it. */
    record LiftSilence(CommunityId community, MemberId member, MemberId by)
            implements ModerationCommand {}
}
