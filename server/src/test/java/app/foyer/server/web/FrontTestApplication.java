package app.foyer.server.web;

import app.foyer.command.desk.AddressBook;
import app.foyer.command.desk.AuditLog;
import app.foyer.command.desk.HandleBook;
import app.foyer.command.desk.KeyedInvitationCodes;
import app.foyer.command.desk.MembersLog;
import app.foyer.command.desk.PostVersions;
import app.foyer.command.keys.KeyedHash;
import app.foyer.contract.MemoryPauses;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.id.Ids;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.LogHead;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.PostLog;
import app.foyer.server.operate.MeteredCommands;
import app.foyer.server.operate.Part;
import app.foyer.server.operate.Parts;
import app.foyer.server.operate.Rebuilder;
import app.foyer.server.writing.ReactionKinds;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The front on a house in memory. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import(WebConfiguration.class)
class FrontTestApplication {
    static final AtomicReference<String> ILLNESS = new AtomicReference<>("");

    @Bean
    MemoryHouse house(Clock clock) {
        return new MemoryHouse(clock);
    }

    @Bean
    @Primary
    Commands commands(MemoryHouse house, MeterRegistry meters) {
        return new MeteredCommands(house, meters);
    }

    @Bean
    Handles handles(MemoryHouse house) {
        return new HandleBook(
                house::statesOf, new KeyedHash(new SecretKeySpec(new byte[16], "HmacSHA256")));
    }

    @Bean
    Addresses addresses(MemoryHouse house) {
        return new AddressBook(
                house::statesOf, new KeyedHash(new SecretKeySpec(new byte[16], "HmacSHA256")));
    }

    @Bean
    OwnLog ownLog(MemoryHouse house) {
        return new MembersLog(house::postsOf, house::eventsOf);
    }

    @Bean
    ReactionKinds reactionKinds() {
        return new ReactionKinds(ReactionKind.STANDARD);
    }

    @Bean
    PostLog postLog(MemoryHouse house) {
        return new PostVersions(house::eventsOf);
    }

    @Bean
    AuditTrail auditTrail(MemoryHouse house) {
        return new AuditLog(house::actsBefore, house::position);
    }

    @Bean
    MemoryPauses pauses() {
        return new MemoryPauses();
    }

    @Bean
    MemoryProjections projections(MemoryPauses pauses) {
        return new MemoryProjections(pauses);
    }

    @Bean
    Rebuilder rebuilder() {
        return new WishedRebuilds();
    }

    @Bean
    LogHead logHead(MemoryHouse house) {
        return house::position;
    }

    @Bean
    StandingCount standing(MemoryHouse house) {
        return house::standing;
    }

    @Bean
    InvitationCodes invitationCodes() {
        byte[] key = new byte[32];
        return new KeyedInvitationCodes(
                new KeyedHash(new SecretKeySpec(key, "HmacSHA256")), new SecureRandom());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new java.util.Random(7));
    }

    @Bean
    Parts parts() {
        return () -> List.of(new Log());
    }

    private static final class Log implements Part {
        @Override
        public String name() {
            return "log";
        }

        @Override
        public Optional<String> illness() {
            return Optional.of(ILLNESS.get()).filter(s -> !s.isEmpty());
        }

        @Override
        public long position() {
            return 42;
        }
    }
}
