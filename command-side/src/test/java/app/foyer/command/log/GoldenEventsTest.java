package app.foyer.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.command.TestPostgres;
import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.MasterKeys;
import app.foyer.command.keys.MemberKeys;
import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Coming;
import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.Followers;
import app.foyer.contract.Language;
import app.foyer.contract.Meeting;
import app.foyer.contract.Outcome;
import app.foyer.contract.Profile;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.Spot;
import app.foyer.contract.Via;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.AddressEvent.AddressClaimed;
import app.foyer.contract.event.AddressEvent.AddressReleased;
import app.foyer.contract.event.AddressesEvent.AddressAdded;
import app.foyer.contract.event.AddressesEvent.AddressRemoved;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.BeginningsEvent.BeginningDeleted;
import app.foyer.contract.event.BeginningsEvent.BeginningWritten;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
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
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.HandleEvent.HandleGivenUp;
import app.foyer.contract.event.HandleEvent.HandleTaken;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.PostRemoved;
import app.foyer.contract.event.PostEvent.PostRestored;
import app.foyer.contract.event.PostEvent.RemovedPostDeleted;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * Every event's stored shape, for ever: {@code golden/<stored name>.<revision>.json}. A shape that
 * changes gets a new revision and a new file; the old file stays and must still be read.
 *
 * <p>Long because it has a line for every event that there is.
 */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path FULLER_FILES = Path.of("src/test/resources/golden-fuller");
    private static final Instant AT = Instant.parse("2026-11-23T20:15:30.123Z");
    private static final MemberId ADA = new MemberId(0x0123_4567_89AB_CDEFL);
    private static final Instant LATER = Instant.parse("2026-12-24T20:00:00Z");
    private static final MemberId BOB = new MemberId(0x0123_4567_89AB_CDF0L);
    private static final CommunityId BAKERS = new CommunityId(0x0222_2222_2222_2222L);
    private static final InvitationId INVITATION =
            new InvitationId("0123456789abcdef0123456789abcdef");
    private static final PostId POST = new PostId(0x0333_3333_3333_3333L);
    private static final PostId REPLY = new PostId(0x0333_3333_3333_3334L);
    private static final Profile PROFILE =
            new Profile("Ada", List.of("bread", "monads"), List.of("en", "de-AT"), "Graz");
    private static final Description DESCRIPTION =
            new Description("Bakers", "Bread, and what goes with it.", List.of("en"));

    private static final List<Event> EVENTS =
            List.of(
                    new AccountClaimed("0123456789abcdef", ADA, AT, "ada@example.org"),
                    new AddressAdded(ADA, "fedcba9876543210", AT, "ada@there.example"),
                    new AddressClaimed("fedcba9876543210", ADA, AT),
                    new AddressReleased("fedcba9876543210", ADA, AT),
                    new AddressRemoved(ADA, "fedcba9876543210", AT),
                    new BlockLifted(ADA, BOB, AT),
                    new BlockMade(ADA, BOB, AT),
                    new CommunityDescribed(BAKERS, AT, DESCRIPTION),
                    new CommunityFounded(BAKERS, ADA, AT, DESCRIPTION),
                    new CommunityFounderNamed(BAKERS, BOB, AT),
                    new CommunityFounderResigned(BAKERS, ADA, AT),
                    new CommunityDoorSet(BAKERS, AT, Door.GATED),
                    new CommunityCapacitySet(BAKERS, AT, 150),
                    new CommunityOpeningSet(BAKERS, AT, LATER, true),
                    new CommunityOpeningMissed(BAKERS, AT, 4, 2),
                    new BeginningWritten(BAKERS, POST, ADA, AT),
                    new BeginningDeleted(BAKERS, POST, ADA, AT),
                    new CommunityOpened(BAKERS, AT),
                    new FollowAsked(ADA, BOB, AT),
                    new FollowDeclined(ADA, BOB, AT),
                    new FollowWithdrawn(ADA, BOB, AT),
                    new MemberFollowersSet(ADA, AT, Followers.APPROVAL),
                    new FollowEnded(ADA, BOB, AT),
                    new FollowStarted(ADA, BOB, AT),
                    new InvitationMade(INVITATION, ADA, BAKERS, BOB, 1, AT, LATER),
                    new InvitationRedeemed(INVITATION, ADA, BAKERS, BOB, true, AT),
                    new InvitationRevoked(INVITATION, ADA, BAKERS, BOB, ADA, AT),
                    new MemberJoined(ADA, AT, PROFILE),
                    new MembershipJoined(BAKERS, ADA, AT, Role.MEMBER, new Via(2, "heard")),
                    new MembershipLeft(BAKERS, ADA, AT),
                    new MembershipAsked(BAKERS, BOB, AT, "I bake, too."),
                    new MembershipWaited(BAKERS, BOB, AT),
                    new MembershipWithdrawn(BAKERS, BOB, AT),
                    new MembershipDeclined(BAKERS, BOB, ADA, AT, "We are full of bread."),
                    new MembershipRemoved(BAKERS, BOB, ADA, AT, "Crumbs."),
                    new MembershipBanned(BAKERS, BOB, ADA, AT, "Crumbs again."),
                    new MembershipBanLifted(BAKERS, BOB, ADA, AT),
                    new MembershipRoleGiven(BAKERS, BOB, ADA, Role.MODERATOR, AT),
                    new MembershipWarned(BAKERS, BOB, ADA, AT, "No cake."),
                    new MembershipSilenced(BAKERS, BOB, ADA, AT, LATER, "Cake."),
                    new MembershipSilenceLifted(BAKERS, BOB, ADA, AT),
                    new SeatsToBeCounted(BAKERS, AT),
                    new SeatsCounted(BAKERS, 12, AT),
                    new SeatTaken(BAKERS, BOB, true, AT),
                    new SeatFreed(BAKERS, BOB, AT),
                    new SeatAwaited(BAKERS, BOB, AT),
                    new SeatGivenUp(BAKERS, BOB, AT),
                    new MemberAsked(BOB, AT, PROFILE, "May I?"),
                    new MemberWaited(BOB, AT, PROFILE, INVITATION),
                    new NetworkPrepared(AT),
                    new NetworkDoorSet(AT, Door.GATED),
                    new MemberMuted(ADA, BOB, AT, LATER),
                    new MemberUnmuted(ADA, BOB, AT),
                    new CommunityMuted(ADA, BAKERS, AT, LATER),
                    new CommunityUnmuted(ADA, BAKERS, AT),
                    new WordMuted(ADA, 7, AT, LATER, "crumbs"),
                    new WordUnmuted(ADA, 7, AT),
                    new NetworkCapacitySet(AT, 500),
                    new NetworkOpeningSet(AT, LATER),
                    new NetworkOpeningMissed(AT, 4, 2),
                    new NetworkOpened(AT),
                    new MemberDeclined(BOB, AT, "Not now."),
                    new HandleTaken("0".repeat(32), BOB, AT),
                    new HandleGivenUp("0".repeat(32), BOB, AT),
                    new MemberHandleSet(BOB, AT, "0".repeat(32), "bob"),
                    new MemberSuspended(BOB, AT, LATER, "Too loud."),
                    new MemberReinstated(BOB, AT),
                    new MemberLeft(BOB, AT),
                    new MemberForgotten(BOB, AT),
                    new PostDeleted(REPLY, BAKERS, BOB, POST, AT),
                    new PostRemoved(REPLY, BAKERS, BOB, POST, ADA, AT, "Not about bread."),
                    new PostRestored(REPLY, BAKERS, BOB, POST, ADA, AT),
                    new RemovedPostDeleted(REPLY, BAKERS, BOB, AT),
                    new PostEdited(POST, BAKERS, ADA, AT, "Grüße 🥖", 7),
                    new PostImported(REPLY, BAKERS, ADA, POST, POST, AT, "From elsewhere", 14),
                    new PostPublished(POST, BAKERS, ADA, AT, "Hello", 5),
                    new ProfileChanged(ADA, AT, PROFILE),
                    new ReactionAdded(POST, BAKERS, BOB, ReactionKind.WITH_YOU, AT),
                    new ReactionTakenBack(POST, BAKERS, BOB, ReactionKind.WITH_YOU, AT),
                    new NotificationsRead(ADA, 7, AT),
                    new PostHidden(ADA, POST, AT),
                    new PostShown(ADA, POST, AT),
                    new GatheringAnnounced(
                            new GatheringId(88),
                            BAKERS,
                            ADA,
                            AT,
                            LATER,
                            "Europe/Berlin",
                            120,
                            new Meeting.Words("Baking", "Rye", "The mill", "Mill Lane 1"),
                            new Spot(52.5, 13.4),
                            12),
                    new GatheringChanged(
                            new GatheringId(88),
                            BAKERS,
                            ADA,
                            BOB,
                            AT,
                            LATER,
                            "Europe/Berlin",
                            90,
                            new Meeting.Words("Baking", "", "The mill", null),
                            null,
                            null),
                    new GatheringCancelled(new GatheringId(88), BAKERS, ADA, BOB, AT, "Rain."),
                    new GatheringDisowned(new GatheringId(88), BAKERS, ADA, AT),
                    new GatheringHeld(new GatheringId(88), BAKERS, ADA, BOB, AT),
                    new AnswerGiven(new GatheringId(88), BAKERS, BOB, Coming.YES, Coming.MAYBE, AT),
                    new AnswerWaited(new GatheringId(88), BAKERS, BOB, Coming.NO, AT),
                    new MemberCame(new GatheringId(88), BAKERS, BOB, ADA, AT),
                    new ReportMade(
                            new ReportId(77),
                            BOB,
                            BAKERS,
                            Reported.of(POST),
                            ADA,
                            AT,
                            ReportKind.SELF_HARM,
                            "Look."),
                    new ReportWithdrawn(new ReportId(77), BOB, BAKERS, Reported.of(POST), AT),
                    new ReportSettled(
                            new ReportId(77),
                            BOB,
                            BAKERS,
                            Reported.of(POST),
                            ADA,
                            AT,
                            Outcome.ACTED,
                            "Thanks."),
                    new ReplyWritten(REPLY, BAKERS, BOB, POST, ADA, POST, AT, "Welcome!", 8));

    private static final Additions ADDITIONS =
            new Additions(
                    "Raw dough",
                    List.of(
                            new Attachment("https://example.org/loaf.jpg", "image/jpeg", "A loaf"),
                            new Attachment("https://example.org/", "text/html", null)),
                    new Language("en", true));

    /** Events that came to hold more; without it, they are stored as they were before. */
    private static final List<Event> FULLER =
            List.of(
                    new FollowStarted(ADA, BOB, AT, BOB),
                    new MembershipJoined(BAKERS, BOB, AT, Role.MEMBER, null, ADA),
                    new ReactionAdded(POST, BAKERS, BOB, ReactionKind.WITH_YOU, AT, ADA),
                    new ReactionTakenBack(POST, BAKERS, BOB, ReactionKind.WITH_YOU, AT, ADA),
                    new PostPublished(
                            POST, BAKERS, ADA, AT, "Hello", 5, ADDITIONS, List.of(BOB), ADA),
                    new ReplyWritten(
                            REPLY,
                            BAKERS,
                            BOB,
                            POST,
                            ADA,
                            POST,
                            AT,
                            "Welcome!",
                            8,
                            new Additions(null, List.of(), new Language("en-GB", false)),
                            List.of(ADA),
                            ADA),
                    new PostImported(
                            REPLY,
                            BAKERS,
                            ADA,
                            POST,
                            POST,
                            AT,
                            "From elsewhere",
                            14,
                            ADDITIONS,
                            null),
                    new PostEdited(POST, BAKERS, ADA, AT, "", 0, ADDITIONS, List.of(BOB), ADA, 7),
                    new PostDeleted(REPLY, BAKERS, BOB, POST, AT, ADA),
                    new PostRemoved(REPLY, BAKERS, BOB, POST, ADA, AT, "Not about bread.", ADA),
                    new PostRestored(REPLY, BAKERS, BOB, POST, ADA, AT, ADA),
                    new RemovedPostDeleted(REPLY, BAKERS, BOB, AT, ADA));

    /** Keys and nonces that are the same in every run, so that the ciphertexts are, too. */
    private static final class KnownBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
        }
    }

    @Test
    void everyEventIsStoredAsItsGoldenFileSays() throws IOException {
        EventSerializer serializer = serializer();
        for (Event event : EVENTS) {
            SerializedObject<String> stored = serializer.serialize(event, String.class);
            Path file =
                    GOLDEN.resolve(
                            "%s.%s.json"
                                    .formatted(
                                            stored.getType().getName(),
                                            stored.getType().getRevision()));
            if (Boolean.getBoolean("foyer.golden.write")) {
                Files.writeString(file, stored.getData() + "\n");
            }
            assertThat(stored.getData()).isEqualTo(Files.readString(file).strip());
        }
    }

    @Test
    void everyGoldenFileIsReadAsItsEvent() throws IOException {
        EventSerializer serializer = serializer();
        for (Event event : EVENTS) {
            serializer.prepare(List.of(event));
            var type = serializer.typeForClass(event.getClass());
            String golden =
                    Files.readString(
                            GOLDEN.resolve(type.getName() + "." + type.getRevision() + ".json"),
                            StandardCharsets.UTF_8);
            Object read =
                    serializer.deserialize(
                            new SimpleSerializedObject<>(golden, String.class, type));
            assertThat(read).isEqualTo(event);
        }
    }

    @Test
    void anEventThatCameToHoldMoreIsStoredAndReadAsItsFileSays() throws IOException {
        EventSerializer serializer = serializer();
        for (Event event : FULLER) {
            SerializedObject<String> stored = serializer.serialize(event, String.class);
            var type = stored.getType();
            Path file = FULLER_FILES.resolve(type.getName() + "." + type.getRevision() + ".json");
            if (Boolean.getBoolean("foyer.golden.write")) {
                Files.writeString(file, stored.getData() + "\n");
            }
            String golden = Files.readString(file).strip();
            assertThat(stored.getData()).isEqualTo(golden).doesNotContain("dough", "loaf");
            Object read =
                    serializer.deserialize(
                            new SimpleSerializedObject<>(golden, String.class, type));
            assertThat(read).isEqualTo(event);
        }
    }

    @Test
    void thereIsAGoldenFileForEveryRevisionThatEverWasAndEachIsRead() throws IOException {
        EventSerializer serializer = serializer();
        EVENTS.forEach(event -> serializer.prepare(List.of(event)));
        Set<String> read = new HashSet<>();
        for (EventTypes.EventType type : new EventTypes().all().toList()) {
            for (int revision = 1; revision <= type.revision(); revision++) {
                String name = type.name() + "." + revision + ".json";
                String golden = Files.readString(GOLDEN.resolve(name), StandardCharsets.UTF_8);
                assertThat(read(serializer, Upcasts.all(), type.name(), revision, golden))
                        .isInstanceOf(type.type());
                read.add(name);
            }
        }
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(read);
        }
    }

    @Test
    void anEarlierShapeIsBroughtToTodaysRevisionByRevision() {
        EventSerializer serializer = serializer();
        Upcast kindNamed =
                new Upcast(
                        "follow.started",
                        -1,
                        event -> {
                            event.set("member", event.remove("who"));
                            return event;
                        });
        Upcast dated =
                new Upcast(
                        "follow.started",
                        0,
                        event -> {
                            event.set("follower", event.remove("member"));
                            return event;
                        });
        String old = "{\"who\":\"%s\",\"followed\":\"%s\",\"at\":\"%s\"}".formatted(ADA, BOB, AT);
        var steps = new EventUpcasterChain(kindNamed, dated);
        assertThat(read(serializer, steps, "follow.started", -1, old))
                .isEqualTo(new FollowStarted(ADA, BOB, AT));
    }

    @Test
    void aRevisionThatIsNotKnownIsNotRead() {
        EventSerializer serializer = serializer();
        assertThatThrownBy(() -> read(serializer, Upcasts.all(), "follow.started", 2, "{}"))
                .isInstanceOf(UnknownEventType.class)
                .hasMessageContaining("'follow.started', revision 2");
    }

    /** As the engine reads a row. */
    private static Object read(
            EventSerializer serializer,
            EventUpcaster steps,
            String name,
            int revision,
            String payload) {
        var row =
                new GenericDomainEventEntry<>(
                        "kind",
                        "kind/1",
                        0,
                        "event",
                        AT,
                        name,
                        Integer.toString(revision),
                        payload,
                        "{}");
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), serializer, steps)
                .next()
                .getPayload();
    }

    private static EventSerializer serializer() {
        HikariDataSource keys = new HikariDataSource();
        var database = TestPostgres.newDatabase();
        keys.setJdbcUrl(database.url());
        keys.setUsername(database.user());
        keys.setPassword(database.password());
        Flyway.configure().dataSource(keys).locations("classpath:db/keys").load().migrate();
        SecureRandom random = new KnownBytes();
        MasterKeys master =
                MasterKeys.parse("1:" + Base64.getEncoder().encodeToString(new byte[32]));
        MemberKeys memberKeys = new MemberKeys(keys, master, random);
        return new EventSerializer(memberKeys, new Cipherbox(memberKeys, random));
    }
}
