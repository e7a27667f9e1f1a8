package app.foyer.server.cli;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.Running;
import app.foyer.server.say.Counted;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What operators can do about the projections of a running server, at a terminal. */
@Command(
        name = "projections",
        description = {
            "Look after the projections of a running server.",
            "",
            "  foyer projections [list]",
            "  foyer projections dead-letters NAME",
            "  foyer projections pause|resume|reset NAME",
            "  foyer projections retry NAME [ENTITY]",
            "  foyer projections drop NAME ENTITY",
            ""
        })
final class ProjectionsCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "What to do.")
    private String what = "list";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "timelines, signals or search.")
    private @Nullable String projection;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "ENTITY",
            description = "Whose events wait, as dead-letters shows it.")
    private @Nullable String entity;

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An operator's, where the server does not sign its own.")
    private @Nullable String token;

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        Running running =
                DataFolder.holder(data.folder())
                        .filter(each -> each.management() != null)
                        .orElseThrow(
                                () -> new Unable("No server runs on %s.".formatted(data.folder())));
        try (OperatorClient operator = OperatorClient.of(running, token)) {
            switch (what) {
                case "list" -> list(operator.get(""), voice);
                case "dead-letters" -> letters(operator.get("/" + named()), voice);
                case "pause", "resume", "reset", "retry", "drop" -> act(operator, voice);
                default ->
                        throw new Unable(
                                Unable.WRONG_ASKING,
                                "There is no projections "
                                        + what
                                        + "; foyer projections --help lists what there is.");
            }
        }
        return 0;
    }

    private String named() {
        if (projection == null) {
            throw new Unable(Unable.WRONG_ASKING, "Say which one: timelines, signals or search.");
        }
        return projection;
    }

    private static void list(JsonNode answer, Voice voice) {
        line(
                voice,
                "projection",
                "part",
                "position",
                "behind",
                "seconds",
                "state",
                "parked",
                "dropped");
        for (JsonNode each : answer.path("projections")) {
            for (JsonNode segment : each.path("segments")) {
                line(
                        voice,
                        each.path("name").asString(),
                        segment.path("number").asString(),
                        segment.path("position").asString(),
                        segment.path("lagEvents").asString(),
                        seconds(segment.path("lagSeconds")),
                        word(segment.path("doing")),
                        segment.path("waiting").asString(),
                        segment.path("dropped").asString());
                if (segment.path("reason").isString()) {
                    voice.say("  " + segment.path("reason").asString());
                }
            }
        }
    }

    private static String seconds(JsonNode lag) {
        return lag.isNumber() ? String.format(Locale.ROOT, "%.1f", lag.asDouble()) : "-";
    }

    private static String word(JsonNode name) {
        return name.asString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(Voice voice, String... columns) {
        voice.say("%-10s %4s %12s %10s %8s  %-14s %6s %7s".formatted((Object[]) columns));
    }

    private static void letters(JsonNode answer, Voice voice) {
        for (JsonNode each : answer.path("deadLetters")) {
            JsonNode letter = each.path("letter");
            voice.say(
                    "part %s: %s, %s, positions %s to %s, %s: %s"
                            .formatted(
                                    each.path("segment").asString(),
                                    letter.path("entity").asString(),
                                    word(letter.path("state")),
                                    letter.path("first").asString(),
                                    letter.path("last").asString(),
                                    Counted.of(letter.path("events").asLong(), "event"),
                                    letter.path("cause").asString()));
        }
        voice.say(Counted.of(answer.path("deadLetters").size(), "dead letter"));
    }

    private void act(OperatorClient operator, Voice voice) {
        Map<String, String> body = new TreeMap<>();
        if (entity != null) {
            body.put("entity", Objects.requireNonNull(entity));
        }
        JsonNode answer = operator.post("/" + named() + "/" + what, body);
        answer.path("stillParked")
                .properties()
                .forEach(each ->
                        voice.say(each.getKey() + " stays parked: " + each.getValue().asString()));
        voice.say(
                answer.has("parts")
                        ? "%s: %s, in %s"
                                .formatted(
                                        named(),
                                        what,
                                        Counted.of(answer.path("parts").asLong(), "part"))
                        : "%s: %s".formatted(named(), what));
    }
}
