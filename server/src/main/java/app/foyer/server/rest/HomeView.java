package app.foyer.server.rest;

import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Recommendation.Reason;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A card at home, and why it is there. */
record HomeView(@JsonUnwrapped PostView post, Why why, Folded folded) {

    /**
     * What brought it there.
     *
     * @param reasons why its community is recommended; none if it is not
     */
    record Why(String because, List<Reason> reasons) {
        static Why of(HomeEntry entry) {
            return new Why(Words.of(entry.because()), entry.reasons());
        }
    }

    /** How many posts right after it are left out: by the same author, in the same community. */
    record Folded(int byAuthor, int inCommunity) {
        static Folded of(HomeEntry entry) {
            return new Folded(entry.moreByAuthor(), entry.moreInCommunity());
        }
    }

    static HomeView of(HomeEntry entry) {
        return new HomeView(PostView.of(entry.card()), Why.of(entry), Folded.of(entry));
    }
}
