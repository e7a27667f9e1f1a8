package app.foyer.load.bench;

import app.foyer.contract.id.MemberId;
import app.foyer.query.answer.HomeDrafts;
import app.foyer.query.store.BucketStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Homes as they are when somebody reads them; while nothing else happens in a house. */
final class BuiltHomes {
    private BuiltHomes() {}

    /** Has everybody's home built, so that what is written from now on is delivered there. */
    static void of(List<MemberId> members, BucketStore store) {
        Steps built = new Steps("Homes built", System.out);
        HomeDrafts drafts = new HomeDrafts(store);
        AtomicInteger count = new AtomicInteger();
        members.parallelStream()
                .forEach(member -> {
                    if (!store.install(drafts.of(member))) {
                        throw new IllegalStateException("a home could not be put in place");
                    }
                    built.reached(count.incrementAndGet());
                });
        built.done();
    }
}
