package app.foyer.server.switching;

import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.BulkCommands;
import app.foyer.contract.query.OwnLog;
import app.foyer.contract.query.Queries;
import app.foyer.server.writing.Writing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class SwitchingConfiguration {

    @Bean
    FollowsImport followsImport(
            Addresses addresses, BulkCommands commands, Queries queries, Clock clock) {
        return new FollowsImport(addresses, commands, queries, clock);
    }

    @Bean
    PostsImport postsImport(
            Addresses addresses, BulkCommands commands, Writing writing, Clock clock) {
        return new PostsImport(addresses, commands, writing, clock);
    }

    @Bean
    Export export(Queries queries, OwnLog log, Addresses addresses, Clock clock) {
        return new Export(queries, log, addresses, clock);
    }
}
