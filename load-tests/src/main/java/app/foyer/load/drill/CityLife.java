package app.foyer.load.drill;

import app.foyer.load.drill.City.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What a caller does in a city, one thing after the other: the first write, and now and then delete
 * what they wrote; the others follow, unfollow, join and leave. In closed communities secrets are
 * written.
 */
final class CityLife implements Deed {
    /** By what stands in it, words that an outsider must not see are known. */
    static final String SECRET = "secret word";

    static final int CALLERS = City.WRITERS + City.WALKERS;
    private static final Duration REST = Duration.ofMillis(25);
    private static final int DELETED_OF = 8;
    private static final int SECRETS_KEPT = 50;

    private final City city;
    private final Deque<String> secrets = new ConcurrentLinkedDeque<>();

    CityLife(City city) {
        this.city = city;
    }

    @Override
    public Done once(Client client, Wish wish) throws IOException, InterruptedException {
        Thread.sleep(REST);
        return wish.caller() < City.WRITERS ? write(client, wish) : walk(client, wish);
    }

    /** Posts that outsiders must not see, of the newest. */
    List<String> secrets() {
        return List.copyOf(secrets);
    }

    private Done write(Client client, Wish wish) throws IOException, InterruptedException {
        Random random = wish.random();
        String token = city.writers().get(wish.caller()).token();
        String community = city.communities().get(random.nextInt(city.communities().size()));
        boolean isSecret = city.closed().contains(community);
        String text = isSecret ? wish.text().replace("word", SECRET) : wish.text();
        Answer published =
                client.send("POST", "/v1/posts", token, wish.key(), Town.post(community, text));
        String id = published.newId();
        if (published.isDone() && isSecret) {
            keep(id);
        }
        if (!published.isDone() || random.nextInt(DELETED_OF) > 0) {
            return new Done(published, "post/" + id, "post.published", text);
        }
        String key = wish.key() == null ? null : wish.key() + " again";
        Answer deleted = client.send("DELETE", "/v1/posts/" + id, token, key, null);
        return new Done(deleted, "post/" + id, "post.deleted", text);
    }

    private void keep(String secret) {
        secrets.addFirst(secret);
        if (secrets.size() > SECRETS_KEPT) {
            secrets.pollLast();
        }
    }

    private Done walk(Client client, Wish wish) throws IOException, InterruptedException {
        Random random = wish.random();
        Person walker = city.walkers().get((wish.caller() - City.WRITERS) % City.WALKERS);
        Person writer = city.writers().get(random.nextInt(City.WRITERS));
        String community = city.open().get(random.nextInt(city.open().size()));
        String path = random.nextBoolean() ? City.follow(writer) : Town.membership(community);
        String method = random.nextBoolean() ? "PUT" : "DELETE";
        return new Done(client.send(method, path, walker.token(), wish.key(), null), "", "", "");
    }
}
