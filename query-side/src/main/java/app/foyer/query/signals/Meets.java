package app.foyer.query.signals;

import app.foyer.contract.id.GatheringId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a community's gatherings begin; written as {@code <id>:<epoch ms>} with a blank between.
 * Beyond {@value #MAX}, the one that begins first drops out: that is over, or soon will be.
 */
final class Meets {
    static final int MAX = 16;

    private final Map<Long, Long> starts = new TreeMap<>();

    private Meets() {}

    static Meets read(@Nullable String written) {
        Meets read = new Meets();
        if (written != null && !written.isEmpty()) {
            for (String one : written.split(" ", -1)) {
                int colon = one.indexOf(':');
                read.starts.put(
                        Long.valueOf(one.substring(0, colon)),
                        Long.valueOf(one.substring(colon + 1)));
            }
        }
        return read;
    }

    String write() {
        return starts.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(" "));
    }

    void begins(GatheringId gathering, Instant start) {
        starts.put(gathering.value(), start.toEpochMilli());
        if (starts.size() > MAX) {
            starts.entrySet().stream()
                    .min(
                            Map.Entry.<Long, Long>comparingByValue()
                                    .thenComparing(
                                            Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .ifPresent(first -> starts.remove(first.getKey()));
        }
    }

    void isOver(GatheringId gathering) {
        starts.remove(gathering.value());
    }

    /** How long until the next begins; null if none is to come. */
    @Nullable Duration next(Instant now) {
        return starts.values().stream()
                .map(Instant::ofEpochMilli)
                .filter(start -> start.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(start -> Duration.between(now, start))
                .orElse(null);
    }
}
