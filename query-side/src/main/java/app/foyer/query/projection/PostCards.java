package app.foyer.query.projection;

import app.foyer.contract.ReactionKind;
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
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.PostWorded;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Bury;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link KeyFamily#CARD}. A card that has an author is alive; a tombstone has none. */
final class PostCards implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case PostEvent event -> {
                write(event, entry, writes);
                countReply(event, writes);
            }
            case ReactionAdded event -> count(event.post(), reactions(event.reaction()), 1, writes);
            case ReactionTakenBack event ->
                    count(event.post(), reactions(event.reaction()), -1, writes);
            case AccountEvent _, CommunityEvent _, FollowEvent _, MemberEvent _ -> {}
            case MembershipEvent _, SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent _, AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    private static void write(PostEvent event, LogEntry entry, Consumer<Write> writes) {
        Key key = Key.card(event.post());
        switch (event) {
            case PostPublished e ->
                    writes.accept(new SetFields(key, card(e, e.post(), null, entry)));
            case ReplyWritten e ->
                    writes.accept(new SetFields(key, card(e, e.thread(), e.parent(), entry)));
            case PostImported e ->
                    writes.accept(new SetFields(key, card(e, e.thread(), e.parent(), entry)));
            case PostEdited edited -> edit(edited, writes);
            case PostDeleted _, RemovedPostDeleted _ ->
                    writes.accept(new Bury(key, Fields.POSITION, Fields.DELETED));
            case PostRemoved removed -> remove(removed, writes);
            case PostRestored _ ->
                    writes.accept(
                            new RemoveFields(key, List.of(Fields.REMOVED, Fields.REMOVED_REASON)));
        }
    }

    /** What comes and goes is counted under what it answered. */
    private static void countReply(PostEvent event, Consumer<Write> writes) {
        switch (event) {
            case ReplyWritten reply -> countReply(reply.parent(), 1, writes);
            case PostImported imported -> countReply(imported.parent(), 1, writes);
            case PostRestored restored -> countReply(restored.parent(), 1, writes);
            case PostDeleted deleted -> countReply(deleted.parent(), -1, writes);
            case PostRemoved removed -> countReply(removed.parent(), -1, writes);
            case PostPublished _, PostEdited _, RemovedPostDeleted _ -> {}
        }
    }

    private static void countReply(@Nullable PostId parent, int by, Consumer<Write> writes) {
        if (parent != null) {
            count(parent, Fields.REPLIES, by, writes);
        }
    }

    private static Map<String, String> card(
            PostWorded event, PostId thread, @Nullable PostId parent, LogEntry entry) {
        Map<String, String> fields = Wording.fields(event.content());
        fields.put(Fields.COMMUNITY, event.community().toString());
        fields.put(Fields.AUTHOR, event.author().toString());
        fields.put(Fields.THREAD, thread.toString());
        if (parent != null) {
            fields.put(Fields.PARENT, parent.toString());
        }
        if (event.followersOf() != null) {
            fields.put(Fields.FOLLOWERS_OF, event.followersOf().toString());
        }
        return dated(fields, entry);
    }

    private static Map<String, String> dated(Map<String, String> fields, LogEntry entry) {
        fields.put(Fields.AT, Long.toString(entry.event().at().toEpochMilli()));
        fields.put(Fields.ORIGIN, entry.origin().name());
        fields.put(Fields.POSITION, Long.toString(entry.position()));
        return fields;
    }

    private static void edit(PostEdited event, Consumer<Write> writes) {
        Key card = Key.card(event.post());
        Map<String, String> fields = Wording.fields(event.content());
        fields.put(Fields.EDITED, Long.toString(event.at().toEpochMilli()));
        writes.accept(new RemoveFields(card, Wording.FIELDS));
        writes.accept(new SetFieldsIf(card, Fields.AUTHOR, fields));
    }

    private static void remove(PostRemoved event, Consumer<Write> writes) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.REMOVED, Long.toString(event.at().toEpochMilli()));
        if (event.reason() != null) {
            fields.put(Fields.REMOVED_REASON, event.reason());
        }
        writes.accept(new SetFieldsIf(Key.card(event.post()), Fields.AUTHOR, fields));
    }

    private static String reactions(ReactionKind kind) {
        return Fields.REACTIONS_PREFIX + kind.name();
    }

    private static void count(PostId post, String field, int by, Consumer<Write> writes) {
        writes.accept(new CountIf(Key.card(post), Fields.AUTHOR, field, by));
    }
}
