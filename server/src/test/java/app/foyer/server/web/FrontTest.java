package app.foyer.server.web;

import app.foyer.contract.OpeningRule;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The front, started once for all tests on free ports, with the demo's consoles and issuer. */
@SpringBootTest(
        classes = FrontTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:web.yml",
            "foyer.consoles=true",
            "foyer.dev-issuer=true",
            "foyer.data=target/front-test",
            "management.server.port=0"
        })
abstract class FrontTest {
    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int managementPort;

    @Autowired MemoryHouse house;

    Front front = new Front(0);

    @BeforeEach
    void call() {
        front = new Front(port);
        house.fault = null;
        house.openingRule = OpeningRule.NONE;
        house.partial = false;
        house.behind = 0;
    }
}
