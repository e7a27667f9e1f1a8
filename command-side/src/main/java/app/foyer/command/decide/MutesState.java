package app.foyer.command.decide;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member does not care to read.
 *
 * @param words by their numbers
 * @param lastNumber of a word, which no other gets
 */
public record MutesState(
        Map<MemberId, Mute> members,
        Map<CommunityId, Mute> communities,
        Map<Integer, Mute> words,
        int lastNumber)
        implements State {
    static final MutesState NONE = new MutesState(Map.of(), Map.of(), Map.of(), 0);

    public MutesState {
        members = Map.copyOf(members);
        communities = Map.copyOf(communities);
        words = Map.copyOf(words);
    }

    /**
     * One of them.
     *
     * @param until null for without end
     * @param word null for none, or once it is forgotten
     */
    public record Mute(@Nullable Instant until, @Nullable String word) {
        boolean over(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    @Override
    public MutesState after(Event event) {
        if (!(event instanceof MutesEvent own)) {
            throw State.foreign(this, event);
        }
        Map<MemberId, Mute> nextMembers = new HashMap<>(members);
        Map<CommunityId, Mute> nextCommunities = new HashMap<>(communities);
        Map<Integer, Mute> nextWords = new HashMap<>(words);
        int last = lastNumber;
        switch (own) {
            case MemberMuted e -> nextMembers.put(e.member(), new Mute(e.until(), null));
            case MemberUnmuted e -> nextMembers.remove(e.member());
            case CommunityMuted e -> nextCommunities.put(e.community(), new Mute(e.until(), null));
            case CommunityUnmuted e -> nextCommunities.remove(e.community());
            case WordMuted e -> {
                nextWords.put(e.number(), new Mute(e.until(), e.word()));
                last = Math.max(last, e.number());
            }
            case WordUnmuted e -> {
                nextWords.remove(e.number());
                last = Math.max(last, e.number());
            }
        }
        return new MutesState(nextMembers, nextCommunities, nextWords, last);
    }
}
