package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Pages.Owned;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.signals.WaitingPosts;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The timelines of communities and of members. */
final class TimelineReads {
    private final BucketStore buckets;
    private final Visibility visibility;
    private final Pages pages;
    private final Clock clock;

    TimelineReads(BucketStore buckets, Visibility visibility, Clock clock) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.pages = new Pages(buckets, visibility);
        this.clock = clock;
    }

    Page<Card> community(RememberedQuery.CommunityTimeline query) {
        return pages.read(
                new SourceTimeline(buckets, Key.timeline(query.community())),
                new Owned(Cursor.Kind.COMMUNITY, query.community()),
                query.stretch(),
                query.viewer(),
                reads -> communityGate(query.community(), reads),
                reads -> {
                    var mutes = Mutes.ask(query.viewer().member(), clock.instant(), reads);
                    return () -> card -> !mutes.get().withinCommunity().hides(card);
                });
    }

    /** Newcomers' posts that nobody has answered, the oldest first. */
    List<Card> awaitingAnswer(AwaitingAnswer query) {
        if (query.first() < 1 || query.first() > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        Reads reads = buckets.reads();
        Consumer<Sight> gate = communityGate(query.community(), reads);
        Supplier<Sight> sight = Visibility.ask(query.viewer(), reads);
        Supplier<List<PostId>> waiting = WaitingPosts.ask(query.community(), reads);
        reads.run();
        gate.accept(sight.get());
        return visibility.cards(waiting.get(), sight.get()).stream().limit(query.first()).toList();
    }

    /** A community that is not seen is not there. */
    static Consumer<Sight> communityGate(CommunityId community, Reads reads) {
        Supplier<List<@Nullable String>> facts =
                reads.fields(
                        Key.community(community), List.of(Fields.NAME, Fields.OPEN, Fields.DOOR));
        return sight -> {
            Entrance entrance = Entrance.of(facts.get(), 1);
            if (facts.get().get(0) == null || !sight.sees(community, entrance)) {
                throw new Refused(Refusal.COMMUNITY_UNKNOWN);
            }
            if (!sight.reads(community, entrance)) {
                throw new Refused(Refusal.NOT_A_MEMBER);
            }
        };
    }

    Page<Card> member(RememberedQuery.MemberTimeline query) {
        return pages.read(
                new SourceTimeline(buckets, Key.timeline(query.member())),
                new Owned(Cursor.Kind.MEMBER, query.member()),
                query.stretch(),
                query.viewer(),
                reads -> memberGate(query.viewer(), query.member(), reads),
                _ -> () -> _ -> true);
    }

    Page<Card> imported(RememberedQuery.ImportedTimeline query) {
        return pages.read(
                new SourceTimeline(buckets, Key.imported(query.member())),
                new Owned(Cursor.Kind.IMPORTED, query.member()),
                query.stretch(),
                query.viewer(),
                reads -> memberGate(query.viewer(), query.member(), reads),
                _ -> () -> _ -> true);
    }

    private static Consumer<Sight> memberGate(Viewer viewer, MemberId member, Reads reads) {
        Supplier<Set<MemberId>> apart = Apart.ask(viewer.member(), List.of(member), reads);
        Supplier<List<@Nullable String>> facts =
                reads.fields(Key.member(member), List.of(Fields.AT));
        return _ -> {
            if (facts.get().get(0) == null || !apart.get().isEmpty()) {
                throw new Refused(Refusal.MEMBER_UNKNOWN);
            }
        };
    }
}
