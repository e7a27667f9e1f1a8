package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about what the query side remembers. What the viewer may not see is left out of every
 * answer, as if it did not exist.
 */
public sealed interface RememberedQuery<R> extends Query<R> {

    /**
     * Posts by whom the reader follows, in communities that they joined, and their own; without
     * what they muted, or do not understand. Long runs are folded; see {@link HomeEntry}.
     */
    record HomeTimeline(MemberId reader, Stretch stretch)
            implements RememberedQuery<Page<HomeEntry>> {}

    /**
     * How many posts of the home timeline are newer than {@code since}, folded ones too; {@link
     * #MAX} stands for that many or more.
     */
    record CountUnread(MemberId reader, String since) implements RememberedQuery<Integer> {
        public static final int MAX = 100;
    }

    /**
     * Why a post is in the home timeline, or is not; one that the reader may not see is refused.
     */
    record ExplainHome(MemberId reader, PostId post) implements RememberedQuery<HomeWhy> {}

    /** The posts of a community; an unknown or invisible one is refused. */
    record CommunityTimeline(Viewer viewer, CommunityId community, Stretch stretch)
            implements RememberedQuery<Page<Card>> {}

    /** The posts of a member; an unknown one is refused. */
    record MemberTimeline(Viewer viewer, MemberId member, Stretch stretch)
            implements RememberedQuery<Page<Card>> {}

    /** About threads; a post, or a community, that the viewer does not see is refused. */
    sealed interface ThreadQuery<R> extends RememberedQuery<R> {}

    /** The thread of a post, flat. */
    record ReadThread(Viewer viewer, PostId post, Stretch stretch)
            implements ThreadQuery<ThreadPage> {}

    /** The thread of a post, as a tree. */
    record ReadThreadTree(Viewer viewer, PostId post) implements ThreadQuery<ThreadTree> {}

    /** Threads of a community that were answered, the last answered first. */
    record ListLivelyThreads(Viewer viewer, CommunityId community, PageRequest page)
            implements ThreadQuery<Page<LivelyThread>> {}

    /** What a member brought along from elsewhere; an unknown member is refused. */
    record ImportedTimeline(Viewer viewer, MemberId member, Stretch stretch)
            implements RememberedQuery<Page<Card>> {}

    /** The cards of posts, by id; what is unknown, deleted or invisible is not in the map. */
    record FindCards(Viewer viewer, List<PostId> posts)
            implements RememberedQuery<Map<PostId, Card>> {}

    /** Communities, by id; what is unknown or invisible is not in the map. */
    record FindCommunities(Viewer viewer, List<CommunityId> communities)
            implements RememberedQuery<Map<CommunityId, CommunityCard>> {}

    /** Members, by id; who is unknown is not in the map. */
    record FindMembers(Viewer viewer, List<MemberId> members)
            implements RememberedQuery<Map<MemberId, MemberCard>> {}

    /** What a member is, asks or was told in communities; for themselves. */
    record FindMemberships(MemberId member) implements RememberedQuery<List<Membership>> {}

    /** Who asks to be let in, the longest first; refused to all but founders and moderators. */
    record ListAsking(Viewer viewer, CommunityId community, PageRequest page)
            implements RememberedQuery<Page<Asking>> {}

    /** Who is kept out, the longest first; refused to all but founders and moderators. */
    record ListBanned(Viewer viewer, CommunityId community, PageRequest page)
            implements RememberedQuery<Page<Banned>> {}

    /** Who is in, the longest first; refused to whoever does not read what is written there. */
    record ListInside(Viewer viewer, CommunityId community, PageRequest page)
            implements RememberedQuery<Page<Inside>> {}

    /** A community's founders and moderators; an unknown or invisible one is refused. */
    record ListStaff(Viewer viewer, CommunityId community)
            implements RememberedQuery<List<Inside>> {}

    /**
     * The invitations that a member made, the last first, with those who came by them and whom the
     * viewer sees; for themselves and for operators.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#PAGE_SIZE_MAX}
     */
    record ListOwnInvitations(Viewer viewer, MemberId member, int first)
            implements RememberedQuery<List<OwnInvitation>> {}

    /**
     * The invitations that are for a member and still hold, the last first; for themselves.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#PAGE_SIZE_MAX}
     */
    record ListInvitations(MemberId member, int first)
            implements RememberedQuery<List<InvitationCard>> {}

    /** One invitation, with those who came by it; for operators. An unknown one is refused. */
    record TraceInvitation(InvitationId invitation) implements RememberedQuery<OwnInvitation> {}

    /** What an invitation leads to, for who has its code; one that does not hold is refused. */
    record FindInvitation(InvitationId invitation) implements RememberedQuery<InvitationCard> {}

    /**
     * Who came into a community by an invitation, the last first; refused to all but founders.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#PAGE_SIZE_MAX}
     */
    record ListTrail(Viewer viewer, CommunityId community, int first)
            implements RememberedQuery<List<Guest>> {}

    /**
     * Communities that open within 24 hours and say so, and those that opened in the last 24 hours,
     * the next first; the same for everybody.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#PAGE_SIZE_MAX}
     */
    record ListOpeningTonight(int first) implements RememberedQuery<List<OpeningNight>> {}

    /** Who follows a member, the longest first; for themselves. */
    record ListFollowers(MemberId member, PageRequest page)
            implements RememberedQuery<Page<Follower>> {}

