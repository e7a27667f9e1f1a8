package app.foyer.load.drill;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a caller does once, and then again. */
@FunctionalInterface
interface Deed {

    /**
     * Does it, or does it again: with the same wish, it is the same.
     *
     * @throws IOException if there is no answer
     */
    Done once(Client client, Wish wish) throws IOException, InterruptedException;

    /**
     * What a caller wishes.
     *
     * @param caller from 0
     * @param text never the same twice
     * @param key its idempotency key; null for one that is never sent again
     * @param seed of what is left to chance
     */
    record Wish(int caller, String text, @Nullable String key, long seed) {
        Random random() {
            return new Random(seed);
        }
    }

    /**
     * What was asked for, and the answer.
     *
     * @param aggregate what is written to, as the log names it
     * @param type of the event that is to be stored; empty if there need not be one
     */
    record Done(Answer answer, String aggregate, String type, String text) {}

    /** Publishes a post; now and then somebody new joins the network, which is two events. */
    static Deed publishing(Town town) {
        return (client, wish) ->
                wish.random().nextInt(8) == 0 ? join(client, wish) : publish(client, town, wish);
    }

    private static Done publish(Client client, Town town, Wish wish)
            throws IOException, InterruptedException {
        String body = Town.post(town.community(), wish.text());
        String token = town.token(wish.caller());
        Answer answer = client.send("POST", "/v1/posts", token, wish.key(), body);
        return new Done(answer, "post/" + answer.newId(), "post.published", wish.text());
    }

    private static Done join(Client client, Wish wish) throws IOException, InterruptedException {
        String sub = "{\"sub\":\"%s\"}".formatted(wish.text());
        Answer signed = client.send("POST", "/dev/tokens", null, null, sub);
        if (!signed.isDone()) {
            return new Done(signed, "", "", "");
        }
        Answer answer =
                client.send(
                        "POST",
                        "/v1/members",
                        signed.text("/token"),
                        wish.key(),
                        Town.profile("Newcomer"));
        return new Done(answer, "member/" + answer.newId(), "member.joined", "");
    }

    /** Edits the post of one of the first few members, so that callers get in each other's way. */
    static Deed editing(Town town, int posts) {
        return (client, wish) -> edit(client, town, wish.random().nextInt(posts), wish);
    }

    /** Edits the caller's own post, which nobody else does. */
    static Deed editingOwn(Town town) {
        return (client, wish) -> edit(client, town, wish.caller(), wish);
    }

    private static Done edit(Client client, Town town, int post, Wish wish)
            throws IOException, InterruptedException {
        String id = town.posts().get(post);
        String body = "{\"text\":\"%s\"}".formatted(wish.text());
        Answer answer =
                client.send("PUT", "/v1/posts/" + id, town.tokens().get(post), wish.key(), body);
        return new Done(answer, "post/" + id, "post.edited", wish.text());
    }

    /** One of the first few members joins the community or leaves it; the founder stays. */
    static Deed comingAndGoing(Town town, int members) {
        return (client, wish) -> {
            Random random = wish.random();
            String token = town.tokens().get(1 + random.nextInt(members));
            String method = random.nextBoolean() ? "PUT" : "DELETE";
            String path = Town.membership(town.community());
            return new Done(client.send(method, path, token, wish.key(), null), "", "", "");
        };
    }

    /** Now the one, now the other. */
    static Deed either(Deed one, Deed other) {
        return (client, wish) -> ((wish.seed() >>> 40) % 2 == 0 ? one : other).once(client, wish);
    }
}
