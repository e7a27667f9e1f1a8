package app.foyer.command.decide;

import static app.foyer.contract.Refusal.OPENING_EMPTY;

import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a community, or the network, may open. */
final class Openings {
    private Openings() {}

    /** Whether it may be announced for then; there need be no time. */
    static boolean mayBeSet(@Nullable Instant opensAt, Instant now) {
        return opensAt == null
                || (opensAt.isAfter(now) && !opensAt.isAfter(now.plus(Limits.OPENING_WITHIN)));
    }

    static boolean isEnough(int posts, int members, OpeningRule rule) {
        return posts >= rule.posts() && members >= rule.members();
    }

    static void requireEnough(int posts, int members, OpeningRule rule) {
        if (!isEnough(posts, members, rule)) {
            throw new Refused(
                    OPENING_EMPTY,
                    "It opens with %d posts by at least %d of its members; there are %d, by %d."
                            .formatted(rule.posts(), rule.members(), posts, members));
        }
    }
}
