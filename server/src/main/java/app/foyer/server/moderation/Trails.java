package app.foyer.server.moderation;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.contract.query.Viewer;
import org.jspecify.annotations.Nullable;

/** The audit trail of a community, for its founders and moderators. */
public final class Trails {
    private final Queries queries;
    private final AuditTrail trail;

    public Trails(Queries queries, AuditTrail trail) {
        this.queries = queries;
        this.trail = trail;
    }

    /**
     * What was done, the last first.
     *
     * @param about only what concerns this member; null for all
     * @throws Refused {@code community-unknown}, {@code not-a-moderator}
     */
    public Answer<Page<Act>> of(
            Viewer viewer,
            CommunityId community,
            @Nullable MemberId about,
            PageRequest page,
            long atLeast) {
        boolean moderates =
                queries.ask(new ListStaff(viewer, community), atLeast).value().stream()
                        .anyMatch(one -> one.member().equals(viewer.member()));
        if (!moderates) {
            throw new Refused(Refusal.NOT_A_MODERATOR);
        }
        return trail.acts(community, about, page);
    }
}
