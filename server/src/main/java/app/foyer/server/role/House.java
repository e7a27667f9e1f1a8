package app.foyer.server.role;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.event.Event;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.query.QuerySideConfiguration;
import app.foyer.search.SearchConfiguration;
import app.foyer.server.operate.Part;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.role.ServerSettings.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The sides that this server's roles ask for, started in the order in which they need each other,
 * and stopped in the reverse.
 *
 * <p>Long because all sides meet here.
 */
public final class House implements AutoCloseable {
    private static final int LOG_CONNECTIONS_MAX = 16;
    private static final Duration FRESHNESS_WAIT_MAX = Duration.ofSeconds(2);
    private static final int NEWEST_WITHIN_SECONDS = 2;
    private static final int PROJECTION_THREADS = 4;
    private static final int PROJECTION_BATCH = 500;

    private final Set<Role.Part> parts;
    private final Path indexFolder;
    private final CommandSideConfiguration commandSide;
    private final @Nullable QuerySideConfiguration querySide;
    private final @Nullable SearchConfiguration search;
    private final Accounts accounts;

    /** Starts what the settings ask for. */
    public House(ServerSettings settings, Clock clock, MeterRegistry meters) {
        parts = Role.parts(settings.roles());
        indexFolder = settings.indexFolder();
        commandSide =
                openLog(
                        settings.log(),
                        settings.keys(),
                        settings.masterKeys(),
                        settings.openingRule(),
                        settings.postRules(),
                        settings.forgotten(),
                        clock,
                        meters);
        QuerySideConfiguration remembering = null;
        SearchConfiguration finding = null;
        try {
            remembering = querySide(settings, clock, meters);
            finding = search(settings, meters);
        } catch (RuntimeException e) {
            close(remembering, finding);
            throw e;
        }
        if (parts.contains(Role.Part.COMMANDS)) {
            commandSide.startPolicies();
        }
        querySide = remembering;
        search = finding;
        accounts =
                remembering == null
                        ? commandSide.accounts()
                        : remembering.recalling(commandSide.accounts());
    }

    /** Opens the log alone, as an import does. */
    public static CommandSideConfiguration openLog(
            Database log,
            Database keys,
            String masterKeys,
            Path forgotten,
            Clock clock,
            MeterRegistry meters) {
        return openLog(
                log,
                keys,
                masterKeys,
                OpeningRule.STANDARD,
                PostRules.STANDARD,
                forgotten,
                clock,
                meters);
    }

    private static CommandSideConfiguration openLog(
            Database log,
            Database keys,
            String masterKeys,
            OpeningRule openingRule,
            PostRules postRules,
            Path forgotten,
            Clock clock,
            MeterRegistry meters) {
        return new CommandSideConfiguration(
                new CommandSideConfiguration.Settings(
                        database(log),
                        database(keys),
                        masterKeys,
                        LOG_CONNECTIONS_MAX,
                        openingRule,
                        postRules,
                        forgotten),
                clock,
                meters);
    }

    private static CommandSideConfiguration.Database database(Database database) {
        return new CommandSideConfiguration.Database(
                database.url(), database.user(), database.password());
    }

    private @Nullable QuerySideConfiguration querySide(
            ServerSettings settings, Clock clock, MeterRegistry meters) {
        if (!parts.contains(Role.Part.PROJECTIONS) && !parts.contains(Role.Part.QUERIES)) {
            return null;
        }
        QuerySideConfiguration started =
                new QuerySideConfiguration(
                        new QuerySideConfiguration.Settings(
                                URI.create(settings.redisUrl().orElseThrow()),
                                settings.countedOrigins(),
                                FRESHNESS_WAIT_MAX,
                                settings.nodeName(),
                                PROJECTION_THREADS,
                                PROJECTION_BATCH,
                                settings.upkeep()),
                        commandSide.log(),
                        commandSide.claims(),
                        commandSide::projecting,
                        commandSide::head,
                        commandSide::count,
                        commandSide::clearedUpTo,
                        this::fits,
                        commandSide.pauses(),
                        clock,
                        Clock.systemUTC(),
                        meters);
        if (parts.contains(Role.Part.PROJECTIONS)) {
            commandSide.joinProjecting(started::isReachingRedis);
            started.startProjections();
        }
        return started;
    }

    /** What fits somebody's interests, as search says; nothing where search is elsewhere. */
    private List<FitHit> fits(List<String> interests, List<String> languages, int first) {
        SearchConfiguration finding = search;
        return finding == null
                ? List.of()
                : finding.queries()
                        .ask(new FitCommunities(interests, languages, Set.of(), first), 0)
                        .value();
    }

    private @Nullable SearchConfiguration search(ServerSettings settings, MeterRegistry meters) {
        if (!parts.contains(Role.Part.INDEX)) {
            return null;
        }
        SearchConfiguration started =
                new SearchConfiguration(
                        SearchConfiguration.Settings.in(
                                settings.indexFolder(), settings.nodeName()),
                        commandSide.log(),
                        commandSide::head,
                        commandSide.pauses(),
                        commandSide.errands(),
                        meters);
        started.start();
        return started;
    }

