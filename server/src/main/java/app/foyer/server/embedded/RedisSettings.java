package app.foyer.server.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The settings of the embedded Redis: loopback address, one user, what it holds kept on disk. */
final class RedisSettings {
    private RedisSettings() {}

    /**
     * The text of {@code redis.conf}, written anew at each start.
     *
     * @param data where Redis keeps its file
     */
    // Redis reads its file back as the default user. One without permissions could not replay a
    // transaction, and Redis would leave it out and start all the same; so it has them all, but is
    // off, and nobody can be it.
    static String text(int port, Path data, Path log, Path pid, String user, String password) {
        return """
        # Written at each start; changes here are lost.
        bind 127.0.0.1
        protected-mode yes
        port %d
        databases 1
        daemonize yes
        pidfile "%s"
        logfile "%s"
        dir "%s"
        save ""
        appendonly yes
        appendfsync everysec
        maxmemory-policy noeviction
        list-max-listpack-size 128
        hash-max-listpack-value 1024
        user default off resetpass ~* &* +@all
        user %s on #%s ~* &* +@all -config -debug -module -acl -shutdown -monitor \
        -replicaof -slaveof -failover -migrate -sync -psync
        """
                .formatted(port, pid, log, data, user, sha256(password));
    }

    private static String sha256(String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
