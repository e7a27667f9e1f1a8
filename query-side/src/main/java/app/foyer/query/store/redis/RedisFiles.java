package app.foyer.query.store.redis;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.Pool;

/**
 * The files that a node of Redis keeps: they hold what a key once held until they are written anew.
 * Which there are, Redis is asked; none is written that was not there.
 */
final class RedisFiles {
    private static final Logger log = LoggerFactory.getLogger(RedisFiles.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);
    private static final Duration REPLICAS_WAIT_MAX = Duration.ofSeconds(10);

    private final Pool<Connection> node;

    private RedisFiles(Pool<Connection> node) {
        this.node = node;
    }

    /**
     * Writes those of all nodes anew, and waits for it; once replicas know what their masters do.
     *
     * @param nodes none if not all of them can be reached
     * @return false if that did not work, or somebody else was at it
     */
    static boolean rewriteAll(Collection<? extends Pool<Connection>> nodes) {
        return !nodes.isEmpty()
                && nodes.stream().allMatch(node -> new RedisFiles(node).replicated())
                && nodes.stream().allMatch(node -> new RedisFiles(node).rewrite());
    }

    /** Whether those who copy from this node have got as far as it is now. */
    private boolean replicated() {
        long now = Long.parseLong(facts("replication").getOrDefault("master_repl_offset", "0"));
        return waitedFor(
                REPLICAS_WAIT_MAX,
                () -> {
                    Map<String, String> facts = facts("replication");
                    return "slave".equals(facts.get("role"))
                            || facts.entrySet().stream()
                                    .filter(fact -> fact.getKey().matches("slave\\d+"))
                                    .allMatch(fact -> offset(fact.getValue()) >= now);
                });
    }

    /** Of {@code ip=127.0.0.1,port=6379,state=online,offset=42,lag=0}. */
    private static long offset(String replica) {
        String after = replica.substring(replica.indexOf("offset=") + "offset=".length());
        return Long.parseLong(after.split(",", 2)[0]);
    }

    private boolean rewrite() {
        Map<String, String> before = facts("persistence");
        return (!is(before, "aof_enabled")
                        || done(Command.BGREWRITEAOF, "aof_rewrite", "aof_last_bgrewrite_status"))
                && (before.getOrDefault("rdb_saves", "0").equals("0")
                        || done(Command.BGSAVE, "rdb_bgsave", "rdb_last_bgsave_status"));
    }

    private boolean done(Command command, String going, String status) {
        try {
            ask(new CommandArguments(command));
        } catch (JedisDataException e) {
            log.debug("Redis does not write its files anew now: {}", e.getMessage());
            return false;
        }
        return waitedFor(
                        WAIT_MAX,
                        () -> {
                            Map<String, String> facts = facts("persistence");
                            return !is(facts, going + "_in_progress")
                                    && !is(facts, "aof_rewrite_scheduled");
                        })
                && "ok".equals(facts("persistence").get(status));
    }

    private static boolean is(Map<String, String> facts, String fact) {
        return "1".equals(facts.get(fact));
    }

    private static boolean waitedFor(Duration most, BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() - start > most.toNanos() || !rested()) {
                return false;
            }
        }
        return true;
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

    private Map<String, String> facts(String section) {
        return ask(new CommandArguments(Command.INFO).add(section))
                .lines()
                .map(line -> line.split(":", 2))
                .filter(fact -> fact.length == 2)
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1].strip()));
    }

    private String ask(CommandArguments command) {
        try (Connection connection = node.getResource()) {
            return connection.executeCommand(new CommandObject<>(command, BuilderFactory.STRING));
        }
    }
}
