package app.foyer.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.server.say.Unable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
    @ParameterizedTest
    @EnumSource(Platform.class)
    void binariesOfEveryPlatformAreOnTheClassPath(Platform platform) {
        ClassLoader resources = Platform.class.getClassLoader();
        assertThat(resources.getResource(platform.postgres())).isNotNull();
        assertThat(resources.getResource(platform.redis())).isNotNull();
    }

    @Test
    void machinesAreNamedAsTheJvmNamesThem() {
        assertThat(Platform.of("Linux", "amd64", false)).isEqualTo(Platform.LINUX_AMD64);
        assertThat(Platform.of("Linux", "amd64", true)).isEqualTo(Platform.LINUX_AMD64_ALPINE);
        assertThat(Platform.of("Linux", "aarch64", false)).isEqualTo(Platform.LINUX_ARM64);
        assertThat(Platform.of("Mac OS X", "x86_64", false)).isEqualTo(Platform.MACOS_AMD64);
        assertThat(Platform.of("Mac OS X", "aarch64", false)).isEqualTo(Platform.MACOS_ARM64);
    }

    @Test
    void anotherMachineIsToldWhatToSet() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64", false))
                .isInstanceOf(Unable.class)
                .hasMessageContaining("FOYER_POSTGRES_URL");
    }

    @Test
    void onlyRedisItselfHasAVersionThatCounts() {
        assertThat(RedisVersion.read("Redis server v=8.2.2 sha=00000000:1 malloc=jemalloc"))
                .hasValueSatisfying(
                        version -> assertThat(version).isGreaterThan(RedisVersion.BUNDLED));
        assertThat(RedisVersion.read("Valkey server v=9.0.0")).isEmpty();
    }
}
