package app.foyer.server.cli;

import app.foyer.server.say.Voice;
import java.nio.file.Path;

/** What to look at first. */
final class DemoAddresses {
    private DemoAddresses() {}

    static void say(Voice voice, ListenOptions listen, Path logFile) {
        String url = listen.url();
        String management = listen.managementUrl();
        voice.say("");
        voice.say("Foyer is open. Ctrl-C closes it; the data stays.");
        voice.say("  start page   " + url + "/");
        voice.say("  GraphiQL     " + url + "/graphiql");
        voice.say("  Swagger UI   " + url + "/swagger-ui.html");
        voice.say("  metrics      " + management + "/actuator/prometheus");
        voice.say("  health       " + management + "/actuator/health");
        voice.say("  log          " + logFile);
        voice.say("Recommended communities for somebody new:");
        voice.say("  curl '" + url + "/v1/recommendations'");
        voice.say("A token for development, and your own recommendations with it:");
        voice.say(
                "  TOKEN=$(curl -s -X POST "
                        + url
                        + "/dev/tokens -H 'Content-Type: application/json'"
                        + " -d '{\"sub\":\"me\"}' | sed 's/.*\"token\":\"\\([^\"]*\\).*/\\1/')");
        voice.say("  curl -H \"Authorization: Bearer $TOKEN\" '" + url + "/v1/recommendations'");
        voice.say("");
    }
}
