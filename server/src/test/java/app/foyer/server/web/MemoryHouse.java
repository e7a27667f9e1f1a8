package app.foyer.server.web;

import app.foyer.command.decide.AccountState;
import app.foyer.command.decide.CommunityState;
import app.foyer.command.decide.Deciders;
import app.foyer.command.decide.Facts;
import app.foyer.command.decide.MemberState;
import app.foyer.command.decide.State;
import app.foyer.command.desk.Acts;
import app.foyer.contract.Account;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Authorship;
import app.foyer.contract.Description;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Refused;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.SearchQuery;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.query.answer.Answers;
import app.foyer.query.answer.Freshness;
import app.foyer.query.projection.Projection;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.recent.Touches;
import app.foyer.query.signals.SignalFold;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write;
import app.foyer.query.store.memory.MemoryBucketStore;
import app.foyer.search.find.Finder;
import app.foyer.search.index.SearchIndex;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole house in memory: the real deciders, the real projections and the real index, on a log
 * that nothing stores. What was decided can be read at once, and what was read is kept as long as
 * it is good.
 *
 * <p>Long because it stands for all sides at once.
 */
final class MemoryHouse implements Commands, BulkCommands, Accounts, Founders, Queries {
    private static final long EPOCH = 1;
    private static final int INDEX_BUFFER_MB = 16;
    private static final int RECENT_MAX = 10_000;

    final List<Authorship> authorships = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile @Nullable RuntimeException fault;

    private final Map<AggregateId, State> states = new HashMap<>();
    private final List<Event> log = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private @Nullable MemberId actor;
    private final Map<IdempotencyKey, Receipt> once = new HashMap<>();
    private final MemoryBucketStore store = new MemoryBucketStore();
    private final Projection projection = new Projection();
    private final SignalFold signals = new SignalFold(EnumSet.allOf(Origin.class));
    private final Touches touches = new Touches(0);
    private final SearchIndex index;
    private final Queries answers;
    private final Queries finder;
    private final Clock clock;
    private long position;

    /** What must be there before a community opens; tests change it. */
    volatile OpeningRule openingRule = OpeningRule.NONE;

    /** Whether something is known to be missing; tests change it. */
    volatile boolean partial;

    /** How many events the bucket lacks that is furthest behind; tests change it. */
    volatile long behind;

    private final Facts facts =
            new Facts() {
                @Override
                public State about(AggregateId aggregate) {
                    return state(aggregate);
                }

                @Override
                public OpeningRule openingRule() {
                    return openingRule;
                }
            };

    MemoryHouse(Clock clock) {
        this.clock = clock;
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try {
            index = SearchIndex.inMemory(INDEX_BUFFER_MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finder = new Finder(() -> index, Duration.ZERO, meters::timer);
        answers =
                new Answers(
                        store,
                        new RecentStore(store, touches, this::position, RECENT_MAX),
                        touches,
                        new Freshness(store, Duration.ZERO),
                        (interests, languages, first) ->
                                finder.ask(
                                                new FitCommunities(
                                                        interests, languages, Set.of(), first),
                                                0)
                                        .value(),
                        clock,
                        meters);
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            store.stamp(bucket, EPOCH);
        }
        furnish();
    }

    /** Some of the first who write are in one room, and it is lively from the beginning. */
    private void furnish() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Ids ids = new Ids(clock, new Random(1));
        CommunityId evening = ids.nextCommunity();
        Description words = new Description("Evening", "Talk", List.of("en"));
        remember(new CommunityFounded(evening, null, now, words), Origin.MEMBER, now);
        remember(new CommunityOpened(evening, now), Origin.MEMBER, now);
        for (String name : List.of("Ann", "Ben", "Cleo", "Dan")) {
            MemberId member = ids.nextMember();
            Profile profile = new Profile(name, List.of(), List.of(), null);
            remember(new MemberJoined(member, now, profile), Origin.MEMBER, now);
            remember(new MembershipJoined(evening, member, now, Role.MEMBER), Origin.MEMBER, now);
            remember(
                    new PostPublished(ids.nextPost(), evening, member, now, "Hello", 5),
                    Origin.MEMBER,
                    now);
        }
    }

    @Override
    public Account of(String sub) {
        return new Account(Integer.toHexString(sub.hashCode()), sub);
    }

    @Override
    public synchronized Optional<MemberId> memberOf(String sub) {
        return holderOf(sub).filter(holder -> facts.member(holder) instanceof MemberState.Joined);
    }

    @Override
    public synchronized Optional<MemberId> applicantOf(String sub) {
        return holderOf(sub)
                .filter(holder ->
                        switch (facts.member(holder)) {
                            case MemberState.Asking _,
                                    MemberState.Waiting _,
                                    MemberState.Declined _ ->
                                    true;
                            default -> false;
                        });
    }

