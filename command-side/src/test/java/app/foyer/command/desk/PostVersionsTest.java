package app.foyer.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Content;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.PostLog.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostVersionsTest {
    private static final PostId POST = new PostId(1);
    private static final CommunityId BAKERS = new CommunityId(2);
    private static final MemberId ADA = new MemberId(3);
    private static final Instant AT = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final Event FIRST = new PostPublished(POST, BAKERS, ADA, AT, "one", 3);
    private static final Event SECOND = new PostEdited(POST, BAKERS, ADA, LATER, "two", 3);

    private static List<Version> versions(Event... events) {
        return new PostVersions(_ -> Stream.of(events)).versions(POST);
    }

    @Test
    void theFirstWordsComeFirstAndRemovingChangesNone() {
        List<Version> both =
                List.of(new Version(AT, Content.of("one")), new Version(LATER, Content.of("two")));
        assertThat(versions(FIRST, SECOND)).isEqualTo(both);
        Event removed = new PostRemoved(POST, BAKERS, ADA, null, null, LATER, "no");
        Event restored = new PostRestored(POST, BAKERS, ADA, null, null, LATER);
        assertThat(versions(FIRST, SECOND, removed)).isEqualTo(both);
        assertThat(versions(FIRST, removed, restored, SECOND)).isEqualTo(both);
    }

    @Test
    void aDeletedPostHasNone() {
        assertThat(versions(FIRST, SECOND, new PostDeleted(POST, BAKERS, ADA, null, LATER)))
                .isEmpty();
        assertThat(versions(FIRST, new RemovedPostDeleted(POST, BAKERS, ADA, LATER))).isEmpty();
        assertThat(versions()).isEmpty();
    }

    @Test
    void oneWhoseAuthorIsForgottenHasNone() {
        assertThat(
                        versions(
                                new PostPublished(POST, BAKERS, ADA, AT, null, 3),
                                new PostEdited(POST, BAKERS, ADA, LATER, null, 3)))
                .isEmpty();
    }
}
