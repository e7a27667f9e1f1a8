package app.foyer.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.UUID;

/**
 * A newcomer's first minutes: join, look at what is recommended, enter, read, write, see it at
 * home, search. Public because Gatling makes it.
 */
public final class NewcomersArrive extends Simulation {
    /** Generous: a promise for any machine, not the figure to be proud of. */
    private static final int P99_MS_MAX = 5_000;

    private static final ChainBuilder JOIN =
            exec(session -> session.set("newcomer", UUID.randomUUID().toString()))
                    .exec(
                            http("token")
                                    .post(Api.TOKENS)
                                    .body(StringBody(Api.TOKEN_BODY))
                                    .check(jsonPath(Api.TOKEN).saveAs("token")))
                    .exitHereIfFailed()
                    .exec(
                            http("join the network")
                                    .post(Api.MEMBERS)
                                    .header("Authorization", "Bearer #{token}")
                                    .body(StringBody(Api.MEMBER_BODY))
                                    .check(
                                            header(Api.POSITION_HEADER).saveAs("position"),
                                            status().in(200, 201)))
                    .exitHereIfFailed();

    private static final ChainBuilder ENTER =
            exec(http("recommendations")
                            .get(Api.RECOMMENDATIONS)
                            .header("Authorization", "Bearer #{token}")
                            .header(Api.AT_LEAST_HEADER, "#{position}")
                            .check(jsonPath(Api.FIRST_COMMUNITY).saveAs("community")))
                    .exitHereIfFailed()
                    .exec(
                            http("join the first")
                                    .put(Api.MEMBERSHIP)
                                    .header("Authorization", "Bearer #{token}")
                                    .body(StringBody("{}")))
                    .exec(
                            http("read its timeline")
                                    .get(Api.COMMUNITY_TIMELINE)
                                    .header("Authorization", "Bearer #{token}"));

    private static final ChainBuilder SPEAK =
            exec(http("post")
                            .post(Api.POSTS)
                            .header("Authorization", "Bearer #{token}")
                            .body(StringBody(Api.POST_BODY))
                            .check(
                                    header(Api.POSITION_HEADER).saveAs("position"),
                                    jsonPath(Api.POST_ID).saveAs("post")))
                    .exitHereIfFailed()
                    .exec(
                            http("home, with the own post")
                                    .get(Api.HOME)
                                    .header("Authorization", "Bearer #{token}")
                                    .header(Api.AT_LEAST_HEADER, "#{position}")
                                    .check(substring("#{post}").exists()))
                    .exec(
                            http("search")
                                    .get(Api.SEARCH)
                                    .header("Authorization", "Bearer #{token}"));

    {
        Load load = Load.fromProperties();
        HttpProtocolBuilder protocol =
                http.baseUrl(load.url())
                        .acceptHeader("application/json")
                        .contentTypeHeader("application/json")
                        .userAgentHeader("foyer-load");
        ScenarioBuilder newcomers = scenario("newcomers arrive").exec(JOIN).exec(ENTER).exec(SPEAK);
        setUp(
                        newcomers.injectOpen(
                                constantUsersPerSec(load.newcomersPerSecond())
                                        .during(load.duration())))
                .protocols(protocol)
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().responseTime().percentile(99).lt(P99_MS_MAX));
    }
}
