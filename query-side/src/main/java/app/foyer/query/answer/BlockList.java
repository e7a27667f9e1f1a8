package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Blocked;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;

/** Whom a member blocked, the longest first, in pages; for themselves alone. */
final class BlockList {
    private final BucketStore buckets;

    BlockList(BucketStore buckets) {
        this.buckets = buckets;
    }

    Page<Blocked> of(ListBlocks query) {
        Reads reads = buckets.reads();
        ScoredPage<MemberId> asked =
                ScoredPage.ask(
                        Key.ofMember(KeyFamily.BLOCKS, query.member()),
                        Cursor.Kind.BLOCKS,
                        query.member(),
                        query.page(),
                        MemberId::new,
                        reads);
        reads.run();
        Reads further = buckets.reads();
        var names = Memberships.names(asked.ids(), further);
        further.run();
        return asked.page(member -> new Blocked(member, Memberships.name(names, member)));
    }
}
