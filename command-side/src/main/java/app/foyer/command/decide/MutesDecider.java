package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static app.foyer.contract.Refusal.MUTES_TOO_MANY;
import static app.foyer.contract.Refusal.MUTE_INVALID;

import app.foyer.command.decide.MutesState.Mute;
import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.Spelling;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.MuteCommand.MuteCommunity;
import app.foyer.contract.command.MuteCommand.MuteMember;
import app.foyer.contract.command.MuteCommand.MuteWord;
import app.foyer.contract.command.MuteCommand.UnmuteCommunity;
import app.foyer.contract.command.MuteCommand.UnmuteMember;
import app.foyer.contract.command.MuteCommand.UnmuteWord;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what a member does not read. What has ended by itself is cleared away with the next. */
final class MutesDecider {
    private MutesDecider() {}

    static List<MutesEvent> decide(MuteCommand command, Facts facts, Instant now) {
        MemberId muter = command.muter();
        Rights.requireActive(muter, facts, now);
        MutesState before = facts.mutes(muter);
        return switch (command) {
            case MuteMember c -> {
                requireOther(c, facts);
                yield mute(
                        new MemberMuted(muter, c.member(), now, until(c.until(), now)),
                        before.members().get(c.member()),
                        before,
                        now);
            }
            case MuteCommunity c -> {
                Rights.requireSees(muter, c.community(), facts, COMMUNITY_UNKNOWN);
                yield mute(
                        new CommunityMuted(muter, c.community(), now, until(c.until(), now)),
                        before.communities().get(c.community()),
                        before,
                        now);
            }
            case MuteWord c -> muteWord(c, before, now);
            case UnmuteMember c ->
                    before.members().containsKey(c.member())
                            ? List.of(new MemberUnmuted(muter, c.member(), now))
                            : List.of();
            case UnmuteCommunity c ->
                    before.communities().containsKey(c.community())
                            ? List.of(new CommunityUnmuted(muter, c.community(), now))
                            : List.of();
            case UnmuteWord c ->
                    before.words().containsKey(c.number())
                            ? List.of(new WordUnmuted(muter, c.number(), now))
                            : List.of();
        };
    }

    private static void requireOther(MuteMember c, Facts facts) {
        if (c.muter().equals(c.member())) {
            throw new Refused(MUTE_INVALID, "Nobody can mute themselves.");
        }
        Rights.requireKnown(c.member(), facts);
        Rights.requireNotApart(c.muter(), c.member(), facts, MEMBER_UNKNOWN);
    }

    private static @Nullable Instant until(@Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(Limits.MUTE_MAX)))) {
            throw new Refused(
                    MUTE_INVALID, "A mute ends in the future, within 10 years, or has no end.");
        }
        return until;
    }

    private static List<MutesEvent> muteWord(MuteWord c, MutesState before, Instant now) {
        String word = c.word().strip();
        List<String> spelled = Spelling.wordsOf(word);
        if (spelled.isEmpty()
                || word.codePointCount(0, word.length()) > Limits.MUTED_WORD_LENGTH_MAX) {
            throw new Refused(
                    MUTE_INVALID, "A word or phrase has 1 to 50 characters, a letter among them.");
        }
        int number = number(spelled, before);
        return mute(
                new WordMuted(c.muter(), number, now, until(c.until(), now), word),
                before.words().get(number),
                before,
                now);
    }

    /** That of the word itself, or else the next. */
    private static int number(List<String> spelled, MutesState before) {
        for (Map.Entry<Integer, Mute> known : before.words().entrySet()) {
            String word = known.getValue().word();
            if (word != null && Spelling.wordsOf(word).equals(spelled)) {
                return known.getKey();
            }
        }
        return before.lastNumber() + 1;
    }

    private static List<MutesEvent> mute(
            MutesEvent muted, @Nullable Mute known, MutesState before, Instant now) {
        MutesState after = before.after(muted);
        List<MutesEvent> events = new ArrayList<>();
        if (known == null || !after.equals(before)) {
            events.add(muted);
        }
        for (MutesEvent ended : ended(muted.muter(), after, now)) {
            events.add(ended);
            after = after.after(ended);
        }
        if (after.words().size() > Limits.MUTED_WORDS_MAX
                || after.members().size() + after.communities().size() > Limits.MUTES_MAX) {
            throw new Refused(MUTES_TOO_MANY);
        }
        return events;
    }

    private static List<MutesEvent> ended(MemberId muter, MutesState mutes, Instant now) {
        List<MutesEvent> ended = new ArrayList<>();
        mutes.members().entrySet().stream()
                .filter(each -> each.getValue().over(now))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(member -> ended.add(new MemberUnmuted(muter, member, now)));
        mutes.communities().entrySet().stream()
                .filter(each -> each.getValue().over(now))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(community -> ended.add(new CommunityUnmuted(muter, community, now)));
        mutes.words().entrySet().stream()
                .filter(each -> each.getValue().over(now))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(number -> ended.add(new WordUnmuted(muter, number, now)));
        return ended;
    }
}