    public Commands commands() {
        return parts.contains(Role.Part.COMMANDS)
                ? commandSide.commands()
                : (command, authorship, key) -> {
                    throw QueriesElsewhere.notServed(Role.COMMAND);
                };
    }

    public BulkCommands bulk() {
        return parts.contains(Role.Part.COMMANDS) ? commandSide.bulk() : new CommandsElsewhere();
    }

    public Handles handles() {
        return commandSide.handles();
    }

    public Addresses addresses() {
        return commandSide.addresses();
    }

    public OwnLog ownLog() {
        return commandSide.ownLog();
    }

    public PostLog postLog() {
        return commandSide.postLog();
    }

    public Accounts accounts() {
        return accounts;
    }

    public Founders founders() {
        return commandSide.founders();
    }

    public StandingCount standing() {
        return commandSide.standing();
    }

    public AuditTrail audit() {
        return commandSide.audit();
    }

    public InvitationCodes invitationCodes() {
        return commandSide.invitationCodes();
    }

    /** Answers questions to the query side and to search, whichever it is. */
    public Queries queries() {
        return new RoutedQueries(
                querySide != null && parts.contains(Role.Part.QUERIES)
                        ? querySide.queries()
                        : new QueriesElsewhere(Role.QUERY),
                search != null ? search.queries() : new QueriesElsewhere(Role.SEARCH));
    }

    /**
     * Compares every key in Redis, and every document of this node's search index, if it has one,
     * with fresh replays of the log.
     *
     * @throws IllegalStateException if the log does not rest
     */
    public Verification verify() {
        QuerySideConfiguration remembering = Objects.requireNonNull(querySide);
        Verification remembered;
        try (LogReplay replay = new LogReplay(commandSide.log())) {
            remembered = Verification.of(remembering.verify(replay));
        }
        if (!Files.isDirectory(indexFolder)) {
            return remembered;
        }
        try (LogReplay replay = new LogReplay(commandSide.log())) {
            return remembered.and(
                    SearchConfiguration.verify(indexFolder, commandSide::head, replay));
        }
    }

    /** Builds what is kept in Redis anew, where it is kept in sight of this server. */
    public Rebuilder rebuilder() {
        QuerySideConfiguration remembering = querySide;
        return remembering == null ? new NoRebuilder() : new SideRebuilder(remembering);
    }

    /** The projections that this node can tell of. */
    public Projections projections() {
        List<Projections> here = new ArrayList<>();
        if (querySide != null) {
            here.add(querySide.projections());
        }
        if (search != null) {
            here.add(search.projections());
        }
        return new AllProjections(here);
    }

    /** Which projections rest, on all nodes. */
    public Pauses pauses() {
        return commandSide.pauses();
    }

    /** The last position of the log. */
    public long head() {
        return commandSide.head();
    }

    /** When the last event of the log happened; empty if the log is, or does not answer. */
    Optional<Instant> newestEventAt() {
        long head = commandSide.head();
        if (head == 0) {
            return Optional.empty();
        }
        try (var stream = commandSide.log().openStream(new GlobalSequenceTrackingToken(head - 1))) {
            if (!stream.hasNextAvailable(NEWEST_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            return stream.nextAvailable().getPayload() instanceof Event event
                    ? Optional.of(event.at())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What of the house stands here, for health and for whoever waits for it. */
    public List<Part> sides() {
        List<Part> sides = new ArrayList<>();
        sides.add(new Side("log", commandSide::illness, () -> "", commandSide::head));
        QuerySideConfiguration remembering = querySide;
        if (remembering != null) {
            sides.add(
                    new Side(
                            "timelines",
                            remembering::illness,
                            () -> AllProjections.remark(remembering.projections()),
                            remembering::position));
        }
        SearchConfiguration finding = search;
        if (finding != null) {
            sides.add(
                    new Side(
                            "search",
                            finding::illness,
                            () -> AllProjections.remark(finding.projections()),
                            finding::position));
        }
        return List.copyOf(sides);
    }

    /** A side that runs here. */
    private record Side(
            String name,
            Supplier<Optional<String>> asked,
            Supplier<String> known,
            LongSupplier reached)
            implements Part {
        @Override
        public Optional<String> illness() {
            return asked.get();
        }

        @Override
        public String remark() {
            return known.get();
        }

        @Override
        public long position() {
            return reached.getAsLong();
        }
    }

    @Override
    public void close() {
        close(querySide, search);
    }

    private void close(
            @Nullable QuerySideConfiguration remembering, @Nullable SearchConfiguration finding) {
        try (commandSide;
                remembering;
                finding) {
            // They are closed in reverse order, each also if another one fails.
        }
    }
}
