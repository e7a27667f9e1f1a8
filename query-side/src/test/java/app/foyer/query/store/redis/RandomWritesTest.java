package app.foyer.query.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Seeds;
import app.foyer.contract.id.MemberId;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Add;
import app.foyer.query.store.Write.Bury;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Enlist;
import app.foyer.query.store.Write.Increase;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.Push;
import app.foyer.query.store.Write.Remove;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.ScoreAmong;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import app.foyer.query.store.Write.Unscore;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/**
 * Batches of random writes to few keys, so that many of a batch meet in one: Redis holds what the
 * memory does, and the catalogue names what there is.
 */
class RandomWritesTest {
    private static final int BUCKET = 3;
    private static final long EPOCH = 1;
    private static final int BATCHES = 120;
    private static final int IDS = 6;
    private static final List<MemberId> MEMBERS =
            LongStream.iterate(1, id -> id + 1)
                    .mapToObj(MemberId::new)
                    .filter(member -> Buckets.of(member) == BUCKET)
                    .limit(3)
                    .toList();

    private Random random = new Random();
    private long position;

    @Test
    void whatStandsTogetherDoesWhatItDidOneByOne() {
        Seeds.each(3, this::compare);
    }

    private void compare(Random seeded) {
        random = seeded;
        position = 0;
        try (RedisBucketStore store = new RedisBucketStore(EmbeddedRedis.empty(), "test");
                MemoryBucketStore memory = new MemoryBucketStore();
                RedisClient redis = EmbeddedRedis.client()) {
            store.stamp(BUCKET, EPOCH);
            memory.stamp(BUCKET, EPOCH);
            for (int number = 0; number < BATCHES; number++) {
                Batch batch = batch(1 + random.nextInt(number % 10 == 0 ? 2_500 : 40));
                store.apply(batch);
                memory.apply(batch);

                assertThat(store.dump()).isEqualTo(memory.dump());
                assertThat(redis.smembers(Key.prefix(1, BUCKET) + "catalogue"))
                        .isEqualTo(
                                redis.keys(Key.prefix(1, BUCKET) + "*").stream()
                                        .map(name -> name.substring(Key.prefix(1, BUCKET).length()))
                                        .filter(tail -> !tail.equals(KeyFamily.BUCKET.word()))
                                        .collect(Collectors.toSet()));
            }
            assertThat(store.state(BUCKET).lost()).isZero();
        }
    }

    private Batch batch(int size) {
        List<Write> writes = new ArrayList<>();
        while (writes.size() < size) {
            writes.add(write());
        }
        long from = position++;
        return new Batch(BUCKET, EPOCH, from, position, Instant.EPOCH, writes);
    }

    private Write write() {
        MemberId member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        Key hash = random.nextBoolean() ? Key.member(member) : Key.bonds(member);
        Key set = random.nextBoolean() ? Key.follows(member) : Key.left(member);
        Key scores =
                random.nextBoolean()
                        ? new Key(KeyFamily.RISING, BUCKET, "rising")
                        : new Key(KeyFamily.LIVELIEST, BUCKET, "liveliest");
        long id = 1L + random.nextInt(IDS);
        String field = "field-" + id;
        String value = Long.toString(random.nextInt(100));
        return switch (random.nextInt(15)) {
            case 0 -> new SetFields(hash, Map.of(field, value, "other", value));
            case 1 -> new SetFieldsIf(hash, "field-1", Map.of(field, value));
            case 2 -> new RemoveFields(hash, Stream.of(field, "other").toList());
            case 3 -> new CountIf(hash, "field-1", "count", (int) id);
            case 4 -> new Bury(Key.member(member), "field-2", "buried");
            case 5 -> new Newest(Key.told(member), 2);
            case 6 -> new SetFields(Key.told(member), Map.of(field, position + " " + value));
            case 7 -> new Drop(hash);
            case 8 -> new Add(set, id);
            case 9 -> new Remove(set, id);
            case 10 -> new Enlist(Key.followersHere(member, BUCKET), id, 1_000);
            case 11 -> new Push(Key.timeline(member), 1 + random.nextLong(1_000), position);
            case 12 -> new Score(scores, id, random.nextInt(50));
            case 13 ->
                    random.nextBoolean()
                            ? new Unscore(scores, id)
                            : new Increase(scores, id, random.nextInt(1, 9));
            default -> new ScoreAmong(scores, id, random.nextInt(50), 4);
        };
    }
}
