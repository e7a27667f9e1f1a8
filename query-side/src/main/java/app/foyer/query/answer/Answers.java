package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.ExplainHome;
import app.foyer.contract.query.RememberedQuery.ExplainRanking;
import app.foyer.contract.query.RememberedQuery.FindApplicant;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindInvitation;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindMemberships;
import app.foyer.contract.query.RememberedQuery.FindNetwork;
import app.foyer.contract.query.RememberedQuery.FindNetworkFigures;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.RememberedQuery.GatheringQuery;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.RememberedQuery.ListAlike;
import app.foyer.contract.query.RememberedQuery.ListApplicants;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.contract.query.RememberedQuery.ListFollowRequests;
import app.foyer.contract.query.RememberedQuery.ListFollowers;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.contract.query.RememberedQuery.ListOpeningTonight;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.RememberedQuery.ListReports;
import app.foyer.contract.query.RememberedQuery.ListReportsForOperators;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.contract.query.RememberedQuery.ListTrail;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.RememberedQuery.ThreadQuery;
import app.foyer.contract.query.RememberedQuery.TraceInvitation;
import app.foyer.contract.query.SearchQuery;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers every question about what is remembered. */
public final class Answers implements Queries {
    private final Freshness freshness;
    private final Visibility visibility;
    private final TimelineReads timelines;
    private final ThreadReads threads;
    private final Home home;
    private final Members members;
    private final Tonight tonight;
    private final Threshold threshold;
    private final Reports reports;
    private final Gatherings gatherings;
    private final Memberships memberships;
    private final MemberLists memberLists;
    private final OwnList ownLists;
    private final MuteList mutes;
    private final HiddenList hidden;
    private final Invitations invitations;
    private final Notifications notifications;
    private final Trail trail;
    private final Recommending recommending;
    private final Listing listing;
    private final Explaining explaining;
    private final Timer homeReads;
    private final Timer communityReads;
    private final Timer memberReads;
    private final Timer threadReads;
    private final Timer recommendations;

    /**
     * @param fitSource by which interests are matched
     * @param clock by which the ranking tells how long ago something was
     */
    public Answers(
            BucketStore buckets,
            Freshness freshness,
            FitSource fitSource,
            Clock clock,
            MeterRegistry meters) {
        this(buckets, buckets, new Touches(Long.MAX_VALUE), freshness, fitSource, clock, meters);
    }

    /**
     * @param recent the same store, of which cards and the like are kept for a while
     * @param touches up to where that is good; nothing is kept before its position
     */
    public Answers(
            BucketStore buckets,
            BucketStore recent,
            Touches touches,
            Freshness freshness,
            FitSource fitSource,
            Clock clock,
            MeterRegistry meters) {
        this.freshness = freshness;
        this.visibility = new Visibility(recent, touches, freshness);
        this.timelines = new TimelineReads(recent, visibility, clock);
        this.threads = new ThreadReads(recent, visibility, clock);
        this.members = new Members(buckets);
        this.tonight = new Tonight(buckets, visibility, clock);
        this.threshold = new Threshold(buckets);
        this.reports = new Reports(buckets);
        this.gatherings = new Gatherings(buckets, clock);
        this.memberships = new Memberships(buckets);
        this.memberLists = new MemberLists(buckets);
        this.ownLists = new OwnList(buckets);
        this.hidden = new HiddenList(buckets, visibility);
        this.mutes = new MuteList(buckets, visibility, clock);
        this.invitations = new Invitations(buckets, clock);
        this.notifications =
                new Notifications(
                        buckets,
                        new NotedThings(buckets, visibility, gatherings, invitations),
                        clock);
        this.trail = new Trail(buckets);
        this.recommending = new Recommending(buckets, fitSource, clock, meters);
        this.home =
                new Home(
                        recent,
                        visibility,
                        new HomeRegeneration(
                                buckets,
                                freshness::levelUpTo,
                                meters.counter(QueryMetrics.HOME_REGENERATIONS)),
                        recommending,
                        touches,
                        freshness::levelUpTo,
                        clock);
        this.listing = new Listing(buckets, visibility, clock);
        this.explaining = new Explaining(buckets, clock, meters);
        this.homeReads = timelineTimer("home", meters);
        this.communityReads = timelineTimer("community", meters);
        this.memberReads = timelineTimer("member", meters);
        this.threadReads = timelineTimer("thread", meters);
        this.recommendations = meters.timer(QueryMetrics.RECOMMENDATIONS);
    }

