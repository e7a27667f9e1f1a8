package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machines that binaries are at hand for, and what those are called on the class path. */
enum Platform {
    LINUX_AMD64("postgres-linux-x86_64.txz", "redis-server-7.0.15-linux-amd64"),
    LINUX_AMD64_ALPINE("postgres-linux-x86_64-alpine_linux.txz", "redis-server-7.0.15-linux-amd64"),
    LINUX_ARM64("postgres-linux-arm_64.txz", "redis-server-7.0.15-linux-arm64"),
    MACOS_AMD64("postgres-darwin-x86_64.txz", "redis-server-7.0.15-darwin-amd64"),
    MACOS_ARM64("postgres-darwin-arm_64.txz", "redis-server-7.0.15-darwin-arm64");

    private final String postgres;
    private final String redis;

    Platform(String postgres, String redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    /** Resource of the archive with Postgres. */
    String postgres() {
        return postgres;
    }

    /** Resource of the Redis server. */
    String redis() {
        return redis;
    }

    static Platform here() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    /**
     * The platform of these names, as the JVM gives them.
     *
     * @throws Unable if there are no binaries for it
     */
    static Platform of(String system, String machine, boolean alpine) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean amd64 = machine.equals("amd64") || machine.equals("x86_64");
        boolean arm64 = machine.equals("aarch64") || machine.equals("arm64");
        if (os.startsWith("linux") && amd64) {
            return alpine ? LINUX_AMD64_ALPINE : LINUX_AMD64;
        }
        if (os.startsWith("linux") && arm64 && !alpine) {
            return LINUX_ARM64;
        }
        if (os.startsWith("mac") && (amd64 || arm64)) {
            return arm64 ? MACOS_ARM64 : MACOS_AMD64;
        }
        throw new Unable(
                "No stores come along for "
                        + system
                        + " on "
                        + machine
                        + ": set FOYER_POSTGRES_URL, FOYER_KEYS_URL and FOYER_REDIS_URL.");
    }
}
