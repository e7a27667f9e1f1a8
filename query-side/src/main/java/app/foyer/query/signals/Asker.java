package app.foyer.query.signals;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.FitHit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be recommended something.
 *
 * @param member null for a visitor
 * @param inside ids of the communities that they are in
 * @param left ids of those that they left
 * @param follows ids of whom they follow; {@value #FOLLOWS_MAX} of them are looked at
 * @param fits communities that fit their interests, the best first
 */
public record Asker(
        @Nullable MemberId member,
        Set<Long> inside,
        Set<Long> left,
        List<Long> follows,
        List<FitHit> fits) {
    static final int FOLLOWS_MAX = 200;

    public Asker {
        inside = Set.copyOf(inside);
        left = Set.copyOf(left);
        follows = List.copyOf(follows.subList(0, Math.min(FOLLOWS_MAX, follows.size())));
        fits = List.copyOf(fits);
    }
}
