package app.foyer.query.projection;

import static app.foyer.query.TestSide.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.TestLog;
import app.foyer.query.audit.Handled;
import app.foyer.query.projection.LogFollower.Duty;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that share the buckets, and a store that is away for a while. */
class OutageTest {
    private static final int EVENTS = 300;

    private final TestLog log = new TestLog();
    private final List<LogEntry> entries = RandomHistories.of(new Random(5), EVENTS);
    private final MemoryBucketStore store = new MemoryBucketStore();
    private final ClaimsOfNode.Shared claims = new ClaimsOfNode.Shared();
    private volatile boolean away;
    private final LogFollower one = follower("one");
    private final LogFollower other = follower("other");

    private LogFollower follower(String node) {
        return new LogFollower(
                new Duty("timelines", 0, Buckets.COUNT, new Handled(new Projection()), 2, 40),
                log,
                new ClaimsOfNode(node, claims),
                () -> 2,
                log::head,
                reachable(),
                new Turns(),
                (_, _) -> {});
    }

    /** The store, while it is not away. */
    private BucketStore reachable() {
        return (BucketStore)
                Proxy.newProxyInstance(
                        BucketStore.class.getClassLoader(),
                        new Class<?>[] {BucketStore.class},
                        (_, method, arguments) -> asked(method, arguments));
    }

    private @Nullable Object asked(Method method, Object @Nullable [] arguments) throws Throwable {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private List<BucketState> states() {
        return store.states();
    }

    private boolean isAtHead() {
        return states().stream()
                .limit(Buckets.COUNT)
                .allMatch(state -> state.position() == log.head());
    }

    private void follow() {
        log.append(entries.subList(0, 200));
        one.start();
        eventually(() -> one.held() == Buckets.COUNT / 2);
        other.start();
        eventually(() -> other.held() == Buckets.COUNT / 2 && isAtHead());
    }

    private boolean isAllTried(LogFollower node) {
        return IntStream.range(0, Buckets.COUNT)
                .allMatch(bucket -> node.illness(bucket, states().get(bucket)).isPresent());
    }

    @Test
    void afterTheStoreWasAwayNobodyIsIllOfBucketsThatTheOtherGotOnWith() {
        follow();
        away = true;
        log.append(entries.subList(200, EVENTS));
        eventually(() -> isAllTried(one) && isAllTried(other));
        away = false;
        eventually(() -> isAtHead() && one.held() == 8 && other.held() == 8);
        assertThat(one.illness(states())).isEmpty();
        assertThat(other.illness(states())).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayAndNothingNewIsInTheLogItIsTheSame() {
        follow();
        away = true;
        eventually(() -> isAllTried(one) && isAllTried(other));
        away = false;
        eventually(() -> one.held() == 8 && other.held() == 8);
        assertThat(one.illness(states())).isEmpty();
        assertThat(other.illness(states())).isEmpty();
    }

    @Test
    void whatNobodyHoldsIsKnown() {
        follow();
        assertThat(one.unheld()).isEmpty();
        other.close();
        eventually(() -> one.unheld().size() == Buckets.COUNT / 2);
        assertThat(one.unheld()).doesNotContainAnyElementsOf(one.epochs().keySet());
    }
}
