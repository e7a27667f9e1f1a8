package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} and what it mounts, read by a parser. */
class ComposeTest {
    private static final Set<String> ROLES = Set.of("command", "projection", "query", "search");
    private static final List<String> REQUIRED =
            List.of(
                    "FOYER_POSTGRES_URL",
                    "FOYER_POSTGRES_USER",
                    "FOYER_POSTGRES_PASSWORD",
                    "FOYER_KEYS_URL",
                    "FOYER_REDIS_URL",
                    "FOYER_MASTER_KEYS",
                    "FOYER_ISSUER",
                    "FOYER_ROLES");

    private final Map<String, Object> compose = parse("docker-compose.yml");
    private final Map<String, Object> services = map(compose.get("services"));

    @Test
    void theServicesAreThoseThatTheDocumentDescribes() {
        assertThat(services)
                .containsOnlyKeys(
                        "postgres", "redis", "foyer-front", "foyer-projection", "prometheus");
        assertThat(Repository.text("docs/operating/compose.md"))
                .contains(services.keySet().stream().map(name -> "| `" + name + "` |").toList());
    }

    @Test
    void everyImageIsPinnedToAVersion() {
        assertThat(services)
                .allSatisfy((name, service) -> {
                    String image = String.valueOf(map(service).get("image"));
                    boolean ours = image.equals("foyer:local");
                    assertThat(ours || image.matches("[\\w./-]+:v?\\d+\\.\\d+.*"))
                            .as("%s: %s", name, image)
                            .isTrue();
                });
        assertThat(image("postgres")).startsWith("postgres:18.");
    }

    @Test
    void theServersShareOneImageAndAllRolesBetweenThem() {
        Set<String> roles = new TreeSet<>();
        for (Map<String, Object> server : servers().values()) {
            assertThat(server.get("image")).isEqualTo("foyer:local");
            roles.addAll(
                    List.of(environment(server).getOrDefault("FOYER_ROLES", "").split(",", -1)));
        }
        assertThat(roles).isEqualTo(new TreeSet<>(ROLES));
    }

    @Test
    void everyServerIsToldWhatItMustBeTold() {
        assertThat(servers())
                .allSatisfy((_, server) ->
                        assertThat(environment(server)).containsKeys(array(REQUIRED)));
    }

    @Test
    void noSecretHasADefault() {
        assertThat(Repository.all("docker-compose.yml", "\\$\\{(\\w+)[^?\\w]*}")).isEmpty();
        List<String> asked = Repository.all("docker-compose.yml", "\\$\\{(\\w+):\\?[^}]+}");
        assertThat(asked)
                .contains("FOYER_POSTGRES_PASSWORD", "FOYER_REDIS_PASSWORD", "FOYER_MASTER_KEYS");
        assertThat(Repository.all(".env.example", "^(\\w+)=$")).containsAll(asked);
        assertThat(Repository.all(".gitignore", "^(\\.env)$")).isNotEmpty();
    }

    @Test
    void whatIsWaitedForHasAHealthCheck() {
        for (Object service : services.values()) {
            map(map(service).getOrDefault("depends_on", Map.of()))
                    .forEach((name, how) -> {
                        assertThat(map(how)).containsEntry("condition", "service_healthy");
                        Map<String, Object> awaited = map(services.get(name));
                        assertThat(awaited.containsKey("healthcheck") || isServer(awaited))
                                .as(name)
                                .isTrue();
                    });
        }
        // The servers' check is the image's.
        assertThat(Repository.text("Dockerfile")).contains("HEALTHCHECK");
    }

    @Test
    void everyVolumeAndConfigIsDeclaredAndEveryMountedFileIsThere() {
        Set<String> used = new TreeSet<>();
        for (Object service : services.values()) {
            for (Object mount : list(map(service).get("volumes"))) {
                String source = String.valueOf(mount).split(":", -1)[0];
                if (source.startsWith(".")) {
                    assertThat(Files.isRegularFile(Repository.path(source))).as(source).isTrue();
                } else {
                    used.add(source);
                }
            }
            for (Object config : list(map(service).get("configs"))) {
                assertThat(map(compose.get("configs")))
                        .containsKey(String.valueOf(map(config).get("source")));
            }
        }
        assertThat(map(compose.get("volumes")).keySet()).isEqualTo(used);
    }

    @Test
    void onlyTheFrontDoorIsOpenToTheWorld() {
        List<String> toTheWorld = new ArrayList<>();
        services.forEach((name, service) ->
                list(map(service).get("ports")).stream()
                        .map(String::valueOf)
                        .filter(port -> !port.startsWith("127.0.0.1:"))
                        .forEach(port -> toTheWorld.add(name + " " + port)));
        assertThat(toTheWorld).containsExactly("foyer-front 8080:8080");
    }

    @Test
    void redisForgetsNothingByItself() {
        String command = String.valueOf(map(services.get("redis")).get("command"));
        assertThat(command)
                .contains("--appendonly yes")
                .contains("--maxmemory-policy noeviction")
                .contains("user default off")
                .contains("-config")
                .contains("--aclfile");
    }

    @Test
    void prometheusAsksEveryServerOnItsManagementPort() {
        Set<String> targets = new TreeSet<>();
        for (Object job : list(parse("docs/operating/prometheus.yml").get("scrape_configs"))) {
            assertThat(map(job)).containsEntry("metrics_path", "/actuator/prometheus");
            for (Object group : list(map(job).get("static_configs"))) {
                list(map(group).get("targets")).forEach(target -> targets.add((String) target));
            }
        }
        Set<String> expected = new TreeSet<>();
        servers().keySet().forEach(name -> expected.add(name + ":8081"));
        assertThat(targets).isEqualTo(expected);
    }

    private Map<String, Map<String, Object>> servers() {
        Map<String, Map<String, Object>> servers = new TreeMap<>();
        services.forEach((name, service) -> {
            if (isServer(map(service))) {
                servers.put(name, map(service));
            }
        });
        assertThat(servers).hasSize(2);
        return servers;
    }

    private static boolean isServer(Map<String, Object> service) {
        return service.containsKey("build");
    }

    private String image(String service) {
        return String.valueOf(map(services.get(service)).get("image"));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        Map<String, String> environment = new TreeMap<>();
        map(service.get("environment")).forEach((k, v) -> environment.put(k, String.valueOf(v)));
        return environment;
    }

    private static Map<String, Object> parse(String file) {
        return map(new Yaml().load(Repository.text(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static String[] array(List<String> list) {
        return list.toArray(String[]::new);
    }
}
