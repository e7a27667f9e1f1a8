package app.foyer.query.answer;

import app.foyer.contract.Limits;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.InvitationCard;
import app.foyer.contract.query.Notification.Kind;
import app.foyer.contract.query.Notification.Named;
import app.foyer.contract.query.Notification.Place;
import app.foyer.contract.query.RememberedQuery.FindGatherings;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Note.Noted;
import app.foyer.query.store.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What notes are about, as far as their reader sees it: each thing by the rule of its own list. */
final class NotedThings {
    private final BucketStore buckets;
    private final Visibility visibility;
    private final Gatherings gatherings;
    private final Invitations invitations;

    NotedThings(
            BucketStore buckets,
            Visibility visibility,
            Gatherings gatherings,
            Invitations invitations) {
        this.buckets = buckets;
        this.visibility = visibility;
        this.gatherings = gatherings;
        this.invitations = invitations;
    }

    Seen seen(List<Noted> notes, MemberId reader, Sight sight, Mutes mutes) {
        return new Seen(
                reader,
                members(notes, reader, mutes),
                posts(notes, sight, mutes),
                visibility.communities(about(notes, NotedThings::community), sight),
                gatherings.of(
                        new FindGatherings(
                                new Viewer(reader), about(notes, NotedThings::gathering))),
                invitations(notes, reader));
    }

    /** Those who are there for the reader, and whom they did not mute, with their names. */
    private Map<MemberId, String> members(List<Noted> notes, MemberId reader, Mutes mutes) {
        List<MemberId> ids = about(notes, one -> one.note().by());
        Reads reads = buckets.reads();
        var names = Memberships.names(ids, reads);
        Supplier<Set<MemberId>> apart = Apart.ask(reader, ids, reads);
        reads.run();
        Map<MemberId, String> members = new HashMap<>();
        for (MemberId id : ids) {
            String name = Memberships.name(names, id);
            if (name != null && !apart.get().contains(id) && !mutes.hides(id)) {
                members.put(id, name);
            }
        }
        return members;
    }

    private Map<PostId, Card> posts(List<Noted> notes, Sight sight, Mutes mutes) {
        return visibility.cards(about(notes, NotedThings::post), sight).stream()
                .filter(card -> card.removal() == null && !mutes.hides(card))
                .collect(Collectors.toMap(Card::post, Function.identity()));
    }

    /** Those that are for the reader and hold. */
    private Set<InvitationId> invitations(List<Noted> notes, MemberId reader) {
        return about(notes, NotedThings::invitation).isEmpty()
                ? Set.of()
                : invitations.of(new ListInvitations(reader, Limits.PAGE_SIZE_MAX)).stream()
                        .map(InvitationCard::invitation)
                        .collect(Collectors.toSet());
    }

    private static <T> List<T> about(List<Noted> notes, Function<Noted, @Nullable T> thing) {
        return notes.stream().map(thing).filter(Objects::nonNull).distinct().toList();
    }

    private static @Nullable PostId post(Noted one) {
        return switch (one.note().kind()) {
            case REPLY, MENTION, REACTION -> PostId.of(one.note().about().get(0));
            default -> null;
        };
    }

    /** A seat is one in a community, or at a gathering; which, its id says. */
    private static @Nullable CommunityId community(Noted one) {
        return switch (one.note().kind()) {
            case ADMITTED, DECLINED, MODERATOR, WARNED, SEAT ->
                    CommunityId.of(one.note().about().get(0));
            default -> null;
        };
    }

    private static @Nullable GatheringId gathering(Noted one) {
        return switch (one.note().kind()) {
            case GATHERING_CHANGED, GATHERING_CANCELLED, SEAT ->
                    GatheringId.of(one.note().about().get(0));
            default -> null;
        };
    }

    private static @Nullable InvitationId invitation(Noted one) {
        return one.note().kind() == Kind.INVITED
                ? InvitationId.of(one.note().about().get(0))
                : null;
    }

    /** What the reader sees of it. */
    record Seen(
            MemberId reader,
            Map<MemberId, String> names,
            Map<PostId, Card> posts,
            Map<CommunityId, CommunityCard> communities,
            Map<GatheringId, GatheringCard> gatherings,
            Set<InvitationId> invitations) {

        /** Whether who did it is there for the reader, and what it is about. */
        boolean shows(Noted one) {
            MemberId by = one.note().by();
            return (by == null || names.containsKey(by))
                    && switch (one.note().kind()) {
                        case REPLY, REACTION -> post(one) != null;
                        case MENTION -> {
                            Card card = post(one);
                            yield card != null && names(card, reader);
                        }
                        case FOLLOW, FOLLOW_REQUEST, FOLLOW_APPROVED -> true;
                        case ADMITTED, DECLINED, MODERATOR, WARNED -> community(one) != null;
                        case GATHERING_CHANGED, GATHERING_CANCELLED -> gathering(one) != null;
                        case SEAT -> community(one) != null || gathering(one) != null;
                        case INVITED -> invitation(one) != null;
                    };
        }

        /** An edit may have taken the reader out of it. */
        private static boolean names(Card card, MemberId reader) {
            return card.mentions().stream().anyMatch(named -> named.member().equals(reader));
        }

        /** Who did what is alike, each once, the last first. */
        List<MemberId> members(List<Noted> alike) {
            return about(alike, one -> one.note().by());
        }

        Named named(MemberId member) {
            return new Named(member, Objects.requireNonNull(names.get(member)));
        }

        @Nullable Card post(Noted one) {
            PostId post = NotedThings.post(one);
            return post == null ? null : posts.get(post);
        }

        @Nullable GatheringCard gathering(Noted one) {
            GatheringId gathering = NotedThings.gathering(one);
            return gathering == null ? null : gatherings.get(gathering);
        }

        @Nullable Place community(Noted one) {
            CommunityId community = NotedThings.community(one);
            CommunityCard card = community == null ? null : communities.get(community);
            return card == null ? null : new Place(card.community(), card.description().name());
        }

        @Nullable InvitationId invitation(Noted one) {
            InvitationId invitation = NotedThings.invitation(one);
            return invitation != null && invitations.contains(invitation) ? invitation : null;
        }
    }
}
