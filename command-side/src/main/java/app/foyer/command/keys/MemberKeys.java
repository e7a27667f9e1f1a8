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
 * cached, at most {@value #CACHED_MAX} of them.
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

    /** Sees to it that each of {@code members} has a key, in one commit for all who have none. */
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

    /** The key under which a member's personal fields are encrypted now; made if there is none. */
    MemberKey current(MemberId member) {
        KeyId id = new KeyId(member, FIRST_VERSION);
        Optional<SecretKey> key = find(id);
        if (key.isEmpty()) {
            prepare(List.of(member));
            key = find(id);
        }
        return new MemberKey(
                id, key.orElseThrow(() -> new IllegalStateException("no key could be made")));
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
                "select member, version, master, wrapped from member_key where member = any(?)",
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
