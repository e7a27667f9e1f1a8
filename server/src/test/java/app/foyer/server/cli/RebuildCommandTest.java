package app.foyer.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RebuildCommandTest {
    private static final Set<Integer> ASKED = new TreeSet<>(Set.of(1, 2));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Voice voice = new Voice(new PrintStream(said, true, StandardCharsets.UTF_8));

    /** Ends at once; one bucket becomes something of its own. */
    private static final class Ending implements Rebuilder {
        private final List<LiveBucket> live = new ArrayList<>();
        private final int odd;
        private final LiveBucket end;

        Ending(int odd, LiveBucket end) {
            this.odd = odd;
            this.end = end;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                live.add(new LiveBucket(bucket, 1, 50));
            }
        }

        @Override
        public List<RebuildProgress> progress() {
            return List.of();
        }

        @Override
        public List<LiveBucket> live() {
            return List.copyOf(live);
        }

        @Override
        public void rebuild(int bucket, boolean going) {
            live.set(bucket, bucket == odd ? end : new LiveBucket(bucket, 2, 60));
        }
    }

    private void rebuild(LiveBucket second) {
        Lifetime.run(
                voice,
                lifetime -> RebuildCommand.rebuild(new Ending(2, second), ASKED, voice, lifetime));
    }

    @Test
    void whatIsBuiltAnewIsSaidToBe() {
        rebuild(new LiveBucket(2, 3, 50));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("rebuilt 2 buckets");
    }

    @Test
    void whatWasGivenUpIsSaidToBeAndIsAFailure() {
        assertThatThrownBy(() -> rebuild(new LiveBucket(2, 1, 60)))
                .isInstanceOf(Unable.class)
                .hasMessageContaining("given up: 2.");
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("rebuilt");
    }

    @Test
    void whatBeganOnceMoreFromNothingIsNotBuiltAnew() {
        assertThatThrownBy(() -> rebuild(new LiveBucket(2, 2, 0)))
                .isInstanceOf(Unable.class)
                .hasMessageContaining("given up: 2.");
    }
}
