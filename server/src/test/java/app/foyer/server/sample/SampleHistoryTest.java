package app.foyer.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.contract.id.PostId;
import app.foyer.server.sample.SampleLoader.Sample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleHistoryTest {
    private static final Instant NEWEST = Instant.parse("2026-08-22T12:00:00Z");
    private final List<Dated> history = SampleHistory.of(SampleTitles.read(), NEWEST);

    @Test
    void itIsTheSameEachTime() {
        assertThat(SampleHistory.of(SampleTitles.read(), NEWEST)).isEqualTo(history);
    }

    @Test
    void itSpreadsOverSixtyDaysUpToItsNewestPost() {
        assertThat(history).extracting(Dated::at).isSorted();
        assertThat(history.getFirst().at()).isAfterOrEqualTo(NEWEST.minus(Duration.ofDays(60)));
        assertThat(
                        history.stream()
                                .filter(dated -> dated.command() instanceof PublishPost)
                                .map(Dated::at)
                                .max(Instant::compareTo))
                .contains(NEWEST);
    }

    @Test
    void nobodyWritesBeforeTheyAreIn() {
        Set<Object> there = new HashSet<>();
        Set<PostId> written = new HashSet<>();
        for (Dated dated : history) {
            switch (dated.command()) {
                case JoinNetwork(var member, _, _, _, _) -> there.add(member);
                case OpenCommunity(var community, _) -> there.add(community);
                case JoinCommunity join -> {
                    assertThat(there).contains(join.member(), join.community());
                    there.add(join);
                }
                case PublishPost(var post, var community, var author, _, _) -> {
                    assertThat(there).contains(new JoinCommunity(community, author));
                    assertThat(written.add(post)).isTrue();
                }
                case Reply(var post, var parent, var author, _) -> {
                    assertThat(written).contains(parent);
                    assertThat(there).contains(author);
                    assertThat(written.add(post)).isTrue();
                }
                case Follow(var follower, var followed) ->
                        assertThat(there).contains(follower, followed);
                default -> assertThat(dated.command()).isNotNull();
            }
        }
        assertThat(written).hasSizeGreaterThan(2_000);
    }

    @Test
    void everyMemberSaysThatTheyAreASample() {
        assertThat(history.stream().map(Dated::command).toList())
                .filteredOn(JoinNetwork.class::isInstance)
                .hasSizeBetween(60, 120)
                .allSatisfy(command ->
                        assertThat(((JoinNetwork) command).profile().name()).startsWith("Sample "));
    }

    @Test
    void itIsLoadedOnceAndMarkedAtItsOrigin(@TempDir Path folder) {
        List<Origin> origins = new ArrayList<>();
        BulkCommands log = listening(origins);
        SampleLoader loader = new SampleLoader(Sample.TITLES, log, folder);
        assertThat(loader.load(NEWEST, () -> {})).isTrue();
        assertThat(origins).containsOnly(Origin.SAMPLE);
        assertThat(loader.load(NEWEST.plusSeconds(60), () -> {})).isFalse();
    }

    /** Does everything at once, and keeps only where it came from. */
    private static BulkCommands listening(List<Origin> origins) {
        return new BulkCommands() {
            @Override
            public List<Outcome> sendAll(List<Dated> commands, Authorship authorship) {
                origins.add(authorship.origin());
                return commands.stream().map(_ -> (Outcome) new Outcome.Done(true)).toList();
            }

            @Override
            public long position() {
                return 0;
            }
        };
    }

    @Test
    void onAFirstNightTwelveFoundersSitInThreeRooms() {
        List<Dated> night = FirstNight.until(NEWEST);
        assertThat(FirstNight.until(NEWEST)).isEqualTo(night);
        assertThat(night).extracting(Dated::at).isSorted();
        assertThat(night.getLast().at()).isBefore(NEWEST);
        assertThat(night.getFirst().at()).isAfterOrEqualTo(NEWEST.minus(Duration.ofHours(2)));
        assertThat(count(night, JoinNetwork.class)).isEqualTo(12);
        assertThat(count(night, OpenCommunity.class)).isEqualTo(3);
        assertThat(count(night, PublishPost.class)).isEqualTo(12);
        assertThat(count(night, Reply.class)).isEqualTo(9);
    }

    private static long count(List<Dated> history, Class<?> type) {
        return history.stream().map(Dated::command).filter(type::isInstance).count();
    }
}
