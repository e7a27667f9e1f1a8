package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member can ask about what they do not care to read. Muting again sets another time; one
 * that is null is without end.
 */
public sealed interface MuteCommand extends Command {
    MemberId muter();

    @Override
    default AggregateId aggregate() {
        return MutesEvent.aggregate(muter());
    }

    /** Do not show what another writes. */
    record MuteMember(MemberId muter, MemberId member, @Nullable Instant until)
            implements MuteCommand {}

    /** Show it again. */
    record UnmuteMember(MemberId muter, MemberId member) implements MuteCommand {}

    /** Do not show at home what is written in a community. */
    record MuteCommunity(MemberId muter, CommunityId community, @Nullable Instant until)
            implements MuteCommand {}

    /** Show it again. */
    record UnmuteCommunity(MemberId muter, CommunityId community) implements MuteCommand {}

    /** Do not show what holds a word, or a phrase. */
    record MuteWord(MemberId muter, String word, @Nullable Instant until) implements MuteCommand {}

    /** Show it again. */
    record UnmuteWord(MemberId muter, int number) implements MuteCommand {}
}
