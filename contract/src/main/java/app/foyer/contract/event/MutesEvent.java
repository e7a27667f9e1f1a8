package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to what a member does not care to read. A time that is null is without end. */
public sealed interface MutesEvent extends Event, PersonalEvent {
    MemberId muter();

    @Override
    default AggregateId aggregate() {
        return aggregate(muter());
    }

    @Override
    default MemberId owner() {
        return muter();
    }

    static AggregateId aggregate(MemberId muter) {
        return new AggregateId("mutes", muter.toString());
    }

    /** What another member writes. */
    @StoredAs("mutes.member-muted")
    record MemberMuted(MemberId muter, MemberId member, Instant at, @Nullable Instant until)
            implements MutesEvent {}

    /** It is read again. */
    @StoredAs("mutes.member-unmuted")
    record MemberUnmuted(MemberId muter, MemberId member, Instant at) implements MutesEvent {}

    /** What is written in a community. */
    @StoredAs("mutes.community-muted")
    record CommunityMuted(
            MemberId muter, CommunityId community, Instant at, @Nullable Instant until)
            implements MutesEvent {}

    /** It is read again. */
    @StoredAs("mutes.community-unmuted")
    record CommunityUnmuted(MemberId muter, CommunityId community, Instant at)
            implements MutesEvent {}

    /**
     * What holds a word, or a phrase.
     *
     * @param number of the word among the member's, from 1
     */
    @StoredAs("mutes.word-muted")
    record WordMuted(
            MemberId muter,
            int number,
            Instant at,
            @Nullable Instant until,
            @Personal @Nullable String word)
            implements MutesEvent {}

    /** It is read again. */
    @StoredAs("mutes.word-unmuted")
    record WordUnmuted(MemberId muter, int number, Instant at) implements MutesEvent {}
}
