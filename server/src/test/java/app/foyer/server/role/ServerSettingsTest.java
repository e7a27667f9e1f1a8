package app.foyer.server.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Origin;
import app.foyer.contract.PostRules;
import app.foyer.contract.ReactionKind;
import app.foyer.server.role.Role.Part;
import app.foyer.server.say.Unable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ServerSettingsTest {
    private final Map<String, Object> settings =
            new HashMap<>(
                    Map.of(
                            "foyer.postgres.url", "jdbc:postgresql://log",
                            "foyer.keys.url", "jdbc:postgresql://keys",
                            "foyer.redis.url", "redis://memory",
                            "foyer.master-keys", "1:secret"));

    @Test
    void allIsEveryPartAndTheOthersAreOneEach() {
        assertThat(Role.parts(EnumSet.of(Role.ALL))).containsExactly(Part.values());
        assertThat(Role.parts(EnumSet.of(Role.QUERY, Role.SEARCH)))
                .containsExactlyInAnyOrder(Part.QUERIES, Part.INDEX);
        assertThat(Role.parts(EnumSet.allOf(Role.class))).containsExactly(Part.values());
    }

    @Test
    void aMissingStoreIsNamedInOneLine() {
        settings.remove("foyer.redis.url");
        settings.remove("foyer.master-keys");
        assertThatThrownBy(this::read)
                .isInstanceOf(Unable.class)
                .hasMessageContaining("missing: FOYER_REDIS_URL, FOYER_MASTER_KEYS")
                .hasMessageNotContaining("FOYER_POSTGRES_URL")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSearchNodeNeedsNoRedis() {
        settings.remove("foyer.redis.url");
        settings.put("foyer.roles", "search");
        assertThat(read().redisUrl()).isEmpty();
    }

    @Test
    void theSampleCountsOnlyWhereThatIsSaid() {
        assertThat(read().countedOrigins()).doesNotContain(Origin.SAMPLE);
        settings.put("foyer.sample.counted", true);
        assertThat(read().countedOrigins()).contains(Origin.SAMPLE);
    }

    @Test
    void aNetworkHasItsOwnReactionsAndNumberOfEdits() {
        assertThat(read().postRules()).isEqualTo(PostRules.STANDARD);
        settings.put("foyer.reactions", "like, party-parrot,+1,like");
        settings.put("foyer.posts.edits", "7");
        assertThat(read().postRules().reactions())
                .extracting(ReactionKind::word)
                .containsExactly("like", "party-parrot", "+1");
        assertThat(read().postRules().editsMax()).isEqualTo(7);
        for (String wrong : List.of("Like", "like,,thanks", "a b", "<3", "r".repeat(33))) {
            settings.put("foyer.reactions", wrong);
            assertThatThrownBy(this::read)
                    .isInstanceOf(Unable.class)
                    .hasMessageContaining("FOYER_REACTIONS");
        }
    }

    @Test
    void theClockCanBeSet() {
        assertThat(read().now()).isEmpty();
        settings.put("foyer.now", "2026-08-22T01:34:53Z");
        assertThat(read().now()).contains(Instant.parse("2026-08-22T01:34:53Z"));
        settings.put("foyer.now", "yesterday");
        assertThatThrownBy(this::read).isInstanceOf(Unable.class).hasMessageContaining("yesterday");
    }

    @Test
    void anUnknownRoleIsRefusedAndSecretsAreNotShown() {
        assertThat(read().log().toString()).isEqualTo("jdbc:postgresql://log");
        settings.put("foyer.roles", "query,cook");
        assertThatThrownBy(this::read).isInstanceOf(Unable.class).hasMessageContaining("'cook'");
    }

    private ServerSettings read() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return ServerSettings.read(environment);
    }
}
