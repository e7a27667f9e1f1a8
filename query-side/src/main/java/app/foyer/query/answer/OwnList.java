package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Blocked;
import app.foyer.contract.query.Follower;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.contract.query.RememberedQuery.ListFollowRequests;
import app.foyer.contract.query.RememberedQuery.ListFollowers;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Members in a list that is for one member alone, the longest first, in pages. */
final class OwnList {
    private final BucketStore buckets;

    OwnList(BucketStore buckets) {
        this.buckets = buckets;
    }

    Page<Blocked> of(ListBlocks query) {
        return list(
                KeyFamily.BLOCKS, Cursor.Kind.BLOCKS, query.member(), query.page(), Blocked::new);
    }

    Page<Follower> of(ListFollowers query) {
        return list(
                KeyFamily.FOLLOWERS,
                Cursor.Kind.FOLLOWERS,
                query.member(),
                query.page(),
                Follower::new);
    }

    Page<Follower> of(ListFollowRequests query) {
        return list(
                KeyFamily.FOLLOW_REQUESTS,
                Cursor.Kind.FOLLOW_REQUESTS,
                query.member(),
                query.page(),
                Follower::new);
    }

    private <T> Page<T> list(
            KeyFamily family,
            Cursor.Kind kind,
            MemberId owner,
            PageRequest page,
            BiFunction<MemberId, @Nullable String, T> view) {
        Reads reads = buckets.reads();
        ScoredPage<MemberId> asked =
                ScoredPage.ask(
                        Key.ofMember(family, owner), kind, owner, page, MemberId::new, reads);
        reads.run();
        Reads further = buckets.reads();
        var names = Memberships.names(asked.ids(), further);
        further.run();
        return asked.page(member -> view.apply(member, Memberships.name(names, member)));
    }
}
