package app.foyer.server.role;

import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.id.Ids;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.LogHead;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.Queries;
import app.foyer.server.operate.Parts;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.web.WebConfiguration;
import app.foyer.server.writing.ReactionKinds;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Shows the house to Spring. Wiring is written here, not discovered. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
public class Composition {
    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final String CLOCK_BEHIND_LOG =
            "The clock was set to {}, but the log goes on until {}: what came later is shown too.";

    @Bean
    ServerSettings serverSettings(Environment environment) {
        return ServerSettings.read(environment);
    }

    /** The domain's clock; tokens, leases and timeouts have the system's own. */
    @Bean
    Clock clock(ServerSettings settings) {
        Clock system = Clock.systemUTC();
        return settings.now()
                .map(now -> Clock.offset(system, Duration.between(system.instant(), now)))
                .orElse(system);
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean(destroyMethod = "close")
    House house(ServerSettings settings, Clock clock, MeterRegistry meters) {
        House house = new House(settings, clock, meters);
        if (settings.now().isPresent()) {
            house.newestEventAt()
                    .filter(newest -> newest.isAfter(clock.instant()))
                    .ifPresent(newest -> LOG.warn(CLOCK_BEHIND_LOG, clock.instant(), newest));
        }
        return house;
    }

    @Bean
    Parts parts(House house) {
        return house::sides;
    }

    @Bean
    Projections projections(House house) {
        return house.projections();
    }

    @Bean
    Pauses pauses(House house) {
        return house.pauses();
    }

    @Bean
    LogHead logHead(House house) {
        return house::head;
    }

    @Bean
    Commands commands(House house) {
        return house.commands();
    }

    @Bean
    BulkCommands bulkCommands(House house) {
        return house.bulk();
    }

    @Bean
    Accounts accounts(House house) {
        return house.accounts();
    }

    @Bean
    Addresses addresses(House house) {
        return house.addresses();
    }

    @Bean
    OwnLog ownLog(House house) {
        return house.ownLog();
    }

    @Bean
    ReactionKinds reactionKinds(ServerSettings settings) {
        return new ReactionKinds(settings.postRules().reactions());
    }

    @Bean
    PostLog postLog(House house) {
        return house.postLog();
    }

    @Bean
    StandingCount standing(House house) {
        return house.standing();
    }

    @Bean
    AuditTrail auditTrail(House house) {
        return house.audit();
    }

    @Bean
    Handles handles(House house) {
        return house.handles();
    }

    @Bean
    Founders founders(House house) {
        return house.founders();
    }

    @Bean
    InvitationCodes invitationCodes(House house) {
        return house.invitationCodes();
    }

    @Bean
    Rebuilder rebuilder(House house) {
        return house.rebuilder();
    }

    @Bean
    Queries queries(House house) {
        return house.queries();
    }
}
