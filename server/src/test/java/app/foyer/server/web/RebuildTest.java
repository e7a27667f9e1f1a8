package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.operate.Rebuilder;
import app.foyer.server.web.Front.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rebuilds on the operators' port. */
class RebuildTest extends FrontTest {
    private static final String ALL = "/actuator/rebuild";

    private Front manage = new Front(0);
    private String[] operator = {};

    @BeforeEach
    void operate() {
        manage = new Front(managementPort);
        operator = front.signedIn("olga", "operator");
    }

    @Test
    void aBucketIsWishedForAndStopped() {
        Reply wished = manage.call("POST", ALL + "/3", "{}", operator);
        assertThat(wished.status()).isEqualTo(200);
        assertThat(going(3)).isTrue();
        assertThat(manage.call("DELETE", ALL + "/3", null, operator).status()).isEqualTo(200);
        assertThat(going(3)).isFalse();
    }

    @Test
    void allAre() {
        manage.call("POST", ALL, "{}", operator);
        assertThat(manage.get(ALL).json().path("buckets")).hasSize(Rebuilder.BUCKETS);
        assertThat(going(16)).isTrue();
        manage.call("DELETE", ALL, null, operator);
        assertThat(going(16)).isFalse();
    }

    @Test
    void whichGenerationIsLiveIsSaid() {
        JsonNode live = manage.get(ALL, operator).json().at("/live/0");
        assertThat(live.path("generation").asInt()).isEqualTo(2);
        assertThat(live.path("position").asInt()).isEqualTo(9);
    }

    private boolean going(int bucket) {
        for (var each : manage.get(ALL).json().path("buckets")) {
            if (each.path("bucket").asInt() == bucket) {
                return each.path("going").asBoolean();
            }
        }
        return false;
    }

    @Test
    void anotherBucketThereIsNot() {
        for (String method : new String[] {"POST", "DELETE"}) {
            for (String bucket : new String[] {"/17", "/-1", "/x"}) {
                Reply refused = manage.call(method, ALL + bucket, "{}", operator);
                assertThat(refused.status()).isEqualTo(404);
                assertThat(refused.code()).isEqualTo("bucket-unknown");
            }
        }
    }

    @Test
    void whoIsNoOperatorHasNothingRebuilt() {
        assertThat(manage.call("POST", ALL + "/4", "{}").status()).isEqualTo(401);
        String[] ada = front.signedIn("ada", "member");
        assertThat(manage.call("POST", ALL + "/4", "{}", ada).status()).isEqualTo(403);
        assertThat(going(4)).isFalse();
    }
}
