package app.foyer.load.bench;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.contract.query.Viewer;
import app.foyer.query.ranking.FitSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a list: visitors, of whom nothing is known, and members who joined in the last 14
 * days, each as likely, most of whom follow others and have written.
 */
final class Askers {
    private static final int INTERESTS = 1_000;
    private static final int FITS_EACH = 50;

    private final MadeNetwork.Sizes sizes;
    private final Instant end;
    private final double visitors;
    private final double interested;
    private final List<List<FitHit>> fits = new ArrayList<>();

    /**
     * @param visitors their share; 0 to 1
     * @param interested share of those who declare an interest; 0 to 1
     */
    Askers(MadeNetwork.Sizes sizes, Instant end, double visitors, double interested) {
        this.sizes = sizes;
        this.end = end;
        this.visitors = visitors;
        this.interested = interested;
        Random random = new Random(INTERESTS);
        for (int interest = 0; interest < INTERESTS; interest++) {
            fits.add(fits("interest " + interest, random));
        }
    }

    private List<FitHit> fits(String interest, Random random) {
        Set<Integer> numbers = new TreeSet<>();
        while (numbers.size() < Math.min(FITS_EACH, sizes.communities())) {
            numbers.add(random.nextInt(sizes.communities()));
        }
        List<FitHit> hits = new ArrayList<>();
        for (int number : numbers) {
            double likeness = 1.0 / (hits.size() + 1);
            hits.add(new FitHit(MadeNetwork.community(number, end), likeness, List.of(interest)));
        }
        return List.copyOf(hits);
    }

    /**
     * Who asks next.
     *
     * @param member null for a visitor
     * @param number of the member, from 0
     * @param interests what they declare; may be empty
     */
    record Asking(@Nullable MemberId member, int number, List<String> interests) {
        Asking {
            interests = List.copyOf(interests);
        }

        Recommend query() {
            return new Recommend(new Viewer(member), LemmyList.FIRST, interests, List.of());
        }
    }

    Asking next(Random random) {
        boolean declares = random.nextDouble() < interested;
        List<String> interests =
                declares ? List.of(Integer.toString(random.nextInt(INTERESTS))) : List.of();
        if (random.nextDouble() < visitors) {
            return new Asking(null, 0, interests);
        }
        int number = sizes.members() - 1 - random.nextInt(sizes.newcomers());
        return new Asking(MadeNetwork.member(number, sizes, end), number, interests);
    }

    /**
     * Stands in for search, which is measured elsewhere: names {@value #FITS_EACH} communities for
     * an interest at once, so that their figures have to be read and ranked.
     */
    FitSource fitSource() {
        return (interests, _, first) -> {
            List<FitHit> found = fits.get(Integer.parseInt(interests.getFirst()));
            return found.subList(0, Math.min(first, found.size()));
        };
    }
}
