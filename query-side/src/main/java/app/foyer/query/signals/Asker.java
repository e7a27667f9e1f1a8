package app.foyer.query.signals;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.FitHit;
import app.foyer.query.store.InvitationFields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be recommended something. Of a visitor, nothing is known but their interests.
 *
 * @param inside ids of the communities that they are in
 * @param left ids of those that they left
 * @param follows ids of whom they follow; {@value #FOLLOWS_MAX} of them are looked at
 * @param inviters ids of the members who invited them
 * @param places ids of the communities in which they write, the last visited last
 * @param peers ids of the members with whom they exchanged replies
 * @param fits communities that fit their interests, the best first
 */
public record Asker(
        Set<Long> inside,
        Set<Long> left,
        List<Long> follows,
        List<Long> inviters,
        List<Long> places,
        List<Long> peers,
        List<FitHit> fits) {
    static final int FOLLOWS_MAX = 200;
    private static final int INVITERS_MAX = 20;
    private static final List<String> COMPANY = List.of(SignalFields.PLACES, SignalFields.PEERS);

    public Asker {
        inside = Set.copyOf(inside);
        left = Set.copyOf(left);
        follows = List.copyOf(follows.subList(0, Math.min(FOLLOWS_MAX, follows.size())));
        inviters = List.copyOf(inviters.subList(0, Math.min(INVITERS_MAX, inviters.size())));
        places = List.copyOf(places);
        peers = List.copyOf(peers);
        fits = List.copyOf(fits);
    }

    /** One of whom nothing is known. */
    public static Asker visitor() {
        return new Asker(Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Asks for what is known of a member, together with other things. */
    public static Supplier<Asker> ask(MemberId member, Reads reads) {
        Supplier<Set<Long>> inside = reads.ids(Key.memberships(member));
        Supplier<Set<Long>> left = reads.ids(Key.left(member));
        Supplier<Set<Long>> follows = reads.ids(Key.follows(member));
        Supplier<Map<String, String>> inviters =
                reads.fields(Key.ofMember(KeyFamily.INVITERS, member));
        Supplier<List<@Nullable String>> company =
                reads.fields(Key.ofSignals(KeyFamily.STANDING, member), COMPANY);
        return () -> {
            List<@Nullable String> own = company.get();
            return new Asker(
                    inside.get(),
                    left.get(),
                    follows.get().stream().sorted().toList(),
                    inviters(inviters.get()),
                    Counts.read(own.get(0), Company.PLACES_MAX).ids(),
                    Counts.read(own.get(1), Company.PEERS_MAX).ids(),
                    List.of());
        };
    }

    private static List<Long> inviters(Map<String, String> byPlace) {
        return byPlace.values().stream()
                .map(InvitationFields::inviter)
                .filter(Objects::nonNull)
                .map(MemberId::value)
                .distinct()
                .sorted()
                .toList();
    }

    /** Members who may be a reason, beside those whom they follow. */
    public List<MemberId> company() {
        return Stream.concat(inviters.stream(), peers.stream()).map(MemberId::new).toList();
    }

    /** The same, but for these members. */
    public Asker without(Set<MemberId> members) {
        return members.isEmpty()
                ? this
                : new Asker(
                        inside,
                        left,
                        follows,
                        others(inviters, members),
                        places,
                        others(peers, members),
                        fits);
    }

    private static List<Long> others(List<Long> ids, Set<MemberId> members) {
        return ids.stream().filter(id -> !members.contains(new MemberId(id))).toList();
    }

    /** The same, whose interests these communities fit. */
    public Asker fitting(List<FitHit> fits) {
        return new Asker(inside, left, follows, inviters, places, peers, fits);
    }
}
