package app.foyer.query.store.redis;

import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Runs the scripts; one that Redis has forgotten is sent again. */
final class Scripts {
    private final UnifiedJedis redis;

    Scripts(UnifiedJedis redis) {
        this.redis = redis;
    }

    Object run(Script script, List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(script.sha(), keys, arguments);
        } catch (JedisNoScriptException e) {
            return redis.eval(script.text(), keys, arguments);
        }
    }

    /** Whether a script that answers 1 or 0 did what it does. */
    boolean done(Script script, List<String> keys, List<String> arguments) {
        return run(script, keys, arguments).equals(1L);
    }

    /** Sends all of them. */
    void load() {
        for (Script script : Script.values()) {
            redis.scriptLoad(script.text());
        }
    }
}
