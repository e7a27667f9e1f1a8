package app.foyer.server.graphql;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.util.function.Function;

/**
 * Ids that say of what: the kind and 13 characters, {@code post:0R8ZK4T5XG3QW}. Where the kind is
 * clear the 13 characters will do; an id of another kind is the id of nothing.
 */
final class GlobalId {
    private static final String POST = "post:";
    private static final String COMMUNITY = "community:";
    private static final String MEMBER = "member:";
    private static final String INVITATION = "invitation:";
    private static final String REPORT = "report:";
    private static final String GATHERING = "gathering:";

    private GlobalId() {}

    static String of(PostId id) {
        return POST + id;
    }

    static String of(CommunityId id) {
        return COMMUNITY + id;
    }

    static String of(MemberId id) {
        return MEMBER + id;
    }

    static String of(InvitationId id) {
        return INVITATION + id;
    }

    static String of(GatheringId id) {
        return GATHERING + id;
    }

    static String of(ReportId id) {
        return REPORT + id;
    }

    static boolean isPost(String id) {
        return id.startsWith(POST);
    }

    static boolean isCommunity(String id) {
        return id.startsWith(COMMUNITY);
    }

    static boolean isMember(String id) {
        return id.startsWith(MEMBER);
    }

    /** Reads a post's id, or refuses: {@code post-unknown}. */
    static PostId post(String id) {
        return read(id, POST, PostId::of, Refusal.POST_UNKNOWN);
    }

    /** Reads a community's id, or refuses: {@code community-unknown}. */
    static CommunityId community(String id) {
        return read(id, COMMUNITY, CommunityId::of, Refusal.COMMUNITY_UNKNOWN);
    }

    /** Reads a member's id, or refuses: {@code member-unknown}. */
    static MemberId member(String id) {
        return read(id, MEMBER, MemberId::of, Refusal.MEMBER_UNKNOWN);
    }

    /** Reads an invitation's id, or refuses: {@code invitation-unknown}. */
    static InvitationId invitation(String id) {
        return read(id, INVITATION, InvitationId::of, Refusal.INVITATION_UNKNOWN);
    }

    /** Reads a gathering's id, or refuses: {@code gathering-unknown}. */
    static GatheringId gathering(String id) {
        return read(id, GATHERING, GatheringId::of, Refusal.GATHERING_UNKNOWN);
    }

    /** Reads a report's id, or refuses: {@code report-unknown}. */
    static ReportId report(String id) {
        return read(id, REPORT, ReportId::of, Refusal.REPORT_UNKNOWN);
    }

    private static <I> I read(String id, String kind, Function<String, I> of, Refusal unknown) {
        try {
            return of.apply(id.startsWith(kind) ? id.substring(kind.length()) : id);
        } catch (IllegalArgumentException e) {
            throw new Refused(unknown);
        }
    }
}