    private Optional<MemberId> holderOf(String sub) {
        return state(AccountEvent.aggregate(of(sub).id())) instanceof AccountState.Claimed claimed
                ? Optional.of(claimed.member())
                : Optional.empty();
    }

    /** What members wrote and did not delete. */
    synchronized Standing standing() {
        List<PostEvent> written =
                log.stream()
                        .filter(event ->
                                event instanceof PostPublished || event instanceof ReplyWritten)
                        .map(PostEvent.class::cast)
                        .toList();
        return new Standing(
                written.size(), (int) written.stream().map(PostEvent::author).distinct().count());
    }

    @Override
    public synchronized List<CommunityId> foundedBy(MemberId member) {
        return states.entrySet().stream()
                .filter(entry ->
                        entry.getValue() instanceof CommunityState.Founded founded
                                && founded.founders().contains(member))
                .map(entry -> CommunityId.of(entry.getKey().key()))
                .toList();
    }

    private State state(AggregateId aggregate) {
        return states.getOrDefault(aggregate, State.before(aggregate));
    }

    @Override
    public synchronized Receipt send(
            Command command, Authorship authorship, @Nullable IdempotencyKey key) {
        RuntimeException planned = fault;
        if (planned != null) {
            throw planned;
        }
        Receipt first = key == null ? null : once.get(key);
        if (first != null) {
            return new Receipt(first.about(), first.position(), first.changed(), first.at(), true);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<? extends Event> events = Deciders.decide(command, facts, now);
        authorships.add(authorship);
        actor = authorship.actor();
        events.forEach(event -> remember(event, authorship.origin(), now));
        Receipt receipt = new Receipt(command.aggregate(), position, !events.isEmpty(), now, false);
        if (key != null) {
            once.put(key, receipt);
        }
        return receipt;
    }

    @Override
    public synchronized List<Outcome> sendAll(List<Dated> commands, Authorship authorship) {
        return commands.stream().map(dated -> outcome(dated.command(), authorship)).toList();
    }

    private Outcome outcome(Command command, Authorship authorship) {
        try {
            return new Outcome.Done(send(command, authorship, null).changed());
        } catch (Refused why) {
            return new Outcome.NotDone(why);
        }
    }

    @Override
    public synchronized long position() {
        return position;
    }

    /** States, as the address book asks for them. */
    synchronized Map<AggregateId, State> statesOf(Collection<AggregateId> aggregates) {
        Map<AggregateId, State> found = new HashMap<>();
        aggregates.forEach(aggregate -> found.put(aggregate, state(aggregate)));
        return found;
    }

    /** The posts that a member wrote or brought along. */
    synchronized List<AggregateId> postsOf(MemberId author) {
        return log.stream()
                .filter(event -> event instanceof PostEvent post && post.author().equals(author))
                .map(Event::aggregate)
                .distinct()
                .toList();
    }

    synchronized Stream<Event> eventsOf(Collection<AggregateId> aggregates) {
        return List.copyOf(log).stream().filter(event -> aggregates.contains(event.aggregate()));
    }

    /** What was done to keep order before a position, the last first. */
    synchronized List<Act> actsBefore(
            long before, CommunityId place, @Nullable MemberId about, int count) {
        return acts.reversed().stream()
                .filter(act -> act.position() < before && act.place().equals(place))
                .filter(act -> about == null || Reported.of(about).equals(act.about()))
                .limit(count)
                .toList();
    }

    private void remember(Event event, Origin origin, Instant now) {
        log.add(event);
        Acts.of(position + 1, event, actor, origin).ifPresent(acts::add);
        states.put(event.aggregate(), state(event.aggregate()).after(event));
        List<LogEntry> entry = List.of(new LogEntry(position + 1, event, origin, now));
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            List<Write> writes =
                    bucket == Buckets.SIGNALS
                            ? signals.writes(entry, store::reads)
                            : projection.writes(entry, bucket);
            store.apply(new Batch(bucket, EPOCH, position, position + 1, now, writes));
        }
        touches.happened(event, position + 1);
        position++;
        try {
            index.apply(position, event);
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <R> Answer<R> ask(Query<R> query, long atLeast) {
        asked.incrementAndGet();
        return switch (query) {
            case RememberedQuery<R> _ -> {
                Answer<R> whole = answers.ask(query, atLeast);
                long reached = whole.position() - behind;
                yield new Answer<>(whole.value(), reached, whole.stale() || partial);
            }
            case SearchQuery<R> _ -> finder.ask(query, atLeast);
        };
    }
}
