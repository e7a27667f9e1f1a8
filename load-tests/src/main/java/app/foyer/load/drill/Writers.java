package app.foyer.load.drill;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers who write one thing after the other, and remember what they were told. Who is refused for
 * now, or gets no answer, goes on with something new; every other one sends the same again, under
 * the same idempotency key, if there was no answer to the next server.
 */
final class Writers implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(3);
    private static final AtomicLong NUMBER = new AtomicLong();

    private final List<Client> clients;
    private final Deed deed;
    private final List<Thread> callers = new ArrayList<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> unclear = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();
    private volatile boolean stopped;

    /**
     * A refusal for now.
     *
     * @param client which of the servers refused
     */
    record Refused(int client, String code, long sentNanos, long toldNanos) {
        Duration after() {
            return Duration.ofNanos(toldNanos - sentNanos);
        }
    }

    private Writers(List<Client> clients, Deed deed) {
        this.clients = clients;
        this.deed = deed;
    }

    /**
     * Lets them write.
     *
     * @param clients the servers; a caller goes from one to the next if {@code wander}, else stays
     */
    static Writers begin(List<Client> clients, Deed deed, int callers, boolean wander, long seed) {
        Writers writers = new Writers(clients, deed);
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            Random random = new Random(seed * 31 + caller);
            writers.callers.add(
                    Thread.ofVirtual().start(() -> writers.write(number, random, wander)));
        }
        return writers;
    }

    private void write(int caller, Random random, boolean wander) {
        try {
            int client = caller;
            boolean sendsAgain = caller / clients.size() % 2 == 0;
            while (!stopped) {
                String text = "word " + NUMBER.incrementAndGet();
                String key = sendsAgain ? text : null;
                Deed.Wish wish = new Deed.Wish(caller, text, key, random.nextLong());
                Heard heard = send(wish, client % clients.size());
                while (heard != Heard.ALL && sendsAgain) {
                    client += heard == Heard.NOTHING ? 1 : 0;
                    heard = send(wish, client % clients.size());
                }
                client += wander ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a caller knows after a request. */
    private enum Heard {
        /** What came of it. */
        ALL,
        /** That it was refused for now, or is under way. */
        LATER,
        NOTHING
    }

    private Heard send(Deed.Wish wish, int client) throws InterruptedException {
        long sent = System.nanoTime();
        Heard heard = Heard.NOTHING;
        try {
            Deed.Done done = deed.once(clients.get(client), wish);
            heard = note(done, wish.caller(), client, sent, System.nanoTime());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            // Nobody is there, so nothing was done.
            heard = Heard.NOTHING;
        } catch (IOException e) {
            unanswered.incrementAndGet();
        }
        if (heard != Heard.ALL) {
            Thread.sleep(PAUSE);
        }
        return heard;
    }

    private Heard note(Deed.Done done, int caller, int client, long sent, long told) {
        Answer answer = done.answer();
        if (answer.isDone()) {
            acknowledged.add(
                    new Acknowledged(
                            done.aggregate(),
                            done.type(),
                            answer.position(),
                            done.text(),
                            caller,
                            answer.isReplayed(),
                            sent,
                            told));
            return Heard.ALL;
        }
        if (answer.isRefusedForNow()) {
            refused.add(new Refused(client, answer.text("/code"), sent, told));
            return Heard.LATER;
        }
        if (answer.isUnderWay()) {
            return Heard.LATER;
        }
        unclear.add(answer.status() + " " + answer.text("/code"));
        return Heard.ALL;
    }

    /** What was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** Answers that were neither an acknowledgement nor a refusal for now: status and code. */
    List<String> unclear() {
        return List.copyOf(unclear);
    }

    /** Requests without an answer. */
    long unanswered() {
        return unanswered.get();
    }

    /** Waits until something is acknowledged that was sent after a moment. */
    Duration awaitAcknowledged(long afterNanos, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            for (Acknowledged each : acknowledged) {
                if (each.sentNanos() > afterNanos) {
                    return Duration.ofNanos(each.toldNanos() - afterNanos);
                }
            }
            Thread.sleep(PAUSE);
        }
        return atMost;
    }

    /** Lets them end what they have begun: there must be a server that answers. */
    void end() throws InterruptedException {
        stopped = true;
        long end = System.nanoTime() + ENDED_WITHIN.toNanos();
        for (Thread caller : callers) {
            caller.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    @Override
    public void close() {
        stopped = true;
        callers.forEach(Thread::interrupt);
    }
}
