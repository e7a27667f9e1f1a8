package app.foyer.command;

import app.foyer.command.desk.AccountBook;
import app.foyer.command.desk.AddressBook;
import app.foyer.command.desk.AuditLog;
import app.foyer.command.desk.BulkDesk;
import app.foyer.command.desk.CommandDesk;
import app.foyer.command.desk.HandleBook;
import app.foyer.command.desk.KeyedInvitationCodes;
import app.foyer.command.desk.MembersLog;
import app.foyer.command.desk.PostVersions;
import app.foyer.command.desk.States;
import app.foyer.command.desk.Wishes;
import app.foyer.command.forgetting.Forgetting;
import app.foyer.command.forgetting.ForgottenList;
import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.KeyedHash;
import app.foyer.command.keys.MasterKeys;
import app.foyer.command.keys.MemberKeys;
import app.foyer.command.keys.NamedKeys;
import app.foyer.command.log.AxonStores;
import app.foyer.command.log.ErrandRows;
import app.foyer.command.log.EventSerializer;
import app.foyer.command.log.LiveNodes;
import app.foyer.command.log.LogTail;
import app.foyer.command.log.PausedRows;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.command.policy.Clearing;
import app.foyer.command.policy.Policies;
import app.foyer.contract.Authorship;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Origin;
import app.foyer.contract.PostRules;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.event.LogCount;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.projection.Errands;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.PostLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the command side together: the log and what guards it, and the desks that decide commands.
 * Every node needs the log; only nodes of the role {@code command} use the desks.
 *
 * <p>Long because all rooms of the command side meet here.
 */
