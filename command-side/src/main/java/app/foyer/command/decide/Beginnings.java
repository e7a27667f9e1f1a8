package app.foyer.command.decide;

import app.foyer.contract.event.BeginningsEvent.BeginningDeleted;
import app.foyer.contract.event.BeginningsEvent.BeginningWritten;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import java.util.List;

/** What stands in a community before it opens counts for its opening. */
final class Beginnings {
    private Beginnings() {}

    /** A post stands from now on. What is for followers alone tells a community nothing. */
    static List<Event> with(PostEvent stands, Facts facts) {
        if (stands.followersOf() != null || isOpen(stands.community(), facts)) {
            return List.of(stands);
        }
        facts.beginnings(stands.community());
        return List.of(
                stands,
                new BeginningWritten(
                        stands.community(), stands.post(), stands.author(), stands.at()));
    }

    /** A post stands again. */
    static List<Event> withAgain(PostEvent stands, PostState.Live before, Facts facts) {
        return before.imported() ? List.of(stands) : with(stands, facts);
    }

    /** A post stands no longer. One that was brought along never counted. */
    static List<Event> without(PostEvent gone, PostState.Live before, Facts facts) {
        if (before.imported() || before.followersOf() != null || isOpen(gone.community(), facts)) {
            return List.of(gone);
        }
        facts.beginnings(gone.community());
        return List.of(
                gone,
                new BeginningDeleted(gone.community(), gone.post(), gone.author(), gone.at()));
    }

    private static boolean isOpen(CommunityId community, Facts facts) {
        return facts.community(community) instanceof CommunityState.Founded founded
                && founded.open();
    }
}
