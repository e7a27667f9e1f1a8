package app.foyer.query.projection;

import app.foyer.contract.Profile;
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
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TextList;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link KeyFamily#MEMBER}; who is forgotten has no words in {@link KeyFamily#TOLD} either. */
final class MemberCards implements Projector {
    private static final List<String> PROFILE =
            List.of(Fields.NAME, Fields.INTERESTS, Fields.LANGUAGES, Fields.PLACE);

    private static final List<String> SUSPENSION = List.of(Fields.SUSPENDED, Fields.SUSPENDED_FOR);

    @Override
    public void project(LogEntry entry, int bucket, Consumer<Write> writes) {
        switch (entry.event()) {
            case MemberJoined event -> {
                if (Buckets.of(event.member()) == bucket) {
                    Key card = Key.member(event.member());
                    Map<String, String> joined =
                            Map.of(
                                    Fields.AT, Long.toString(event.at().toEpochMilli()),
                                    Fields.ORIGIN, entry.origin().name());
                    writes.accept(new SetFields(card, joined));
                    profile(card, event.profile(), writes);
                }
            }
            case ProfileChanged event -> {
                if (Buckets.of(event.member()) == bucket) {
                    profile(Key.member(event.member()), event.profile(), writes);
                }
            }
            case MemberFollowersSet event -> {
                if (Buckets.of(event.member()) == bucket) {
                    Key card = Key.member(event.member());
                    String followers = event.followers().name();
                    writes.accept(
                            new SetFieldsIf(card, Fields.AT, Map.of(Fields.FOLLOWING, followers)));
                }
            }
            case MemberSuspended event -> {
                if (Buckets.of(event.member()) == bucket) {
                    suspend(event, writes);
                }
            }
            case MemberReinstated event -> {
                if (Buckets.of(event.member()) == bucket) {
                    writes.accept(new RemoveFields(Key.member(event.member()), SUSPENSION));
                }
            }
            case MemberForgotten event -> {
                if (Buckets.of(event.member()) == bucket) {
                    writes.accept(new Drop(Key.member(event.member())));
                    writes.accept(new Drop(Key.told(event.member())));
                }
            }
            case FollowStarted event -> followers(event.followed(), 1, bucket, writes);
            case FollowEnded event -> followers(event.followed(), -1, bucket, writes);
            case MemberEvent _, AccountEvent _, CommunityEvent _, MembershipEvent _ -> {}
            case PostEvent _, ReactionEvent _, SeatsEvent _ -> {}
            case BeginningsEvent _, InvitationEvent _ -> {}
            case AddressEvent _, AddressesEvent _ -> {}
            case FollowEvent _ -> {}
            case NetworkEvent _, BlockEvent _, MutesEvent _, ReportEvent _ -> {}
            case GatheringEvent _, AnswerEvent _ -> {}
        }
    }

    /** A new profile takes the place of the whole old one. */
    private static void profile(Key card, @Nullable Profile profile, Consumer<Write> writes) {
        writes.accept(new RemoveFields(card, PROFILE));
        if (profile != null) {
            writes.accept(new SetFields(card, profile(profile)));
        }
    }

    /** As fields; none if it is forgotten. */
    static Map<String, String> profile(@Nullable Profile profile) {
        Map<String, String> fields = new HashMap<>();
        if (profile != null) {
            fields.put(Fields.NAME, profile.name());
            fields.put(Fields.INTERESTS, TextList.write(profile.interests()));
            fields.put(Fields.LANGUAGES, TextList.write(profile.languages()));
            if (profile.place() != null) {
                fields.put(Fields.PLACE, profile.place());
            }
        }
        return fields;
    }

    private static void suspend(MemberSuspended event, Consumer<Write> writes) {
        Key card = Key.member(event.member());
        writes.accept(new RemoveFields(card, SUSPENSION));
        Map<String, String> fields = new HashMap<>();
        Instant until = event.until();
        fields.put(Fields.SUSPENDED, until == null ? "-" : Long.toString(until.toEpochMilli()));
        if (event.reason() != null) {
            fields.put(Fields.SUSPENDED_FOR, event.reason());
        }
        writes.accept(new SetFields(card, fields));
    }

    private static void followers(MemberId followed, int by, int bucket, Consumer<Write> writes) {
        if (Buckets.of(followed) == bucket) {
            writes.accept(new CountIf(Key.member(followed), Fields.AT, Fields.FOLLOWERS, by));
        }
    }
}
