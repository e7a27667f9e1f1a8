package app.foyer.query.signals;

import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Newcomers' posts that wait for an answer, and what an answer means. */
final class Answering {
    /** A newcomer's post that is answered within so long was heard. */
    static final Duration HEARD_WITHIN = Duration.ofDays(3);

    /** So many posts wait in a community at most; the oldest wait no longer. */
    static final int WAITING_MAX = 100;

    private Answering() {}

    /** Asks for the authors of what waits in a community; false if nothing does. */
    static boolean want(CommunityId community, World world) {
        Map<String, String> waiting = world.all(awaiting(community));
        waiting.values()
                .forEach(
                        written -> Vouching.want(Waiting.read(written).author(), community, world));
        return !waiting.isEmpty();
    }

    static void await(CommunityId community, PostId post, Waiting waiting, World world) {
        Key key = awaiting(community);
        world.set(key, post.toString(), waiting.write());
        if (waiting.first()) {
            Tallies.add(signals(community), Tally.WAITING, waiting.at(), 1, world);
        }
        Map<String, String> all = world.all(key);
        if (all.size() > WAITING_MAX) {
            all.entrySet().stream()
                    .min(
                            Comparator.comparing((Map.Entry<String, String> entry) ->
                                            Waiting.read(entry.getValue()).at())
                                    .thenComparing(Map.Entry::getKey))
                    .ifPresent(oldest -> world.remove(key, oldest.getKey()));
        }
    }

    /** What was removed keeps its place, and waits for nobody while it is. */
    static void hide(PostEvent event, boolean hidden, World world) {
        Key key = awaiting(event.community());
        String written = world.get(key, event.post().toString());
        if (written != null) {
            world.set(key, event.post().toString(), Waiting.read(written).hiding(hidden).write());
        }
    }

    /** Somebody trusted wrote in a thread: what others left waiting there was answered. */
    static void answer(ReplyWritten reply, World world) {
        Vouching.vouch(reply.parentAuthor(), reply, world);
        Key key = awaiting(reply.community());
        List<Map.Entry<String, String>> entries = new ArrayList<>(world.all(key).entrySet());
        entries.sort(Map.Entry.comparingByKey());
        for (Map.Entry<String, String> entry : entries) {
            Waiting waiting = Waiting.read(entry.getValue());
            if (waiting.thread().equals(reply.thread())
                    && !waiting.author().equals(reply.author())) {
                world.remove(key, entry.getKey());
                if (entry.getKey().equals(waiting.thread().toString())) {
                    Vouching.vouch(waiting.author(), reply, world);
                }
                if (waiting.first()) {
                    Tallies.add(signals(reply.community()), Tally.WAITING, waiting.at(), -1, world);
                }
                if (Duration.between(waiting.at(), reply.at()).compareTo(HEARD_WITHIN) <= 0) {
                    heard(reply.community(), waiting, world);
                }
            }
        }
    }

    private static void heard(CommunityId community, Waiting waiting, World world) {
        world.set(Key.ofSignals(KeyFamily.STANDING, waiting.author()), SignalFields.WAS_HEARD, "1");
        if (!waiting.first()) {
            return;
        }
        Key writers = Key.ofSignals(KeyFamily.WRITERS, community);
        Writer writer = Writer.read(world.get(writers, waiting.author().toString()));
        if (writer != null && writer.newcomer()) {
            world.set(writers, waiting.author().toString(), writer.wasHeard().write());
            int voice = writer.voice();
            Tallies.add(signals(community), Tally.HEARD, waiting.at(), voice, world);
            Tallies.add(Key.ofSignals(KeyFamily.NETWORK), Tally.HEARD, waiting.at(), voice, world);
        }
    }

    private static Key signals(CommunityId community) {
        return Key.ofSignals(KeyFamily.SIGNALS, community);
    }

    private static Key awaiting(CommunityId community) {
        return Key.ofSignals(KeyFamily.AWAITING, community);
    }
}
