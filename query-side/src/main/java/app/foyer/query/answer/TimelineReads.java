package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The three timelines. */
final class TimelineReads {
    private final BucketStore buckets;
    private final Pages pages;
    private final HomeRegeneration regeneration;

    TimelineReads(BucketStore buckets, Visibility visibility, HomeRegeneration regeneration) {
        this.buckets = buckets;
        this.pages = new Pages(buckets, visibility);
        this.regeneration = regeneration;
    }

    Page<Card> home(RememberedQuery.HomeTimeline query) {
        return pages.read(
                new HomeTimeline(buckets, regeneration, query.reader()),
                Cursor.Kind.HOME,
                query.reader(),
                query.page(),
                new Viewer(query.reader()),
                _ -> _ -> {});
    }

    Page<Card> community(RememberedQuery.CommunityTimeline query) {
        return pages.read(
                new SourceTimeline(buckets, Key.timeline(query.community())),
                Cursor.Kind.COMMUNITY,
                query.community(),
                query.page(),
                query.viewer(),
                reads -> communityGate(query.community(), reads));
    }

    /** A community that is not seen is not there. */
    private static Consumer<Sight> communityGate(CommunityId community, Reads reads) {
        Supplier<List<@Nullable String>> facts =
                reads.fields(Key.community(community), List.of(Fields.NAME, Fields.OPEN));
        return sight -> {
            boolean open = Visibility.isOpen(facts.get().get(1));
            if (facts.get().get(0) == null || !sight.shows(community, open)) {
                throw new Refused(Refusal.COMMUNITY_UNKNOWN);
            }
        };
    }

    Page<Card> member(RememberedQuery.MemberTimeline query) {
        return pages.read(
                new SourceTimeline(buckets, Key.timeline(query.member())),
                Cursor.Kind.MEMBER,
                query.member(),
                query.page(),
                query.viewer(),
                reads -> memberGate(query.member(), reads));
    }

    private static Consumer<Sight> memberGate(MemberId member, Reads reads) {
        Supplier<List<@Nullable String>> facts =
                reads.fields(Key.member(member), List.of(Fields.AT));
        return _ -> {
            if (facts.get().get(0) == null) {
                throw new Refused(Refusal.MEMBER_UNKNOWN);
            }
        };
    }
}
