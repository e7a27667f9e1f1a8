package app.foyer.server.writing;

import app.foyer.contract.command.Handles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class WritingConfiguration {

    @Bean
    Writing writing(@Value("${foyer.languages.detect:true}") boolean detect, Handles handles) {
        return new Writing(detect ? new ModelLanguageDetector() : LanguageDetector.none(), handles);
    }
}
