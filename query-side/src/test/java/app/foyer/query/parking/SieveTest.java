package app.foyer.query.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Origin;
import app.foyer.contract.RandomHistories;
import app.foyer.contract.Role;
import app.foyer.contract.Seeds;
import app.foyer.contract.StoreUnavailable;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.DeadLetter.State;
import app.foyer.contract.projection.Poison;
import app.foyer.query.parking.Sieve.Sifted;
import app.foyer.query.store.Key;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.ForgetHome;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
    private static final MemberId ADA = new MemberId(1);
    private static final MemberId BOB = new MemberId(2);

    private static List<Handed> handed(List<LogEntry> entries) {
        return entries.stream().map(Handed::of).toList();
    }

    private static LogEntry at(long position, Event event) {
        return new LogEntry(position, event, Origin.MEMBER, AT);
    }

    /** Folds each event into one write that tells its position. */
    private static List<Write> fold(List<LogEntry> entries, Predicate<LogEntry> poison) {
        if (entries.stream().anyMatch(poison)) {
            throw new IllegalArgumentException("canary");
        }
        return entries.stream()
                .<Write>map(entry -> new ForgetHome(new MemberId(entry.position())))
                .toList();
    }

    private static Sifted sift(List<LogEntry> entries, Letters before, Predicate<LogEntry> poison) {
        return Sieve.sift(handed(entries), before, each -> fold(each, poison));
    }

    @Test
    void whatCannotBeFoldedParksItsEntityAndTheOthersFlow() {
        Seeds.each(
                60,
                random -> {
                    List<LogEntry> history = RandomHistories.of(random, 200);
                    Set<Long> poison = poison(history, random);
                    Sifted sifted =
                            sift(history, Letters.NONE, entry -> poison.contains(entry.position()));
                    assertThat(sifted.folded())
                            .containsExactlyElementsOf(
                                    history.stream()
                                            .filter(entry -> !waits(entry, history, poison))
                                            .toList());
                    assertThat(sifted.writes())
                            .containsExactlyElementsOf(fold(sifted.folded(), _ -> false));
                    assertThat(sifted.folded().size() + sifted.waiting().size())
                            .isEqualTo(history.size());
                    assertThat(sifted.waiting().size())
                            .isEqualTo(
                                    sifted.changed().stream().mapToLong(DeadLetter::events).sum());
                });
    }

    private static Set<Long> poison(List<LogEntry> history, Random random) {
        return history.stream()
                .filter(entry -> !Handed.of(entry).takesAway() && random.nextInt(30) == 0)
                .map(LogEntry::position)
                .collect(Collectors.toSet());
    }

    private static boolean waits(LogEntry entry, List<LogEntry> history, Set<Long> poison) {
        return !Handed.of(entry).takesAway()
                && history.stream()
                        .limit(entry.position())
                        .filter(each -> poison.contains(each.position()))
                        .anyMatch(
                                each -> each.event().aggregate().equals(entry.event().aggregate()));
    }

    @Test
    void whatTakesAwayARightIsFoldedThoughItsEntityWaits() {
        CommunityId bakery = new CommunityId(9);
        List<LogEntry> history =
                List.of(
                        at(1, new MembershipJoined(bakery, ADA, AT, Role.MEMBER)),
                        at(2, new MembershipRoleGiven(bakery, ADA, BOB, Role.MODERATOR, AT)),
                        at(3, new MembershipRemoved(bakery, ADA, BOB, AT, "loud")),
                        at(4, new MembershipJoined(bakery, ADA, AT, Role.MEMBER)));
        Sifted sifted = sift(history, Letters.NONE, entry -> entry.position() == 2);
        assertThat(sifted.folded()).containsExactly(history.get(0), history.get(2));
        assertThat(sifted.waiting()).containsExactly(2L, 4L);
    }

    @Test
    void inWhateverBatchesTheyComeTheSameIsParked() {
        Seeds.each(
                20,
                random -> {
                    List<LogEntry> history = RandomHistories.of(random, 200);
                    Set<Long> poison = poison(history, random);
                    Sifted once =
                            sift(history, Letters.NONE, entry -> poison.contains(entry.position()));
                    Letters letters = Letters.NONE;
                    for (int from = 0; from < history.size(); from += 7) {
                        List<LogEntry> batch =
                                history.subList(from, Math.min(from + 7, history.size()));
                        letters =
                                sift(batch, letters, entry -> poison.contains(entry.position()))
                                        .letters();
                    }
                    assertThat(ranges(letters)).isEqualTo(ranges(once.letters()));
                });
    }

    /** Those of who is forgotten may be dropped sooner, and others begin then. */
    private static Map<String, Long> ranges(Letters letters) {
        Map<String, Long> ranges = new TreeMap<>();
        letters.all().stream()
                .filter(DeadLetter::isWaiting)
                .forEach(letter -> ranges.put(letter.entity(), letter.events()));
        return ranges;
    }

    @Test
    void aLetterTellsNothingOfWhatTheEventSays() {
        Sifted sifted = sift(List.of(at(1, new MemberLeft(ADA, AT))), Letters.NONE, _ -> true);
        assertThat(sifted.changed())
                .containsExactly(
                        new DeadLetter(
                                "member/" + ADA,
                                1,
                                1,
                                1,
                                State.WAITING,
                                AT,
                                sifted.changed().getFirst().cause()));
        assertThat(sifted.changed().getFirst().cause())
                .startsWith("java.lang.IllegalArgumentException at app.foyer.")
                .doesNotContain("canary");
    }

    @Test
    void aLetterIsReadAsItWasKept() {
        Sifted sifted = sift(List.of(at(1, new MemberLeft(ADA, AT))), Letters.NONE, _ -> true);
        Map<String, String> fields = new TreeMap<>();
        for (Write write : Letters.keep(3, sifted.changed())) {
            fields.putAll(((Write.SetFields) write).fields());
            assertThat(((Write.SetFields) write).key())
                    .isEqualTo(Key.inBucket(app.foyer.query.store.KeyFamily.DEAD_LETTERS, 3));
        }
        assertThat(fields.values().stream().map(DeadLetter::read).toList())
                .isEqualTo(sifted.changed());
    }

    @Test
    void whatAStoreFailsAtIsNotTheEventsFault() {
        assertThatThrownBy(() ->
                        Sieve.sift(
                                handed(List.of(at(1, new MemberLeft(ADA, AT)))),
                                Letters.NONE,
                                _ -> {
                                    throw new IllegalStateException(new SocketTimeoutException());
                                }))
                .hasRootCauseInstanceOf(SocketTimeoutException.class);
        assertThat(Poison.isBehind(new StoreUnavailable("away", new IllegalStateException())))
                .isFalse();
    }

    @Test
    void whoIsForgottenIsGoneThoughTheyAreParkedAndTheirLetterGoesToo() {
        Sifted parked = sift(List.of(at(1, new MemberLeft(ADA, AT))), Letters.NONE, _ -> true);
        Sifted bob = sift(List.of(at(2, new MemberLeft(BOB, AT))), parked.letters(), _ -> true);
        Sifted after =
                sift(
                        List.of(
                                at(3, new MemberLeft(ADA, AT)),
                                at(4, new MemberForgotten(ADA, AT))),
                        bob.letters(),
                        _ -> false);
        assertThat(after.folded()).extracting(LogEntry::position).containsExactly(4L);
        assertThat(after.letters().waiting("member/" + ADA)).isEmpty();
        assertThat(after.letters().waiting("member/" + BOB)).isPresent();
        Sifted later = sift(List.of(at(5, new MemberLeft(ADA, AT))), after.letters(), _ -> false);
        assertThat(later.folded()).hasSize(1);
        assertThat(after.letters().leaveOut(Handed.of(at(3, new MemberLeft(ADA, AT))))).isTrue();
        assertThat(after.letters().leaveOut(Handed.of(at(5, new MemberLeft(ADA, AT))))).isFalse();
    }

    @Test
    void aForgettingThatCannotBeFoldedIsNotParked() {
        assertThatThrownBy(() ->
                        sift(List.of(at(1, new MemberForgotten(ADA, AT))), Letters.NONE, _ -> true))
                .hasMessageContaining("member/" + ADA);
    }

    @Test
    void whereEverythingFailsItIsNotTheEntities() {
        Set<Long> members = new TreeSet<>();
        assertThatThrownBy(() ->
                        sift(
                                java.util.stream.LongStream.rangeClosed(1, Letters.MAX + 1)
                                        .mapToObj(n -> {
                                            members.add(n);
                                            return at(n, new MemberLeft(new MemberId(n), AT));
                                        })
                                        .toList(),
                                Letters.NONE,
                                _ -> true))
                .hasMessageContaining("parked already");
        assertThat(members).hasSize(Letters.MAX + 1);
    }
}
