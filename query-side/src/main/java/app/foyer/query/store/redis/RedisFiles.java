package app.foyer.query.store.redis;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * The files that Redis keeps: they hold what a key once held until they are written anew. Which
 * there are, Redis is asked; none is written that was not there.
 */
final class RedisFiles {
    private static final Logger log = LoggerFactory.getLogger(RedisFiles.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);

    private final UnifiedJedis redis;

    RedisFiles(UnifiedJedis redis) {
        this.redis = redis;
    }

    /**
     * Writes them anew, and waits for it.
     *
     * @return false if that did not work, or somebody else was at it
     */
    boolean rewrite() {
        Map<String, String> before = facts();
        return (!is(before, "aof_enabled")
                        || done(Command.BGREWRITEAOF, "aof_rewrite", "aof_last_bgrewrite_status"))
                && (before.getOrDefault("rdb_saves", "0").equals("0")
                        || done(Command.BGSAVE, "rdb_bgsave", "rdb_last_bgsave_status"));
    }

    private boolean done(Command command, String going, String status) {
        try {
            redis.executeCommand(
                    new CommandObject<>(new CommandArguments(command), BuilderFactory.STRING));
        } catch (JedisDataException e) {
            log.debug("Redis does not write its files anew now: {}", e.getMessage());
            return false;
        }
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        Map<String, String> facts = facts();
        while (is(facts, going + "_in_progress") || is(facts, "aof_rewrite_scheduled")) {
            if (System.nanoTime() > end || !rested()) {
                return false;
            }
            facts = facts();
        }
        return "ok".equals(facts.get(status));
    }

    private static boolean is(Map<String, String> facts, String fact) {
        return "1".equals(facts.get(fact));
    }

    private static boolean rested() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> facts() {
        return redis.info("persistence")
                .lines()
                .map(line -> line.split(":", 2))
                .filter(fact -> fact.length == 2)
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1].strip()));
    }
}
