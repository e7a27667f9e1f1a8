package app.foyer.load.drill;

import java.io.IOException;
import java.util.Random;

/** What a caller does once, and then again. */
@FunctionalInterface
interface Deed {

    /**
     * Does it.
     *
     * @param caller who does it, from 0
     * @param text never the same twice
     * @throws IOException if there is no answer
     */
    Done once(Client client, int caller, String text, Random random)
            throws IOException, InterruptedException;

    /**
     * What was asked for, and the answer.
     *
     * @param aggregate what is written to, as the log names it
     * @param type of the event that is to be stored; empty if there need not be one
     */
    record Done(Answer answer, String aggregate, String type, String text) {}

    /** Publishes a post; now and then somebody new joins the network, which is two events. */
    static Deed publishing(Town town) {
        return (client, caller, text, random) ->
                random.nextInt(8) == 0 ? join(client, text) : publish(client, town, caller, text);
    }

    private static Done publish(Client client, Town town, int caller, String text)
            throws IOException, InterruptedException {
        String body = Town.post(town.community(), text);
        Answer answer = client.send("POST", "/v1/posts", town.token(caller), body);
        return new Done(answer, "post/" + answer.newId(), "post.published", text);
    }

    private static Done join(Client client, String text) throws IOException, InterruptedException {
        Answer signed =
                client.send("POST", "/dev/tokens", null, "{\"sub\":\"%s\"}".formatted(text));
        if (!signed.isDone()) {
            return new Done(signed, "", "", "");
        }
        Answer answer =
                client.send("POST", "/v1/members", signed.text("/token"), Town.profile("Newcomer"));
        return new Done(answer, "member/" + answer.newId(), "member.joined", "");
    }

    /** Edits the post of one of the first few members, so that callers get in each other's way. */
    static Deed editing(Town town, int posts) {
        return (client, _, text, random) -> {
            int post = random.nextInt(posts);
            return edit(client, town, post, text);
        };
    }

    /** Edits the caller's own post, which nobody else does. */
    static Deed editingOwn(Town town) {
        return (client, caller, text, _) -> edit(client, town, caller, text);
    }

    private static Done edit(Client client, Town town, int post, String text)
            throws IOException, InterruptedException {
        String id = town.posts().get(post);
        Answer answer =
                client.send(
                        "PUT",
                        "/v1/posts/" + id,
                        town.tokens().get(post),
                        "{\"text\":\"%s\"}".formatted(text));
        return new Done(answer, "post/" + id, "post.edited", text);
    }

    /** One of the first few members joins the community or leaves it; the founder stays. */
    static Deed comingAndGoing(Town town, int members) {
        return (client, _, _, random) -> {
            int member = 1 + random.nextInt(members);
            Answer answer =
                    client.send(
                            random.nextBoolean() ? "PUT" : "DELETE",
                            Town.membership(town.community()),
                            town.tokens().get(member),
                            null);
            return new Done(answer, "", "", "");
        };
    }

    /** Sometimes the one, sometimes the other. */
    static Deed either(Deed one, Deed other) {
        return (client, caller, text, random) ->
                (random.nextBoolean() ? one : other).once(client, caller, text, random);
    }
}
