package app.foyer.query.projection;

import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Enlist;
import app.foyer.query.store.Write.ForgetHome;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.SetFields;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#MEMBERSHIPS}, {@link KeyFamily#LEFT}, {@link KeyFamily#FOLLOWS}, {@link
 * KeyFamily#MEMBERS_HERE}, {@link KeyFamily#FOLLOWERS_HERE} and {@link KeyFamily#LARGE}, all in the
 * bucket of the member who reads; whose home timeline is dropped, because it has other sources now.
 */
final class Relations implements Projector {
    private final int audienceMax;

    /**
     * @param audienceMax how large an audience is delivered to, in a bucket
     */
    Relations(int audienceMax) {
        this.audienceMax = audienceMax;
    }

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case MembershipJoined event -> {
                MemberId member = event.member();
                long community = event.community().value();
                writes.accept(new Add(Key.memberships(member), community));
                writes.accept(new Remove(Key.left(member), community));
                writes.accept(new Enlist(membersHere(event), member.value(), audienceMax));
                changed(member, entry, writes);
            }
            case MembershipEnded event -> {
                MemberId member = event.member();
                long community = event.community().value();
                writes.accept(new Remove(Key.memberships(member), community));
                writes.accept(new Add(Key.left(member), community));
                writes.accept(new Remove(membersHere(event), member.value()));
                changed(member, entry, writes);
            }
            case FollowStarted event -> {
                MemberId follower = event.follower();
                writes.accept(new Add(Key.follows(follower), event.followed().value()));
                writes.accept(new Enlist(followersHere(event), follower.value(), audienceMax));
                changed(follower, entry, writes);
            }
            case FollowEnded event -> {
                MemberId follower = event.follower();
                writes.accept(new Remove(Key.follows(follower), event.followed().value()));
                writes.accept(new Remove(followersHere(event), follower.value()));
                changed(follower, entry, writes);
            }
            case MembershipEvent _, AccountEvent _, CommunityEvent _, MemberEvent _ -> {}
            case PostEvent _, ReactionEvent _, SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case FollowEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent _, AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    private static Key membersHere(MembershipEvent event) {
        return Key.membersHere(event.community(), Buckets.of(event.member()));
    }

    private static Key followersHere(FollowEvent event) {
        return Key.followersHere(event.followed(), Buckets.of(event.follower()));
    }

    private static void changed(MemberId reader, LogEntry entry, Consumer<Write> writes) {
        writes.accept(
                new SetFields(
                        Key.member(reader),
                        Map.of(Fields.RELATIONS_CHANGED, Long.toString(entry.position()))));
        writes.accept(new ForgetHome(reader));
    }
}
