package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Announcing, answering, finding, and taking into one's calendar. */
class GatheringsTest extends FrontTest {
    private final Instant start =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(9, ChronoUnit.DAYS);
    private String[] founder = {};
    private String[] member = {};
    private String community = "";

    @BeforeEach
    void found() {
        founder = front.joined("founder-" + UUID.randomUUID());
        member = front.joined("member-" + UUID.randomUUID());
        community = front.community(founder);
        front.call("PUT", "/v1/communities/" + community + "/membership", null, member);
    }

    private String body(String title, int seats) {
        return Front.JSON.writeValueAsString(
                Map.of(
                        "title",
                        title,
                        "about",
                        "Flour; water, salt\nand time",
                        "start",
                        start.toString(),
                        "zone",
                        "Europe/Berlin",
                        "minutes",
                        90,
                        "place",
                        "The mill",
                        "address",
                        "Mill Lane 1",
                        "spot",
                        Map.of("latitude", 12.0464, "longitude", 77.0428),
                        "seats",
                        seats));
    }

    private Reply announce(String[] by) {
        return front.call(
                "POST",
                "/v1/communities/" + community + "/gatherings",
                body("Baking " + community, 1),
                by);
    }

    private String announced() {
        return announce(founder).json().path("id").asString();
    }

    private Reply answers(String[] who, String gathering, String answer) {
        return front.call(
                "PUT",
                "/v1/gatherings/" + gathering + "/answer",
                "{\"answer\":\"" + answer + "\"}",
                who);
    }

    @Test
    void whoComesTakesASeatAndReadsWhere() {
        assertThat(announce(member).code()).isEqualTo("not-a-moderator");
        String gathering = announced();
        String path = "/v1/gatherings/" + gathering;
        assertThat(front.get(path).response().body()).doesNotContain("Mill Lane", "12.046");
        assertThat(answers(member, gathering, "yes").status()).isEqualTo(204);
        assertThat(front.get(path, member).response().body()).contains("Mill Lane", "12.046");
        assertThat(answers(founder, gathering, "yes").status()).isEqualTo(204);
        assertThat(front.get(path, founder).json().path("own").asString()).isEqualTo("waiting");
        assertThat(answers(member, gathering, "perhaps").code()).isEqualTo("request-invalid");
        String[] stranger = front.joined("s-" + UUID.randomUUID());
        assertThat(answers(stranger, gathering, "yes").code()).isEqualTo("not-a-member");
        assertThat(front.get(path + "/comers", stranger).code()).isEqualTo("not-a-member");
        assertThat(front.get(path + "/comers", founder).json().path("items").size()).isEqualTo(1);
        assertThat(front.get("/v1/members/me/gatherings", member).json().path("items").size())
                .isEqualTo(1);
        assertThat(front.get("/v1/gatherings/none").code()).isEqualTo("gathering-unknown");
    }

    @Test
    void itIsChangedAndCalledOff() {
        String gathering = announced();
        String path = "/v1/gatherings/" + gathering;
        assertThat(front.call("PUT", path, body("Bread", 5), founder).status()).isEqualTo(204);
        assertThat(front.get(path).json().path("title").asString()).isEqualTo("Bread");
        assertThat(front.call("PUT", path + "/holding", null, founder).code())
                .isEqualTo("gathering-not-begun");
        String presence = "{\"members\":[]}";
        assertThat(front.call("POST", path + "/presence", presence, founder).code())
                .isEqualTo("gathering-not-begun");
        String reason = "{\"reason\":\"The oven broke\"}";
        assertThat(front.call("PUT", path + "/cancellation", reason, founder).status())
                .isEqualTo(204);
        assertThat(front.get(path).json().path("course").asString()).isEqualTo("cancelled");
        assertThat(answers(member, gathering, "yes").code()).isEqualTo("gathering-cancelled");
        assertThat(front.call("PUT", path, body(" ", 5), founder).code())
                .isEqualTo("gathering-cancelled");
        assertThat(
                        front.call(
                                        "POST",
                                        "/v1/communities/" + community + "/gatherings",
                                        body(" ", 5),
                                        founder)
                                .code())
                .isEqualTo("gathering-invalid");
    }