    /** Who asks to follow a member, the longest first; for themselves. */
    record ListFollowRequests(MemberId member, PageRequest page)
            implements RememberedQuery<Page<Follower>> {}

    /** Whom a member blocked, the longest first; for themselves. */
    record ListBlocks(MemberId member, PageRequest page)
            implements RememberedQuery<Page<Blocked>> {}

    /** What a member does not care to read now; for themselves. */
    record ListMutes(MemberId member, PageRequest page) implements RememberedQuery<Page<Muted>> {}

    /** The posts that do not return to a member's home, the last hidden first; for themselves. */
    record ListHidden(MemberId member, PageRequest page) implements RememberedQuery<Page<Card>> {}

    /**
     * What others did that concerns a member: unread replies and mentions first, then the rest, the
     * newest first; for themselves.
     */
    record ListNotifications(MemberId member, PageRequest page)
            implements RememberedQuery<Page<Notification>> {}

    /**
     * How many of these are unread, up to {@link app.foyer.contract.Limits#UNREAD_MAX}; for
     * themselves.
     */
    record CountUnreadNotifications(MemberId member) implements RememberedQuery<Integer> {}

    /** Where a member belongs, and whom they follow. */
    record FindRelations(MemberId member) implements RememberedQuery<Relations> {}

    /**
     * Newcomers' posts in a community that nobody has answered, the oldest first; an unknown or
     * invisible community is refused.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#PAGE_SIZE_MAX}
     */
    record AwaitingAnswer(Viewer viewer, CommunityId community, int first)
            implements RememberedQuery<List<Card>> {}

    /**
     * What is reported in a community and not settled, the longest first; refused to all but
     * founders and moderators.
     */
    record ListReports(Viewer viewer, CommunityId community, PageRequest page)
            implements RememberedQuery<Page<ReportCard>> {}

    /**
     * What is reported in a place and not settled, the longest first; for operators.
     *
     * @param place {@link CommunityId#NETWORK} for what is reported to them
     */
    record ListReportsForOperators(CommunityId place, PageRequest page)
            implements RememberedQuery<Page<ReportCard>> {}

    /** What a member reported, the last first; for themselves. */
    record ListOwnReports(MemberId reporter, PageRequest page)
            implements RememberedQuery<Page<ReportCard>> {}

    /** The open reports about the same thing in the same place, a hundred at most. */
    record ListAlike(ReportId report) implements RememberedQuery<List<ReportId>> {}

    /** About gatherings. */
    sealed interface GatheringQuery<R> extends RememberedQuery<R> {}

    /** Gatherings, by id; what is unknown or invisible is not in the map. */
    record FindGatherings(Viewer viewer, List<GatheringId> gatherings)
            implements GatheringQuery<Map<GatheringId, GatheringCard>> {}

    /**
     * The gatherings of a community; refused to whoever does not read what is written there.
     *
     * @param past false for those that begin, or began in the last six hours, the next first; true
     *     for those that had begun by now, the last first
     */
    record ListGatherings(Viewer viewer, CommunityId community, boolean past, PageRequest page)
            implements GatheringQuery<Page<GatheringCard>> {}

    /** Who comes to a gathering, the first who said so first; for members of its community. */
    record ListComers(Viewer viewer, GatheringId gathering, PageRequest page)
            implements GatheringQuery<Page<Comer>> {}

    /**
     * What a member said yes or maybe to, or waits for, and is not over, the next first, a hundred
     * at most; for themselves.
     */
    record ListOwnGatherings(MemberId member) implements GatheringQuery<List<GatheringCard>> {}

    /** How the network is entered; for everybody. */
    record FindNetwork() implements RememberedQuery<NetworkCard> {}

    /**
     * Who asks to be let into the network, or waits for a place, the longest first; for operators.
     */
    record ListApplicants(PageRequest page) implements RememberedQuery<Page<Applicant>> {}

    /** How far somebody who wants to come in has come; for themselves. Others are refused. */
    record FindApplicant(MemberId member) implements RememberedQuery<Applicant> {}

    /** Whether the house is alive; for operators. */
    record FindNetworkFigures() implements RememberedQuery<NetworkFigures> {}

    /**
     * How a community's place comes about, for whoever asks; for operators. An unknown community,
     * or one that is not open, is refused.
     *
     * @param member for whose list; null for a visitor's
     */
    record ExplainRanking(CommunityId community, @Nullable MemberId member)
            implements RememberedQuery<RankingExplained> {}

    /**
     * A list that is the same for everybody; only communities that are open to all are in it.
     *
     * @param first how many at most, 1 to {@link app.foyer.contract.Limits#RECOMMENDATIONS_MAX}
     */
    record ListCommunities(CommunityList list, int first)
            implements RememberedQuery<List<Recommendation>> {}

    /**
     * Communities for the viewer to go to, the best first; those they are in, or left, are not.
     *
     * @param interests what they are interested in; if there are none, a member's profile says it
     * @param languages that they understand, as BCP 47 tags; likewise
     */
    record Recommend(Viewer viewer, int first, List<String> interests, List<String> languages)
            implements RememberedQuery<List<Recommendation>> {
        public Recommend {
            interests = List.copyOf(interests);
            languages = List.copyOf(languages);
        }

        /** For somebody who says nothing of themselves. */
        public Recommend(Viewer viewer, int first) {
            this(viewer, first, List.of(), List.of());
        }
    }
}
