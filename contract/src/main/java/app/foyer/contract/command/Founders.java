package app.foyer.contract.command;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.util.List;

/** Who founded what: asked before somebody goes, since nobody leaves a community without one. */
public interface Founders {
    /** The communities that a member ever was a founder of. */
    List<CommunityId> foundedBy(MemberId member);
}
