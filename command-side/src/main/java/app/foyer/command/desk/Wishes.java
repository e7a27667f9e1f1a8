package app.foyer.command.desk;

import app.foyer.command.keys.KeyedHash;
import app.foyer.command.log.AlreadyClaimed.Claimed;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.Receipt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What callers wish once, by their idempotency keys. Of keys and commands only keyed hashes leave
 * this class: a key may hold a name, and a command somebody's words.
 */
public final class Wishes {
    private final KeyedHash hash;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    public Wishes(KeyedHash hash) {
        this.hash = hash;
    }

    /** The key as it is stored. */
    String hash(IdempotencyKey key) {
        return hash.of("key " + key.caller() + '\0' + key.key());
    }

    /** What is wished, but for the id that is made anew each time it is sent. */
    String fingerprint(Command command) {
        ObjectNode tree = json.valueToTree(command);
        if (CommandDesk.isNew(command)) {
            String made = command.aggregate().key();
            tree.removeIf(value -> value.isString() && value.asString().equals(made));
        }
        return hash.of(command.getClass().getSimpleName() + ' ' + tree);
    }

    /**
     * Does what is wished under a key.
     *
     * @throws Refused {@code idempotency-key-in-flight} while this node is at it already
     */
    Receipt once(String key, Supplier<Receipt> doing) {
        if (!inFlight.add(key)) {
            throw new Refused(Refusal.IDEMPOTENCY_KEY_IN_FLIGHT);
        }
        try {
            return doing.get();
        } finally {
            inFlight.remove(key);
        }
    }

    /**
     * The answer of the first time.
     *
     * @throws Refused {@code idempotency-key-reused} if something else was wished then
     */
    Receipt repeated(Claimed claimed, Command command) {
        if (!claimed.fingerprint().equals(fingerprint(command))) {
            throw new Refused(Refusal.IDEMPOTENCY_KEY_REUSED);
        }
        return claimed.receipt();
    }
}
