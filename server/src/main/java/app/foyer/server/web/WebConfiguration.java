package app.foyer.server.web;

import app.foyer.server.caller.CallerConfiguration;
import app.foyer.server.error.ErrorConfiguration;
import app.foyer.server.graphql.GraphqlConfiguration;
import app.foyer.server.operate.OperateConfiguration;
import app.foyer.server.page.PageConfiguration;
import app.foyer.server.rest.RestConfiguration;
import app.foyer.server.switching.SwitchingConfiguration;
import app.foyer.server.writing.WritingConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole front, room by room. */
@Configuration(proxyBeanMethods = false)
@Import({
    ErrorConfiguration.class,
    CallerConfiguration.class,
    RestConfiguration.class,
    GraphqlConfiguration.class,
    SwitchingConfiguration.class,
    WritingConfiguration.class,
    OperateConfiguration.class,
    PageConfiguration.class
})
public class WebConfiguration {}
