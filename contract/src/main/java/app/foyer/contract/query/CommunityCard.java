package app.foyer.contract.query;

import app.foyer.contract.Description;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;

/**
 * A community as people see it.
 *
 * @param open whether everybody sees it, and may join
 * @param members who are in it now
 * @param posts written in it and not deleted, replies included
 */
public record CommunityCard(
        CommunityId community,
        Description description,
        boolean open,
        Instant foundedAt,
        int members,
        long posts) {}
