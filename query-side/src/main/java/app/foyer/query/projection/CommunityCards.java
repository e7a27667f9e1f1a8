package app.foyer.query.projection;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityFounderNamed;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.FollowEvent;
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
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TextList;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@link KeyFamily#COMMUNITY} and {@link KeyFamily#COMMUNITIES}. */
final class CommunityCards implements Projector {
    private static final List<String> OPENING =
            List.of(Fields.OPENS_AT, Fields.ANNOUNCED, Fields.MISSED);

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case CommunityEvent event -> describe(event, writes);
            case MembershipJoined event -> count(event.community(), Fields.MEMBERS, 1, writes);
            case MembershipEnded event -> count(event.community(), Fields.MEMBERS, -1, writes);
            case PostEvent event when event.followersOf() == null ->
                    count(event.community(), Fields.POSTS, more(event), writes);
            // What is for somebody's followers is not counted where others would see the count.
            case PostEvent _ -> {}
            case MembershipEvent _, AccountEvent _, FollowEvent _ -> {}
            case MemberEvent _, ReactionEvent _, SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent _, AnswerEvent _, HandleEvent _, HidingEvent _, ReadingEvent _ -> {}
        }
    }

    /** How many more posts there are. */
    private static int more(PostEvent event) {
        return switch (event) {
            case PostPublished _, ReplyWritten _, PostImported _, PostRestored _ -> 1;
            case PostDeleted _, PostRemoved _ -> -1;
            case PostEdited _, RemovedPostDeleted _ -> 0;
        };
    }

    private static void describe(CommunityEvent event, Consumer<Write> writes) {
        CommunityId community = event.community();
        Key card = Key.community(community);
        switch (event) {
            case CommunityFounded founded -> {
                Key communities = Key.inBucket(KeyFamily.COMMUNITIES, card.bucket());
                writes.accept(new Add(communities, community.value()));
                writes.accept(new SetFields(card, description(founded.description())));
                writes.accept(
                        new SetFields(
                                card,
                                Map.of(Fields.AT, Long.toString(founded.at().toEpochMilli()))));
            }
            case CommunityDescribed described ->
                    writes.accept(new SetFields(card, description(described.description())));
            case CommunityOpened _ -> {
                writes.accept(new RemoveFields(card, OPENING));
                writes.accept(new SetFields(card, Map.of(Fields.OPEN, "1")));
            }
            case CommunityDoorSet set ->
                    writes.accept(
                            set.door() == Door.OPEN
                                    ? new RemoveFields(card, List.of(Fields.DOOR))
                                    : new SetFields(card, Map.of(Fields.DOOR, set.door().name())));
            case CommunityCapacitySet set ->
                    writes.accept(
                            set.capacity() == null
                                    ? new RemoveFields(card, List.of(Fields.CAPACITY))
                                    : new SetFields(
                                            card,
                                            Map.of(
                                                    Fields.CAPACITY,
                                                    Integer.toString(set.capacity()))));
            case CommunityOpeningSet set -> openingNight(card, set, writes);
            case CommunityOpeningMissed missed -> {
                writes.accept(new RemoveFields(card, OPENING));
                String there = missed.posts() + " " + missed.members();
                writes.accept(new SetFields(card, Map.of(Fields.MISSED, there)));
            }
            case CommunityFounderNamed _, CommunityFounderResigned _ -> {}
        }
    }

    private static void openingNight(Key card, CommunityOpeningSet set, Consumer<Write> writes) {
        writes.accept(new RemoveFields(card, OPENING));
        Instant opensAt = set.opensAt();
        if (opensAt != null) {
            Map<String, String> fields = new HashMap<>();
            fields.put(Fields.OPENS_AT, Long.toString(opensAt.toEpochMilli()));
            if (set.announced()) {
                fields.put(Fields.ANNOUNCED, "1");
            }
            writes.accept(new SetFields(card, fields));
        }
    }

    private static Map<String, String> description(Description description) {
        return Map.of(
                Fields.NAME, description.name(),
                Fields.ABOUT, description.about(),
                Fields.LANGUAGES, TextList.write(description.languages()));
    }

    private static void count(CommunityId community, String field, int by, Consumer<Write> writes) {
        if (by != 0) {
            writes.accept(new CountIf(Key.community(community), Fields.AT, field, by));
        }
    }
}
