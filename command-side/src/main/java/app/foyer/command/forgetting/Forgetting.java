package app.foyer.command.forgetting;

import app.foyer.command.desk.AccountBook;
import app.foyer.command.desk.States;
import app.foyer.command.keys.MemberKeys;
import app.foyer.command.log.Forgotten;
import app.foyer.command.log.LogTail;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.id.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the keys of who is to be forgotten, and drops on this node what was decrypted with them.
 * Many at a time cost as much as one.
 */
public final class Forgetting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final PostgresEventStorageEngine events;
    private final LogTail tail;
    private final MemberKeys keys;
    private final States states;
    private final AccountBook accounts;
    private final ForgottenList list;
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("forgetting").daemon().factory());

    /** Up to where the log was looked through, and done what it asks for. */
    private volatile long done;

    /**
     * @param tail the log, as this node follows it
     */
    public Forgetting(
            PostgresEventStorageEngine events,
            LogTail tail,
            MemberKeys keys,
            States states,
            AccountBook accounts,
            ForgottenList list,
            Clock clock) {
        this.events = events;
        this.tail = tail;
        this.keys = keys;
        this.states = states;
        this.accounts = accounts;
        this.list = list;
        this.clock = clock;
    }

    /**
     * Destroys the keys of all who are on the list, before anything is read with them: the
     * databases may have been restored from before. What follows from it for the log is to be sent.
     *
     * @return who is on the list, and whom the log does not know to be forgotten
     */
    public List<MemberId> applyList() {
        if (list.members().isEmpty()) {
            return List.of();
        }
        keys.destroy(list.members());
        Set<MemberId> known =
                events.queries().forgottenAfter(0).stream()
                        .map(Forgotten::member)
                        .collect(Collectors.toSet());
        return list.members().stream().filter(member -> !known.contains(member)).toList();
    }

    /** Begins with everybody whom the log names. */
    public void start() {
        Future<?> _ =
                worker.scheduleWithFixedDelay(
                        this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many are to be forgotten, and are not yet by all that this node can tell. */
    public int pending() {
        return events.queries().forgottenAfter(done).size() + keys.unerased();
    }

    private void look() {
        try {
            long upTo = tail.head();
            if (upTo > done) {
                forget(
                        events.queries().forgottenAfter(done).stream()
                                .map(Forgotten::member)
                                .toList());
                done = upTo;
            }
            keys.erase();
        } catch (RuntimeException e) {
            log.warn(
                    "Who is to be forgotten is not yet, which will be tried again: {}",
                    e.getMessage());
        }
    }

    private void forget(List<MemberId> members) {
        if (members.isEmpty()) {
            return;
        }
        list.add(members, clock.instant());
        keys.destroy(members);
        states.forgetAll();
        tail.forgetAll();
        accounts.forget(members);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