    private static Timer timelineTimer(String timeline, MeterRegistry meters) {
        return meters.timer(QueryMetrics.TIMELINE_READS, QueryMetrics.TAG_TIMELINE, timeline);
    }

    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        return switch (query) {
            case RememberedQuery<R> remembered ->
                    answerOrWait(remembered, asked(remembered, atLeast));
            case SearchQuery<R> _ ->
                    throw new IllegalArgumentException("what is searched for is asked of search");
        };
    }

    private Asked asked(RememberedQuery<?> query, long atLeast) {
        long position = freshness.await(atLeast);
        boolean partial =
                freshness.isPartial() || (isOfSignals(query) && freshness.areSignalsPartial());
        return new Asked(position, atLeast, partial);
    }

    private static boolean isOfSignals(RememberedQuery<?> query) {
        return switch (query) {
            case Recommend _, ListCommunities _, AwaitingAnswer _ -> true;
            case ExplainRanking _, FindNetworkFigures _ -> true;
            default -> false;
        };
    }

    /** How far all buckets are, how far the asker wants them to be, and whether something lacks. */
    private record Asked(long position, long atLeast, boolean partial) {
        boolean isStale() {
            return partial || position < atLeast;
        }

        <T> Answer<T> with(T value) {
            return new Answer<>(value, position, isStale());
        }

        /** Of what was made for all a moment ago, and is up to where it was then. */
        <T> Answer<T> withMade(Answer<T> made) {
            return new Answer<>(made.value(), made.position(), made.stale() || partial);
        }
    }

    /** What is not there while something lacks may be there, and so may one's right to see it. */
    private <R> Answer<R> answerOrWait(RememberedQuery<R> query, Asked asked) {
        try {
            return answer(query, asked);
        } catch (Refused refused) {
            Refusal.Kind kind = refused.refusal().kind();
            if (asked.isStale()
                    && (kind == Refusal.Kind.NOT_FOUND || kind == Refusal.Kind.FORBIDDEN)) {
                throw new Refused(Refusal.NOT_REMEMBERED_YET);
            }
            throw refused;
        }
    }

    // Each query names its answer's type, which the compiler cannot follow through a switch.
    @SuppressWarnings("unchecked")
    private <R> Answer<R> answer(RememberedQuery<R> query, Asked asked) {
        return (Answer<R>)
                switch ((RememberedQuery<?>) query) {
                    case HomeTimeline read ->
                            asked.with(
                                    homeReads.record(() ->
                                            home.read(read, asked.position(), asked.atLeast())));
                    case CountUnread count -> asked.with(home.unread(count, asked.position()));
                    case ExplainHome explain -> asked.with(home.why(explain));
                    case CommunityTimeline community ->
                            asked.with(communityReads.record(() -> timelines.community(community)));
                    case MemberTimeline member ->
                            asked.with(memberReads.record(() -> timelines.member(member)));
                    case ImportedTimeline imported -> asked.with(timelines.imported(imported));
                    case ThreadQuery<?> thread ->
                            asked.with(threadReads.record(() -> threads.answer(thread)));
                    case AwaitingAnswer awaiting -> asked.with(timelines.awaitingAnswer(awaiting));
                    case FindCards find -> asked.with(cards(find));
                    case FindCommunities find ->
                            asked.with(
                                    visibility.communities(
                                            find.communities(), visibility.sightOf(find.viewer())));
                    case FindMembers find -> asked.with(members.cards(find));
                    case FindRelations find -> asked.with(members.relations(find.member()));
                    case FindMemberships find -> asked.with(memberships.of(find.member()));
                    case ListAsking list -> asked.with(memberLists.asking(list));
                    case ListBanned list -> asked.with(memberLists.banned(list));
                    case ListInside list -> asked.with(memberLists.inside(list));
                    case ListBlocks list -> asked.with(ownLists.of(list));
                    case ListFollowers list -> asked.with(ownLists.of(list));
                    case ListFollowRequests list -> asked.with(ownLists.of(list));
                    case ListMutes list -> asked.with(mutes.of(list));
                    case ListHidden list -> asked.with(hidden.of(list));
                    case ListNotifications list -> asked.with(notifications.of(list));
                    case CountUnreadNotifications count -> asked.with(notifications.unread(count));
                    case ListStaff list -> asked.with(memberships.staff(list));
                    case ListOwnInvitations list -> asked.with(trail.of(list));
                    case ListInvitations list -> asked.with(invitations.of(list));
                    case FindInvitation find -> asked.with(invitations.find(find));
                    case TraceInvitation trace -> asked.with(trail.of(trace));
                    case ListTrail list -> asked.with(trail.of(list));
                    case ListOpeningTonight list -> asked.with(tonight.list(list.first()));
                    case ListReports list -> asked.with(reports.of(list));
                    case ListReportsForOperators list -> asked.with(reports.of(list));
                    case ListOwnReports list -> asked.with(reports.of(list));
                    case ListAlike list -> asked.with(reports.alike(list));
                    case GatheringQuery<?> about -> asked.with(gatherings.answer(about));
                    case FindNetwork _ -> asked.with(threshold.card());
                    case ListApplicants list -> asked.with(threshold.applicants(list.page()));
                    case FindApplicant find -> asked.with(threshold.applicant(find.member()));
                    case FindNetworkFigures _ -> asked.with(explaining.network());
                    case ExplainRanking explain -> asked.with(explaining.explain(explain));
                    case ListCommunities list ->
                            asked.withMade(listing.list(list, asked.position(), asked.atLeast()));
                    case Recommend recommend ->
                            asked.withMade(
                                    recommendations.record(() ->
                                            recommending.recommend(
                                                    recommend, asked.position(), asked.atLeast())));
                };
    }

    private Map<PostId, Card> cards(FindCards query) {
        Map<PostId, Card> cards = new LinkedHashMap<>();
        visibility
                .cards(query.posts(), visibility.sightOf(query.viewer()))
                .forEach(card -> cards.put(card.post(), card));
        return cards;
    }
}
