package app.foyer.query.rebuild;

import app.foyer.query.projection.Folding;
import app.foyer.query.projection.Turns;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Generations;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * What a rebuild is done with.
 *
 * @param foldings of each bucket, over what is built
 * @param held the buckets that are held here, and under which epochs
 * @param clock the system's, for how long it takes
 */
public record Means(
        BucketStore live,
        Generations generations,
        StreamableMessageSource<TrackedEventMessage<?>> log,
        IntFunction<Folding> foldings,
        Turns turns,
        Supplier<Map<Integer, Long>> held,
        Clock clock) {}
