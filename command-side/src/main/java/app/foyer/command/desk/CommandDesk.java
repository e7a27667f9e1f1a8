package app.foyer.command.desk;

import app.foyer.command.decide.Deciders;
import app.foyer.command.log.AlreadyClaimed;
import app.foyer.command.log.Append;
import app.foyer.command.log.Claim;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.Authorship;
import app.foyer.contract.Refused;
import app.foyer.contract.StoreUnavailable;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.GatheringCommand.Announce;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The shell around the deciders: one handler on Axon's command bus for every command there is.
 *
 * <p>Decides on what is kept of earlier commands, or else read, publishes what follows in Axon's
 * unit of work, and answers once the commit is durable. A refusal, or that there is nothing to do,
 * is not believed on the strength of what is kept: that is decided again on what the log has. If a
 * fact changed meanwhile, the append refuses, and the command is decided again on what holds now,
 * at most {@value #ATTEMPTS_MAX} times. What comes again under an idempotency key gets the answer
 * of the first time. Commands to one aggregate take turns on a node until they have their place
 * among the appends, since together they could only make each other try again; the next one decides
 * on what the one before it will have brought about.
 */
public final class CommandDesk implements Commands {
    static final int ATTEMPTS_MAX = 20;
    private static final int TURNS = 4_096;
    private static final Duration BACK_OFF = Duration.ofMillis(1);

    private final CommandBus bus;
    private final EventStore events;
    private final PostgresEventStorageEngine log;
    private final States states;
    private final Wishes wishes;
    private final Clock clock;
    private final List<ReentrantLock> turns =
            Stream.generate(() -> new ReentrantLock()).limit(TURNS).toList();

    public CommandDesk(
            CommandBus bus,
            EventStore events,
            PostgresEventStorageEngine log,
            States states,
            Wishes wishes,
            Clock clock) {
        this.bus = bus;
        this.events = events;
        this.log = log;
        this.states = states;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Takes its seat: from now on the bus leads every command here. */
    public void open() {
        commands(Command.class).forEach(type -> bus.subscribe(type.getName(), this::handle));
    }

    /** The records below a sealed type, so that no command can be forgotten. */
    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandDesk::commands);
    }

    @Override
    public Receipt send(Command command, Authorship authorship, @Nullable IdempotencyKey key) {
        Map<String, String> metadata = Metadata.of(authorship);
        if (key == null) {
            return send(command, metadata);
        }
        String hash = wishes.hash(key);
        metadata.put(Metadata.IDEMPOTENCY_KEY, hash);
        return wishes.once(hash, () -> send(command, metadata));
    }

    private Receipt send(Command command, Map<String, String> metadata) {
        CommandMessage<Command> message = new GenericCommandMessage<>(command, metadata);
        ReentrantLock turn = turn(command);
        for (int attempt = 1; ; attempt++) {
            CommandResultMessage<?> result = dispatch(message, turn);
            if (!result.isExceptional()) {
                return receipt(result.getPayload());
            }
            Throwable failure = result.exceptionResult();
            if (failure instanceof AlreadyClaimed already) {
                return wishes.repeated(already.claimed(), command);
            }
            if (!hasChanged(failure) || attempt == ATTEMPTS_MAX) {
                throw failed(failure);
            }
            // Another node was faster: the longer this goes on, the longer it is let go first.
            LockSupport.parkNanos(attempt * BACK_OFF.toNanos());
        }
    }

    private ReentrantLock turn(Command command) {
        return turns.get(Math.floorMod(command.aggregate().hashCode(), TURNS));
    }

    private CommandResultMessage<?> dispatch(CommandMessage<Command> message, ReentrantLock turn) {
        turn.lock();
        try {
            return dispatch(message);
        } finally {
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    private CommandResultMessage<?> dispatch(CommandMessage<Command> message) {
        CommandResultMessage<?>[] answer = new CommandResultMessage<?>[1];
        bus.<Command, Object>dispatch(message, (_, result) -> answer[0] = result);
        if (answer[0] == null) {
            throw new IllegalStateException("the command bus must answer in the caller's thread");
        }
        return answer[0];
    }

    private Object handle(CommandMessage<?> message) {
        // Known to be of no use, a command does not even wait for a connection.
        log.requireAvailable();
        Command command = (Command) message.getPayload();
        @Nullable String key = Metadata.idempotencyKey(message.getMetaData());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decided decided = decide(command, now, key);
        boolean changed = !decided.events().isEmpty();
        FactsRead facts = decided.facts();
        @Nullable Claim claim = key == null ? null : claim(key, command, changed, now);
        if (!changed) {
            long position = claim == null ? log.head() : log.claim(claim, facts.sequencesRead());
            return new Receipt(command.aggregate(), position, false, now, false);
        }
        // Before publishing, which moves the facts on.
        Append append =
                Append.expecting(facts.sequencesRead(), claim, () -> letNext(turn(command), facts));
        MetaData metadata = Metadata.stored(message.getMetaData());
        List<DomainEventMessage<Event>> messages =
                decided.events().stream().map(event -> facts.message(event, metadata)).toList();
        CurrentUnitOfWork.get()
                .onRollback(unit -> {
                    if (isBehind(unit.getExecutionResult())) {
                        facts.readAnew();
                    }
                });
        events.publish(messages);
        return new Stored(command, append, now);
    }

    private Claim claim(String key, Command command, boolean changed, Instant now) {
        return new Claim(key, wishes.fingerprint(command), command.aggregate(), changed, now);
    }

    /** What the handler answers before the commit; only after it is the position known. */
    private record Stored(Command command, Append append, Instant at) {
        Receipt receipt() {
            return new Receipt(command.aggregate(), append.position(), true, at, false);
        }
    }

    /** The next command decides on what this one brings about, and comes after it in the log. */
    private static void letNext(ReentrantLock turn, FactsRead facts) {
        facts.keep();
        turn.unlock();
    }

    /** Whether what is kept is not what the log has. */
    private static boolean isBehind(@Nullable ExecutionResult result) {
        return result != null
                && result.isExceptionResult()
                && (hasChanged(result.getExceptionResult())
                        || result.getExceptionResult() instanceof AlreadyClaimed);
    }

    private static boolean hasChanged(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException;
    }

    private record Decided(List<? extends Event> events, FactsRead facts) {}

    /**
     * What follows from a command; what would be refused may have been done already, under its key.
     */
    private Decided decide(Command command, Instant now, @Nullable String key) {
        try {
            return decide(command, now);
        } catch (Refused refused) {
            if (key != null) {
                log.claimed(key)
                        .ifPresent(claimed -> {
                            throw new AlreadyClaimed(claimed);
                        });
            }
            throw refused;
        }
    }

    /** What follows from a command: on what is kept if that will do, else on what the log has. */
    private Decided decide(Command command, Instant now) {
        FactsRead kept = new FactsRead(states, true);
        if (isNew(command)) {
            kept.expectNew(command.aggregate());
        }
        try {
            List<? extends Event> decided = Deciders.decide(command, kept, now);
            if (!decided.isEmpty() || !kept.guessed()) {
                return new Decided(decided, kept);
            }
        } catch (Refused refused) {
            if (!kept.guessed()) {
                throw refused;
            }
        }
        FactsRead read = new FactsRead(states, false);
        return new Decided(Deciders.decide(command, read, now), read);
    }

    /** Whether it begins something under an id that was made for it. */
    static boolean isNew(Command command) {
        return switch (command) {
            case PublishPost _, Reply _, FoundCommunity _, JoinNetwork _, Invite _ -> true;
            case Announce _ -> true;
            default -> false;
        };
    }

    private static Receipt receipt(Object result) {
        return switch (result) {
            case Receipt receipt -> receipt;
            case Stored stored -> stored.receipt();
            default -> throw new IllegalStateException("unexpected result: " + result);
        };
    }

    private RuntimeException failed(Throwable failure) {
        if (StoreFailures.isStoreFailure(failure)) {
            log.suspect();
        }
        return switch (failure) {
            case Refused refused -> refused;
            case AxonException e when hasChanged(e) ->
                    new StoreUnavailable("too many writers at once", e);
            case RuntimeException e when StoreFailures.isStoreFailure(e) ->
                    new StoreUnavailable("the log cannot be written now", e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(failure);
        };
    }
}
