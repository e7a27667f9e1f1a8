package app.foyer.query.store.redis;

import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Swept;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Goes through the catalogue of a bucket, and looks whether what it names is there. */
final class RedisCatalogue {
    private static final int NAMES_AT_A_TIME = 500;
    private static final ScanParams SCAN = new ScanParams().count(NAMES_AT_A_TIME);

    /** Its own name, which it names as well: one that was lost, and began anew, does not. */
    private static final String OWN = KeyFamily.CATALOGUE.word();

    private final UnifiedJedis redis;
    private final Scripts scripts;

    RedisCatalogue(UnifiedJedis redis, Scripts scripts) {
        this.redis = redis;
        this.scripts = scripts;
    }

    Swept sweep(int bucket, int generation, String cursor) {
        String name = Key.inBucket(KeyFamily.CATALOGUE, bucket).name(generation);
        ScanResult<String> part = redis.sscan(name, cursor, SCAN);
        List<String> tails = part.getResult();
        long lost = 0;
        if (cursor.equals(Swept.START)) {
            lost += lost(bucket, generation, List.of(OWN));
        }
        if (!allThere(bucket, generation, tails)) {
            lost += lost(bucket, generation, tails);
        }
        return new Swept(tails.size(), lost, part.getCursor());
    }

    /**
     * Those of some keys of one generation of one bucket that it does not name, though it should.
     */
    List<String> unnamed(List<KeyName> keys) {
        List<KeyName> named = keys.stream().filter(key -> key.family().isCatalogued()).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        KeyName any = named.getFirst();
        String name = Key.inBucket(KeyFamily.CATALOGUE, any.bucket()).name(any.generation());
        List<Boolean> there =
                redis.smismember(name, named.stream().map(KeyName::tail).toArray(String[]::new));
        return IntStream.range(0, named.size())
                .filter(i -> !there.get(i))
                .mapToObj(i -> named.get(i).withoutGeneration())
                .toList();
    }

    private boolean allThere(int bucket, int generation, List<String> tails) {
        String prefix = Key.prefix(generation, bucket);
        String[] names = tails.stream().map(prefix::concat).toArray(String[]::new);
        return names.length == 0 || redis.exists(names) == names.length;
    }

    /** How many of them are catalogued, and gone; noted with the bucket. */
    long lost(int bucket, int generation, List<String> tails) {
        List<String> arguments = new ArrayList<>(tails.size() + 1);
        arguments.add(Key.prefix(generation, bucket));
        arguments.addAll(tails);
        String hash = Key.inBucket(KeyFamily.BUCKET, bucket).name(generation);
        return (Long) scripts.run(Script.LOST, List.of(hash), arguments);
    }
}
