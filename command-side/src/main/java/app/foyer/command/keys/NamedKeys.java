package app.foyer.command.keys;

import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys of the installation, each made once, when it is first asked for. */
public final class NamedKeys {
    private static final int KEY_BYTES = 32;

    private final JdbcTemplate database;
    private final MasterKeys masterKeys;
    private final SecureRandom random;

    public NamedKeys(DataSource database, MasterKeys masterKeys, SecureRandom random) {
        this.database = new JdbcTemplate(database);
        this.masterKeys = masterKeys;
        this.random = random;
    }

    /** The key of that name; the same on every node, whichever asks first. */
    public SecretKey key(String name) {
        List<MasterKeys.Wrapped> found = find(name);
        if (found.isEmpty()) {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            MasterKeys.Wrapped wrapped = masterKeys.wrap(new SecretKeySpec(bytes, "AES"));
            database.update(
                    "insert into named_key (name, master, wrapped) values (?, ?, ?)"
                            + " on conflict do nothing",
                    name,
                    wrapped.master(),
                    wrapped.key());
            found = find(name);
        }
        return masterKeys.unwrap(found.getFirst());
    }

    private List<MasterKeys.Wrapped> find(String name) {
        return database.query(
                "select master, wrapped from named_key where name = ?",
                (row, _) -> new MasterKeys.Wrapped(row.getInt(1), row.getBytes(2)),
                name);
    }
}
