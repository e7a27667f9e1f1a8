package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking.
 *
 * @param member null for somebody who is not a member
 */
public record Viewer(@Nullable MemberId member) {
    public static final Viewer ANONYMOUS = new Viewer(null);
}
