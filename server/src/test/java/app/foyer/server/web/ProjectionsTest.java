package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators are told of projections, and can have them do. */
class ProjectionsTest extends FrontTest {
    private static final String PATH = "/actuator/projections";

    private Front manage = front;
    private String[] operator = {};

    @BeforeEach
    void signIn() {
        manage = new Front(managementPort);
        operator = front.signedIn("olga", "operator");
    }

    private Reply act(String what) {
        return manage.call("POST", PATH + "/timelines/" + what, "{}", operator);
    }

    private Reply act(String what, String entity) {
        String body = "{\"entity\":\"%s\"}".formatted(entity);
        return manage.call("POST", PATH + "/timelines/" + what, body, operator);
    }

    private Reply letters() {
        return manage.get(PATH + "/timelines", operator);
    }

    @Test
    void onlyOperatorsLookAndAct() {
        String[] member = front.signedIn("mia", "member");
        for (String path : new String[] {PATH, PATH + "/timelines"}) {
            assertThat(manage.get(path).status()).isEqualTo(401);
            assertThat(manage.get(path, member).status()).isEqualTo(403);
            assertThat(manage.get(path, operator).status()).isEqualTo(200);
        }
        String pause = PATH + "/timelines/pause";
        assertThat(manage.call("POST", pause, "{}").status()).isEqualTo(401);
        assertThat(manage.call("POST", pause, "{}", member).status()).isEqualTo(403);
        assertThat(front.call("POST", pause, "{}", operator).status()).isEqualTo(404);
        assertThat(manage.get(PATH, operator).json().at("/projections/0/paused").asBoolean())
                .isFalse();
    }

    @Test
    void aProjectionRestsAndGoesOn() {
        assertThat(act("pause").status()).isEqualTo(200);
        Reply paused = manage.get(PATH, operator);
        assertThat(paused.json().at("/projections/0/paused").asBoolean()).isTrue();
        assertThat(paused.json().at("/projections/0/segments/0/doing").asString())
                .isEqualTo("PAUSED");
        assertThat(act("resume").status()).isEqualTo(200);
        assertThat(manage.get(PATH, operator).json().at("/projections/0/paused").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsParkedIsSeenTriedAgainAndDropped() {
        assertThat(letters().response().body())
                .contains(MemoryProjections.MENDED, MemoryProjections.POISON, "WAITING")
                .doesNotContain("canary");
        Reply refused = act("retry", MemoryProjections.POISON);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("still-poison");
        Reply retried = act("retry");
        assertThat(retried.json().path("parts").asInt()).isEqualTo(1);
        assertThat(retried.json().path("stillParked").has(MemoryProjections.POISON)).isTrue();
        assertThat(act("drop").code()).isEqualTo("projection-wish-invalid");
        assertThat(act("drop", MemoryProjections.POISON).json().path("parts").asInt()).isEqualTo(1);
        assertThat(letters().json().path("deadLetters").size()).isZero();
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(manage.get(PATH + "/nothing", operator).code()).isEqualTo("projection-unknown");
        assertThat(manage.call("POST", PATH + "/nothing/pause", "{}", operator).status())
                .isEqualTo(404);
        assertThat(act("dance").code()).isEqualTo("projection-wish-invalid");
    }

    @Test
    void whatWasMerelySentIsNotLogged() {
        try (Logged logged = Logged.open()) {
            assertThat(act("dance-of-crows").status()).isEqualTo(422);
            assertThat(act("drop", "post/dance-of-crows").status()).isEqualTo(200);
            assertThat(act("retry", MemoryProjections.POISON).status()).isEqualTo(409);
            assertThat(logged.lines())
                    .noneMatch(line -> line.contains("dance-of-crows"))
                    .anyMatch(line -> line.contains("RETRY " + MemoryProjections.POISON));
        }
    }
}
