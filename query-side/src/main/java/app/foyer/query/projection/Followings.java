package app.foyer.query.projection;

import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.Unscore;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#FOLLOWERS} and {@link KeyFamily#FOLLOW_REQUESTS} of who is followed; {@link
 * KeyFamily#FOLLOWS_ASKED} of who asks.
 */
final class Followings implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (!(entry.event() instanceof FollowEvent event)) {
            return;
        }
        atFollowed(event, entry.position(), writes);
        Key asked = Key.ofMember(KeyFamily.FOLLOWS_ASKED, event.follower());
        long followed = event.followed().value();
        writes.accept(
                event instanceof FollowAsked
                        ? new Add(asked, followed)
                        : new Remove(asked, followed));
    }

    private static void atFollowed(FollowEvent event, long position, Consumer<Write> writes) {
        Key followers = Key.ofMember(KeyFamily.FOLLOWERS, event.followed());
        Key requests = Key.ofMember(KeyFamily.FOLLOW_REQUESTS, event.followed());
        long follower = event.follower().value();
        switch (event) {
            case FollowAsked _ -> writes.accept(new Score(requests, follower, -position));
            case FollowStarted _ -> {
                writes.accept(new Unscore(requests, follower));
                writes.accept(new Score(followers, follower, -position));
            }
            case FollowEnded _ -> writes.accept(new Unscore(followers, follower));
            case FollowWithdrawn _, FollowDeclined _ ->
                    writes.accept(new Unscore(requests, follower));
        }
    }
}
