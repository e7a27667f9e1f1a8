package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Newcomers' posts that nobody has answered. */
public final class WaitingPosts {
    private WaitingPosts() {}

    /** Asks for those that can still be heard, at a moment, as {@link #ask(CommunityId, Reads)}. */
    public static Supplier<List<PostId>> askFresh(CommunityId community, Instant now, Reads reads) {
        return ask(community, now.minus(Answering.HEARD_WITHIN), reads);
    }

    /** Asks for those in a community, together with other things; the oldest first. */
    public static Supplier<List<PostId>> ask(CommunityId community, Reads reads) {
        return ask(community, Instant.EPOCH, reads);
    }

    private static Supplier<List<PostId>> ask(CommunityId community, Instant since, Reads reads) {
        Supplier<Map<String, String>> waiting =
                reads.fields(Key.ofSignals(KeyFamily.AWAITING, community));
        return () ->
                waiting.get().entrySet().stream()
                        .filter(entry -> isOpen(Waiting.read(entry.getValue()), since))
                        .sorted(
                                Comparator.comparing((Map.Entry<String, String> entry) ->
                                                Waiting.read(entry.getValue()).at())
                                        .thenComparing(Map.Entry::getKey))
                        .map(entry -> PostId.of(entry.getKey()))
                        .toList();
    }

    private static boolean isOpen(Waiting waiting, Instant since) {
        return !waiting.hidden() && waiting.at().isAfter(since);
    }
}
