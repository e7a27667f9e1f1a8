package app.foyer.query.projection;

import app.foyer.contract.Limits;
import app.foyer.contract.Role;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipEnded;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Notification.Kind;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Note;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyFamily#NOTIFICATIONS}: what others did that concerns a member, and nothing of what they
 * did themselves. What is taken back leaves it; what is deleted or not seen any more drops out when
 * it is read. Whom an edit names is not told.
 */
final class Notifications implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        Notes notes = new Notes(entry, writes);
        switch (entry.event()) {
            case PostPublished e ->
                    e.content()
                            .mentions()
                            .forEach(named ->
                                    notes.add(named, Note.of(Kind.MENTION, e.author(), e.post())));
            case ReplyWritten e -> {
                notes.add(e.parentAuthor(), Note.of(Kind.REPLY, e.author(), e.post(), e.parent()));
                e.content().mentions().stream()
                        .filter(named -> !named.equals(e.parentAuthor()))
                        .forEach(named ->
                                notes.add(named, Note.of(Kind.MENTION, e.author(), e.post())));
            }
            case ReactionAdded e when e.author() != null ->
                    notes.add(
                            e.author(),
                            Note.of(Kind.REACTION, e.member(), e.post(), e.reaction().name()));
            case ReactionTakenBack e when e.author() != null ->
                    notes.remove(
                            e.author(),
                            Note.of(Kind.REACTION, e.member(), e.post(), e.reaction().name()));
            case FollowEvent e -> follow(e, notes);
            case MembershipEvent e -> membership(e, notes);
            case SeatTaken e when e.waited() && !e.community().equals(CommunityId.NETWORK) ->
                    notes.add(e.member(), Note.of(Kind.SEAT, null, e.community()));
            case SeatFreed e -> notes.remove(e.member(), Note.of(Kind.SEAT, null, e.community()));
            case InvitationMade e when e.invitee() != null ->
                    notes.add(e.invitee(), Note.of(Kind.INVITED, e.inviter(), e.invitation()));
            case InvitationRedeemed e ->
                    notes.remove(e.member(), Note.of(Kind.INVITED, e.inviter(), e.invitation()));
            case InvitationRevoked e when e.invitee() != null ->
                    notes.remove(e.invitee(), Note.of(Kind.INVITED, e.inviter(), e.invitation()));
            case GatheringChanged e when !e.by().equals(e.host()) ->
                    notes.add(e.host(), Note.of(Kind.GATHERING_CHANGED, null, e.gathering()));
            case GatheringCancelled e when !e.by().equals(e.host()) ->
                    notes.add(e.host(), Note.of(Kind.GATHERING_CANCELLED, null, e.gathering()));
            case NotificationsRead e -> notes.read(e.member(), e.upTo());
            case MemberForgotten e -> notes.forget(e.member());
            default -> {}
        }
    }

    private static void follow(FollowEvent event, Notes notes) {
        Note follow = Note.of(Kind.FOLLOW, event.follower());
        Note request = Note.of(Kind.FOLLOW_REQUEST, event.follower());
        Note approved = Note.of(Kind.FOLLOW_APPROVED, event.followed());
        switch (event) {
            case FollowAsked e -> notes.add(e.followed(), request);
            case FollowWithdrawn _, FollowDeclined _ -> notes.remove(event.followed(), request);
            case FollowStarted e -> {
                notes.remove(e.followed(), request);
                if (e.by() == null) {
                    notes.add(e.followed(), follow);
                } else {
                    notes.add(e.follower(), approved);
                }
            }
            case FollowEnded e -> {
                notes.remove(e.followed(), follow);
                notes.remove(e.follower(), approved);
            }
        }
    }

    /** Which moderator it was is not noted. */
    private static void membership(MembershipEvent event, Notes notes) {
        Note admitted = Note.of(Kind.ADMITTED, null, event.community());
        Note declined = Note.of(Kind.DECLINED, null, event.community());
        Note moderator = Note.of(Kind.MODERATOR, null, event.community());
        MemberId member = event.member();
        switch (event) {
            case MembershipJoined e -> {
                notes.remove(member, declined);
                if (e.by() != null) {
                    notes.add(member, admitted);
                }
            }
            case MembershipAsked _ -> notes.remove(member, declined);
            case MembershipDeclined _ -> notes.add(member, declined);
            case MembershipRoleGiven e when e.role() == Role.MEMBER ->
                    notes.remove(member, moderator);
            case MembershipRoleGiven e when !e.by().equals(member) -> notes.add(member, moderator);
            case MembershipWarned _ ->
                    notes.add(member, Note.of(Kind.WARNED, null, event.community()));
            case MembershipEnded _ -> {
                notes.remove(member, admitted);
                notes.remove(member, moderator);
                notes.remove(member, Note.of(Kind.SEAT, null, event.community()));
            }
            default -> {}
        }
    }

    /** What one event changes among what is noted for members. */
    private record Notes(LogEntry entry, Consumer<Write> writes) {

        void add(@Nullable MemberId member, Note note) {
            if (member == null || member.equals(note.by())) {
                return;
            }
            Key key = key(member);
            String value = Note.value(entry.position(), entry.event().at());
            writes.accept(new SetFields(key, Map.of(note.field(), value)));
            writes.accept(new Newest(key, Limits.NOTIFICATIONS_MAX));
        }

        void remove(@Nullable MemberId member, Note note) {
            if (member != null) {
                writes.accept(new RemoveFields(key(member), List.of(note.field())));
            }
        }

        void read(MemberId member, long upTo) {
            writes.accept(
                    new SetFields(
                            Key.member(member), Map.of(Fields.READ_UP_TO, Long.toString(upTo))));
        }

        void forget(MemberId member) {
            writes.accept(new Drop(key(member)));
        }

        private static Key key(MemberId member) {
            return Key.ofMember(KeyFamily.NOTIFICATIONS, member);
        }
    }
}
