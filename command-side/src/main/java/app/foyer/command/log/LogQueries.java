package app.foyer.command.log;

import app.foyer.contract.AggregateId;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log beside reading it in order: by an index where there is one, else by
 * reading all of it.
 */
public final class LogQueries {
    /** Beyond that a network is not empty; nor is one of fewer than so many authors among them. */
    private static final int STANDING_POSTS_MAX = 10_000;

    private final StoredEvents stored;
    private final ForgottenRows forgotten;
    private final OpenRows open;
    private final Function<
                    Stream<TrackedDomainEventData<String>>, List<? extends TrackedEventMessage<?>>>
            decode;

    LogQueries(
            StoredEvents stored,
            ForgottenRows forgotten,
            OpenRows open,
            Function<Stream<TrackedDomainEventData<String>>, List<? extends TrackedEventMessage<?>>>
                    decode) {
        this.stored = stored;
        this.forgotten = forgotten;
        this.open = open;
        this.decode = decode;
    }

    /** What a member wrote, belonged to, and followed; reads the whole log. */
    public List<AggregateId> aroundOf(MemberId member) {
        return forgotten.aroundOf(member);
    }

    /** Who is to be forgotten since a position; the log itself is the list. */
    public List<Forgotten> forgottenAfter(long position) {
        return forgotten.forgottenAfter(position);
    }

    /** The last member to be forgotten of whom nothing is left: {@link ForgottenRows}. */
    public long clearedUpTo(String policies, String clearing) {
        return forgotten.clearedUpTo(policies, clearing);
    }

    /** The communities that a member founded, or was named a founder of. */
    public List<CommunityId> foundedBy(MemberId member) {
        return stored.foundedBy(member);
    }

    /** How many are in a community, or in the network; reads all of its memberships. */
    public int membersOf(CommunityId community) {
        return community.equals(CommunityId.NETWORK)
                ? stored.members()
                : stored.membersOf(community);
    }

    /** What stands in the network. */
    public Standing standing() {
        return stored.standing(STANDING_POSTS_MAX);
    }

    /** The gatherings of a community to which a member ever said something; there is an index. */
    public List<GatheringId> answered(CommunityId community, MemberId member) {
        return stored.answered(community, member);
    }

    /**
     * What was done to keep order before a position, the last first.
     *
     * @param place {@link CommunityId#NETWORK} for the network itself
     * @param about only what concerns this member, or what they wrote; null for all
     */
    public List<? extends TrackedEventMessage<?>> actsBefore(
            long position, CommunityId place, @Nullable MemberId about, int count) {
        return decode.apply(stored.actsBefore(position, place, about, count).stream());
    }

    /** How many reports of a member are to be settled, up to so many; there is an index. */
    public int openReports(MemberId reporter, int max) {
        return open.reports(reporter, max);
    }

    /** By how many invitations of a member somebody may come, up to so many; there is an index. */
    public int openInvitations(MemberId inviter, Instant now, int max) {
        return open.invitations(inviter, now, max);
    }

    /** The posts that a member wrote or brought along, in the log's order. */
    public List<AggregateId> postsOf(MemberId author) {
        return stored.postsOf(author);
    }
}
