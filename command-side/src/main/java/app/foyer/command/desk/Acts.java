package app.foyer.command.desk;

import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.Reported;
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
import app.foyer.contract.event.Event;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.StoredAs;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Act;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Which events are acts of keeping order, and what is told of them. */
public final class Acts {
    private Acts() {}

    /** What is told of an event; empty for one that is no such act. */
    public static Optional<Act> of(
            long position, Event event, @Nullable MemberId actor, Origin origin) {
        return Optional.ofNullable(told(event, actor))
                .map(told ->
                        new Act(
                                position,
                                event.at(),
                                told.place,
                                name(event),
                                origin == Origin.OPERATOR ? null : actor,
                                origin == Origin.OPERATOR,
                                told.about,
                                told.reason,
                                told.until,
                                told.to));
    }

    /** Of messages of the log. */
    static List<Act> of(List<? extends TrackedEventMessage<?>> messages) {
        return messages.stream().flatMap(message -> of(message).stream()).toList();
    }

    private static Optional<Act> of(TrackedEventMessage<?> message) {
        long position = message.trackingToken().position().orElseThrow();
        Map<String, ?> metadata = message.getMetaData();
        Object actor = metadata.get(Authorship.ACTOR_KEY);
        Object origin = metadata.get(Authorship.ORIGIN_KEY);
        return of(
                position,
                (Event) message.getPayload(),
                actor == null ? null : MemberId.of(actor.toString()),
                origin == null ? Origin.MEMBER : Origin.valueOf(origin.toString()));
    }

    private static String name(Event event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(StoredAs.class)).value();
    }

    private record Told(
            CommunityId place,
            @Nullable Reported about,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String to) {
        Told(CommunityId place, @Nullable Reported about, @Nullable String reason) {
            this(place, about, reason, null, null);
        }
    }

    private static @Nullable Told told(Event event, @Nullable MemberId actor) {
        return switch (event) {
            case PostRemoved e -> new Told(e.community(), Reported.of(e.post()), e.reason());
            case PostRestored e -> new Told(e.community(), Reported.of(e.post()), null);
            case MembershipRemoved e ->
                    new Told(e.community(), Reported.of(e.member()), e.reason());
            case MembershipBanned e -> new Told(e.community(), Reported.of(e.member()), e.reason());
            case MembershipBanLifted e -> new Told(e.community(), Reported.of(e.member()), null);
            case MembershipWarned e -> new Told(e.community(), Reported.of(e.member()), e.reason());
            case MembershipSilenced e ->
                    new Told(e.community(), Reported.of(e.member()), e.reason(), e.until(), null);
            case MembershipSilenceLifted e ->
                    new Told(e.community(), Reported.of(e.member()), null);
            case MembershipDeclined e ->
                    new Told(e.community(), Reported.of(e.member()), e.reason());
            case MembershipRoleGiven e ->
                    new Told(e.community(), Reported.of(e.member()), null, null, word(e.role()));
            // Who comes in by their own hand is not let in by anybody.
            case MembershipJoined e when actor != null && !actor.equals(e.member()) ->
                    new Told(e.community(), Reported.of(e.member()), null);
            case InvitationRevoked e when !Objects.equals(e.by(), e.inviter()) ->
                    new Told(
                            e.community() == null ? NETWORK : e.community(),
                            e.inviter() == null ? null : Reported.of(e.inviter()),
                            null);
            case ReportSettled e ->
                    new Told(e.place(), e.about(), e.reason(), null, word(e.outcome()));
            case MemberSuspended e ->
                    new Told(NETWORK, Reported.of(e.member()), e.reason(), e.until(), null);
            case MemberReinstated e -> new Told(NETWORK, Reported.of(e.member()), null);
            case MemberDeclined e -> new Told(NETWORK, Reported.of(e.member()), e.reason());
            case CommunityEvent e -> told(e);
            case NetworkEvent e -> told(e);
            default -> null;
        };
    }

    private static @Nullable Told told(CommunityEvent event) {
        CommunityId place = event.community();
        return switch (event) {
            case CommunityDoorSet e -> new Told(place, null, null, null, word(e.door()));
            case CommunityCapacitySet e -> new Told(place, null, null, null, figure(e.capacity()));
            case CommunityOpeningSet e -> new Told(place, null, null, e.opensAt(), null);
            case CommunityOpened _, CommunityDescribed _ -> new Told(place, null, null);
            case CommunityFounderNamed e -> new Told(place, Reported.of(e.member()), null);
            case CommunityFounderResigned e -> new Told(place, Reported.of(e.member()), null);
            case CommunityFounded _, CommunityOpeningMissed _ -> null;
        };
    }

    private static @Nullable Told told(NetworkEvent event) {
        return switch (event) {
            case NetworkDoorSet e -> new Told(NETWORK, null, null, null, word(e.door()));
            case NetworkCapacitySet e -> new Told(NETWORK, null, null, null, figure(e.capacity()));
            case NetworkOpeningSet e -> new Told(NETWORK, null, null, e.opensAt(), null);
            case NetworkPrepared _, NetworkOpened _ -> new Told(NETWORK, null, null);
            case NetworkOpeningMissed _ -> null;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String figure(@Nullable Integer capacity) {
        return capacity == null ? null : capacity.toString();
    }
}
