package app.foyer.contract.command;

import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;

/** What founders decide about who founds and moderates with them. */
public sealed interface RoleCommand extends MembershipCommand {
    /** Who does it. */
    MemberId by();

    /** Give a member another role; a founder gives up their own only themselves. */
    record GiveRole(CommunityId community, MemberId member, MemberId by, Role role)
            implements RoleCommand {}

    /** Make a member a founder in one's own place. */
    record HandOver(CommunityId community, MemberId member, MemberId by) implements RoleCommand {}
}
