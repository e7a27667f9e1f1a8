package app.foyer.query.answer;

import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.InvitationCard;
import app.foyer.contract.query.Membership.State;
import app.foyer.contract.query.RememberedQuery.FindInvitation;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Invitations as who is invited sees them. Who holds one that is good sees the card of its
 * community, whatever the door.
 */
final class Invitations {
    private static final List<String> INVITER = List.of(Fields.NAME, Fields.SUSPENDED);

    private final BucketStore buckets;
    private final Clock clock;

    Invitations(BucketStore buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    /** The ids that a hash of a member's has as fields, the last first. */
    static List<InvitationId> lastFirst(Map<String, String> byId) {
        return byId.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey())
                .sorted(
                        Comparator.comparingLong((Map.Entry<String, String> e) ->
                                        Long.parseLong(e.getValue()))
                                .reversed())
                .limit(Limits.PAGE_SIZE_MAX)
                .map(e -> InvitationId.of(e.getKey()))
                .toList();
    }

    /** Those that are known, in the order of the ids. */
    static List<StoredInvitation> stored(List<InvitationId> ids, BucketStore buckets) {
        Reads reads = buckets.reads();
        List<Supplier<Map<String, String>>> asked =
                ids.stream().map(id -> reads.fields(Key.invitation(id))).toList();
        reads.run();
        List<StoredInvitation> stored = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            StoredInvitation one = StoredInvitation.of(ids.get(i), asked.get(i).get());
            if (one != null) {
                stored.add(one);
            }
        }
        return stored;
    }

    /** What the invitation leads to whose code somebody has. */
    InvitationCard find(FindInvitation query) {
        List<StoredInvitation> found = stored(List.of(query.invitation()), buckets);
        if (found.isEmpty() || found.getFirst().invitee() != null) {
            throw new Refused(Refusal.INVITATION_UNKNOWN);
        }
        Refusal over = found.getFirst().over(clock.instant());
        if (over != null) {
            throw new Refused(over);
        }
        return cards(found).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.INVITATION_WITHHELD));
    }

    /** Those that are for a member, and that may let them in. */
    List<InvitationCard> of(ListInvitations query) {
        if (query.first() < 1 || query.first() > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> invited =
                reads.fields(Key.ofMember(KeyFamily.INVITED, query.member()));
        Supplier<Set<Long>> inside = reads.ids(Key.memberships(query.member()));
        Supplier<Map<String, String>> bonds = reads.fields(Key.bonds(query.member()));
        reads.run();
        Instant now = clock.instant();
        List<StoredInvitation> all = stored(lastFirst(invited.get()), buckets);
        Reads further = buckets.reads();
        Supplier<Set<MemberId>> apart = Apart.ask(query.member(), inviters(all), further);
        further.run();
        List<StoredInvitation> good =
                all.stream()
                        .filter(one -> one.over(now) == null)
                        .filter(one ->
                                one.inviter() == null || !apart.get().contains(one.inviter()))
                        .filter(one -> mayEnter(one.community(), inside.get(), bonds.get()))
                        .toList();
        return cards(good).stream().limit(query.first()).toList();
    }

    private static List<MemberId> inviters(List<StoredInvitation> invitations) {
        return invitations.stream()
                .flatMap(one -> Optional.ofNullable(one.inviter()).stream())
                .toList();
    }

    private static boolean mayEnter(
            @Nullable CommunityId community, Set<Long> inside, Map<String, String> bonds) {
        return community != null
                && !inside.contains(community.value())
                && !State.BANNED.name().equals(bonds.get(community.toString()));
    }

    private static List<@Nullable String> operator() {
        return Collections.nCopies(INVITER.size(), null);
    }

    /** What is asked about an invitation, to show it. */
    private record Asked(
            StoredInvitation invitation,
            Supplier<List<@Nullable String>> inviter,
            Supplier<Set<Long>> inside,
            Supplier<Map<String, String>> bonds,
            Supplier<Map<CommunityId, CommunityCard>> community) {

        static Asked about(StoredInvitation invitation, Reads reads) {
            MemberId inviter = invitation.inviter();
            CommunityId community = invitation.community();
            List<CommunityId> communities = community == null ? List.of() : List.of(community);
            return new Asked(
                    invitation,
                    inviter == null
                            ? Invitations::operator
                            : reads.fields(Key.member(inviter), INVITER),
                    inviter == null ? Set::of : reads.ids(Key.memberships(inviter)),
                    inviter == null ? Map::of : reads.fields(Key.bonds(inviter)),
                    Visibility.ask(communities, Visibility.Sight.of(communities), reads));
        }

        /** Null where its maker could not invite there now. */
        @Nullable InvitationCard card(Instant now) {
            String suspended = inviter.get().get(1);
            if (suspended != null && Members.suspended(suspended, now)) {
                return null;
            }
            CommunityId community = invitation.community();
            CommunityCard card = community == null ? null : this.community.get().get(community);
            if (community != null && (card == null || !isBacked(card))) {
                return null;
            }
            return new InvitationCard(
                    invitation.invitation(),
                    invitation.inviter(),
                    inviter.get().get(0),
                    card,
                    invitation.expiresAt());
        }

        private boolean isBacked(CommunityCard card) {
            return inside.get().contains(card.community().value())
                    && ((card.open() && card.door() == Door.OPEN)
                            || bonds.get().containsKey(card.community().toString()));
        }
    }

    private List<InvitationCard> cards(List<StoredInvitation> invitations) {
        Reads reads = buckets.reads();
        List<Asked> asked = invitations.stream().map(one -> Asked.about(one, reads)).toList();
        reads.run();
        List<InvitationCard> cards = new ArrayList<>();
        for (Asked one : asked) {
            InvitationCard card = one.card(clock.instant());
            if (card != null) {
                cards.add(card);
            }
        }
        return cards;
    }
}
