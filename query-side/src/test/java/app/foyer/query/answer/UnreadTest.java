package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Limits;
import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Notification;
import app.foyer.contract.query.Notification.Named;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.CountUnreadNotifications;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.ListNotifications;
import app.foyer.contract.query.Viewer;
import app.foyer.query.History;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.memory.MemoryBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever happened: what is counted as unread is what the list shows as unread. */
class UnreadTest {
    private static final int EVENTS = 700;

    @Test
    void whatIsCountedIsWhatTheListShows() {
        int[] seen = new int[2];
        Seeds.each(
                10,
                random -> {
                    List<LogEntry> log = RandomHistories.of(random, EVENTS);
                    try (BucketStore store = new MemoryBucketStore()) {
                        new History(store).apply(log);
                        Answers answers = answers(store, log);
                        for (MemberId member : members(log).toList()) {
                            List<Notification> list = walk(answers, member);
                            check(member, list, answers);
                            seen[0] += list.size();
                            seen[1] += unread(list);
                        }
                    }
                });
        assertThat(seen[1]).as("some is unread").isPositive().isLessThan(seen[0]);
    }

    private static Answers answers(BucketStore store, List<LogEntry> log) {
        return new Answers(
                store,
                new Freshness(store, Duration.ZERO),
                (_, _, _) -> List.of(),
                Clock.fixed(log.getLast().storedAt(), ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    private static Stream<MemberId> members(List<LogEntry> log) {
        return log.stream()
                .flatMap(entry ->
                        entry.event() instanceof MemberJoined joined
                                ? Stream.of(joined.member())
                                : Stream.empty());
    }

    private static List<Notification> walk(Answers answers, MemberId member) {
        List<Notification> walked = new ArrayList<>();
        @Nullable String after = null;
        Page<Notification> page;
        do {
            var asked = new ListNotifications(member, new PageRequest(3, after));
            page = answers.ask(asked, 0).value();
            page.edges().forEach(edge -> walked.add(edge.node()));
            after = page.endCursor();
        } while (page.hasNext());
        var whole = new ListNotifications(member, new PageRequest(100, null));
        assertThat(answers.ask(whole, 0).value().edges())
                .extracting(Page.Edge::node)
                .isEqualTo(walked);
        return walked;
    }

    private static int unread(List<Notification> list) {
        return (int) list.stream().filter(Notification::unread).count();
    }

    private static void check(MemberId member, List<Notification> list, Answers answers) {
        assertThat(answers.ask(new CountUnreadNotifications(member), 0).value())
                .isEqualTo(Math.min(Limits.UNREAD_MAX, unread(list)));
        assertThat(list).extracting(Notification::position).doesNotHaveDuplicates();
        assertThat(list.stream().flatMap(one -> one.members().stream()).map(Named::member))
                .as("nobody is told of what they did")
                .doesNotContain(member);
        List<PostId> posts =
                list.stream()
                        .flatMap(one -> Stream.ofNullable(one.post()))
                        .map(Card::post)
                        .distinct()
                        .toList();
        var find = new FindCards(new Viewer(member), posts);
        assertThat(answers.ask(find, 0).value()).hasSameSizeAs(posts);
    }
}
