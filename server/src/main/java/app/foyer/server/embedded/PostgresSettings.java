package app.foyer.server.embedded;

/** The settings of the embedded Postgres: durable, on the loopback address only. */
final class PostgresSettings {
    /** The text of {@code postgresql.auto.conf}: nothing goes before what is set here. */
    static final String NO_OTHERS = "# Emptied at each start; what ALTER SYSTEM sets is lost.\n";

    private PostgresSettings() {}

    /** The text of {@code postgresql.conf}, written anew at each start. */
    static String text(int port) {
        return """
        # Written at each start; changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = scram-sha-256
        max_connections = 100
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = 128MB
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        wal_level = minimal
        max_wal_senders = 0
        # A container's /dev/shm is often too small for parallel plans.
        max_parallel_workers_per_gather = 0
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%%m [%%p] '
        """
                .formatted(port);
    }
}
