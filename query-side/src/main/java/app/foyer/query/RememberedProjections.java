package app.foyer.query;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.ProjectionState.Doing;
import app.foyer.contract.projection.ProjectionState.Segment;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.projection.Retried;
import app.foyer.query.mending.Mending;
import app.foyer.query.mending.StillPoison;
import app.foyer.query.parking.Letters;
import app.foyer.query.projection.LogFollower;
import app.foyer.query.projection.LogFollower.Duty;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The timelines and the signals, as operators see them. */
final class RememberedProjections implements Projections {
    private static final String NOBODYS = "no server that projects holds it";

    private final List<LogFollower> followers;
    private final BucketStore buckets;
    private final Mending mending;
    private final IntConsumer rebuild;
    private final Pauses pauses;
    private final LongSupplier head;
    private final Clock clock;

    /**
     * @param rebuild has a bucket built anew, beside the live one
     * @param clock by which events are stored
     */
    RememberedProjections(
            List<LogFollower> followers,
            BucketStore buckets,
            Mending mending,
            IntConsumer rebuild,
            Pauses pauses,
            LongSupplier head,
            Clock clock) {
        this.followers = followers;
        this.buckets = buckets;
        this.mending = mending;
        this.rebuild = rebuild;
        this.pauses = pauses;
        this.head = head;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return followers.stream().map(LogFollower::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ProjectionState> states() {
        Set<String> paused = pauses.paused();
        List<BucketState> states = buckets.states();
        List<Letters> letters = Letters.of(buckets);
        List<ProjectionState> found = new ArrayList<>();
        for (LogFollower follower : followers) {
            boolean rests = paused.contains(follower.name());
            List<Segment> segments = new ArrayList<>();
            Set<Integer> unheld = follower.unheld();
            for (int bucket : follower.duty().all()) {
                BucketState state = states.get(bucket);
                Optional<String> nobodys =
                        unheld.contains(bucket) ? Optional.of(NOBODYS) : Optional.empty();
                segments.add(
                        segment(
                                bucket,
                                state,
                                letters.get(bucket),
                                rests,
                                follower.illness(bucket, state).or(() -> nobodys)));
            }
            found.add(new ProjectionState(follower.name(), rests, segments));
        }
        return found;
    }

    private Segment segment(
            int bucket,
            BucketState state,
            Letters letters,
            boolean rests,
            Optional<String> illness) {
        long waiting = letters.all().stream().filter(DeadLetter::isWaiting).count();
        Doing doing = illness.isEmpty() ? Doing.RUNNING : Doing.STANDING_STILL;
        return new Segment(
                bucket,
                state.position(),
                Math.max(0, head.getAsLong() - state.position()),
                lagSeconds(state),
                rests ? Doing.PAUSED : doing,
                rests ? null : illness.orElse(null),
                waiting,
                letters.size() - waiting);
    }

    private @Nullable Double lagSeconds(BucketState state) {
        Instant storedAt = state.storedAt();
        if (state.position() >= head.getAsLong()) {
            return 0.0;
        }
        return storedAt == null
                ? null
                : Math.max(0, Duration.between(storedAt, clock.instant()).toMillis()) / 1_000.0;
    }

    @Override
    public List<FoundLetter> deadLetters(String projection) {
        Duty duty = duty(projection);
        List<Letters> letters = Letters.of(buckets);
        List<FoundLetter> found = new ArrayList<>();
        for (int bucket : duty.all()) {
            letters.get(bucket).all().forEach(each -> found.add(new FoundLetter(bucket, each)));
        }
        return found;
    }

    /**
     * In the one world of signals everything depends on everything: it is folded anew as a whole.
     */
    @Override
    public int retry(String projection, String entity) {
        Duty duty = duty(projection);
        if (duty.firstBucket() == Buckets.SIGNALS) {
            boolean waits = Letters.of(buckets, Buckets.SIGNALS).waiting(entity).isPresent();
            if (waits) {
                reset(projection);
            }
            return waits ? 1 : 0;
        }
        try {
            return mending.retry(entity);
        } catch (StillPoison e) {
            throw new Refused(Refusal.STILL_POISON, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Retried retryAll(String projection) {
        List<String> waiting = whoWaits(projection);
        if (duty(projection).firstBucket() == Buckets.SIGNALS) {
            if (!waiting.isEmpty()) {
                reset(projection);
            }
            return new Retried(waiting.size(), Map.of());
        }
        Mending.Outcome outcome = mending.retry(waiting);
        Map<String, String> still = new TreeMap<>();
        outcome.still()
                .forEach((entity, why) -> still.put(entity, String.valueOf(why.getMessage())));
        return new Retried(outcome.parts(), still);
    }

    @Override
    public int drop(String projection, String entity) {
        Duty duty = duty(projection);
        return mending.drop(entity, duty.firstBucket(), duty.buckets());
    }

    @Override
    public void reset(String projection) {
        Duty duty = duty(projection);
        duty.all().forEach(rebuild::accept);
    }

    /** Entities of which events wait in a projection, added up over its buckets. */
    double waiting(String projection) {
        return deadLetters(projection).stream().filter(each -> each.letter().isWaiting()).count();
    }

    private Duty duty(String projection) {
        return followers.stream()
                .filter(follower -> follower.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.PROJECTION_UNKNOWN))
                .duty();
    }
}
