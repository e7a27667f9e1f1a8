package app.foyer.load.drill;

import app.foyer.load.drill.City.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Who read while harm is done: members their homes and communities, and outsiders everything in
 * which they might find what they may not see.
 */
final class Onlookers implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);
    private static final int MEMBERS = 8;
    private static final int SPIES = 8;
    private static final int KEPT_MAX = 1_000;
    private static final int SECRETS_ASKED = 10;

    private final Client client;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();
    private final Queue<String> unclear = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Onlookers(Client client) {
        this.client = client;
    }

    /** Lets them read. */
    static Onlookers begin(Client client, City city, CityLife life, long seed) {
        Onlookers onlookers = new Onlookers(client);
        for (Person outsider : city.outsiders()) {
            Random random = new Random(seed + onlookers.threads.size());
            onlookers.start(() -> outsider, () -> paths(city, life.secrets(), random), true, PAUSE);
        }
        for (int i = 0; i < MEMBERS; i++) {
            Random random = new Random(seed + onlookers.threads.size());
            onlookers.start(
                    () -> any(city.members(), random), () -> lists(city, random), false, PAUSE);
        }
        return onlookers;
    }

    /** Lets outsiders ask for some posts, over and over, as fast as they can. */
    static Onlookers spying(Client client, City city, List<String> posts) {
        Onlookers onlookers = new Onlookers(client);
        List<String> paths = posts.stream().map(post -> "/v1/posts/" + post).toList();
        for (int i = 0; i < SPIES; i++) {
            Person outsider = city.outsiders().get(i % city.outsiders().size());
            onlookers.start(() -> outsider, () -> paths, true, Duration.ZERO);
        }
        return onlookers;
    }

    private void start(
            Supplier<Person> who, Supplier<List<String>> paths, boolean isOutside, Duration pause) {
        threads.add(
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                while (!stopped) {
                                    for (String path : paths.get()) {
                                        look(path, who.get(), isOutside);
                                        Thread.sleep(pause);
                                    }
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
    }

    /** What a member reads. */
    private static List<String> lists(City city, Random random) {
        return List.of(City.HOME, City.timeline(any(city.open(), random)), City.HOME);
    }

    /** Everything in which an outsider might find what is written in a closed community. */
    static List<String> paths(City city, List<String> secrets, Random random) {
        List<String> paths = new ArrayList<>();
        paths.add(City.HOME + "?first=50");
        city.closed().forEach(closed -> paths.add(City.timeline(closed)));
        paths.add("/v1/members/" + any(city.writers(), random).id() + "/timeline");
        paths.add("/v1/search/posts?q=secret");
        if (!secrets.isEmpty()) {
            paths.add("/v1/posts/" + secrets.getFirst());
            for (int i = 0; i < SECRETS_ASKED; i++) {
                paths.add("/v1/posts/" + any(secrets, random));
            }
            paths.add("/v1/posts/" + any(secrets, random) + "/thread");
        }
        return paths;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void look(String path, Person who, boolean isOutside) throws InterruptedException {
        try {
            Answer answer = client.get(path, who.token());
            if (isOutside && answer.body().contains(CityLife.SECRET)) {
                keep(shown, path);
            }
            if (answer.isDone() || (isOutside && answer.isClosed())) {
                answered.incrementAndGet();
            } else if (answer.isUnknown()) {
                unknown.incrementAndGet();
            } else if (answer.isRefusedForNow()) {
                refused.incrementAndGet();
            } else {
                keep(unclear, "read " + answer.status() + " " + answer.text("/code"));
            }
        } catch (IOException e) {
            unanswered.incrementAndGet();
            Thread.sleep(PAUSE);
        }
    }

    private static void keep(Queue<String> words, String word) {
        if (words.size() < KEPT_MAX) {
            words.add(word);
        }
    }

    /** Answers with what they asked for, or, to an outsider, that it is not for them. */
    long answered() {
        return answered.get();
    }

    /** Answers to members that there is no such thing, while it was not remembered yet again. */
    long unknown() {
        return unknown.get();
    }

    /** Answers that refused for now, and requests without an answer. */
    long refused() {
        return refused.get() + unanswered.get();
    }

    /** Where outsiders found what they may not see. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    /** Answers of other kinds: status and code. */
    List<String> unclear() {
        return List.copyOf(unclear);
    }

    /** Lets them end what they have begun. */
    void end() throws InterruptedException {
        stopped = true;
        long end = System.nanoTime() + ENDED_WITHIN.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }
}