public final class CommandSideConfiguration implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CommandSideConfiguration.class);
    private static final int READ_BATCH = 500;
    private static final int KEY_CONNECTIONS_MAX = 4;

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final DatabasePool logDatabase;
    private final DatabasePool keyDatabase;
    private final LogTail tail = new LogTail();
    private final PostgresEventStorageEngine engine;
    private final EmbeddedEventStore eventStore;
    private final CommandDesk desk;
    private final BulkDesk bulkDesk;
    private final AccountBook accounts;
    private final AddressBook addresses;
    private final HandleBook handles;
    private final InvitationCodes invitationCodes;
    private final AxonStores stores;
    private final Policies policies;
    private final TokenStore claims;
    private final LiveNodes projecting;
    private final Forgetting forgetting;
    private final List<MemberId> forgottenElsewhere;
    private final ScheduledExecutorService sweeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("log-sweep").daemon().factory());

    /**
     * Where the log and the keys are.
     *
     * @param log the database of the log
     * @param keys the database of the members' keys, with backups of its own
     * @param masterKeys {@code 1:<base64 of 32 bytes>,2:<...>}; the highest version wraps
     * @param connectionsMax to the log, at most
     * @param openingRule what must be there before a community opens
     * @param postRules what the network sets about posts
     * @param forgotten the list of who is forgotten, a file that is in no backup
     */
    public record Settings(
            Database log,
            Database keys,
            String masterKeys,
            int connectionsMax,
            OpeningRule openingRule,
            PostRules postRules,
            Path forgotten) {
        @Override
        public String toString() {
            return "Settings[log=" + log + ", keys=" + keys + "]";
        }
    }

    /** A Postgres database, by its JDBC URL. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Connects, and brings both schemas up to date.
     *
     * @param clock the domain's clock, which dates what commands bring about
     * @throws RuntimeException if a database cannot be reached
     */
    public CommandSideConfiguration(Settings settings, Clock clock, MeterRegistry meters) {
        SecureRandom random = new SecureRandom();
        MasterKeys masterKeys = MasterKeys.parse(settings.masterKeys());
        logDatabase = new DatabasePool("log", settings.log(), settings.connectionsMax());
        keyDatabase = new DatabasePool("keys", settings.keys(), KEY_CONNECTIONS_MAX);
        MemberKeys memberKeys = new MemberKeys(keyDatabase.source(), masterKeys, random);
        NamedKeys namedKeys = new NamedKeys(keyDatabase.source(), masterKeys, random);
        EventSerializer serializer =
                new EventSerializer(memberKeys, new Cipherbox(memberKeys, random));
        engine = engine(serializer, meters);
        eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        stores = new AxonStores(logDatabase.source(), serializer);
        claims = stores.tokens();
        projecting = new LiveNodes(logDatabase.source());
        States states = new States(engine, settings.openingRule(), settings.postRules());
        desk =
                new CommandDesk(
                        SimpleCommandBus.builder().build(),
                        eventStore,
                        engine,
                        states,
                        new Wishes(new KeyedHash(namedKeys.key("idempotency"))),
                        clock);
        desk.open();
        bulkDesk = new BulkDesk(eventStore, states, engine::head);
        accounts = new AccountBook(states, namedKeys);
        handles = new HandleBook(states::currentOf, new KeyedHash(namedKeys.key("handle")));
        addresses = new AddressBook(states::currentOf, new KeyedHash(namedKeys.key("address")));
        invitationCodes =
                new KeyedInvitationCodes(new KeyedHash(namedKeys.key("invitation")), random);
        policies =
                new Policies(
                        HousePolicies.of(states, engine),
                        logDatabase.source(),
                        stores::tokens,
                        tail,
                        desk,
                        clock);
        forgetting =
                new Forgetting(
                        engine,
                        tail,
                        memberKeys,
                        states,
                        accounts,
                        new ForgottenList(settings.forgotten()),
                        clock);
        // Before anything personal can be read.
        forgottenElsewhere = forgetting.applyList();
        measureForgetting(meters);
        tail.follow(engine, DatabasePool.unpooled(settings.log()));
        forgetting.start();
        long everyMs = SWEEP.toMillis();
        Future<?> _ =
                sweeping.scheduleWithFixedDelay(
                        this::sweep, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    private void measureForgetting(MeterRegistry meters) {
        Gauge.builder(CommandMetrics.FORGETTING_PENDING, forgetting, Forgetting::pending)
                .description("Members who are to be forgotten, and whose key may still be there")
                .register(meters);
        Gauge.builder(
                        CommandMetrics.FORGETTING_CLEARING,
                        this,
                        side -> side.engine.queries().forgottenAfter(side.clearedUpTo()).size())
                .description("Members who are forgotten, and of whom posts or relations may stand")
                .register(meters);
    }

    /** Lets happen here, too, what happens by itself; one node at a time does it. */
    public void startPolicies() {
        forgottenElsewhere.forEach(this::forgetAgain);
        policies.start();
    }

    /** One whom a restored log does not know at all needs no forgetting. */
    private void forgetAgain(MemberId member) {
        try {
            desk.send(
                    new ForgetMe(member, List.of()),
                    new Authorship(null, Origin.OPERATOR, "forgotten-list"));
            log.info("{} is forgotten again: the list says so, and the log did not", member);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.MEMBER_UNKNOWN) {
                throw refused;
            }
            log.info("{} is on the list of who is forgotten, and not in the log", member);
        }
    }

    private PostgresEventStorageEngine engine(EventSerializer serializer, MeterRegistry meters) {
        Counter appended =
                Counter.builder(CommandMetrics.EVENTS_APPENDED)
                        .description("Events that this node stored")
                        .register(meters);
        var built =
                new PostgresEventStorageEngine(
                        logDatabase.source(),
                        serializer,
                        READ_BATCH,
                        (count, last) -> {
                            appended.increment(count);
                            tail.appended(last);
                        });
        Gauge.builder(CommandMetrics.LOG_WRITABLE, built, log -> log.isAvailable() ? 1 : 0)
                .description("1 while this node can append, as far as it knows; else 0")
                .register(meters);
        return built;
    }

    private void sweep() {
        try {
            engine.sweepClaims();
        } catch (RuntimeException e) {
            log.warn("Old idempotency keys could not be deleted: {}", e.getMessage());
        }
    }

    public Commands commands() {
        return desk;
    }

    public BulkCommands bulk() {
        return bulkDesk;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Handles handles() {
        return handles;
    }

    public Addresses addresses() {
        return addresses;
    }

    public OwnLog ownLog() {
        return new MembersLog(engine.queries()::postsOf, engine::eventsOf);
    }

    public PostLog postLog() {
        return new PostVersions(engine::eventsOf);
    }

    public AuditTrail audit() {
        return AuditLog.of(engine);
    }

    public Founders founders() {
        return engine.queries()::foundedBy;
    }

    public StandingCount standing() {
        return engine.queries()::standing;
    }

    public InvitationCodes invitationCodes() {
        return invitationCodes;
    }

    /** The log, for projections to read: positions are those of a global sequence, from 1. */
    public StreamableMessageSource<TrackedEventMessage<?>> log() {
        return tail;
    }

    /** Who projects which segment; shared by all nodes. */
    public TokenStore claims() {
        return claims;
    }

    /** Which projections rest, on all nodes. */
    public Pauses pauses() {
        return new PausedRows(logDatabase.source());
    }

    /** What operators have all nodes do. */
    public Errands errands() {
        return new ErrandRows(logDatabase.source());
    }

    /**
     * Lets the others know, from now on, that this node takes part in projecting.
     *
     * @param able whether it can, at the moment; asked every second
     */
    public void joinProjecting(BooleanSupplier able) {
        projecting.join(able);
    }

    /** How many nodes take part in projecting, this one included. */
    public int projecting() {
        return projecting.count();
    }

    /** The last position of the log that this node knows of. */
    public long head() {
        return tail.head();
    }

    /** What the log holds between two positions, the first excluded. */
    public LogCount count(long after, long upTo) {
        return engine.count(after, upTo);
    }

    /**
     * The position of the last member to be forgotten of whom nothing is left in the log to be
     * ended, so that the events up to the head say all that follows from it; 0 if there is none.
     */
    public long clearedUpTo() {
        return engine.queries().clearedUpTo(Policies.NAME, Clearing.NAME);
    }

    /** The events that a processing group could not handle. */
    public SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group) {
        return stores.deadLetters(group);
    }

    /** What is wrong with the log or the keys; empty if they answer. */
    public Optional<String> illness() {
        return logDatabase
                .illness()
                .or(keyDatabase::illness)
                .or(() ->
                        engine.isAvailable()
                                ? Optional.empty()
                                : Optional.of("the log cannot be written"))
                .or(policies::illness);
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
        projecting.close();
        forgetting.close();
        policies.close();
        eventStore.shutDown();
        engine.close();
        tail.close();
        logDatabase.close();
        keyDatabase.close();
    }
}
