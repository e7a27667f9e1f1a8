package app.foyer.search;

import app.foyer.contract.Description;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events for tests, about few members, communities and posts. */
final class Samples {
    static final Instant AT = Instant.parse("2026-02-03T20:00:00Z");
    static final MemberId ADA = new MemberId(11);
    static final CommunityId GARDEN = new CommunityId(21);
    static final CommunityId BAKERY = new CommunityId(22);

    private Samples() {}

    static PostId post(long number) {
        return new PostId(1_000 + number);
    }

    static CommunityFounded founded(CommunityId community, String name, String about) {
        return new CommunityFounded(
                community, ADA, AT, new Description(name, about, List.of("de", "en")));
    }

    static CommunityDescribed described(CommunityId community, String name, String about) {
        return new CommunityDescribed(community, AT, new Description(name, about, List.of()));
    }

    static CommunityOpened opened(CommunityId community) {
        return new CommunityOpened(community, AT);
    }

    static PostPublished published(PostId post, CommunityId community, @Nullable String text) {
        return new PostPublished(post, community, ADA, AT, text, 5);
    }

    static PostImported imported(PostId post, CommunityId community, String text) {
        return new PostImported(post, community, ADA, null, post, AT, text, 5);
    }

    static PostEdited edited(PostId post, CommunityId community, @Nullable String text) {
        return new PostEdited(post, community, ADA, AT, text, 5);
    }

    static PostDeleted deleted(PostId post, CommunityId community) {
        return new PostDeleted(post, community, ADA, null, AT);
    }

    static PostRemoved removed(PostId post, CommunityId community) {
        return new PostRemoved(post, community, ADA, null, null, AT, "Weeds.");
    }

    static PostRestored restored(PostId post, CommunityId community) {
        return new PostRestored(post, community, ADA, null, null, AT);
    }
}
