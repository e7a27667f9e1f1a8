package app.foyer.query.projection;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
import app.foyer.query.parking.Sieve;
import app.foyer.query.parking.Sieve.Sifted;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch changes in a bucket: all that can be folded, and the letters of what cannot.
 *
 * @param writes in their order
 * @param changed letters that are new, or not as they were; among the writes, too
 * @param letters that the bucket holds afterwards
 */
public record Folded(List<Write> writes, List<DeadLetter> changed, Letters letters) {

    /**
     * Folds what can be folded.
     *
     * @param before letters that the bucket holds
     * @throws RuntimeException what the folding throws for a store's sake
     */
    public static Folded of(List<Handed> handed, Letters before, Folding folding, int bucket) {
        Sifted sifted = Sieve.sift(handed, before, entries -> folding.writes(entries, bucket));
        List<Write> writes = new ArrayList<>(sifted.writes());
        writes.addAll(folding.leftOut(sifted.waiting(), bucket));
        writes.addAll(Letters.keep(bucket, sifted.changed()));
        return new Folded(writes, sifted.changed(), sifted.letters());
    }
}
