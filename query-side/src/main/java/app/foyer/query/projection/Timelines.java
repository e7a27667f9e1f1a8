package app.foyer.query.projection;

import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.FanOut;
import app.foyer.query.store.Write.Push;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#COMMUNITY_TIMELINE}, {@link KeyFamily#MEMBER_TIMELINE}, {@link KeyFamily#HOME}
 * and {@link KeyFamily#IMPORTED}: posts and replies alike. What is deleted or removed stays in
 * them, and drops out when cards are read. What is for somebody's followers is in no community's;
 * who does not see it passes over it. What was brought along is in its author's list of such, and
 * in no other.
 */
final class Timelines implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case PostPublished event -> written(event, entry.position(), writes);
            case ReplyWritten event -> written(event, entry.position(), writes);
            case PostImported event ->
                    writes.accept(
                            new Push(
                                    Key.imported(event.author()),
                                    event.post().value(),
                                    entry.position()));
            case PostEvent _, AccountEvent _, CommunityEvent _ -> {}
            case FollowEvent _, MemberEvent _, MembershipEvent _, ReactionEvent _ -> {}
            case SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent _, AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    private static void written(PostEvent event, long position, Consumer<Write> writes) {
        long post = event.post().value();
        boolean forAll = event.followersOf() == null;
        if (forAll) {
            writes.accept(new Push(Key.timeline(event.community()), post, position));
        }
        writes.accept(new Push(Key.timeline(event.author()), post, position));
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            writes.accept(
                    new FanOut(
                            post,
                            forAll ? Key.membersHere(event.community(), bucket) : null,
                            Key.followersHere(event.author(), bucket),
                            Buckets.of(event.author()) == bucket ? event.author().value() : null));
        }
    }
}
