package app.foyer.command.keys;

import app.foyer.contract.id.MemberId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The members' keys. A key is made, durably, before anything is encrypted under it. Keys in use are
 * cached, at most {@value #CACHED_MAX} of them. Of a destroyed key the row stays, without the key.
 */
public final class MemberKeys {
    static final int FIRST_VERSION = 1;
    private static final int CACHED_MAX = 100_000;
    private static final int KEY_BYTES = 32;

    private final JdbcTemplate database;
    private final MasterKeys masterKeys;
    private final SecureRandom random;
    private final Cache<KeyId, SecretKey> cache =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    public MemberKeys(DataSource database, MasterKeys masterKeys, SecureRandom random) {
        this.database = new JdbcTemplate(database);
        this.masterKeys = masterKeys;
        this.random = random;
    }

    /** A key's name: whose it is, and which of theirs. */
    public record KeyId(MemberId member, int version) {}

    /** A key and its name. */
    public record MemberKey(KeyId id, SecretKey key) {}

    /**
     * Sees to it that each of {@code members} has a key, in one commit for all who have none; but
     * for those whose key was destroyed.
     */
    public void prepare(Collection<MemberId> members) {
        List<MemberId> missing =
                members.stream()
                        .distinct()
                        .filter(m -> cache.getIfPresent(new KeyId(m, FIRST_VERSION)) == null)
                        .toList();
        List<Object[]> rows = new ArrayList<>();
        for (MemberId member : missing) {
            MasterKeys.Wrapped wrapped = masterKeys.wrap(newKey());
            rows.add(new Object[] {member.value(), FIRST_VERSION, wrapped.master(), wrapped.key()});
        }
        if (!rows.isEmpty()) {
            database.batchUpdate(
                    "insert into member_key (member, version, master, wrapped) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    rows);
            load(missing);
        }
    }

    /** Has the keys of {@code members} at hand, those that there are, by one query. */
    public void fetch(Collection<MemberId> members) {
        List<MemberId> missing =
                members.stream()
                        .filter(m -> cache.getIfPresent(new KeyId(m, FIRST_VERSION)) == null)
                        .toList();
        if (!missing.isEmpty()) {
            load(missing);
        }
    }

    /**
     * The key under which a member's personal fields are encrypted now; made if there is none.
     * Empty once it was destroyed: who is forgotten gets no other.
     */
    Optional<MemberKey> current(MemberId member) {
        KeyId id = new KeyId(member, FIRST_VERSION);
        Optional<SecretKey> key = find(id);
        if (key.isEmpty()) {
            prepare(List.of(member));
            key = find(id);
        }
        return key.map(found -> new MemberKey(id, found));
    }

    /**
     * Destroys the keys of {@code members}, once for all nodes, and drops them here. A member who
     * had none will never get one. Twice is as once.
     */
    public void destroy(Collection<MemberId> members) {
        database.batchUpdate(
                "insert into member_key (member, version, master, wrapped, destroyed_at, erased)"
                        + " values (?, ?, 0, null, now(), true)"
                        + " on conflict (member, version) do update set master = 0, wrapped = null,"
                        + " destroyed_at = now(), erased = false"
                        + " where member_key.destroyed_at is null",
                members.stream()
                        .map(member -> new Object[] {member.value(), FIRST_VERSION})
                        .toList());
        members.forEach(member -> cache.invalidate(new KeyId(member, FIRST_VERSION)));
    }

    /** How many destroyed keys may still lie in the files of the table. */
    public int unerased() {
        Integer count =
                database.queryForObject(
                        "select count(*) from member_key where not erased", Integer.class);
        return count == null ? 0 : count;
    }

    /**
     * Has the table written anew, without what it once held, if any key was destroyed since the
     * last time; waits for whoever reads it meanwhile.
     */
    public void erase() {
        List<Long> destroyed =
                database.query(
                        "select member from member_key where not erased",
                        (row, _) -> row.getLong(1));
        if (!destroyed.isEmpty()) {
            database.execute("vacuum full member_key");
            database.update(
                    "update member_key set erased = true where member = any(?)",
                    (Object) destroyed.toArray(Long[]::new));
        }
    }

    /** A key; empty once it was destroyed. */
    Optional<SecretKey> find(KeyId id) {
        SecretKey cached = cache.getIfPresent(id);
        if (cached == null) {
            load(List.of(id.member()));
            cached = cache.getIfPresent(id);
        }
        return Optional.ofNullable(cached);
    }

    private void load(Collection<MemberId> members) {
        Long[] ids = members.stream().map(MemberId::value).toArray(Long[]::new);
        database.query(
                "select member, version, master, wrapped from member_key where member = any(?)"
                        + " and wrapped is not null",
                row -> {
                    MasterKeys.Wrapped wrapped =
                            new MasterKeys.Wrapped(row.getInt(3), row.getBytes(4));
                    cache.put(
                            new KeyId(new MemberId(row.getLong(1)), row.getInt(2)),
                            masterKeys.unwrap(wrapped));
                },
                (Object) ids);
    }

    private SecretKey newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
