package app.foyer.command;

import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Origin;
import app.foyer.contract.PostRules;
import app.foyer.contract.Profile;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A command side on databases of its own, and the first steps of most tests. */
final class TestSide implements AutoCloseable {
    private static final int EDITS_MAX = 1_000;
    static final Authorship AUTHORSHIP = new Authorship(null, Origin.MEMBER, "test");
    static final String MASTER_KEYS = "1:" + Base64.getEncoder().encodeToString(new byte[32]);

    final CommandSideConfiguration.Database logDatabase = TestPostgres.newDatabase();
    final CommandSideConfiguration.Database keyDatabase = TestPostgres.newDatabase();
    final Path forgotten = list();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    final CommandSideConfiguration side = another();

    private static Path list() {
        try {
            return Files.createTempDirectory("foyer-forgotten").resolve("forgotten.list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node on the same databases. */
    CommandSideConfiguration another() {
        return another(Clock.systemUTC());
    }

    /** Another, whose domain's clock is this. */
    CommandSideConfiguration another(Clock clock) {
        return on(logDatabase, keyDatabase, forgotten, clock, meters);
    }

    /** A node on databases that are there. */
    static CommandSideConfiguration on(
            CommandSideConfiguration.Database log,
            CommandSideConfiguration.Database keys,
            Path forgotten,
            Clock clock,
            SimpleMeterRegistry meters) {
        return new CommandSideConfiguration(
                new CommandSideConfiguration.Settings(
                        log,
                        keys,
                        MASTER_KEYS,
                        16,
                        OpeningRule.NONE,
                        new PostRules(ReactionKind.STANDARD, EDITS_MAX),
                        forgotten),
                clock,
                meters);
    }

    MemberId member() {
        MemberId member = ids.nextMember();
        side.commands()
                .send(
                        new JoinNetwork(
                                member, null, new Profile("Ada", List.of(), List.of(), null)),
                        AUTHORSHIP);
        return member;
    }

    CommunityId openCommunity(MemberId founder) {
        CommunityId community = ids.nextCommunity();
        side.commands()
                .send(
                        new FoundCommunity(
                                community, founder, new Description("Bakers", "", List.of())),
                        AUTHORSHIP);
        side.commands().send(new OpenCommunity(community, founder), AUTHORSHIP);
        return community;
    }

    void join(CommunityId community, MemberId member) {
        side.commands().send(new JoinCommunity(community, member), AUTHORSHIP);
    }

    PostId post(CommunityId community, MemberId author, String text) {
        PostId post = ids.nextPost();
        side.commands()
                .send(new PublishPost(post, community, author, Content.of(text)), AUTHORSHIP);
        return post;
    }

    /** Everything in the log, read as a projection reads it; positions must have no gaps. */
    static List<Event> readLog(CommandSideConfiguration side) {
        List<Event> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = side.log().openStream(null)) {
            while (stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                events.add((Event) message.getPayload());
                long position = message.trackingToken().position().orElseThrow();
                if (position != events.size()) {
                    throw new AssertionError(
                            "position %d after %d events".formatted(position, events.size() - 1));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return events;
    }

    @Override
    public void close() {
        side.close();
    }
}
