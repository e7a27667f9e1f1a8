package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/** All that was ever done to keep order, as the log has it. Who asks may know. */
public interface AuditTrail {
    /**
     * What was done in a community, the last first.
     *
     * @param place {@link CommunityId#NETWORK} for the network itself
     * @param about only what concerns this member, or what they wrote; null for all
     */
    Answer<Page<Act>> acts(CommunityId place, @Nullable MemberId about, PageRequest page);
}
