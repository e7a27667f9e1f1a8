package app.foyer.server.switching;

import app.foyer.contract.Address;
import app.foyer.contract.Authorship;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.BulkCommands.Outcome;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds again whom a member followed elsewhere: those who are here and say so. Of addresses that
 * nobody claims nothing is kept. Where several members claim one, nobody is followed: the caller
 * sees who they are, and chooses.
 */
public final class FollowsImport {
    private final Addresses addresses;
    private final BulkCommands commands;
    private final Queries queries;
    private final Clock clock;
    private final Turns turns = new Turns(SwitchingLimits.TURNS_MAX);

    FollowsImport(Addresses addresses, BulkCommands commands, Queries queries, Clock clock) {
        this.addresses = addresses;
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** What became of a line, or would. */
    public enum What {
        /** Somebody here claims the address, and can be followed. */
        HERE,
        FOLLOWED,
        ALREADY,
        /** Several members claim the address. */
        CONTESTED,
        NOT_HERE,
        REFUSED
    }

    /** A member who claims an address; the name is null if it is not known (any more). */
    public record Claimant(MemberId id, @Nullable String name) {}

    /**
     * A line of the file.
     *
     * @param code why it was refused; else null
     * @param members who claim the address
     */
    public record Line(
            long line, String address, What what, @Nullable String code, List<Claimant> members) {}

    /**
     * What became of the file.
     *
     * @param position a read that has got this far sees it; 0 where nothing was to be done
     */
    public record Result(List<Line> lines, long position) {}

    /** What would become of each line; nothing is done. */
    public Result preview(MemberId me, InputStream file, HouseAddress house) throws IOException {
        try (var _ = turns.take(me)) {
            List<Found> found = find(me, FollowsFile.read(file), house);
            Set<MemberId> followed = queries.ask(new FindRelations(me), 0).value().follows();
            List<Decided> decided =
                    found.stream().map(each -> each.foreseen(me, followed)).toList();
            return new Result(named(me, decided), 0);
        }
    }

    /** Follows those who are found. */
    public Result follow(MemberId me, InputStream file, HouseAddress house, Authorship authorship)
            throws IOException {
        try (var _ = turns.take(me)) {
            List<Found> found = find(me, FollowsFile.read(file), house);
            List<Decided> decided = new ArrayList<>();
            for (List<Found> batch : batches(found)) {
                follow(me, batch, authorship, decided);
            }
            boolean any = decided.stream().anyMatch(each -> each.what() == What.FOLLOWED);
            return new Result(named(me, decided), any ? commands.position() : 0);
        }
    }

    private void follow(
            MemberId me, List<Found> batch, Authorship authorship, List<Decided> decided) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Dated> follows =
                batch.stream()
                        .flatMap(each -> each.only().stream())
                        .map(member -> new Dated(new Follow(me, member), now))
                        .toList();
        List<Outcome> outcomes =
                follows.isEmpty() ? List.of() : commands.sendAll(follows, authorship);
        int next = 0;
        for (Found each : batch) {
            decided.add(
                    each.only().isPresent() ? each.decided(outcomes.get(next++)) : each.decided());
        }
    }

    /** A line, and who claims its address. */
    private record Found(FollowsFile.Line line, @Nullable Refusal refusal, List<MemberId> members) {
        Optional<MemberId> only() {
            return members.size() == 1 ? Optional.of(members.getFirst()) : Optional.empty();
        }

        Decided decided() {
            What what =
                    refusal != null
                            ? What.REFUSED
                            : members.isEmpty() ? What.NOT_HERE : What.CONTESTED;
            return new Decided(this, what, refusal);
        }

        Decided decided(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done(boolean changed) ->
                        new Decided(this, changed ? What.FOLLOWED : What.ALREADY, null);
                case Outcome.NotDone(Refused why) -> new Decided(this, What.REFUSED, why.refusal());
            };
        }

        Decided foreseen(MemberId me, Set<MemberId> followed) {
            if (only().isEmpty()) {
                return decided();
            }
            MemberId member = members.getFirst();
            return member.equals(me)
                    ? new Decided(this, What.REFUSED, Refusal.FOLLOWS_ONESELF)
                    : new Decided(this, followed.contains(member) ? What.ALREADY : What.HERE, null);
        }
    }

    private record Decided(Found found, What what, @Nullable Refusal refusal) {}

    private List<Found> find(MemberId me, List<FollowsFile.Line> lines, HouseAddress house) {
        Map<FollowsFile.Line, Address> elsewhere = new HashMap<>();
        Map<FollowsFile.Line, MemberId> here = new HashMap<>();
        Map<FollowsFile.Line, Refusal> refused = new HashMap<>();
        for (FollowsFile.Line line : lines) {
            try {
                Address address = addresses.of(line.address());
                house.memberAt(address.text())
                        .ifPresentOrElse(
                                member -> here.put(line, member),
                                () -> elsewhere.put(line, address));
            } catch (Refused why) {
                refused.put(line, why.refusal());
            }
        }
        var claimants = claimants(elsewhere.values().stream().distinct().toList());
        // Who has an address of this house needs no claim to be found by it.
        Set<MemberId> known = cards(me, here.values().stream().distinct().toList()).keySet();
        return lines.stream()
                .map(line -> {
                    MemberId member = here.get(line);
                    Address address = elsewhere.get(line);
                    List<MemberId> members = List.of();
                    if (member != null && known.contains(member)) {
                        members = List.of(member);
                    } else if (address != null) {
                        members = claimants.getOrDefault(address, members);
                    }
                    return new Found(line, refused.get(line), members);
                })
                .toList();
    }

    private Map<Address, List<MemberId>> claimants(List<Address> all) {
        Map<Address, List<MemberId>> claimants = new HashMap<>();
        for (List<Address> batch : batches(all)) {
            claimants.putAll(addresses.claimants(batch));
        }
        return claimants;
    }

    private Map<MemberId, MemberCard> cards(MemberId me, List<MemberId> members) {
        Map<MemberId, MemberCard> cards = new HashMap<>();
        for (List<MemberId> batch : batches(members)) {
            cards.putAll(queries.ask(new FindMembers(new Viewer(me), batch), 0).value());
        }
        return cards;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SwitchingLimits.BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + SwitchingLimits.BATCH)));
        }
        return batches;
    }

    private List<Line> named(MemberId me, List<Decided> decided) {
        var cards =
                cards(
                        me,
                        decided.stream()
                                .flatMap(each -> each.found().members().stream())
                                .distinct()
                                .toList());
        return decided.stream().map(each -> line(each, cards)).toList();
    }

    private static Line line(Decided decided, Map<MemberId, MemberCard> cards) {
        Refusal refusal = decided.refusal();
        return new Line(
                decided.found().line().number(),
                decided.found().line().address(),
                decided.what(),
                refusal == null ? null : refusal.code(),
                decided.found().members().stream().map(id -> claimant(id, cards)).toList());
    }

    private static Claimant claimant(MemberId id, Map<MemberId, MemberCard> cards) {
        MemberCard card = cards.get(id);
        return new Claimant(
                id, card == null || card.profile() == null ? null : card.profile().name());
    }
}