    @Test
    void theyAreFoundAroundAPlaceInASpanOfTime() {
        String gathering = announced();
        String near = "/v1/gatherings?latitude=12.1&longitude=77&km=50&first=100&from=" + start;
        assertThat(front.get(near).response().body()).contains(gathering);
        assertThat(front.get(near + "&until=" + start.plusSeconds(60)).response().body())
                .contains(gathering);
        assertThat(front.get(near.replace("from=" + start, "until=" + start)).response().body())
                .doesNotContain(gathering);
        assertThat(front.get(near.replace("km=50", "km=1")).response().body())
                .doesNotContain(gathering);
        assertThat(front.get(near.replace("km=50", "km=501")).code()).isEqualTo("near-invalid");
        assertThat(front.get("/v1/gatherings?latitude=91&longitude=0").code())
                .isEqualTo("near-invalid");
        assertThat(front.get("/v1/gatherings").code()).isEqualTo("request-invalid");
        front.call(
                "PUT", "/v1/communities/" + community + "/door", "{\"door\":\"gated\"}", founder);
        assertThat(front.get(near).response().body()).doesNotContain(gathering);
        assertThat(front.get(near, member).response().body()).contains(gathering);
    }

    private static Calendar read(String calendar) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(calendar));
    }

    @Test
    void calendarsReadThem() throws IOException, ParserException {
        String gathering = announced();
        Reply feed = front.get("/v1/communities/" + community + "/gatherings.ics");
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        Calendar calendar = read(feed.response().body());
        assertThat(calendar.validate().getEntries()).isEmpty();
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(event.getSummary().getValue()).startsWith("Baking");
        assertThat(event.getDescription().getValue()).isEqualTo("Flour; water, salt\nand time");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(gathering + "@foyer");
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(start);
        assertThat(feed.response().body()).contains("BEGIN:VTIMEZONE", "TZID=Europe/Berlin");
        assertThat(feed.response().body()).doesNotContain("Mill Lane");
        String path = "/v1/gatherings/" + gathering;
        front.call("PUT", path + "/cancellation", "{\"reason\":\"Rain\"}", founder);
        String cancelled = front.get(path + "/calendar.ics").response().body();
        assertThat(cancelled).contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(cancelled.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(76));
    }

    @Test
    void theSameByGraphql() {
        String make =
                "mutation($c: ID!, $m: MeetingInput!) { announce(community: $c, meeting: $m) { id } }";
        Map<String, Object> meeting =
                Map.of(
                        "title",
                        "Bread",
                        "start",
                        start.toString(),
                        "zone",
                        "Europe/Berlin",
                        "minutes",
                        60,
                        "place",
                        "Mill");
        Map<String, Object> variables = Map.of("c", "community:" + community, "m", meeting);
        String id = front.ask(make, variables, founder).json().at("/data/announce/id").asString();
        assertThat(id).startsWith("gathering:");
        Map<String, Object> it = Map.of("g", id);
        String answer =
                "mutation($g: ID!) { answerGathering(gathering: $g, answer: YES) { changed } }";
        assertThat(
                        front.ask(answer, it, member)
                                .json()
                                .at("/data/answerGathering/changed")
                                .asBoolean())
                .isTrue();
        String look =
                "query($g: ID!) { gathering(id: $g) { title own counts { yes } }"
                        + " comers(gathering: $g) { edges { node { name } } }"
                        + " ownGatherings { id } }";
        assertThat(front.ask(look, it, member).json().at("/data/gathering/counts/yes").asInt())
                .isEqualTo(1);
        String near =
                "query($from: String!, $until: String!) { gatheringsNear(spot: {latitude: 1,"
                        + " longitude: 2}, from: $from, until: $until) { id } }";
        Map<String, Object> span =
                Map.of("from", start.toString(), "until", start.plusSeconds(9).toString());
        assertThat(front.ask(near, span, member).json().at("/data/gatheringsNear").isArray())
                .isTrue();
    }
}
