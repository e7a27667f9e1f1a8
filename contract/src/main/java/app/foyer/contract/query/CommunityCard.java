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
 * @param capacity how many members it holds; null for any number
 * @param members who are in it now
 * @param posts written in it and not deleted, replies included
 */
public record CommunityCard(
        CommunityId community,
        Description description,
        boolean open,
        Door door,
        @Nullable Integer capacity,
        Instant foundedAt,
        int members,
        long posts) {}
