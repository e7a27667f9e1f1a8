package app.foyer.server.operate;

import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.Queries;
import app.foyer.server.moderation.Reporting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class OperateConfiguration {

    @Bean
    HouseEndpoint houseEndpoint(Queries queries) {
        return new HouseEndpoint(queries);
    }

    @Bean
    InvitationsEndpoint invitationsEndpoint(
            OperatorCommands commands, Queries queries, InvitationCodes codes) {
        return new InvitationsEndpoint(commands, queries, codes);
    }

    @Bean
    NetworkEndpoint networkEndpoint(
            OperatorCommands commands, Queries queries, StandingCount standing) {
        return new NetworkEndpoint(commands, queries, standing);
    }

    @Bean
    ApplicantsEndpoint applicantsEndpoint(OperatorCommands commands, Queries queries) {
        return new ApplicantsEndpoint(commands, queries);
    }

    @Bean
    ReportsEndpoint reportsEndpoint(
            OperatorCommands commands, Queries queries, Reporting reporting) {
        return new ReportsEndpoint(commands, queries, reporting);
    }

    @Bean
    AuditEndpoint auditEndpoint(AuditTrail trail) {
        return new AuditEndpoint(trail);
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(Projections projections, Pauses pauses) {
        return new ProjectionsEndpoint(projections, pauses);
    }

    @Bean
    OperatorCommands operatorCommands(Commands commands, Accounts accounts) {
        return new OperatorCommands(commands, accounts);
    }

    @Bean
    SuspensionEndpoint suspensionEndpoint(OperatorCommands commands) {
        return new SuspensionEndpoint(commands);
    }

    @Bean
    ForgettingEndpoint forgettingEndpoint(OperatorCommands commands, Founders founders) {
        return new ForgettingEndpoint(commands, founders);
    }

    @Bean
    RemovalEndpoint removalEndpoint(OperatorCommands commands) {
        return new RemovalEndpoint(commands);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(Rebuilder rebuilder) {
        return new RebuildEndpoint(rebuilder);
    }

    @Bean
    SmartInitializingSingleton healthOfParts(
            Parts parts, ObjectProvider<HealthContributorRegistry> registry) {
        return () ->
                registry.ifAvailable(all ->
                        parts.all()
                                .forEach(part ->
                                        all.registerContributor(
                                                part.name(), new PartHealth(part))));
    }
}
