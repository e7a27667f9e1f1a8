package app.foyer.server.operate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class OperateConfiguration {

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
