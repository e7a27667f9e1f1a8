package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Seeds;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walking a timeline from end to end, both ways, while others write and delete, gives no duplicate
 * and no gap; home, which folds, has a walk of its own.
 */
abstract class WalkConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");

    WalkConformance(BucketStore store) {
        super(store);
    }

    @Test
    void walkingGivesNoDuplicateAndNoGap() {
        Seeds.each(
                4,
                random -> {
                    Crowd crowd = new Crowd(random);
                    for (int i = 0; i < 60; i++) {
                        crowd.write();
                    }
                    crowd.walk(crowd::community);
                    crowd.walk(crowd::member);
                    crowd.walk(crowd::thread);
                });
    }

    /** A member who answers again and again in one thread of one community. */
    private final class Crowd {
        private final Random random;
        private final MemberId writer = network.member("Writer");
        private final CommunityId place = network.openCommunity("Place");
        private final PostId first = network.post(ada, place, "first");
        private final List<PostId> standing = new ArrayList<>();

        Crowd(Random random) {
            this.random = random;
        }

        void write() {
            standing.add(network.reply(writer, place, first, ada));
        }

        private void somethingHappens() {
            if (random.nextInt(3) > 0) {
                write();
            }
            if (random.nextInt(3) > 0) {
                PostId gone = standing.remove(random.nextInt(standing.size()));
                network.deleteReply(gone, place, writer, first);
            }
        }

        private Page<Card> community(Stretch stretch) {
            return ask(new CommunityTimeline(Viewer.ANONYMOUS, place, stretch));
        }

        private Page<Card> member(Stretch stretch) {
            return ask(new MemberTimeline(Viewer.ANONYMOUS, writer, stretch));
        }

        private Page<Card> thread(Stretch stretch) {
            return ask(new ReadThread(Viewer.ANONYMOUS, first, stretch)).replies();
        }

        /** What stands from the beginning of a walk to its end is met once, in its order. */
        void walk(Function<Stretch, Page<Card>> timeline) {
            List<PostId> before = List.copyOf(standing);
            @Nullable String end = walk(timeline, before, null);
            // Up again from the last entry, which may be gone by now.
            walk(timeline, List.copyOf(standing), end);
        }

        private @Nullable String walk(
                Function<Stretch, Page<Card>> timeline,
                List<PostId> before,
                @Nullable String from) {
            boolean up = from != null;
            List<PostId> met = new ArrayList<>();
            @Nullable String cursor = from;
            while (true) {
                int count = 1 + random.nextInt(9);
                Page<Card> page =
                        timeline.apply(
                                up
                                        ? new Stretch(count, null, cursor, null)
                                        : new Stretch(count, cursor));
                met.addAll(up ? posts(page).reversed() : posts(page));
                cursor = page.endCursor() == null ? cursor : page.endCursor();
                if (!page.hasNext()) {
                    break;
                }
                somethingHappens();
            }
            assertThat(met).doesNotHaveDuplicates();
            met.remove(first);
            Set<PostId> stayed = new HashSet<>(standing);
            List<PostId> owed = new ArrayList<>(before.stream().filter(stayed::contains).toList());
            if (up) {
                // It began above the oldest.
                owed.removeFirst();
                assertThat(met).containsSubsequence(owed);
            } else {
                assertThat(met).containsSubsequence(owed.reversed());
            }
            return cursor;
        }
    }
}
