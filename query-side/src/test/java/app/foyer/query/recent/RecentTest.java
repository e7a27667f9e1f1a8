package app.foyer.query.recent;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept is found for as long as nothing happened; what nobody finds is seldom kept. */
class RecentTest {
    private static final MemberId READER = new MemberId(1);
    private static final MemberId OTHER = new MemberId(2);

    private final Touches touches = new Touches(0);
    private final Recent<String, String> recent = new Recent<>(touches, 100);
    private long position;

    @Test
    void isFoundUntilSomethingHappensToWhatItIsMadeOf() {
        keep("page");

        happens(new MemberId(7));
        assertThat(recent.find("key")).isEqualTo("page");

        happens(READER);
        assertThat(recent.find("key")).isNull();
    }

    @Test
    void whatIsNeverFoundIsKeptNowAndThen() {
        int kept = 0;
        for (int made = 0; made < 83; made++) {
            if (recent.isWorthKeeping("key")) {
                keep("page");
                kept++;
            }
            happens(READER);
            assertThat(recent.find("key")).isNull();
        }

        assertThat(kept).isBetween(10, 15);
    }

    @Test
    void whatIsFoundOnceIsKeptAgain() {
        for (int made = 0; made < 20; made++) {
            if (recent.isWorthKeeping("key")) {
                keep("page");
            }
            happens(READER);
        }
        while (!recent.isWorthKeeping("key")) {
            happens(READER);
        }
        keep("page");
        assertThat(recent.find("key")).isEqualTo("page");

        happens(READER);
        assertThat(recent.isWorthKeeping("key")).isTrue();
    }

    @Test
    void whatManyFindIsAlwaysKept() {
        for (int made = 0; made < 100; made++) {
            assertThat(recent.isWorthKeeping("key")).isTrue();
            keep("page " + made);
            assertThat(recent.find("key")).isEqualTo("page " + made);
            happens(READER);
        }
    }

    private void keep(String page) {
        recent.keep("key", page, position, READER.value());
    }

    private void happens(MemberId member) {
        position++;
        touches.happened(new FollowStarted(member, OTHER, Instant.EPOCH), position);
    }
}
