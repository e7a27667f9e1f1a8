package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.command.MuteCommand.MuteCommunity;
import app.foyer.contract.command.MuteCommand.MuteMember;
import app.foyer.contract.command.MuteCommand.MuteWord;
import app.foyer.contract.command.MuteCommand.UnmuteCommunity;
import app.foyer.contract.command.MuteCommand.UnmuteMember;
import app.foyer.contract.command.MuteCommand.UnmuteWord;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutesTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    @Test
    void aMemberIsMutedOnceUntilAnotherTimeIsSetAndUnmutedOnce() {
        MemberMuted muted = new MemberMuted(ADA, BOB, EARLIER, null);
        MuteMember mute = new MuteMember(ADA, BOB, null);
        given(joined(ADA), joined(BOB)).when(mute).then(new MemberMuted(ADA, BOB, NOW, null));
        given(joined(ADA), joined(BOB), muted).when(mute).thenNothing();
        given(joined(ADA), joined(BOB), muted)
                .when(new MuteMember(ADA, BOB, LATER))
                .then(new MemberMuted(ADA, BOB, NOW, LATER));
        UnmuteMember unmute = new UnmuteMember(ADA, BOB);
        given(joined(ADA), joined(BOB), muted).when(unmute).then(new MemberUnmuted(ADA, BOB, NOW));
        given(joined(ADA), joined(BOB)).when(unmute).thenNothing();
    }

    @Test
    void aCommunityThatIsSeenIsMuted() {
        MuteCommunity mute = new MuteCommunity(BOB, BAKERS, LATER);
        given(joined(BOB), founded(), opened())
                .when(mute)
                .then(new CommunityMuted(BOB, BAKERS, NOW, LATER));
        given(joined(BOB), founded()).when(mute).thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(joined(BOB), new CommunityMuted(BOB, BAKERS, EARLIER, null))
                .when(new UnmuteCommunity(BOB, BAKERS))
                .then(new CommunityUnmuted(BOB, BAKERS, NOW));
    }

    @Test
    void aWordKeepsItsNumberHoweverItIsSpelledAndNoOtherGetsIt() {
        WordMuted first = new WordMuted(ADA, 1, EARLIER, null, "Crème brûlée");
        given(joined(ADA))
                .when(new MuteWord(ADA, " Crème brûlée ", null))
                .then(new WordMuted(ADA, 1, NOW, null, "Crème brûlée"));
        given(joined(ADA), first)
                .when(new MuteWord(ADA, "creme BRULEE", LATER))
                .then(new WordMuted(ADA, 1, NOW, LATER, "creme BRULEE"));
        given(joined(ADA), first).when(new UnmuteWord(ADA, 1)).then(new WordUnmuted(ADA, 1, NOW));
        given(joined(ADA), first, new WordUnmuted(ADA, 1, EARLIER))
                .when(new MuteWord(ADA, "bread", null))
                .then(new WordMuted(ADA, 2, NOW, null, "bread"));
        given(joined(ADA)).when(new UnmuteWord(ADA, 1)).thenNothing();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Scenario both = given(joined(ADA), joined(BOB));
        both.when(new MuteMember(ADA, ADA, null)).thenRefused(Refusal.MUTE_INVALID);
        both.when(new MuteMember(ADA, BOB, NOW)).thenRefused(Refusal.MUTE_INVALID);
        both.when(new MuteMember(ADA, BOB, NOW.plus(Duration.ofDays(4_000))))
                .thenRefused(Refusal.MUTE_INVALID);
        both.when(new MuteWord(ADA, "!?", null)).thenRefused(Refusal.MUTE_INVALID);
        both.when(new MuteWord(ADA, "a".repeat(51), null)).thenRefused(Refusal.MUTE_INVALID);
        given(joined(ADA)).when(new MuteMember(ADA, BOB, null)).thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(ADA), joined(BOB), new BlockMade(BOB, ADA, EARLIER))
                .when(new MuteMember(ADA, BOB, null))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void thereIsALimitAndWhatEndedByItselfDoesNotCount() {
        List<Event> full = new ArrayList<>(List.of(joined(ADA)));
        for (int i = 1; i <= Limits.MUTED_WORDS_MAX; i++) {
            full.add(new WordMuted(ADA, i, EARLIER, null, "word" + i));
        }
        given(full.toArray(Event[]::new))
                .when(new MuteWord(ADA, "bread", null))
                .thenRefused(Refusal.MUTES_TOO_MANY);
        full.add(new WordMuted(ADA, 7, EARLIER, NOW, "word7"));
        given(full.toArray(Event[]::new))
                .when(new MuteWord(ADA, "bread", null))
                .then(
                        new WordMuted(ADA, Limits.MUTED_WORDS_MAX + 1, NOW, null, "bread"),
                        new WordUnmuted(ADA, 7, NOW));
    }
}
