package app.foyer.contract.query;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A community as people see it.
 *
 * @param open whether it has opened; until then only its members see it
 * @param door how it is entered
 * @param opening its opening night; null if it has opened, or there is none
 * @param capacity how many members it holds; null for any number
 * @param members who are in it now
 * @param posts written in it and not deleted, replies included
 */
public record CommunityCard(
        CommunityId community,
        Description description,
        boolean open,
        Door door,
        @Nullable Opening opening,
        @Nullable Integer capacity,
        Instant foundedAt,
        int members,
        long posts) {

    /**
     * A community's opening night, before it.
     *
     * @param at when it opens; null if no time is set any more
     * @param announced whether everybody may read of it
     * @param missed what was there when the time came, if that was too little; else null
     */
    public record Opening(@Nullable Instant at, boolean announced, @Nullable Missed missed) {}

    /** Too little was there: so many posts, by so many members. */
    public record Missed(int posts, int members) {}
}
