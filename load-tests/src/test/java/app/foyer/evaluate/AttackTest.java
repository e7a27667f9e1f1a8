package app.foyer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.evaluate.AttackEvaluation.Gains;
import app.foyer.evaluate.Happening.Wrote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackTest {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final CommunityId TARGET = new CommunityId(77);

    @TempDir Path folder;

    private static Fabricated fabricated(Attack attack, List<Integer> bought) {
        Numbers<MemberId> members = new Numbers<>();
        for (int i = 0; i < 20; i++) {
            members.of(new MemberId(1_000 + i));
        }
        return new Fabricated(attack, 7, TARGET, bought, members, 1);
    }

    private static <E extends Event> List<E> events(List<Happening> done, Class<E> type) {
        return done.stream()
                .flatMap(happening -> happening.events().stream())
                .map(LogEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void fabricatedMembersJoinWriteAndAnswerEachOtherInTheTarget() {
        Attack attack = new Attack(Attack.Kind.ACCOUNTS, 40);
        List<Happening> done = fabricated(attack, List.of()).from(BEGIN);
        assertThat(done).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
        assertThat(events(done, MemberJoined.class)).hasSize(40);
        assertThat(events(done, MembershipJoined.class))
                .hasSize(40)
                .allMatch(joined -> joined.community().equals(TARGET))
                .allMatch(joined -> joined.at().toEpochMilli() <= BEGIN + 3 * DAY_MS);
        assertThat(events(done, PostEvent.class))
                .hasSizeBetween(40 * 10, 40 * 20)
                .allMatch(post -> post.community().equals(TARGET))
                .allMatch(post -> post.at().toEpochMilli() < BEGIN + 30 * DAY_MS);
        Set<MemberId> authors = new HashSet<>();
        events(done, PostEvent.class).forEach(post -> authors.add(post.author()));
        assertThat(authors).hasSize(40);
        assertThat(events(done, ReplyWritten.class))
                .isNotEmpty()
                .allMatch(reply -> authors.contains(reply.parentAuthor()));
        assertThat(events(done, ReactionAdded.class))
                .hasSameSizeAs(events(done, ReplyWritten.class));
    }

    @Test
    void slowOnesTakeNinetyDaysAndAProlificOneIsOne() {
        List<Happening> slow = fabricated(new Attack(Attack.Kind.SLOW, 20), List.of()).from(BEGIN);
        assertThat(slow.getLast().at()).isGreaterThan(BEGIN + 80 * DAY_MS);
        List<Happening> prolific =
                fabricated(new Attack(Attack.Kind.PROLIFIC, 1), List.of()).from(BEGIN);
        assertThat(events(prolific, MemberJoined.class)).hasSize(1);
        assertThat(events(prolific, PostEvent.class)).hasSizeGreaterThan(1_500);
    }

    @Test
    void boughtOnesAreRealAndDoNotJoinTheNetworkAgain() {
        List<Happening> done =
                fabricated(new Attack(Attack.Kind.BOUGHT, 5), List.of(3, 4)).from(BEGIN);
        assertThat(events(done, MemberJoined.class))
                .hasSize(5)
                .noneMatch(joined -> joined.member().equals(new MemberId(1_003)));
        assertThat(events(done, PostEvent.class))
                .anyMatch(post -> post.author().equals(new MemberId(1_003)))
                .anyMatch(post -> post.author().equals(new MemberId(1_004)));
    }

    @Test
    void aNewcomerIsAnsweredWhereTheyWrote() {
        CommunityId elsewhere = new CommunityId(5);
        MemberId newcomer = new MemberId(9);
        Instant at = Instant.ofEpochMilli(BEGIN);
        PostPublished hello = new PostPublished(new PostId(1), elsewhere, newcomer, at, null, 5);
        LogEntry entry = new LogEntry(1, hello, app.foyer.contract.Origin.MEMBER, at);
        Wrote wrote = new Wrote(2, 9, 0, true, -1, BEGIN, List.of(entry));
        Wrote answer =
                fabricated(new Attack(Attack.Kind.ACCOUNTS, 3), List.of())
                        .answer(wrote, BEGIN + 600_000);
        assertThat(events(List.of(answer), ReplyWritten.class))
                .singleElement()
                .satisfies(reply -> {
                    assertThat(reply.community()).isEqualTo(elsewhere);
                    assertThat(reply.parent()).isEqualTo(hello.post());
                    assertThat(reply.parentAuthor()).isEqualTo(newcomer);
                });
    }

    private Map<Attack, Gains> gains(Attack... attacks) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new AttackEvaluation(folder, nowhere, _ -> {}).run(List.of(attacks)).gains();
    }

    private static int median(List<Integer> gains) {
        return gains.stream().sorted().toList().get(gains.size() / 2);
    }

    @Test
    void whatWinsOverACountOfTheActiveGainsNothingOnFoyersLists() throws IOException {
        Histories.village().writeTo(folder);
        Attack crowd = new Attack(Attack.Kind.ACCOUNTS, 100);
        Attack bought = new Attack(Attack.Kind.BOUGHT, 10);
        Map<Attack, Gains> gains = gains(crowd, bought);
        Gains ofCrowd = gains.getOrDefault(crowd, new Gains(List.of(), List.of()));
        assertThat(ofCrowd.foyer()).isNotEmpty().hasSameSizeAs(ofCrowd.active());
        assertThat(median(ofCrowd.foyer())).isLessThanOrEqualTo(0);
        assertThat(Collections.max(ofCrowd.foyer())).isLessThanOrEqualTo(1);
        assertThat(median(ofCrowd.active())).isPositive();
        assertThat(gains.getOrDefault(bought, ofCrowd)).isNotEqualTo(ofCrowd);
        assertThat(gains(crowd, bought)).isEqualTo(gains);
    }

    @Test
    void attacksAreShownInATableAPageAndALastLine() throws IOException {
        Histories.evenAndOdd().writeTo(folder);
        Path page = folder.resolve("attacks.html");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(
                        Evaluate.run(
                                out,
                                out,
                                folder.toString(),
                                "--attack",
                                "--report",
                                page.toString()))
                .isZero();
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(Stream.of(Attack.Kind.values()).map(Attack.Kind::words))
                .allSatisfy(words -> assertThat(lines).anyMatch(line -> line.contains(words)));
        assertThat(lines.getLast())
                .matches(
                        "attack \\S+ median=-?\\d+ worst=-?\\d+ active_median=-?\\d+"
                                + " active_worst=-?\\d+");
        assertThat(Files.readString(page)).contains("<svg", "1,000", "</html>");
    }
}
